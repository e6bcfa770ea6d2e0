"""The pieces of every matrix: columns, lines and cells that say what they count."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from common.bilingual import Text


@dataclass(frozen=True)
class Heading:
    """A column, what it counts over all rows, and the list of that.

    `models` leads to the typical models that could fill a gap of the column.
    """

    name: Text
    number: int = 0
    address: str = ""
    models: str = ""


@dataclass(frozen=True)
class Note:
    """Something said in a cell beside its number; `kind` and `value` colour a badge.

    `sign` stands for the label where there is no room; the key of the table explains it.
    """

    label: str | Promise
    address: str
    kind: str = ""
    value: str = ""
    number: int | None = None
    as_of: Any = None
    sign: str = ""


@dataclass(frozen=True)
class Cell:
    """A number of projects with the list that holds them, and notes."""

    heading: Heading
    number: int = 0
    address: str = ""
    notes: Sequence[Note] = field(default_factory=tuple)

    @property
    def is_gap(self) -> bool:
        """No public project is here, whatever is noted: that is what readers look for."""
        return not self.number


@dataclass(frozen=True)
class Line:
    """A row: what it is of, all its projects, and a cell a column."""

    record: Any
    name: Text
    address: str
    code: str
    number: int
    projects: str
    cells: list[Cell]

    @property
    def is_bare(self) -> bool:
        """Nothing public is known of the record: no project and no note."""
        noted = any(cell.number or cell.notes for cell in self.cells)
        return not (self.number or noted)
