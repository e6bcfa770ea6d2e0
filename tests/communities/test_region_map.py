import re
from itertools import pairwise

import pytest

from communities.region_map import (
    HEIGHT,
    SHADES,
    WIDTH,
    Region,
    outlines,
    place,
    shaded,
    shades,
)
from seeds.reference import FOLDER

# Where the cities lie on a printed map, in degrees.
CITIES = {
    "UA-63": (49.99, 36.23),
    "UA-59": (50.91, 34.80),
    "UA-51": (46.48, 30.72),
    "UA-21": (48.62, 22.29),
    "UA-30": (50.45, 30.52),
    "UA-43": (44.95, 34.10),
}


def corners(path):
    """The points of each ring of an outline: moves and relative lines only."""
    rings: list[list[tuple[int, int]]] = []
    x = y = 0
    for move, numbers in re.findall(r"([Ml])([-\d ]*)", path):
        values = [int(value) for value in re.findall(r"-?\d+", numbers)]
        for step_x, step_y in zip(values[::2], values[1::2], strict=True):
            x, y = (step_x, step_y) if move == "M" else (x + step_x, y + step_y)
            if move == "M":
                rings.append([])
            rings[-1].append((x, y))
    return rings


def holds(path, point):
    """Whether the point lies inside the outline, by the even-odd rule."""
    x, y = point
    crossings = 0
    for ring in corners(path):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                crossings += 1
    return crossings % 2 == 1


def test_the_map_has_every_region_of_the_reference_list():
    rows = (FOLDER / "oblasts.csv").read_text("utf-8").split()
    codes = set(re.findall(r"UA-\d\d", " ".join(rows)))
    assert len(outlines()) == 27
    assert {*outlines()} == codes


@pytest.mark.parametrize("iso", CITIES)
def test_a_city_lies_in_its_region(iso):
    point = place(*CITIES[iso])
    assert [code for code, path in outlines().items() if holds(path, point)] == [iso]


@pytest.mark.parametrize("iso", sorted({*outlines()} - {"UA-40"}))
def test_a_number_stands_in_its_region(iso):
    assert holds(outlines()[iso], Region(iso=iso, name="").number_at)


def test_the_number_of_sevastopol_stands_beside_it_in_no_other_region():
    x, y = Region(iso="UA-40", name="").number_at
    assert 0 < x < WIDTH
    assert 0 < y < HEIGHT
    assert not [iso for iso, path in outlines().items() if holds(path, (x, y))]


def test_every_number_has_its_shade_and_the_greater_is_never_the_paler():
    numbers = [15, 21, 22, 23, 28, 28, 29, 36, 37, 40, 0]
    found = shades(numbers)
    assert [shade for shade, _, _ in found] == [1, 2, 3, 4, 5]
    for (_, _, most), (_, least, _) in pairwise(found):
        assert most < least
    for number in filter(None, numbers):
        assert sum(least <= number <= most for _, least, most in found) == 1


def test_a_region_with_hundreds_does_not_make_the_others_look_empty():
    assert shades([1, 1, 2, 3, 300]) == [(2, 1, 1), (3, 2, 2), (4, 3, 3), (5, 300, 300)]


def test_one_number_has_the_strongest_shade():
    assert shades([4, 4, 0]) == [(SHADES, 4, 4)]


def test_nothing_is_shaded_where_there_is_nothing():
    drawn = shaded("", [Region(iso="UA-63", name="", number=0)])
    assert shades([]) == drawn.legend == []
    assert drawn.regions[0].shade == 0


def test_the_greatest_number_has_the_strongest_shade():
    numbers = {"UA-63": 56, "UA-59": 1, "UA-53": 0}
    drawn = shaded("", [Region(iso=i, name="", number=n) for i, n in numbers.items()])
    assert [region.shade for region in drawn.regions] == [SHADES, 4, 0]


def test_a_city_is_drawn_upon_the_region_around_it():
    drawn = shaded("", [Region(iso=iso, name="") for iso in ("UA-30", "UA-32")])
    assert [region.iso for region in drawn.drawn] == ["UA-32", "UA-30"]
