"""What a workbook says, whatever format it becomes: pages of facts, tables and words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext

from common.dates import PartialDate
from common.demo import SENTENCE, is_demo
from common.sheets import Column, defused, plain
from common.sheets.values import writable

Phrase = str | Promise
MOST_IN_FORMULA = 255


@dataclass(frozen=True)
class Link:
    """A text that leads to an address of the site."""

    text: str
    address: str

    @property
    def words(self) -> str:
        """The text in one line, as a formula can hold it."""
        return writable(" ".join(str(self.text).split()))

    def formula(self, separator: str) -> str:
        """What makes a cell a link whose text wraps in every program; empty for none.

        `separator` stands between its arguments. Only web addresses are linked, whatever a
        field may hold; a text in a formula has 255 letters at most.
        """
        is_web = self.address.startswith(("https://", "http://"))
        if not is_web or max(len(self.words), len(self.address)) > MOST_IN_FORMULA:
            return ""
        address, words = (
            part.replace('"', '""') for part in (self.address, self.words)
        )
        return f'HYPERLINK("{address}"{separator}"{words}")'

    def __str__(self) -> str:
        return str(self.text)


@dataclass(frozen=True)
class Field(Column):
    """A column that also says how its values are to be shown and summed.

    `kind` is "number", "money", "percent" (a share: 1 is 100 %) or "mark" (a sign in a
    narrow, shaded cell); without one the value itself decides. `group` is a heading over
    neighbouring columns. `alert` is a value worth noticing. `total` sums the column.
    """

    kind: str = ""
    total: bool = False
    group: Phrase = ""
    alert: Phrase = ""


@dataclass(frozen=True)
class Chart:
    """A native chart of a table: which column names the bars, which ones are drawn."""

    title: Phrase
    label: int
    values: Sequence[int]
    is_stacked: bool = False
    # Columns that stand, for what follows in time; bars that lie else.
    is_upright: bool = False
    # How many rows are drawn at most, from the top.
    most: int = 30


@dataclass(frozen=True)
class Table:
    """Columns of records; `records` is asked once, when the book is written."""

    columns: Sequence[Column]
    records: QuerySet | Sequence[Any]
    title: Phrase = ""
    empty: Phrase = ""
    chart: Chart | None = None

    @cached_property
    def rows(self) -> list[list[object]]:
        """The cells of each record, ready for any format."""
        return [
            [shown(column.value(record)) for column in self.columns]
            for record in self.records
        ]

    def count(self) -> int:
        """How many records there are; one query where they were not asked for yet."""
        if isinstance(self.records, QuerySet) and "rows" not in self.__dict__:
            return self.records.count()
        return len(self.rows)

    def total(self, place: int) -> Any:
        """The sum of a column, where it has one."""
        column = self.columns[place]
        if not getattr(column, "total", False) or not self.rows:
            return None
        return sum(value for row in self.rows if (value := row[place]) is not None)

    @property
    def has_total(self) -> bool:
        return bool(self.rows) and any(getattr(c, "total", False) for c in self.columns)

    @property
    def sentence(self) -> str:
        """What stands in place of the rows where there are none."""
        return str(self.empty or gettext("Nothing in this choice."))


@dataclass(frozen=True)
class Facts:
    """Labels with their values; an empty value is said to be not stated."""

    rows: Sequence[tuple[Phrase, object]]
    title: Phrase = ""

    @property
    def cells(self) -> Iterator[tuple[str, object]]:
        for label, value in self.rows:
            cell = shown(value)
            yield str(label), gettext("not stated") if cell in (None, "") else cell


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: Phrase
    title: Phrase = ""


Part = Table | Facts | Words


@dataclass(frozen=True)
class Page:
    """One sheet: its name, a sentence on what it holds, and its parts from the top."""

    title: Phrase
    about: Phrase
    parts: Sequence[Part]
    is_landscape: bool = True

    @property
    def name(self) -> str:
        """As the tab can bear it."""
        return "".join(" " if c in "[]*?:/\\'" else c for c in str(self.title))[:31]

    @property
    def tables(self) -> list[Table]:
        return [part for part in self.parts if isinstance(part, Table)]

    @property
    def widths(self) -> list[int]:
        """Of the columns: the widest of the tables decides; two where there is none."""
        found = [[column.width for column in table.columns] for table in self.tables]
        length = max(map(len, found), default=2)
        widths = [
            max((row[place] for row in found if place < len(row)), default=12)
            for place in range(length)
        ]
        return widths if found else [30, 70]

    def count(self) -> int:
        return sum(table.count() for table in self.tables)


@dataclass(frozen=True)
class Book:
    """A workbook: what it is, who may see it, and its pages after the cover."""

    name: str
    title: Phrase
    owner: Phrase
    edition: str
    is_public: bool
    facts: Sequence[tuple[Phrase, object]]
    pages: Sequence[Page]

    @property
    def cover(self) -> Page:
        """The first sheet: what the book is and what its sheets hold."""
        columns = [
            Field("sheet", gettext("Sheet"), lambda page: page.title, width=30),
            Field("about", gettext("What it holds"), lambda page: page.about, width=58),
            Field("rows", gettext("Rows"), lambda page: page.count(), width=8),
        ]
        return Page(
            title=gettext("About this report"),
            about=self.owner,
            parts=[
                Words(self.edition),
                Facts(self.facts),
                Table(columns, self.pages, title=gettext("Sheets")),
                Words(gettext("An empty cell means: not stated in the register.")),
            ],
            is_landscape=False,
        )

    @property
    def sheets(self) -> list[Page]:
        return [self.cover, *self.pages]

    @property
    def footer(self) -> str:
        return f"{self.title} · {self.edition}"

    def file_name(self, format: str) -> str:
        mark = "demo-" if is_demo() else ""
        edition = "" if self.is_public else "-internal"
        day = timezone.localdate().isoformat()
        return f"{mark}{self.name}{edition}-{day}.{format}"


def demo_mark() -> str:
    """What stands on the second line of every sheet of a demo; else nothing."""
    return str(SENTENCE) if is_demo() else ""


def shown(value: object) -> object:
    """A value as a cell holds it: whole days are dates, other days are words."""
    if isinstance(value, Link):
        return Link(str(value.text), value.address)
    if isinstance(value, PartialDate):
        return value.first_day if value.precision == "day" else value.label
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    return defused(plain(value))
