"""The files that the registers are imported from and exported to: XLSX, ODS, CSV, JSON.

Written by `common.sheets`, like the files of the public lists; read back whether Excel,
LibreOffice or a program made them.
"""

import csv
import io
from typing import Any

import tablib
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from import_export.formats.base_formats import Format
from python_calamine import CalamineError, CalamineWorkbook

from common.demo import unmarked
from common.sheets import TYPES

NOT_A_TABLE = _("The file has no table with a row of headings.")


def _table(rows: list[list[Any]]) -> tablib.Dataset:
    """The rows under the first one; every row as wide as the headings."""
    headings = [str(cell).strip() for cell in rows[0]] if rows else []
    while headings and not headings[-1]:
        headings.pop()
    if not headings:
        raise ValidationError(NOT_A_TABLE)
    width = len(headings)
    table = tablib.Dataset(headers=headings)
    for row in rows[1:]:
        table.append([*row[:width], *[""] * (width - len(row))])
    return table


class Exchange(Format):
    """A format that is both read and written."""

    title = ""

    def __init__(self, encoding: str | None = None) -> None:
        self.encoding = encoding

    def get_title(self) -> str:
        return self.title

    def get_extension(self) -> str:
        return self.title

    def get_content_type(self) -> str:
        return TYPES[self.title]

    def can_import(self) -> bool:
        return True

    def can_export(self) -> bool:
        return True


class Workbook(Exchange):
    """A file with a cover sheet and a sheet of rows."""

    refusal: Any = ""

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        """The widest sheet of the workbook: an exported one begins with a cover sheet."""
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(in_stream))
            sheets = [
                book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for name in book.sheet_names
            ]
        except CalamineError as error:
            raise ValidationError(self.refusal) from error
        for rows in sheets:
            unmarked(rows[1:2])
        return _table(max(sheets, key=_filled_headings, default=[]))


class Xlsx(Workbook):
    title = "xlsx"
    refusal = _("The file is not an XLSX workbook.")


class Ods(Workbook):
    title = "ods"
    refusal = _("The file is not an ODS workbook.")


class Csv(Exchange):
    title = "csv"

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        """UTF-8 or the Windows code page, semicolons, commas or tabs: all are met."""
        text = _decoded(in_stream)
        head = text.partition("\n")[0]
        delimiter = max(";,\t", key=head.count)
        return _table(
            unmarked(list(csv.reader(io.StringIO(text), delimiter=delimiter)))
        )


class Json(Exchange):
    """For programs, and only out of the register."""

    title = "json"

    def can_import(self) -> bool:
        return False


FORMATS = [Xlsx, Csv, Ods, Json]


def _filled_headings(rows: list[list[Any]]) -> int:
    return sum(1 for cell in rows[0] if cell not in ("", None)) if rows else 0


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1251")
    except UnicodeDecodeError as error:
        raise ValidationError(
            _("The text of the file is neither UTF-8 nor Windows-1251.")
        ) from error
