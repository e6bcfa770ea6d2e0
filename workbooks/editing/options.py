"""The lists to choose from: labels of choices, and the records that a cell may name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext

from common.cells import BESIDE, ChoiceCell, KeyCell, KeysCell, YesNoCell, key_in
from common.models import ArchivableQuerySet

# A longer list helps nobody; its column has a note instead.
MOST_OPTIONS = 30_000
# How a record is called, the fullest first.
_NAMES = ("full_name", "name", "title")


class Options:
    """The lists of one file; each register is asked for once."""

    def __init__(self) -> None:
        self._found: dict[tuple[Any, str], Sequence[str]] = {}

    def of(self, cell: Any) -> Sequence[str]:
        """What may stand in the cells of a column; nothing where all may."""
        if isinstance(cell, ChoiceCell):
            return [str(label) for label in cell.labels.values()]
        if isinstance(cell, YesNoCell):
            return [gettext("yes"), gettext("no")]
        if isinstance(cell, KeyCell | KeysCell):
            key = cell.register.keys[0]
            asked = (cell.register.model, key)
            if asked not in self._found:
                self._found[asked] = _records(*asked)
            return self._found[asked]
        return ()


def _records(model: Any, key: str) -> Sequence[str]:
    rows = model._default_manager.all()
    if isinstance(rows, ArchivableQuerySet):
        rows = rows.current()
    found = [_entry(record, key) for record in rows[: MOST_OPTIONS + 1]]
    return [*dict.fromkeys(found)] if len(found) <= MOST_OPTIONS else ()


def _entry(record: Any, key: str) -> str:
    """The key, and beside a code what it stands for."""
    text = str(getattr(record, key))
    names = (getattr(record, attribute, "") for attribute in _NAMES)
    name = next(filter(None, names), "")
    is_code = key_in(f"{text}{BESIDE}", key) == text
    return f"{text}{BESIDE}{name}" if is_code and name else text
