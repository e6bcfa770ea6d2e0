"""The CSV as Excel in Ukraine opens it: BOM, semicolons, dd.mm.yyyy."""

import csv
import datetime
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet, blocks
from common.sheets.values import Address, ByType, cells, defused


class _Echo:
    """A file that gives back what is written, for a stream."""

    def write(self, value: str) -> str:
        return value


def csv_parts(
    sheet: Sheet,
    records: Iterable[Any],
    scope: Scope,
    *,
    separator: str = ";",
    decimal_comma: bool = False,
) -> Iterator[str]:
    """The file, some thousands of lines at a time."""
    writer = csv.writer(_Echo(), delimiter=separator, lineterminator="\r\n")
    mark = writer.writerow([str(SENTENCE)]) if is_demo() else ""
    headings = writer.writerow([str(column.heading) for column in sheet.columns])
    yield f"\ufeff{mark}{headings}"
    write = _cells(scope.site, decimal_comma)
    for block in blocks(sheet, records):
        columns = [write.column(column) for column in block]
        yield "".join(map(writer.writerow, zip(*columns, strict=True)))


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
