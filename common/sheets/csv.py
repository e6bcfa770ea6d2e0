"""The CSV as Excel in Ukraine opens it: BOM, semicolons, dd.mm.yyyy."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import timezone

from common.demo import SENTENCE, is_demo
from common.sheets.table import Sheet, rows


class _Echo:
    """A file that gives back what is written, for a stream."""

    def write(self, value: str) -> str:
        return value


def csv_lines(
    sheet: Sheet,
    records: Iterable[Any],
    *,
    separator: str = ";",
    decimal_comma: bool = False,
) -> Iterator[str]:
    """The file line by line."""
    writer = csv.writer(_Echo(), delimiter=separator, lineterminator="\r\n")
    yield "\ufeff"
    if is_demo():
        yield writer.writerow([str(SENTENCE)])
    yield writer.writerow([str(c.heading) for c in sheet.columns])
    for row in rows(sheet, records):
        yield writer.writerow([_cell(value, decimal_comma) for value in row])


def _cell(value: object, decimal_comma: bool) -> object:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, datetime.date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, (Decimal, float)):
        text = f"{value:f}" if isinstance(value, Decimal) else repr(value)
        return text.replace(".", ",") if decimal_comma else text
    return "" if value is None else value
