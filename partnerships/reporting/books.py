"""A report as a book: its own sheets, those that every report has, and the cover's facts."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from common.books import Book, Field, Link, Page, Table
from common.sheets import read
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition
from partnerships.reporting.readings import day
from partnerships.reporting.report import Report
from sources.models import Source

OWNER = _("Association of Frontline Cities and Communities of Ukraine")


def edition_words(edition: Edition) -> str:
    if edition.is_public:
        return gettext("Public edition: published records only")
    return gettext("Internal edition: not for publication")


def pages_of(report: Report, choice: Choice) -> list[Page]:
    """The sheets after the cover. What is asked for first costs the queries."""
    settled = report.settled(choice)
    pages = list(report.pages(settled))
    sources = _sources(report.cited(settled), settled)
    return [*pages, sources] if sources else pages


def book_of(report: Report, choice: Choice, by: Any = None) -> Book:
    """The report of the choice; `by` is the member of staff who takes it, if one does."""
    settled = report.settled(choice)
    return Book(
        name=report.name,
        title=report.title,
        owner=OWNER,
        edition=edition_words(choice.edition),
        is_public=choice.edition.is_public,
        facts=_facts(report, settled, by),
        pages=pages_of(report, choice),
    )


def _facts(report: Report, settled: Choice, by: Any) -> list[tuple[str, object]]:
    chosen = settled.words or [
        (gettext("Choice"), gettext("the whole register; nothing was left out"))
    ]
    language = get_language_info(get_language() or "uk")["name_translated"]
    facts: list[tuple[str, object]] = [
        (gettext("What it is"), capfirst(str(report.sentence))),
        *chosen,
    ]
    if settled.since or settled.until:
        facts.append((gettext("What the period means"), report.period))
    facts += [
        (gettext("Language"), capfirst(str(language))),
        (gettext("Made at"), timezone.now()),
    ]
    if by is not None:
        facts.append((gettext("Made by"), by.get_full_name() or by.get_username()))
    if settled.site:
        facts.append((gettext("Register"), Link(settled.site, settled.site)))
    return facts


def _sources(cited: list[QuerySet], choice: Choice) -> Page | None:
    """Every source that states something in the book, once."""
    naming = Q()
    for records in cited:
        citations = records.model._meta.get_field("citations").related_model
        stating = citations.objects.filter(record__in=records.values("pk"))
        naming |= Q(pk__in=stating.values("source"))
    if not cited:
        return None
    sources = choice.edition.rows(Source).filter(naming)
    words = read.first(read.stored("title"), read.text("publisher"))
    columns = [
        Field("publisher", gettext("Publisher"), read.text("publisher"), width=30),
        Field(
            "title",
            gettext("Title"),
            choice.linked(Source, words),
            width=60,
        ),
        Field("published", gettext("Published on"), day("published_on"), width=16),
        Field("kind", gettext("Kind"), read.label("kind", Source.Kind), width=20),
        Field(
            "address",
            gettext("Address"),
            read.made(_elsewhere, read.stored("address")),
            width=50,
        ),
    ]
    return Page(
        title=gettext("Sources"),
        about=gettext("The sources that state what this report says."),
        parts=[
            Table(
                columns,
                sources.order_by("-published_on", "pk"),
                empty=gettext("No source is registered for these records."),
            )
        ],
    )


def _elsewhere(address: str) -> Link | None:
    return Link(address, address) if address else None
