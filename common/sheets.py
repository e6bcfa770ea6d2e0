"""Tables as files: one list of columns feeds the XLSX and the CSV of a list.

A `Sheet` names its columns once; each column says how to take a plain value
from a record. Text, numbers, dates and lists keep their type in the file.
"""

import csv
import datetime
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import IO, Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from common.dates import PartialDate
from common.demo import SENTENCE, is_demo

# What a spreadsheet program takes for the start of a formula (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?|\+\d[\d\s()-]{5,20}")

# The last row that a sheet of the XLSX format can have.
XLSX_ROWS = 1_048_576


@dataclass(frozen=True)
class Column:
    """One column: its key in addresses, its heading, and how to read the value."""

    key: str
    heading: str | Promise
    value: Callable[[Any], object]
    explanation: str | Promise = ""
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """A kind of record as a table; `name` begins the file name."""

    name: str
    title: str | Promise
    columns: Sequence[Column]


@dataclass(frozen=True)
class Scope:
    """What a file says of itself: filters in words, visibility, rows, moment."""

    rows: int
    is_public: bool
    address: str
    filters: Sequence[tuple[str, str]] = field(default_factory=list)
    made_at: datetime.datetime = field(default_factory=timezone.now)


def defused(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    Plain numbers and telephone numbers, though they begin with + or -, stay.
    """
    if not isinstance(value, str) or not value.startswith(_FORMULA_STARTS):
        return value
    return value if _PLAIN_NUMBER.fullmatch(value) else f"'{value}"


def plain(value: object) -> object:
    """A value as a file holds it: a list is one value a line, a day a real date."""
    if isinstance(value, PartialDate):
        return value.first_day if value.precision == "day" else str(value)
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, (list, tuple)):
        return "\n".join(str(item) for item in value)
    return value


def rows(sheet: Sheet, records: Iterable[Any]) -> Iterator[list[object]]:
    """The cells of each record, ready for any format."""
    for record in records:
        yield [defused(plain(column.value(record))) for column in sheet.columns]


def file_name(sheet: Sheet, extension: str) -> str:
    mark = "demo-" if is_demo() else ""
    return f"{mark}{sheet.name}-{timezone.localdate().isoformat()}.{extension}"


class _Echo:
    """A file that gives back what is written, for a streamed CSV."""

    def write(self, value: str) -> str:
        return value


def csv_lines(sheet: Sheet, records: Iterable[Any]) -> Iterator[str]:
    """The CSV as Excel in Ukraine opens it: BOM, semicolons, dd.mm.yyyy."""
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    yield "\ufeff"
    if is_demo():
        yield writer.writerow([str(SENTENCE)])
    yield writer.writerow([str(c.heading) for c in sheet.columns])
    for row in rows(sheet, records):
        yield writer.writerow([_csv_cell(value) for value in row])


def _csv_cell(value: object) -> object:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else value


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
    facts: list[tuple[str, object]] = [
        (gettext("Made at"), scope.made_at),
        (gettext("Address"), scope.address),
        (
            gettext("Who may see it"),
            gettext("public") if scope.is_public else gettext("internal"),
        ),
        (gettext("Rows"), scope.rows),
        *(scope.filters or [(gettext("Filters"), gettext("none"))]),
    ]
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
