"""The file: a cover for people, sheets to be filled in, and what the program must know."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import zip_longest
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import get_language, gettext
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from common.books.printing import print_on
from common.demo import SENTENCE, is_demo
from common.sheets.paper import paper_for, repeated
from common.sheets.values import MOST_CHARACTERS
from workbooks.editing.checks import check_of
from workbooks.editing.cover import Cover, write_cover
from workbooks.editing.styles import POINTS, WIDTHS, Styles, height_of
from workbooks.editing.table import EditSheet
from workbooks.stamps import STAMP

OPTIONS = "_options"
# Earlier days are no dates to Excel, which counts a 29 February 1900; they are text.
_FIRST_DAY = datetime.date(1900, 3, 1)
# A slip is not a person: what is allowed under the protection, which has no password.
_ALLOWED = dict.fromkeys(
    (
        "format_cells",
        "format_columns",
        "format_rows",
        "insert_rows",
        "delete_rows",
        "sort",
        "autofilter",
    ),
    True,
)


@dataclass
class _Lists:
    """The facts of `_options`, and below them the lists, each one a column."""

    facts: list[list[str]] = field(default_factory=list)
    columns: list[Sequence[str]] = field(default_factory=list)

    def place(self, options: Sequence[str]) -> str:
        """Where the list stands, as a formula; nothing for no list."""
        if not options:
            return ""
        if options not in self.columns:
            self.columns.append(options)
        # Column A of these rows stays empty: it is by that that the facts end.
        letter = xl_col_to_name(self.columns.index(options) + 1)
        first = len(self.facts) + 2
        return f"={OPTIONS}!${letter}${first}:${letter}${first + len(options) - 1}"

    def rows(self) -> Iterable[Sequence[str | None]]:
        yield from self.facts
        yield ()
        for line in zip_longest(*self.columns):
            yield (None, *line)


def write_book(
    file: IO[bytes], cover: Cover, sheets: Sequence[EditSheet], *, form: str = ""
) -> None:
    """Write the workbook in the language in use; `form` is the reference of a form."""
    book = Workbook(file, {"constant_memory": True, "in_memory": False})
    book.set_properties({"title": cover.title, "created": cover.made_at})
    styles = Styles(book)
    names = _names(sheets)
    front = gettext("About this file")[:31]
    facts = [["_form", form]] if form else []
    facts += [["_ignored", front], *_facts(sheets, names, cover.made_at)]
    lists = _Lists(facts)
    write_cover(book.add_worksheet(front), styles, cover, sheets)
    for sheet, name in zip(sheets, names, strict=True):
        _write_sheet(book.add_worksheet(name), styles, sheet, lists)
    _write_options(book.add_worksheet(OPTIONS), lists)
    book.close()


def _names(sheets: Sequence[EditSheet]) -> list[str]:
    """Names that a sheet may have, each once."""
    found: list[str] = []
    for sheet in sheets:
        name = "".join(
            " " if letter in "[]:*?/\\'" else letter for letter in sheet.title
        )
        name = name.strip()[:31]
        found.append(name if name not in found else f"{name[:28]} {len(found) + 1}")
    return found


def _facts(
    sheets: Sequence[EditSheet],
    names: Sequence[str],
    made_at: datetime.datetime,
) -> list[list[str]]:
    moment = timezone.localtime(made_at).isoformat(timespec="seconds")
    facts = []
    for sheet, name in zip(sheets, names, strict=True):
        facts.append(["_register", name, sheet.register, get_language() or "", moment])
        if sheet.ignored:
            facts.append(["_ignored", name, *sheet.ignored])
        if sheet.given:
            facts.append(["_given", name, *sheet.given])
    return facts


def _write_sheet(
    page: Worksheet, styles: Styles, sheet: EditSheet, lists: _Lists
) -> None:
    width = len(sheet.columns)
    for number, column in enumerate(sheet.columns):
        look = styles.cell(column.kind, locked=column.is_closed)
        page.set_column(number, number, WIDTHS[column.kind], look)
        style = styles.locked_heading if column.is_closed else styles.heading
        page.write_string(0, number, column.heading, style)
    page.write_string(0, width, STAMP)
    page.set_column(width, width, None, None, {"hidden": True})
    widths = [(column.key, WIDTHS[column.kind]) for column in sheet.columns]
    page.set_row(0, height_of((c.heading, WIDTHS[c.kind] - 2) for c in sheet.columns))
    last = 0
    for last, row in enumerate(sheet.rows, start=1):
        texts = ((str(row.cells.get(key) or ""), width) for key, width in widths)
        page.set_row(last, height_of(texts))
        for number, column in enumerate(sheet.columns):
            is_locked = column.is_closed or column.key in row.locked
            _write_cell(
                page,
                styles,
                (last, number),
                column.kind,
                row.cells.get(column.key),
                is_locked,
            )
        if row.stamp:
            page.write_string(last, width, row.stamp)
    _finish_sheet(page, sheet, lists, last)


def _write_cell(
    page: Worksheet,
    styles: Styles,
    place: tuple[int, int],
    kind: Any,
    value: object,
    is_locked: bool,
) -> None:
    if value is None or value == "":
        if is_locked:
            page.write_blank(*place, None, styles.cell(kind, locked=True))
    elif isinstance(value, datetime.date) and value >= _FIRST_DAY:
        look = styles.cell(kind, locked=is_locked, is_day=True)
        page.write_datetime(*place, value, look)
    elif isinstance(value, int | float | Decimal):
        page.write_number(*place, float(value), styles.cell(kind, locked=is_locked))
    else:
        look = styles.cell(kind, locked=is_locked)
        page.write_string(*place, str(value)[:MOST_CHARACTERS], look)


def _finish_sheet(page: Worksheet, sheet: EditSheet, lists: _Lists, last: int) -> None:
    """The checks of the columns, what stays in sight, what is locked, how it prints."""
    for number, column in enumerate(sheet.columns):
        source = "" if column.is_closed else lists.place(column.options)
        check = check_of(column, xl_col_to_name(number), source)
        page.data_validation(1, number, last + sheet.spare, number, check)
    page.freeze_panes(1, _leading(sheet))
    page.autofilter(0, 0, last + sheet.spare, len(sheet.columns) - 1)
    page.protect("", _ALLOWED)
    widths = [WIDTHS[column.kind] for column in sheet.columns]
    paper = paper_for(widths, POINTS)
    print_on(page, paper, repeated(paper, widths, _leading(sheet), POINTS), POINTS)
    page.repeat_rows(0)
    page.set_footer(f"&L{sheet.title.replace('&', '&&')}&R&P / &N")
    if is_demo():
        page.set_header(f"&C{SENTENCE}")


def _leading(sheet: EditSheet) -> int:
    """How many of the first two columns tell a row from the others."""
    first = sheet.columns[:2]
    told = [column.is_key or column.is_closed for column in first]
    return told.index(False) if False in told else len(told)


def _write_options(page: Worksheet, lists: _Lists) -> None:
    for row, line in enumerate(lists.rows()):
        for number, text in enumerate(line):
            if text:
                page.write_string(row, number, text)
    page.very_hidden()
