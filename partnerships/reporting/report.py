"""What a report is: a name, a sentence, what can be chosen of it, and its sheets."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.books import Page
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition


class Report:
    """One ready workbook. A subclass in a file of `partnerships/reports/` is found there.

    `takes` are the parts of a choice that narrow it; `subject` is the kind of record that
    staff must be allowed to view to have the internal edition; the sources of `cites` are
    listed on the last sheet.
    """

    name: ClassVar[str]
    title: ClassVar[str | Promise]
    sentence: ClassVar[str | Promise]
    # Where it stands among the others.
    order: ClassVar[int] = 100
    takes: ClassVar[Sequence[str]] = ("since", "until", "country", "region", "sector")
    # What the period means here, in words.
    period: ClassVar[str | Promise]
    subject: ClassVar[Any]
    cites: ClassVar[Sequence[Any]] = ()

    def pages(self, choice: Choice) -> Sequence[Page]:
        """The sheets after the cover. No more queries for many records than for one."""
        raise NotImplementedError

    def settled(self, choice: Choice) -> Choice:
        """What the report makes of a choice: only that which narrows it."""
        return choice.only(self.takes)

    def cited(self, choice: Choice) -> list[QuerySet]:
        """The records whose sources the book names."""
        return [choice.rows(model) for model in self.cites]

    def is_open_to(self, edition: Edition) -> bool:
        return edition.is_public or edition.may_view(self.subject)


def label_of(choices: Any, value: str | None) -> str:
    """A stage in words that may begin a cell."""
    return capfirst(str(choices(value).label)) if value else gettext("not stated")
