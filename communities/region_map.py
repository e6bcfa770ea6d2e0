"""The map of Ukraine: outlines of the 27 regions, their shades, where a point lies.

The outlines are data/regions.json; their source and licence stand beside it.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

WIDTH, HEIGHT = 1200, 800

# The box that the outlines fill, and what it spans on the globe (Mercator).
_LEFT, _TOP, _RIGHT, _BOTTOM = 7.94, 5.0, 1192.06, 795.0
_WEST, _EAST, _SOUTH, _NORTH = 22.1370, 40.2276, 44.3864, 52.3793

# How many shades there are for numbers above zero; the last is the strongest.
SHADES = 5

# Where a number stands in its region: as far from the borders as it can be; that of
# Sevastopol in the sea beside it.
_NUMBERS_AT = {
    "UA-05": (431, 377), "UA-07": (188, 137), "UA-09": (1108, 321),
    "UA-12": (864, 399), "UA-14": (1035, 459), "UA-18": (414, 167),
    "UA-21": (72, 409), "UA-23": (898, 531), "UA-26": (156, 374),
    "UA-30": (558, 212), "UA-32": (547, 281), "UA-35": (678, 406),
    "UA-40": (715, 776), "UA-43": (789, 699), "UA-46": (141, 259),
    "UA-48": (660, 515), "UA-51": (542, 538), "UA-53": (783, 293),
    "UA-56": (305, 111), "UA-59": (799, 163), "UA-61": (229, 314),
    "UA-63": (960, 283), "UA-65": (766, 584), "UA-68": (325, 309),
    "UA-71": (633, 326), "UA-74": (638, 133), "UA-77": (246, 435),
}  # fmt: skip

# Too small to be hit with a finger: (x, y, radius) of what can be hit instead.
_HANDLES = {"UA-40": (735, 780, 40), "UA-30": (558, 212, 32)}


@dataclass(frozen=True)
class Region:
    """A region as the map shows it; `words` say its number, `address` leads to it."""

    iso: str
    name: str
    number: int = 0
    words: str = ""
    address: str = ""
    is_here: bool = False
    shade: int = 0

    @property
    def outline(self) -> str:
        return outlines()[self.iso]

    @property
    def number_at(self) -> tuple[int, int]:
        return _NUMBERS_AT[self.iso]

    @property
    def handle(self) -> tuple[int, int, int] | None:
        return _HANDLES.get(self.iso)


@dataclass(frozen=True)
class RegionMap:
    """The whole picture: `label` names it, `legend` are the shades with their bounds."""

    label: str
    regions: list[Region]
    legend: list[tuple[int, int, int]] = field(default_factory=list)
    point: tuple[int, int] | None = None

    @property
    def drawn(self) -> list[Region]:
        """The order of drawing: a city lies upon the region around it."""
        return sorted(self.regions, key=lambda region: region.iso in _HANDLES)


def shaded(label: str, regions: Iterable[Region]) -> RegionMap:
    """A map whose regions are shaded by their numbers."""
    rows = list(regions)
    legend = shades(region.number for region in rows)
    return RegionMap(label, [_with_shade(region, legend) for region in rows], legend)


def _with_shade(region: Region, legend: list[tuple[int, int, int]]) -> Region:
    fitting = (shade for shade, least, most in legend if least <= region.number <= most)
    return replace(region, shade=next(fitting, 0))


def shades(numbers: Iterable[int]) -> list[tuple[int, int, int]]:
    """The shades for the numbers above zero, each with its least and greatest number.

    Each shade takes equally many of the different numbers, so that neither one region
    with hundreds nor many with almost the same makes the others look alike. Few
    different numbers need fewer shades.
    """
    found = sorted({number for number in numbers if number > 0})
    used = min(len(found), SHADES)
    groups: dict[int, list[int]] = {}
    for place, number in enumerate(found):
        shade = SHADES - used + 1 + place * used // len(found)
        groups.setdefault(shade, []).append(number)
    return [(shade, group[0], group[-1]) for shade, group in groups.items()]


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
