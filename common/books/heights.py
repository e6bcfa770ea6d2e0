"""How much room a wrapped text needs: not every program finds it out by itself."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from common.books.values import Link
from common.sheets.values import each

# Excel makes no row higher.
HIGHEST = 409
_LAST_LATIN = "\u024f"
# A capital Cyrillic letter.
_BROADEST = 1.22


def height(text: str, width: int) -> float:
    """Points that a text needs in a column of so many characters."""
    return min(5 + 12.8 * lines_of(text, width), HIGHEST)


def lines_of(text: str, width: int) -> int:
    return sum(_lines(line, max(width, 1)) for line in text.split("\n"))


def needed(
    measure: Callable[[str, int], float],
    block: Sequence[Sequence[Any]],
    widths: Sequence[int],
) -> Sequence[float]:
    """What the longest text of each row takes by `height` or `lines_of`."""
    least = measure("", 1)

    def of(width: int) -> Callable[[object], float]:
        return lambda value: (
            measure(str(value), width) if isinstance(value, (str, Link)) else least
        )

    found = [
        each(of(width), column)
        for column, width in zip(block, widths, strict=False)
        if not {*map(type, column)}.isdisjoint((str, Link))
    ]
    return [max(row) for row in zip([least] * len(block[0]), *found, strict=True)]


def upright(text: str) -> float:
    """Points that a heading turned upright needs."""
    return 6.2 * len(text)


def _lines(line: str, width: int) -> int:
    """A little is lost at the end of each line, where a word does not fit."""
    if len(line) * _BROADEST <= width:
        return 1
    breadth = _breadth(line)
    return 1 if breadth <= width else math.ceil(breadth * 1.08 / width)


def _breadth(line: str) -> float:
    """In digits of Arial; Cyrillic letters are broader than Latin ones."""
    capitals = sum(map(str.isupper, line))
    broad = sum(map(_LAST_LATIN.__lt__, line))
    return 0.88 * len(line) + 0.09 * broad + 0.25 * capitals
