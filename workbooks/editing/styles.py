"""How the cells of a workbook for editing look: white is to be filled in, grey is not."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from workbooks.editing.table import Kind

WIDTHS = {
    Kind.TEXT: 30,
    Kind.LONG_TEXT: 50,
    Kind.CODE: 24,
    Kind.NUMBER: 14,
    Kind.WHOLE_NUMBER: 12,
    Kind.SHARE: 12,
    Kind.DATE: 14,
    Kind.CHOICE: 20,
    Kind.RELATED: 26,
    Kind.SEVERAL: 28,
}
# The height of the letters in cells: that of the program.
POINTS = 11
_DAY = "dd.mm.yyyy"
# What is typed stays as it was typed: a leading nought, a code, a month.
_AS_TYPED = "@"
# Longer texts than 255 letters are shown as a row of # in cells of the format “text”.
_FREE = {Kind.LONG_TEXT, Kind.NUMBER, Kind.WHOLE_NUMBER}
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#C9D1D9"}
_LOCKED = {"bg_color": "#E9ECEF", "font_color": "#3D4852", "locked": True}
_HEADING = {
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "border": 1,
    "border_color": "#8A97A3",
}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[Any, ...], Format] = {}
        self.title = book.add_format({"bold": True, "font_size": 16})
        self.lead = book.add_format({"bold": True, "font_size": 12, "valign": "top"})
        self.words = book.add_format({"text_wrap": True, "valign": "top"})
        self.moment = book.add_format(
            {"num_format": f"{_DAY} hh:mm", "align": "left", "valign": "top"}
        )
        self.day = book.add_format(
            {"num_format": _DAY, "align": "left", "valign": "top"}
        )
        self.entry = book.add_format(_CELL)
        self.heading = book.add_format({**_HEADING, "bg_color": "#D6E4F0"})
        self.locked_heading = book.add_format({**_HEADING, "bg_color": "#D5D9DD"})

    def cell(self, kind: Kind, *, locked: bool, is_day: bool = False) -> Format:
        """The format of a cell; a day has its own, other dates are as they are typed."""
        asked = (kind, locked, is_day)
        if asked not in self._made:
            look = {**_CELL, **(_LOCKED if locked else {"locked": False})}
            if is_day:
                look |= {"num_format": _DAY, "align": "left"}
            elif kind is Kind.SHARE:
                look["num_format"] = "0%"
            elif kind not in _FREE:
                look["num_format"] = _AS_TYPED
            self._made[asked] = self._book.add_format(look)
        return self._made[asked]


def height_of(texts: Iterable[tuple[str, int]], most: int = 12) -> float:
    """The height of a row for texts in columns of these widths, in points.

    Programs do not work it out by themselves when they open a file; beyond `most` lines
    a row would fill the screen.
    """
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return 15.0 * min(lines, most)


def _lines(text: str, width: int) -> int:
    return sum(max(1, math.ceil(len(line) / width)) for line in text.split("\n"))
