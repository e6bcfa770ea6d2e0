"""The CSV as Excel in Ukraine opens it: BOM, semicolons, dd.mm.yyyy."""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet, blocks
from common.sheets.values import Address, ByType, cells, defused


def csv_parts(
    sheet: Sheet,
    records: Iterable[Any],
    scope: Scope,
    *,
    separator: str = ";",
    decimal_comma: bool = False,
) -> Iterator[str]:
    """The file, some thousands of lines at a time."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    text.write("\ufeff")
    if is_demo():
        writer.writerow([SENTENCE])
    writer.writerow([column.heading for column in sheet.columns])
    yield text.getvalue()
    write = _cells(scope.site, decimal_comma)
    for block in blocks(sheet, records):
        text.seek(0)
        text.truncate()
        writer.writerows(zip(*map(write.column, block), strict=True))
        yield text.getvalue()


def _cells(site: str, decimal_comma: bool) -> ByType:
    def number(value: float | Decimal) -> str:
        text = f"{value:f}" if isinstance(value, Decimal) else repr(value)
        return text.replace(".", ",") if decimal_comma else text

    return cells(
        text=defused,
        number=number,
        day=_day,
        moment=lambda value: value.strftime("%d.%m.%Y %H:%M"),
        others={int: int, str: defused, Address: lambda path: f"{site}{path}"},
    )


def _day(value: datetime.date) -> str:
    return value.strftime("%d.%m.%Y")
