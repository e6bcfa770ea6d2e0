"""The CSV as Excel in Ukraine opens it: BOM, semicolons, dd.mm.yyyy (RFC 4180).

Texts are looked at by columns, some thousands of rows at a time: where none needs quotes
or could run as a formula, which is nearly everywhere, they are written as they are.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet, blocks
from common.sheets.values import FORMULA_STARTS, Address, ByType, cells, defused

_END = "\r\n"


def csv_parts(
    sheet: Sheet,
    records: Iterable[Any],
    scope: Scope,
    *,
    separator: str = ";",
    decimal_comma: bool = False,
) -> Iterator[str]:
    """The file, some thousands of lines at a time."""
    write = _Cells(scope.site, separator, decimal_comma)
    demo = f"{write.text(str(SENTENCE))}{_END}" if is_demo() else ""
    headings = [write.text(str(column.heading)) for column in sheet.columns]
    yield f"\ufeff{demo}{separator.join(headings)}{_END}"
    for block in blocks(sheet, records):
        columns = [write.column(column) for column in block]
        lines: Iterable[str] = map(separator.join, zip(*columns, strict=True))
        if len(columns) == 1:
            # An empty line would be no row.
            lines = [line or '""' for line in lines]
        yield f"{_END.join(lines)}{_END}"


class _Cells:
    """How the values of a column are written."""

    def __init__(self, site: str, separator: str, decimal_comma: bool) -> None:
        self.site = site
        self.quoted = (separator, '"', "\n", "\r")
        self.by_type = _by_type(site, self.text, decimal_comma)

    def column(self, column: Sequence[Any]) -> Sequence[str]:
        kinds = {*map(type, column)}
        if kinds == {Address}:
            column, kinds = [f"{self.site}{path}" for path in column], {str}
        if kinds == {str}:
            starts = {text[:1] for text in column}
            if starts.isdisjoint(FORMULA_STARTS) and not self._ends("".join(column)):
                return column
        return self.by_type.column(column)

    def text(self, value: str) -> str:
        """No formula, and in quotes where it holds what ends a cell."""
        kept = str(defused(value))
        return '"{}"'.format(kept.replace('"', '""')) if self._ends(kept) else kept

    def _ends(self, text: str) -> bool:
        return any(found in text for found in self.quoted)


def _by_type(site: str, text: Callable[[str], str], decimal_comma: bool) -> ByType:
    def number(value: float | Decimal) -> str:
        written = f"{value:f}" if isinstance(value, Decimal) else repr(value)
        return text(written.replace(".", ",")) if decimal_comma else written

    return cells(
        text=text,
        number=number,
        day=_day,
        moment=lambda value: value.strftime("%d.%m.%Y %H:%M"),
        others={int: str, str: text, Address: lambda path: text(f"{site}{path}")},
    )


def _day(value: datetime.date) -> str:
    return value.strftime("%d.%m.%Y")
