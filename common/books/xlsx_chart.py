"""The native chart of a table: bars in shades of the accent, numbers beside them."""

import math
from typing import Any

from xlsxwriter import Workbook

from common.books.styles import ACCENT, FONT, INK, LINE, SOFT
from common.books.table import Chart, Passing

# For parts of a stack; the first two are dark.
SHADES = [ACCENT, "#5B7FB5", "#A9BEDD", "#8F5F00", "#D9B66B", SOFT, LINE]
WIDTH, ROOM = 760, 110
# Where a table is long its bars are thinner, so that both stay on one page.
FEW = 14


def made_chart(
    made: Workbook, name: str, passed: Passing, chart: Chart, top: int
) -> tuple[Any, int]:
    """The chart of the rows that begin at `top` of the sheet, and how many rows it covers."""
    shown = min(passed.rows, chart.most)
    # Programs that do not count show what is written beside the references.
    drawn_rows = [[*column[:shown]] for column in passed.first]
    last = top + shown - 1
    kind = {"type": "column" if chart.is_upright else "bar"}
    kind |= {"subtype": "stacked"} if chart.is_stacked else {}
    drawn = made.add_chart(kind)
    for number, place in enumerate(chart.values):
        shade = SHADES[number % len(SHADES)]
        drawn.add_series(
            {
                "name": str(passed.table.columns[place].heading),
                "categories": [name, top, chart.label, last, chart.label],
                "categories_data": drawn_rows[chart.label],
                "values": [name, top, place, last, place],
                "values_data": drawn_rows[place],
                "fill": {"color": shade},
                "gap": 60,
                "data_labels": _labels(chart, is_dark=number < 2),
            }
        )
    high = 300 if chart.is_upright else ROOM + (26 if shown <= FEW else 19) * shown
    _dress(drawn, chart, high)
    return drawn, math.ceil(high / 20)


def _dress(drawn: Any, chart: Chart, high: int) -> None:
    font = {"name": FONT, "size": 9}
    title = {"name": str(chart.title), "name_font": font | {"size": 11}}
    drawn.set_title(title | {"overlay": False})
    names = {"num_font": font, "line": {"color": LINE}}
    # The values stand beside the bars; a scale would say them twice.
    scale = {"visible": False, "min": 0, "major_gridlines": {"visible": False}}
    if chart.is_upright:
        drawn.set_x_axis(names)
        drawn.set_y_axis(scale)
    else:
        drawn.set_y_axis(names | {"reverse": True})
        drawn.set_x_axis(scale)
    is_many = len(chart.values) > 1
    drawn.set_legend(
        {"position": "bottom", "font": font} if is_many else {"none": True}
    )
    drawn.set_size({"width": WIDTH, "height": high})
    drawn.set_chartarea({"border": {"none": True}})


def _labels(chart: Chart, *, is_dark: bool) -> dict[str, Any]:
    """The numbers; in a stack inside the bars, where a nought is left out."""
    font = {"name": FONT, "size": 9}
    if not chart.is_stacked:
        return {"value": True, "font": font}
    font |= {"color": "#FFFFFF" if is_dark else INK, "size": 8}
    return {"value": True, "num_format": "0;;", "font": font, "position": "center"}
