"""What a cell that came back is: unchanged, changed by us, or by others as well.

Three things speak: the mark that the cell had when it left, the cell as it is typed now,
and the record as it is now. A cell that still is as it left never changes a record.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language, override
from import_export.fields import Field

from common.cells import text_of
from common.resources import RecordResource
from workbooks.comparing.outcomes import Change
from workbooks.comparing.values import agree, kept, shown, stored_value
from workbooks.models import Taken
from workbooks.stamps import cells_of, digest


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
        self.columns = {column.key: column for column in resource.columns()}
        self.language = language if language != get_language() else ""

    def texts(self, record: Any, keys: list[str]) -> dict[str, str]:
        """What the cells of the record would hold, had the workbook left just now."""
        with override(self.language) if self.language else nullcontext():
            return cells_of((self.columns[key] for key in keys), record)

    def change(
        self,
        key: str,
        column: Field,
        cell: Any,
        row: Mapping[str, Any],
        record: Any,
        now: str,
        mark: str,
    ) -> Change | None:
        """The change that the cell asks for; ValueError where it cannot be read."""
        text = text_of(cell)
        if text == now or (mark and digest(text) == mark):
            return None
        value = column.widget.clean(cell, row=row)
        old = stored_value(column, record) if record.pk else None
        # A date that a CSV turned into text is the same value in another dress.
        if agree(value, old) or (mark and self.is_marked(column, value, mark)):
            return None
        return Change(
            key=key,
            heading=str(column.column_name),
            old=shown(column, old),
            new=shown(column, value),
            value=value,
            was=kept(old),
            mark=digest(now),
            left=mark,
            is_conflict=bool(mark) and digest(now) != mark,
        )

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
