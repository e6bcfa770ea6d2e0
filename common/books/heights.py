"""How much room a wrapped text needs: not every program finds it out by itself."""

import math

# Excel makes no row higher.
HIGHEST = 409


def height(text: str, width: int) -> float:
    """Points that a text needs in a column of so many characters."""
    return min(5 + 12.8 * lines_of(text, width), HIGHEST)


def lines_of(text: str, width: int) -> int:
    return sum(_lines(line, max(width, 1)) for line in text.split("\n"))


def upright(text: str) -> float:
    """Points that a heading turned upright needs."""
    return 6.2 * len(text)


def _lines(line: str, width: int) -> int:
    """A little is lost at the end of each line, where a word does not fit."""
    breadth = _breadth(line)
    return 1 if breadth <= width else math.ceil(breadth * 1.08 / width)


def _breadth(line: str) -> float:
    """In digits of Arial; Cyrillic letters are broader than Latin ones."""
    capitals = sum(letter.isupper() for letter in line)
    broad = sum(letter > "\u024f" for letter in line)
    return 0.88 * len(line) + 0.09 * broad + 0.25 * capitals
