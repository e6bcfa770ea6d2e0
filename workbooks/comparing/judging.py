"""What a cell that came back is: unchanged, changed by us, or by others as well.

Three things speak: the mark that the cell had when it left, the cell as it is typed now,
and the record as it is now. A cell that still is as it left never changes a record.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

from django.utils.translation import get_language, override
from import_export.fields import Field

from common.cells import KeyCell, KeysCell
from common.resources import RecordResource
from common.sheets import Column, defused
from workbooks.comparing.outcomes import Change
from workbooks.comparing.values import agree, kept, shown, stored_value
from workbooks.models import Taken
from workbooks.stamps import cells_of, digest

_CELLS_KEPT = 4096


@dataclass
class Seen:
    """What a person saw of a row before it is applied, and chose for its conflicts."""

    # By the name of a field: the mark of the record's value in the preview.
    marks: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    conflicts: set[str] = field(default_factory=set)


class Judge:
    """Compares cells with records, in the language that the workbook was made in."""

    def __init__(self, resource: RecordResource, language: str) -> None:
        self.fields = resource.fields
        # Said once: a heading is translated anew each time it is read.
        self.headings = {key: str(f.column_name) for key, f in self.fields.items()}
        self.columns = {
            column.key: _quick(column, resource) for column in resource.columns()
        }
        self.language = language if language != get_language() else ""
        # Most cells come again; typed, because 1 and True are one to a dictionary.
        self._read_once = lru_cache(_CELLS_KEPT, typed=True)(self._read)

    def texts(self, record: Any, keys: list[str]) -> dict[str, str]:
        """What the cells of the record would hold, had the workbook left just now."""
        with override(self.language) if self.language else nullcontext():
            return cells_of((self.columns[key] for key in keys), record)

    def change(
        self, key: str, row: Mapping[str, Any], record: Any, now: str, mark: str
    ) -> Change | None:
        """The change that the row's cell asks for; ValueError where it cannot be read.

        `now` is what the cell of the record would hold, `mark` that with which it left.
        """
        field, heading = self.fields[key], self.headings[key]
        is_found_by_row = isinstance(field.widget, KeyCell)
        read = partial(self._read, row=row) if is_found_by_row else self._read_once
        value, new = read(key, row[heading])
        old = stored_value(field, record) if record.pk else None
        # A date that a CSV turned into text is the same value in another dress.
        if agree(value, old) or (mark and self.is_marked(field, value, mark)):
            return None
        stood = digest(now)
        return Change(
            key=key,
            heading=heading,
            old=shown(field, old) if self.language else now,
            new=new,
            value=value,
            was=kept(old),
            mark=stood,
            left=mark,
            is_conflict=bool(mark) and stood != mark,
        )

    def _read(
        self, key: str, cell: Any, row: Mapping[str, Any] | None = None
    ) -> tuple[Any, str]:
        """The value of a cell, and how it is shown."""
        field = self.fields[key]
        value = field.widget.clean(cell, row=row)
        return value, shown(field, value)

    def is_marked(self, column: Field, value: Any, mark: str) -> bool:
        """The cell with this value would have had the mark when it left."""
        with override(self.language) if self.language else nullcontext():
            return digest(shown(column, value)) == mark


def settle(changes: list[Change], seen: Seen | None, taken: str) -> list[Change]:
    """The changes after what was chosen; what was not seen like this is a conflict.

    A choice holds only while the record is as it was when it was made.
    """
    return [change for change in changes if _stays(change, seen, taken)]


def _stays(change: Change, seen: Seen | None, taken: str) -> bool:
    if seen is None:
        return True
    if seen.marks.get(change.key) != change.mark:
        change.is_conflict = True
    elif change.is_conflict or change.key in seen.conflicts:
        choice = seen.choices.get(change.key) or taken
        change.is_conflict = choice != Taken.FILE
        return choice != Taken.REGISTER
    return True


def _quick(column: Column, resource: RecordResource) -> Column:
    """A column of lists takes them as they were fetched, without a manager for each."""
    field = resource.fields[column.key]
    if not isinstance(field.widget, KeysCell):
        return column
    return replace(
        column, value=lambda r: defused(shown(field, stored_value(field, r)))
    )
