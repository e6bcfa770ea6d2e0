"""The reports as a page offers them: what each would hold, and where its files are."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, HttpRequest, QueryDict
from django.utils.functional import Promise

from common.books import TYPES, WRITERS, write_book
from common.exports import Export
from common.exports import report as tell
from partnerships.models import Meeting
from partnerships.reporting.books import book_of, pages_of
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition
from partnerships.reporting.form import ChoiceForm
from partnerships.reporting.report import Report

FORMATS = [*WRITERS]


@dataclass(frozen=True)
class Card:
    """One report of a choice, before it is made.

    `sheets` are names with numbers of rows; `chosen` and `ignored` are what of the choice
    narrows it and what does not, in words.
    """

    report: Report
    sheets: list[tuple[str | Promise, int]]
    chosen: list[tuple[str, str]]
    ignored: list[str]

    @property
    def is_empty(self) -> bool:
        return not any(number for _name, number in self.sheets)


@dataclass(frozen=True)
class Shelf:
    """All that a page of reports shows. Without a valid form there are no cards."""

    form: ChoiceForm
    cards: list[Card]
    query: str
    is_chosen: bool

    @property
    def formats(self) -> list[str]:
        return FORMATS


def shelf_of(reports: Iterable[Report], edition: Edition, asked: QueryDict) -> Shelf:
    """The reports that the edition opens, as the form narrows them."""
    form = ChoiceForm(edition, asked)
    cards: list[Card] = []
    if form.is_valid():
        choice = form.choice()
        form.offer_meetings(choice.only(_NARROWING).rows(Meeting).order_by("-held_on"))
        cards = [card_of(r, choice) for r in reports if r.is_open_to(edition)]
    query = asked.copy()
    for name in [*query]:
        if name not in form.fields or not query[name]:
            del query[name]
    return Shelf(form, cards, query.urlencode(), bool(query))


_NARROWING = ("since", "until", "country", "region", "sector")


def card_of(report: Report, choice: Choice) -> Card:
    settled = report.settled(choice)
    kept = settled.words
    ignored = [label for label, words in choice.words if (label, words) not in kept]
    sheets = [(page.title, page.count()) for page in pages_of(report, settled)]
    return Card(report, sheets, kept, [] if settled.meeting else ignored)


def file_of(
    report: Report, form: ChoiceForm, file_format: str, request: HttpRequest
) -> FileResponse:
    """The report as a download; what staff take is told to the audit."""
    choice = form.choice(site=f"{request.scheme}://{request.get_host()}")
    by = None if choice.edition.is_public else choice.edition.user
    book = book_of(report, choice, by)
    file = _written(book, file_format)
    left = Export(
        what=f"report: {report.name}",
        file_format=file_format,
        rows=sum(page.count() for page in book.pages),
        filters=report.settled(choice).words,
        is_public=book.is_public,
    )
    tell(request, left)
    return FileResponse(
        file,
        as_attachment=True,
        filename=book.file_name(file_format),
        content_type=TYPES[file_format],
    )


def _written(book: Any, file_format: str) -> Any:
    file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
    write_book(book, file_format, file)
    file.seek(0)
    return file
