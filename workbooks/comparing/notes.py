"""What a cell says that is not taken from a file: told, and in nobody's way."""

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import prefetch_related_objects
from django.utils.text import Truncator
from django.utils.translation import gettext

from common.cells import in_every_language, text_of
from common.dates import PartialDate
from common.text import search_key
from workbooks.comparing.judging import Judge
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.rows import Rows, SheetRow
from workbooks.models import RowKind
from workbooks.stamps import digest

_LETTERS = 100


def add_notes(rows: Rows, outcomes: Sequence[Outcome], judge: Judge) -> None:
    """Note each cell that differs from what the register prints there and goes on to.

    A cell that is as it left is passed by without the record; for the others a few
    queries fetch what their columns are worked out from, whatever the number of rows.
    """
    asked = [
        key
        for key in rows.table.columns
        if key not in rows.fields and key not in rows.resource.found_by
    ]
    edited = [
        (row, outcome, keys)
        for row, outcome in zip(rows.answered, outcomes, strict=True)
        if outcome.kind != RowKind.ERROR and (keys := _edited(rows, row, asked))
    ]
    _join(rows, [outcome for _row, outcome, _keys in edited])
    for row, outcome, keys in edited:
        outcome.notes += _untaken(rows, row, outcome.record, keys, judge)
    if rows.table.stamp is not None:
        for row, outcome in zip(rows.answered, outcomes, strict=True):
            outcome.notes += _other_record(rows, row, outcome, judge)


def _edited(rows: Rows, row: SheetRow, keys: list[str]) -> list[str]:
    """The columns whose cells are not as they left, or not known to be."""
    found = []
    for key in keys:
        text, mark = text_of(rows.cell(row.cells, key)), row.marks.get(key)
        if digest(text) != mark if mark else text:
            found.append(key)
    return found


def _join(rows: Rows, outcomes: list[Outcome]) -> None:
    """Fetch what computed columns take from others; a new record has no lists yet."""
    joins, lists = rows.resource.joins, rows.resource.lists
    new = [outcome.record for outcome in outcomes if outcome.is_new]
    stored = [outcome.record for outcome in outcomes if not outcome.is_new]
    prefetch_related_objects(new, *joins)
    prefetch_related_objects(stored, *joins, *lists)


def _untaken(
    rows: Rows, row: SheetRow, record: Any, keys: list[str], judge: Judge
) -> Iterator[tuple[str, str]]:
    for key in keys:
        typed = text_of(rows.cell(row.cells, key))
        printed = _printed(record, key, judge)
        if not (_alike(typed, printed) or _is_translated(typed, record, key, judge)):
            names = {"now": _short(printed), "typed": _short(typed)}
            yield rows.heading(key), _sentence(rows, key) % names


def _sentence(rows: Rows, key: str) -> str:
    if rows.resource.fields[key].attribute:
        return gettext(
            "It is not changed by a file: the register says “%(now)s”, the file says "
            "“%(typed)s”."
        )
    return gettext(
        "The register works it out and does not take it: the register says “%(now)s”, "
        "the file says “%(typed)s”."
    )


def _printed(record: Any, key: str, judge: Judge) -> str:
    try:
        return judge.texts(record, [key])[key]
    except (AttributeError, ObjectDoesNotExist, ValueError):
        # A new record that is not stored yet has nothing to work it out from.
        return ""


def _is_translated(typed: str, record: Any, key: str, judge: Judge) -> bool:
    """A file that does not say its language may be in any."""
    texts = in_every_language(lambda: _printed(record, key, judge))
    return any(_alike(typed, text) for text in texts)


def _alike(one: str, other: str) -> bool:
    """The same to a reader, whatever a spreadsheet made of a day or a number."""
    if one == other or search_key(one) == search_key(other):
        return True
    return any(_equal(read, one, other) for read in (PartialDate.parse, _number))


def _equal(read: Any, one: str, other: str) -> bool:
    try:
        return bool(read(one) == read(other))
    except (ValueError, InvalidOperation):
        return False


def _number(text: str) -> Decimal:
    return Decimal("".join(text.split()).replace(",", "."))


def _short(text: str) -> str:
    return Truncator(text).chars(_LETTERS) or "—"


def _other_record(
    rows: Rows, row: SheetRow, outcome: Outcome, judge: Judge
) -> Iterator[tuple[str, str]]:
    """A cell that tells which record the row is was locked, and is another now."""
    for key in rows.keys:
        mark = row.marks.get(key)
        if mark and not _is_as_it_left(rows, row, key, mark, judge):
            yield (
                rows.heading(key),
                gettext(
                    "It tells which record the row is, and was another one when the "
                    "file left: the row adds a new record."
                )
                if outcome.is_new
                else gettext(
                    "It tells which record the row is, and was another one when the "
                    "file left: the row is of that other record now."
                ),
            )


def _is_as_it_left(
    rows: Rows, row: SheetRow, key: str, mark: str, judge: Judge
) -> bool:
    field, cell = rows.fields[key], rows.cell(row.cells, key)
    if digest(text_of(cell)) == mark:
        return True
    try:
        value = field.widget.clean(cell, row=row.cells)
    except ValueError:
        # The row is refused, with a sentence about this cell.
        return True
    return judge.is_marked(field, value, mark)
