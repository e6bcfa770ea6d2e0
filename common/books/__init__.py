"""Workbooks of several designed sheets, for people who read them on paper or a screen.

A `Book` says what is in it and knows no format; `write_book` makes an XLSX or an ODS of
it. Long plain tables are the business of `common.sheets`.
"""

from collections.abc import Callable, Mapping
from typing import IO

from common.books.book import Book, Facts, Page, Words
from common.books.ods import write_ods
from common.books.table import Chart, Field, Lines, Table
from common.books.values import Link
from common.books.xlsx import write_xlsx
from common.sheets import ODS_TYPE, XLSX_TYPE

WRITERS: Mapping[str, Callable[[Book, IO[bytes]], None]] = {
    "xlsx": write_xlsx,
    "ods": write_ods,
}
TYPES = {"xlsx": XLSX_TYPE, "ods": ODS_TYPE}


def write_book(book: Book, format: str, file: IO[bytes]) -> None:
    """Write the whole book; `format` is a key of WRITERS."""
    WRITERS[format](book, file)


__all__ = [
    "TYPES",
    "WRITERS",
    "Book",
    "Chart",
    "Facts",
    "Field",
    "Lines",
    "Link",
    "Page",
    "Table",
    "Words",
    "write_book",
]
