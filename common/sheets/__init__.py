"""Tables as files: one list of columns feeds the XLSX, ODS, CSV and JSON of a list.

A `Sheet` names its columns once; each column says how to take a plain value
from a record. Text, numbers, dates and lists keep their type in the file.
"""

from common.sheets.csv import csv_lines
from common.sheets.json import json_parts
from common.sheets.ods import ODS_TYPE, ods_file
from common.sheets.table import (
    MOST_ROWS,
    Column,
    Scope,
    Sheet,
    defused,
    file_name,
    plain,
    rows,
)
from common.sheets.xlsx import write_xlsx, xlsx_file

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

__all__ = [
    "MOST_ROWS",
    "ODS_TYPE",
    "XLSX_TYPE",
    "Column",
    "Scope",
    "Sheet",
    "csv_lines",
    "defused",
    "file_name",
    "json_parts",
    "ods_file",
    "plain",
    "rows",
    "write_xlsx",
    "xlsx_file",
]
