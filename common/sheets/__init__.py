"""Tables as files: one list of columns feeds the XLSX, ODS, CSV and JSON of a list.

A `Sheet` names its columns once; each says what it reads of the database
(`common.sheets.read`). Every format is written as a stream, in constant memory: text,
numbers, dates and lists keep their type in the file. An error in the middle ends the
stream, and leaves no file that looks whole.
"""

from collections.abc import Callable, Mapping
from typing import Any

from common.sheets import read
from common.sheets.about import sources_of
from common.sheets.csv import csv_parts
from common.sheets.json import json_parts
from common.sheets.ods import ods_parts
from common.sheets.opendocument import ODS_TYPE
from common.sheets.table import MOST_ROWS, Column, Scope, Sheet, blocks, file_name, rows
from common.sheets.values import Address, Code, Percent, defused, plain
from common.sheets.xlsx import xlsx_parts

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# Each takes the sheet, its records and the scope, and gives the file in parts.
WRITERS: Mapping[str, Callable[..., Any]] = {
    "xlsx": xlsx_parts,
    "ods": ods_parts,
    "csv": csv_parts,
    "json": json_parts,
}
TYPES: Mapping[str, str] = {
    "xlsx": XLSX_TYPE,
    "ods": ODS_TYPE,
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}

__all__ = [
    "MOST_ROWS",
    "ODS_TYPE",
    "TYPES",
    "WRITERS",
    "XLSX_TYPE",
    "Address",
    "Code",
    "Column",
    "Percent",
    "Scope",
    "Sheet",
    "blocks",
    "csv_parts",
    "defused",
    "file_name",
    "json_parts",
    "ods_parts",
    "plain",
    "read",
    "rows",
    "sources_of",
    "xlsx_parts",
]
