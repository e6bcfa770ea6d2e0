"""The map of Ukraine: outlines of the 27 regions and where a point lies on it.

The outlines are data/regions.json; their source and licence stand beside it.
"""

import json
import math
from decimal import Decimal
from functools import cache
from pathlib import Path

WIDTH, HEIGHT = 1200, 800

# The box that the outlines fill, and what it spans on the globe (Mercator).
_LEFT, _TOP, _RIGHT, _BOTTOM = 7.94, 5.0, 1192.06, 795.0
_WEST, _EAST, _SOUTH, _NORTH = 22.1370, 40.2276, 44.3864, 52.3793


@cache
def outlines() -> dict[str, str]:
    """SVG path data of each region by its ISO 3166-2 code."""
    text = (Path(__file__).parent / "data" / "regions.json").read_text("utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def place(latitude: float | Decimal, longitude: float | Decimal) -> tuple[int, int]:
    """Where a point, in degrees, lies in the field of WIDTH × HEIGHT."""
    east = (float(longitude) - _WEST) / (_EAST - _WEST)
    north, south = _mercator(_NORTH), _mercator(_SOUTH)
    down = (north - _mercator(float(latitude))) / (north - south)
    return (
        round(_LEFT + east * (_RIGHT - _LEFT)),
        round(_TOP + down * (_BOTTOM - _TOP)),
    )
