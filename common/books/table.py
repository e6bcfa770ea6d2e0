"""Tables of a book: described by columns and records, and gone through once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext

from common.books.values import Phrase, shown_column
from common.sheets import Column, Sheet, blocks
from common.sheets.read import Reading

Block = Sequence[Sequence[Any]]


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
class Lines:
    """The rows of a queryset as tuples of what these readings give, read anew each time.

    For columns that are functions of several values: `lambda line: line[2]`.
    """

    queryset: QuerySet
    readings: Sequence[Reading]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        columns = [Column("", "", reading) for reading in self.readings]
        for block in blocks(Sheet("", "", columns), self.queryset):
            yield from zip(*block, strict=True)

    def count(self) -> int:
        return self.queryset.count()


@dataclass(frozen=True)
class Table:
    """Columns of records, which are read while the book is written, never all at once.

    Of a queryset the columns are best all readings: then no records are made.
    """

    columns: Sequence[Column]
    records: QuerySet | Lines | Sequence[Any]
    title: Phrase = ""
    empty: Phrase = ""
    chart: Chart | None = None

    def blocks(self) -> Iterator[Block]:
        """Columns of cells ready for any format, some thousands of rows at a time."""
        for block in blocks(Sheet("", "", self.columns), self.records):
            yield [shown_column(column) for column in block]

    def count(self) -> int:
        """How many records there are; a query, once, where they are in the database."""
        return self._number

    @cached_property
    def _number(self) -> int:
        is_read = isinstance(self.records, (QuerySet, Lines))
        return self.records.count() if is_read else len(self.records)  # type: ignore

    @property
    def kinds(self) -> list[str]:
        return [str(getattr(column, "kind", "")) for column in self.columns]

    @property
    def groups(self) -> list[str]:
        """The heading over each column; nothing where no column has one."""
        groups = [str(getattr(column, "group", "")) for column in self.columns]
        return groups if any(groups) else []

    @property
    def sentence(self) -> str:
        """What stands in place of the rows where there are none."""
        return str(self.empty or gettext("Nothing in this choice."))


class Passing:
    """A table that is gone through once; what is known of it then.

    `first` are the columns of its first rows, none where it is empty; `rows` and `sums`
    (by the place of the column) are of all rows that went by.
    """

    def __init__(self, table: Table) -> None:
        self.table = table
        self.rows = 0
        self.sums: dict[int, Any] = {
            place: 0
            for place, column in enumerate(table.columns)
            if getattr(column, "total", False)
        }
        self._coming = table.blocks()
        self.first: Block = next(self._coming, [])

    def __iter__(self) -> Iterator[Block]:
        for block in chain([self.first] if self.first else [], self._coming):
            self.rows += len(block[0])
            for place in self.sums:
                self.sums[place] += sum(v for v in block[place] if v is not None)
            yield block
