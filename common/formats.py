"""The files that the registers are exported to: XLSX, ODS, CSV and JSON.

Written by `common.sheets`, like the files of the public lists; `workbooks` reads them
back.
"""

from import_export.formats.base_formats import Format

from common.sheets import TYPES


class Exchange(Format):
    """A format that a register is written in; what is read is up to `workbooks`."""

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
        return False

    def can_export(self) -> bool:
        return True


class Xlsx(Exchange):
    title = "xlsx"


class Ods(Exchange):
    title = "ods"


class Csv(Exchange):
    title = "csv"


class Json(Exchange):
    """For programs."""

    title = "json"


FORMATS = [Xlsx, Csv, Ods, Json]
