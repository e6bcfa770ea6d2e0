"""What one row would do: to which record, in which columns, and what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from common.resources import Also
from workbooks.models import RowKind


@dataclass
class Change:
    """A cell that holds something else than the record does."""

    key: str
    heading: str
    # What a person reads: the record's value and the cell's.
    old: str
    new: str
    value: Any = None
    # What undoing brings back: a plain value, the key of a record or a list of keys.
    was: Any = None
    # Of the record's cell as it stood when it was compared (`stamps.digest`).
    mark: str = ""
    # The mark with which the cell left; and whether the record has changed since.
    left: str = ""
    is_conflict: bool = False
    # What stood there when the workbook left, where the history knows it.
    base: str | None = None
    # Where in the upload the records are new that the cell names.
    beside: str = ""

    def as_json(self) -> dict[str, Any]:
        found = {
            "key": self.key,
            "heading": self.heading,
            "old": self.old,
            "new": self.new,
            "was": self.was,
            "mark": self.mark,
        }
        if self.beside:
            found["beside"] = self.beside
        if self.is_conflict:
            found |= {"conflict": True, "base": self.base}
        return found


@dataclass
class Outcome:
    """A row, the record it is of (None: a new one) and what is to be done with it."""

    number: int
    row: Mapping[str, Any]
    kind: RowKind = RowKind.SAME
    record: Any = None
    label: str = ""
    changes: list[Change] = field(default_factory=list)
    # Pairs of a heading, which may be empty, and a sentence.
    problems: list[tuple[str, str]] = field(default_factory=list)
    # The same of what is not taken and does no harm.
    notes: list[tuple[str, str]] = field(default_factory=list)
    is_new: bool = False
    # What is stored with the record; and the entry of the record's history, once written.
    also: list[Also] = field(default_factory=list)
    entry: int | None = None
    # The record stands in a row above; this one is not looked at further.
    is_second: bool = False

    @property
    def is_good(self) -> bool:
        return self.kind in {RowKind.NEW, RowKind.CHANGED}

    def refuse(self, heading: str, sentence: str) -> None:
        self.kind = RowKind.ERROR
        self.problems.append((heading, sentence))
