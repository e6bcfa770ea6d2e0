"""The first sheet: what the file is, how to fill it in, what each column holds."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext
from xlsxwriter.worksheet import Worksheet

from common.demo import SENTENCE, is_demo
from workbooks.editing.hints import TOLD, allowed_in, hint_of
from workbooks.editing.styles import Styles, height_of
from workbooks.editing.table import EditColumn, EditSheet


@dataclass(frozen=True)
class Cover:
    """What the first sheet says beside the columns, which it explains by itself."""

    title: str
    facts: Sequence[tuple[str, object]]
    notes: Sequence[str]
    made_at: datetime.datetime = field(default_factory=timezone.now)


# Widths of the three columns.
_WIDTHS = (34, 70, 44)


def write_cover(
    page: Worksheet, styles: Styles, cover: Cover, sheets: Sequence[EditSheet]
) -> None:
    for number, width in enumerate(_WIDTHS):
        page.set_column(number, number, width)
    page.write_string(0, 0, cover.title, styles.title)
    if is_demo():
        # Below the title: where a demo is looked for when a file comes back.
        page.write_string(1, 0, str(SENTENCE), styles.lead)
    row = 2
    for name, value in cover.facts:
        page.write_string(row, 0, name, styles.words)
        _write_fact(page, styles, row, value)
        row += 1
    row = _write_notes(page, styles, cover.notes, row + 1)
    _write_columns(page, styles, sheets, row + 1)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _write_fact(page: Worksheet, styles: Styles, row: int, value: object) -> None:
    if isinstance(value, datetime.datetime):
        naive = timezone.localtime(value).replace(tzinfo=None)
        page.write_datetime(row, 1, naive, styles.moment)
    elif isinstance(value, datetime.date):
        page.write_datetime(row, 1, value, styles.day)
    else:
        page.write_string(row, 1, str(value), styles.words)


def _write_notes(
    page: Worksheet, styles: Styles, notes: Sequence[str], row: int
) -> int:
    page.write_string(row, 0, gettext("How to fill it in"), styles.lead)
    for number, note in enumerate(notes, start=1):
        line = row + number
        page.set_row(line, height_of([(note, _WIDTHS[0] + _WIDTHS[1])]))
        page.merge_range(line, 0, line, 1, f"{number}. {note}", styles.words)
    return row + len(notes) + 1


def _write_columns(
    page: Worksheet, styles: Styles, sheets: Sequence[EditSheet], row: int
) -> None:
    for sheet in sheets:
        page.write_string(row, 0, sheet.title, styles.lead)
        heads = (gettext("Column"), gettext("How to fill it in"), gettext("Values"))
        for number, text in enumerate(heads):
            page.write_string(row + 1, number, text, styles.heading)
        row += 2
        for column in sheet.columns:
            _write_column(page, styles, column, row)
            row += 1
        row += 1


def _write_column(
    page: Worksheet, styles: Styles, column: EditColumn, row: int
) -> None:
    texts = (column.heading, hint_of(column), allowed_in(column))
    page.set_row(row, height_of(zip(texts, _WIDTHS, strict=True), most=TOLD))
    for number, text in enumerate(texts):
        page.write_string(row, number, text, styles.entry)
