"""What a table is, before it becomes a file of some format."""

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext

from common.dates import PartialDate
from common.demo import is_demo

# What a spreadsheet program takes for the start of a formula (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?|\+\d[\d\s()-]{5,20}")

# The last row that a sheet of XLSX or ODS can have.
MOST_ROWS = 1_048_576


@dataclass(frozen=True)
class Column:
    """One column: its key in addresses, its heading, and how to read the value."""

    key: str
    heading: str | Promise
    value: Callable[[Any], object]
    explanation: str | Promise = ""
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """A kind of record as a table; `name` begins the file name."""

    name: str
    title: str | Promise
    columns: Sequence[Column]

    def chosen(self, keys: Collection[str]) -> Self:
        """The sheet with these columns only, in its own order; all without a choice."""
        columns = [column for column in self.columns if column.key in keys]
        return replace(self, columns=columns) if columns else self


@dataclass(frozen=True)
class Scope:
    """What a file says of itself: filters in words, visibility, rows, moment."""

    rows: int
    is_public: bool
    address: str
    filters: Sequence[tuple[str, str]] = field(default_factory=list)
    made_at: datetime.datetime = field(default_factory=timezone.now)


def defused(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    Plain numbers and telephone numbers, though they begin with + or -, stay.
    """
    if not isinstance(value, str) or not value.startswith(_FORMULA_STARTS):
        return value
    return value if _PLAIN_NUMBER.fullmatch(value) else f"'{value}"


def plain(value: object) -> object:
    """A value as a file holds it: a list is one value a line, a day a real date."""
    if isinstance(value, PartialDate):
        return value.first_day if value.precision == "day" else str(value)
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, (list, tuple)):
        return "\n".join(str(item) for item in value)
    return value


def rows(sheet: Sheet, records: Iterable[Any]) -> Iterator[list[object]]:
    """The cells of each record, ready for any format."""
    for record in records:
        yield [defused(plain(column.value(record))) for column in sheet.columns]


def file_name(sheet: Sheet, extension: str) -> str:
    mark = "demo-" if is_demo() else ""
    return f"{mark}{sheet.name}-{timezone.localdate().isoformat()}.{extension}"


def about(scope: Scope) -> list[tuple[str, object]]:
    """What the first page of a file says of it, before it explains the columns."""
    return [
        (gettext("Made at"), scope.made_at),
        (gettext("Address"), scope.address),
        (
            gettext("Who may see it"),
            gettext("public") if scope.is_public else gettext("internal"),
        ),
        (gettext("Rows"), scope.rows),
        *(scope.filters or [(gettext("Filters"), gettext("none"))]),
    ]
