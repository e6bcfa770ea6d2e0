"""How a designed workbook looks: one accent, one typeface, quiet lines."""

from functools import cache
from typing import Any

from django.utils.translation import get_language
from xlsxwriter import Workbook
from xlsxwriter.format import Format

# The accents of the public pages (static/site/site.css) on white paper.
ACCENT, ACCENT_PALE = "#123A70", "#E8EEF7"
INK, SOFT, LINE, ALERT = "#1A2233", "#535D73", "#C9CDD6", "#A02127"
FONT, POINTS = "Arial", 10

# Behind a share: how far it has come.
BAR: dict[str, Any] = {
    "type": "data_bar",
    "bar_solid": True,
    "bar_color": "#A9BEDD",
    "min_type": "num",
    "max_type": "num",
    "min_value": 0,
    "max_value": 1,
}

# A day as the language writes it; the letters of the month are those of the language.
DAYS = {"uk": "dd.mm.yyyy", "en": "[$-809]d mmm yyyy"}
NUMBERS = {
    "number": "#,##0.####",
    "whole": "#,##0",
    "money": "#,##0.00",
    "percent": "0%",
}

_BASE: dict[str, Any] = {
    "font_name": FONT,
    "font_size": POINTS,
    "font_color": INK,
    "valign": "top",
}
_CELL = _BASE | {
    "text_wrap": True,
    "valign": "vcenter",
    "bottom": 1,
    "bottom_color": LINE,
}
_HEADING = _BASE | {
    "bold": True,
    "font_color": ACCENT,
    "bg_color": ACCENT_PALE,
    "text_wrap": True,
    "valign": "vcenter",
    "bottom": 2,
    "bottom_color": ACCENT,
}
_TOTAL = _BASE | {"bold": True, "top": 2, "top_color": ACCENT, "text_wrap": True}
_NAMED: dict[str, dict[str, Any]] = {
    "cover": _BASE | {"font_size": 24, "bold": True, "font_color": ACCENT},
    "title": _BASE | {"font_size": 16, "bold": True, "font_color": ACCENT},
    "part": _BASE | {"font_size": 12, "bold": True, "font_color": ACCENT},
    "soft": _BASE | {"font_color": SOFT, "text_wrap": True},
    "edition": _BASE | {"font_size": 12, "bold": True, "text_wrap": True},
    "demo": _BASE | {"bold": True, "font_color": ALERT},
    "heading": _HEADING,
    "heading number": _HEADING | {"align": "right", "indent": 1},
    "heading mark": _HEADING | {"align": "center", "font_size": 8},
    "heading upright": _HEADING
    | {"align": "center", "valign": "bottom", "font_size": 9, "rotation": 90},
    "heading group": _HEADING | {"align": "center", "bottom": 0},
    "label": _CELL | {"font_color": SOFT},
    "text": _CELL,
    "unstated": _CELL | {"font_color": SOFT, "italic": True},
    "link": _CELL | {"font_color": ACCENT, "underline": 1},
    "empty": _BASE | {"font_color": SOFT, "italic": True, "text_wrap": True},
    "mark": _CELL | {"align": "center", "font_size": 8},
    "marked": _CELL
    | {
        "align": "center",
        "font_size": 8,
        "bg_color": ACCENT_PALE,
        "font_color": ACCENT,
    },
    "alert": {"bold": True, "font_color": ALERT},
    "total": _TOTAL,
}


class Styles:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.named = cache(self._named)

    def __getitem__(self, name: str) -> Format:
        return self.named(name)

    def _named(self, name: str) -> Format:
        """A named style, or one such as "text money": a base and how numbers look."""
        base, _space, kind = name.partition(" ")
        if name in _NAMED:
            return self.book.add_format(_NAMED[name])
        numbers = NUMBERS | {"date": day_format(), "moment": f"{day_format()} hh:mm"}
        fields = _NAMED[base] | {"num_format": numbers[kind], "text_wrap": False}
        align = "left" if kind in {"date", "moment"} else "right"
        indent = 0 if align == "left" else 1
        return self.book.add_format(fields | {"align": align, "indent": indent})


def day_format() -> str:
    return DAYS.get((get_language() or "uk")[:2], DAYS["uk"])
