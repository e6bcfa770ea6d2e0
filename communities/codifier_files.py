"""Opens the files that the codifier comes in: spreadsheets and text tables.

What a file is shows in its first bytes; its name and ending are not asked.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext
from python_calamine import CalamineError, CalamineWorkbook

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS = ";,\t"

# The line in the file and the cells, as text.
Row = tuple[int, list[str]]


class CodifierError(Exception):
    """The file is not what it should be; the text is one translated sentence."""


def read_tables(path: Path) -> Iterator[list[Row]]:
    """Give every table the file may hold: its sheets, or its text cut at ; , or tab.

    Text is UTF-8 with or without BOM, UTF-16 with one, or Windows-1251. Raises
    CodifierError when the file cannot be opened, is empty, damaged or a picture.
    """
    data = _content(path)
    if data.startswith(_WORKBOOKS):
        yield from _sheets(data)
        return
    text = _decode(data)
    for delimiter in _DELIMITERS:
        try:
            yield list(_csv_rows(text, delimiter))
        except csv.Error:
            continue


def _content(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = gettext("The file %(path)s cannot be opened: %(why)s.")
        values = {"path": path, "why": error.strerror}
        raise CodifierError(message % values) from error
    if not data.strip():
        raise CodifierError(gettext("The file is empty."))
    return data


def _sheets(data: bytes) -> Iterator[list[Row]]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            cells = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            yield [
                (line, [str(cell) for cell in row])
                for line, row in enumerate(cells, start=1)
            ]
    except CalamineError as error:
        message = gettext("The spreadsheet is damaged or is not a spreadsheet.")
        raise CodifierError(message) from error


def _decode(data: bytes) -> str:
    if data.startswith(_UTF_16):
        encodings = ["utf-16"]
    elif b"\0" in data:
        encodings = []
    else:
        encodings = ["utf-8-sig", "cp1251"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CodifierError(gettext("This is neither a text file nor a spreadsheet."))


def _csv_rows(text: str, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1
