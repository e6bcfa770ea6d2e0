"""Reads a workbook in a process of its own, whose time and memory are limited.

Usage: python calamine_process.py FILE SECONDS BYTES MOST_ROWS MOST_COLUMNS MOST_SHEETS

Prints the sheets as JSON, or `{"refused": code}`. A file that makes the reader take more
than it may ends this process and nothing else, so nothing of the project is imported.
"""

import datetime
import json
import resource
import sys
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)


class RefusedError(Exception):
    """The workbook is larger than the limits."""


def main(path: str, *figures: str) -> None:
    seconds, memory, most_rows, most_columns, most_sheets = map(int, figures)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        answer = _sheets(path, most_rows, most_columns, most_sheets)
    except PasswordError:
        answer = {"refused": "password"}
    except RefusedError as refused:
        answer = {"refused": refused.args[0], "sheet": refused.args[1]}
    except CalamineError:
        answer = {"refused": "damaged"}
    json.dump(answer, sys.stdout, default=_plain)


def _sheets(path: str, most_rows: int, most_columns: int, most: int) -> dict[str, Any]:
    book = CalamineWorkbook.from_path(path)
    if len(book.sheets_metadata) > most:
        raise RefusedError("sheets", "")
    sheets, left = [], most_rows
    for sheet in book.sheets_metadata:
        rows = _rows(book, sheet.name, most_columns)
        left -= sum(1 for row in rows if row)
        if left < 0:
            raise RefusedError("rows", sheet.name)
        hidden = sheet.visible != SheetVisibleEnum.Visible
        sheets.append({"name": sheet.name, "hidden": hidden, "rows": rows})
    return {"sheets": sheets}


def _rows(book: CalamineWorkbook, name: str, most_columns: int) -> list[list[Any]]:
    """All rows from the first one, each without the empty cells at its end."""
    sheet = book.get_sheet_by_name(name)
    if sheet.total_width > most_columns:
        raise RefusedError("columns", name)
    before = [""] * (sheet.start[1] if sheet.start else 0)
    rows = []
    for cells in sheet.iter_rows():
        row = before + list(cells)
        while row and row[-1] in {"", None}:
            row.pop()
        rows.append(row)
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _plain(value: object) -> object:
    """A day or a moment so that it is known for one again; the rest as text."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    return str(value)


if __name__ == "__main__":
    main(*sys.argv[1:])
