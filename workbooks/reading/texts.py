"""CSV of any office: UTF-8 or Windows-1251, semicolons, commas or tabs."""

import csv
import io
from collections.abc import Iterator

from workbooks.reading import limits
from workbooks.reading.refusals import WrongFileError

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_LINES_LOOKED_AT = 20


def rows_of(content: bytes) -> list[list[str]]:
    """All rows, each without the empty cells at its end; raises WrongFileError."""
    text = _decoded(content)
    rows: list[list[str]] = []
    filled = 0
    for row in _read(text, _delimiter(text)):
        while row and not row[-1].strip():
            row.pop()
        rows.append(row)
        filled += bool(row)
        if filled > limits.MOST_ROWS:
            raise WrongFileError("rows")
        if len(row) > limits.MOST_COLUMNS:
            raise WrongFileError("cell", row=len(rows))
    return rows


def _read(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    number = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise WrongFileError("cell", row=number) from error
        yield row
        number += 1


def _delimiter(text: str) -> str:
    """The sign that stands most often in one of the first lines."""
    lines = text[:100_000].splitlines()[:_LINES_LOOKED_AT]
    if lines and lines[0].lower().startswith("sep="):
        return lines[0][4:5] or ","
    return max(";,\t", key=lambda sign: max((n.count(sign) for n in lines), default=0))


def _decoded(content: bytes) -> str:
    encodings = ["utf-16"] if content.startswith(_WIDE) else ["utf-8-sig", "cp1251"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise WrongFileError("binary")
        return text
    raise WrongFileError("encoding")
