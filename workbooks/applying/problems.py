"""The rows that were not good, as a workbook to be mended and brought again."""

import datetime
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, Any

import xlsxwriter
from django.utils.translation import gettext

from common.sheets import defused
from workbooks.models import Import, ImportFile, ImportRow, RowKind
from workbooks.reading import Book, Cell, Table, read, tables_of
from workbooks.reading.book import OPTIONS
from workbooks.registers import all_registers

BAD = (RowKind.ERROR, RowKind.CONFLICT)
# Excel's longest name of a sheet, without the number that tells two apart.
_MOST_LETTERS = 28


def problem_workbook(import_: Import) -> IO[bytes]:
    """The sheets as they came, their bad rows alone, and why each of them is bad."""
    target = tempfile.TemporaryFile()  # noqa: SIM115 - whoever answers closes it
    with xlsxwriter.Workbook(target, {"default_date_format": "dd.mm.yyyy"}) as out:
        options: list[list[str]] = []
        for number, (book, table, rows) in enumerate(_bad_tables(import_), 1):
            name = f"{table.sheet[:_MOST_LETTERS]} {number}"
            _write_sheet(out.add_worksheet(name), book, table, rows)
            options.append(["_register", name, table.register.name, table.language])
            ignored = book.ignored.get(table.sheet, set())
            options.append(["_ignored", name, _heading(), *sorted(ignored)])
        sheet = out.add_worksheet(OPTIONS)
        for index, row in enumerate(options):
            sheet.write_row(index, 0, row)
        sheet.very_hidden()
    target.seek(0)
    return target


def _heading() -> str:
    return gettext("What is wrong")


def _bad_tables(
    import_: Import,
) -> Iterator[tuple[Book, Table, Mapping[int, ImportRow]]]:
    registers = all_registers()
    for file in import_.files.exclude(content="").filter(refusal=""):
        bad: dict[str, dict[int, ImportRow]] = {}
        for row in import_.rows.filter(file=file, kind__in=BAD):
            bad.setdefault(row.sheet, {})[row.number] = row
        book = _book(file)
        for table in tables_of(book, registers, import_.wanted) if bad else ():
            if table.sheet in bad:
                yield book, table, bad[table.sheet]


def _book(file: ImportFile) -> Book:
    with file.content.open("rb") as content:
        return read(file.name, content.read())


def _write_sheet(
    sheet: Any, book: Book, table: Table, bad: Mapping[int, ImportRow]
) -> None:
    rows = next(s.rows for s in book.sheets if s.name == table.sheet)
    width = max(len(row) for row in rows)
    headings = [str(cell) for cell in rows[table.heading_row - 1]]
    _write_row(sheet, 0, [_heading(), *headings])
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, width, 18)
    if table.stamp is not None:
        sheet.set_column(table.stamp + 1, table.stamp + 1, 10, None, {"hidden": True})
    for index, number in enumerate(sorted(bad), 1):
        _write_row(sheet, index, [_reason(bad[number]), *rows[number - 1]])
    sheet.freeze_panes(1, 0)


def _write_row(sheet: Any, index: int, cells: Sequence[Cell]) -> None:
    for place, cell in enumerate(cells):
        if isinstance(cell, datetime.date):
            sheet.write_datetime(index, place, cell)
        elif isinstance(cell, bool | int | float):
            sheet.write(index, place, cell)
        else:
            sheet.write_string(index, place, str(defused(cell)))


def _reason(row: ImportRow) -> str:
    """Its row in the file, then each problem, or each conflict with both values."""
    said = [f"{heading}: {text}" if heading else text for heading, text in row.problems]
    said += [
        gettext("%(heading)s: the register has “%(old)s” by now") % change
        for change in row.changes
        if change.get("conflict")
    ]
    place = gettext("Row %(number)s.") % {"number": row.number}
    return "\n".join([place, *said])
