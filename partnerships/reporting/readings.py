"""What the columns of reports read of the database, besides `common.sheets.read`."""

from collections.abc import Callable
from typing import Any

from django.db.models import Choices, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.dates import PartialDate
from common.sheets import read
from communities.models import Community
from communities.sheets import full_name
from partnerships.models import Delegation, Outcome, ProjectPartner, Sector
from partnerships.reporting.choice import Choice
from partnerships.sheets.projects import PARTNER


def day(path: str) -> read.Reading:
    """A partial date, which a book shows in words where the day is not known."""
    known = read.date(path)
    return read.Reading(known.parts, lambda: read.by_value(_day), path)


def _day(value: str | None) -> PartialDate | None:
    return PartialDate(value) if value else None


def label(path: str, choices: type[Choices]) -> read.Reading:
    """The words of a choice, as they begin a cell; of what is unknown, that."""
    return read.made(_label, read.label(path, choices))


def _label(words: str | None) -> str:
    return str(capfirst(words)) if words else gettext("not stated")


def sectors(of: str) -> read.Reading:
    return read.many(Sector.objects.all, of, read.text("name"))


def partners() -> read.Reading:
    return read.many(ProjectPartner.objects.all, "project", PARTNER)


def hromadas(choice: Choice, item: read.Reading | None = None) -> read.Reading:
    """The hromadas of a project that the reader sees, one a line."""
    rows = Rows(choice, Community)
    return read.many(rows, "projects", item or full_name())


def delegations() -> read.Reading:
    return read.many(Delegation.objects.current, "meetings", read.text("name"))


def outcomes(
    choice: Choice, narrowed: Callable[[Any], QuerySet] = lambda rows: rows
) -> read.Reading:
    """How many outcomes of a meeting the reader sees, all or of one kind."""
    return read.number(lambda: narrowed(choice.edition.rows(Outcome)), "meeting")


class Rows:
    """The records of a model that the edition tells of, asked when they are read."""

    def __init__(self, choice: Choice, model: Any) -> None:
        self.choice, self.model = choice, model

    def __call__(self) -> Any:
        return self.choice.edition.rows(self.model)
