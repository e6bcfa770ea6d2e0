"""How high the rows of an XLSX are: LibreOffice leaves those that are not told so flat."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from common.sheets.values import Address, Code, each

# Points of a line, and of the highest row that Excel has.
_LINE = 15
_MOST_LINES = 409 // _LINE


def heights(block: Sequence[Sequence[Any]], widths: Sequence[int]) -> Sequence[int]:
    """In points for each row; 0 where one line is enough."""
    counted = [
        each(partial(_lines, width), column)
        for column, width in zip(block, widths, strict=True)
        if any(map(_may_wrap, {*map(type, column)}))
    ]
    if not counted:
        return [0] * len(block[0])
    most = map(max, *counted) if len(counted) > 1 else counted[0]
    return [min(lines, _MOST_LINES) * _LINE if lines > 1 else 0 for lines in most]


def _may_wrap(kind: type) -> bool:
    return issubclass(kind, (str, list, tuple)) and kind not in {Address, Code}


def _lines(width: int, value: object) -> int:
    """About so many: words do not fill a line to its end."""
    if isinstance(value, (list, tuple)):
        return sum(_lines(width, str(item)) for item in value)
    if not isinstance(value, str):
        return 1
    if "\n" in value:
        return sum(_lines(width, line) for line in value.splitlines())
    return len(value) // width + 1
