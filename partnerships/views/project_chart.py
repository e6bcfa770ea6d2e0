"""The readings of an indicator as a small chart: places only, the template draws.

The chart repeats what the tables beside it say; it shows nothing of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from common.dates import PartialDate
from partnerships.models import Indicator, Reading

WIDTH, HEIGHT = 320, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 10, 310, 18, 112


@dataclass(frozen=True)
class Point:
    """A value of a day and where it lies."""

    x: int
    y: int
    value: Decimal
    on: PartialDate


@dataclass(frozen=True)
class Level:
    """Baseline or target: a value that holds over the whole width."""

    y: int
    value: Decimal
    label_y: int


@dataclass(frozen=True)
class Chart:
    points: list[Point]
    baseline: Level | None
    target: Level | None

    @property
    def path(self) -> str:
        return " ".join(f"{point.x},{point.y}" for point in self.points)

    @property
    def first(self) -> Point:
        return self.points[0]

    @property
    def last(self) -> Point:
        return self.points[-1]


def chart_of(indicator: Indicator, readings: Sequence[Reading]) -> Chart | None:
    """A chart of the readings, oldest first; None where there is nothing to compare.

    One reading alone is a number; with a baseline or a target it can be drawn.
    """
    levels = [v for v in (indicator.baseline, indicator.target) if v is not None]
    if not readings or len(readings) + len(levels) < 2:
        return None
    values = [*levels, *(reading.value for reading in readings)]
    low, high = min(values), max(values)
    days = [_middle(reading.measured_on) for reading in readings]
    points = [
        Point(
            _between(_LEFT, _RIGHT, day - days[0], days[-1] - days[0]),
            _between(_BOTTOM, _TOP, reading.value - low, high - low),
            reading.value,
            reading.measured_on,
        )
        for reading, day in zip(readings, days, strict=True)
    ]
    return Chart(points, *_levels(indicator, low, high))


def _levels(
    indicator: Indicator, low: Decimal, high: Decimal
) -> tuple[Level | None, Level | None]:
    """Baseline and target, the label of each on the side away from the other."""
    found: list[Level | None] = []
    pair = (indicator.baseline, indicator.target)
    for value, other in (pair, pair[::-1]):
        if value is None:
            found.append(None)
            continue
        y = _between(_BOTTOM, _TOP, value - low, high - low)
        is_above = other is None or value >= other
        found.append(Level(y, value, y - 5 if is_above else y + 13))
    return found[0], found[1]


def _middle(date: PartialDate) -> int:
    """The day in the middle of a day, a month or a year, as a number."""
    first, last = date.first_day, date.last_day
    if first is None or last is None:
        return 0
    return (first.toordinal() + last.toordinal()) // 2


def _between(start: int, end: int, part: Decimal | int, whole: Decimal | int) -> int:
    """The place after a part of the way; in the middle where there is no way."""
    share = Decimal(part) / Decimal(whole) if whole else Decimal("0.5")
    return round(start + share * (end - start))
