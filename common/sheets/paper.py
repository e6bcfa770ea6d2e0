"""What a table is printed on: one page where it can be read, else pages side by side."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Smaller letters are not read.
LEAST_POINTS = 7
# Of margins on both sides, and of a character in the width of a column.
_MARGINS, _CHARACTER = 2.6, 0.2


@dataclass(frozen=True)
class Paper:
    """A kind of page; `excel` is its number there, sizes are in centimetres.

    A table is made as narrow as one page, or is `parted`: then it is printed as small as
    can still be read, on as many pages beside each other as it needs.
    """

    name: str
    width: float
    height: float
    excel: int
    parted: bool = False

    @property
    def orientation(self) -> str:
        return "landscape" if self.width > self.height else "portrait"

    @property
    def room(self) -> float:
        """How many characters stand beside each other at full size."""
        return (self.width - _MARGINS) / _CHARACTER


TALL = Paper("tall", 21, 29.7, excel=9)
WIDE = Paper("wide", 29.7, 21, excel=9)
LARGE = Paper("large", 42, 29.7, excel=8)
PARTS = Paper("parts", 29.7, 21, excel=9, parted=True)
PAPERS = (TALL, WIDE, LARGE, PARTS)


def paper_for(widths: Sequence[int], points: int, *, is_tall: bool = False) -> Paper:
    """The first that the columns fit on; `points` are the height of their letters.

    Who has a table that no sheet of A3 can show has a printer for A4.
    """
    total = sum(widths) * least_scale(points) / 100
    ordered = (TALL, WIDE, LARGE) if is_tall else (WIDE, LARGE)
    return next((paper for paper in ordered if total <= paper.room), PARTS)


def least_scale(points: int) -> int:
    """In percent: how small such letters may become."""
    return math.ceil(LEAST_POINTS / points * 100)


def repeated(paper: Paper, widths: Sequence[int], keys: int, points: int) -> int:
    """How many of the first columns stand on each of the pages beside each other.

    Not more of the `keys` than leave half of the page to the others; at least one.
    """
    if not paper.parted:
        return 0
    room = paper.room * 100 / least_scale(points) / 2
    fitting = (number for number in range(keys, 1, -1) if sum(widths[:number]) <= room)
    return next(fitting, 1)
