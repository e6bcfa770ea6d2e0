"""The XLSX: typed cells, a first page about the file, written in constant memory."""

import datetime
import tempfile
from collections.abc import Iterable
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import gettext
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet, about, rows


class _Book:
    """A workbook that is written row by row and never held in memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self.book = Workbook(file, {"constant_memory": True, "in_memory": False})
        self.heading = self.book.add_format(
            {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        )
        self.title = self.book.add_format({"bold": True, "font_size": 14})
        self.text = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.date = self.book.add_format({"num_format": "dd.mm.yyyy", "valign": "top"})
        self.moment = self.book.add_format(
            {"num_format": "dd.mm.yyyy hh:mm", "valign": "top"}
        )

    def cell(self, page: Worksheet, row: int, column: int, value: object) -> None:
        if value is None or value == "":
            return
        if isinstance(value, datetime.datetime):
            naive = timezone.localtime(value).replace(tzinfo=None)
            page.write_datetime(row, column, naive, self.moment)
        elif isinstance(value, datetime.date):
            page.write_datetime(row, column, value, self.date)
        elif isinstance(value, (int, float, Decimal)):
            page.write_number(row, column, float(value), self.text)
        else:
            page.write_string(row, column, str(value)[:32767], self.text)

    def line(self, page: Worksheet, row: int, values: Iterable[object]) -> None:
        for number, value in enumerate(values):
            self.cell(page, row, number, value)

    def headings(self, page: Worksheet, row: int, texts: Iterable[str]) -> None:
        style: Format = self.heading
        for number, text in enumerate(texts):
            page.write_string(row, number, text, style)


def write_xlsx(
    sheet: Sheet, records: Iterable[Any], scope: Scope, file: IO[bytes]
) -> None:
    """Write a workbook: what the file is, then the rows, typed and filterable."""
    made = _Book(file)
    _about_page(made, sheet, scope)
    page = made.book.add_worksheet(str(sheet.title)[:31])
    made.headings(page, 0, [str(c.heading) for c in sheet.columns])
    page.freeze_panes(1, 0)
    if is_demo():
        page.set_header(f"&C{SENTENCE}")
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
    last = 0
    for last, row in enumerate(rows(sheet, records), start=1):
        made.line(page, last, row)
    page.autofilter(0, 0, max(last, 1), len(sheet.columns) - 1)
    made.book.close()


def _about_page(made: _Book, sheet: Sheet, scope: Scope) -> None:
    page = made.book.add_worksheet(gettext("About this file")[:31])
    page.set_column(0, 0, 28)
    page.set_column(1, 1, 80)
    page.write_string(0, 0, str(sheet.title), made.title)
    if is_demo():
        page.write_string(1, 0, str(SENTENCE), made.title)
    facts = about(scope)
    for number, fact in enumerate(facts, start=2):
        made.line(page, number, fact)
    start = len(facts) + 3
    made.headings(page, start, [gettext("Column"), gettext("What it holds")])
    for number, column in enumerate(sheet.columns, start=start + 1):
        made.line(page, number, [str(column.heading), str(column.explanation)])


def xlsx_file(sheet: Sheet, records: Iterable[Any], scope: Scope) -> IO[bytes]:
    """The workbook as an open temporary file, ready to be sent."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
    write_xlsx(sheet, records, scope, file)
    file.seek(0)
    return file
