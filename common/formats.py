"""The files that the registers are exported to: XLSX, ODS, CSV and JSON.

Written by `common.sheets`, like the files of the public lists; `workbooks` reads them
back.
"""

from import_export.formats.base_formats import Format


class Exchange(Format):
    """A format that a register is written in; what is read is up to `workbooks`."""

    title = ""

    def get_title(self) -> str:
        return self.title

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
