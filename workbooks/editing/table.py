"""What a sheet for editing is, before it becomes a part of a file."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# Columns that are there for people only are told by it, and are not read.
FOR_PEOPLE = "↩ "
# Rows below the last record where the checks of the columns go on.
SPARE_ROWS = 500


class Kind(enum.Enum):
    """How the cells of a column are shown and checked."""

    TEXT = "text"
    LONG_TEXT = "long text"
    CODE = "code"
    NUMBER = "number"
    WHOLE_NUMBER = "whole number"
    SHARE = "share"
    DATE = "date"
    CHOICE = "choice"
    RELATED = "related"
    SEVERAL = "several"


@dataclass(frozen=True)
class EditColumn:
    """One column: how to fill it in, and whether that may be done."""

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    # A part of what tells one record from another.
    is_key: bool = False
    # Nothing that is typed here is stored.
    is_locked: bool = False
    # Filled in beforehand, also in new rows: that alone makes no answer of a row.
    is_given: bool = False
    is_required: bool = False
    hint: str = ""
    options: Sequence[str] = ()

    @property
    def is_ignored(self) -> bool:
        return self.heading.startswith(FOR_PEOPLE)

    @property
    def is_closed(self) -> bool:
        """Grey in every row."""
        return self.is_locked or self.is_given


@dataclass(frozen=True)
class EditRow:
    """The cells by the keys of their columns; of a stored record there is a stamp."""

    cells: Mapping[str, object]
    stamp: str = ""
    # Keys of the columns that may not be changed in this row.
    locked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class EditSheet:
    """A sheet of a register; `spare` rows below are ready to be filled in."""

    title: str
    register: str
    columns: Sequence[EditColumn]
    rows: Iterable[EditRow]
    spare: int = SPARE_ROWS

    @property
    def given(self) -> list[str]:
        return [column.heading for column in self.columns if column.is_given]

    @property
    def ignored(self) -> list[str]:
        return [column.heading for column in self.columns if column.is_ignored]


def for_people(key: str, heading: str, kind: Kind = Kind.TEXT) -> EditColumn:
    """A column that is only read by people."""
    return EditColumn(key, f"{FOR_PEOPLE}{heading}", kind, is_locked=True)
