"""The geometry of the timeline: days become places, given in percent of its width.

A place is ready text such as "12.5%": the reader's language must not put a comma in it.
A date that is known to the month or the year may be any of its days, so a bar says
where the project surely runs and where it only may.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import date_format

from common.dates import PartialDate

DAY = datetime.timedelta(days=1)
# A period without a stated start or end fades out in this many steps.
FADES = 5
# What is shorter would be seen by nobody.
LEAST_WIDTH = 0.6
# Months are named where there is room for them, years at the most so many.
MONTHS_UP_TO_YEARS, LABELS = 3, 8


@dataclass(frozen=True)
class Piece:
    """A part of a bar: `sure`, `unsure`, or `fade-1` (faint) to `fade-5`."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True)
class Mark:
    """A milestone; `span` are the days that it may fall on, where it is not one day."""

    state: str
    x: str
    span: Piece | None


@dataclass(frozen=True)
class Tick:
    """A line of the axis, with its label and where the label stands."""

    kind: str
    x: str
    label: str = ""


@dataclass(frozen=True)
class Window:
    """The days that the chart shows, from the first to the last one."""

    first: datetime.date
    last: datetime.date

    def share(self, day: datetime.date) -> float:
        """How far the beginning of a day is from the left, in percent, kept inside."""
        whole = (self.last + DAY - self.first).days
        return min(max((day - self.first).days / whole, 0), 1) * 100

    def holds(self, day: datetime.date) -> bool:
        return self.first <= day <= self.last

    def piece(
        self, kind: str, first: datetime.date, after: datetime.date
    ) -> Piece | None:
        """The part from a day up to the day `after` it; None where it is out of sight."""
        left, right = self.share(first), self.share(after)
        if after <= first or right <= 0 or left >= 100 or left == right:
            return None
        width = max(right - left, LEAST_WIDTH)
        return Piece(kind, _percent(min(left, 100 - width)), _percent(width))


def _percent(share: float) -> str:
    return f"{round(share, 2):g}%"


def bar(start: PartialDate, end: PartialDate, window: Window) -> list[Piece]:
    """The pieces of a project's bar; none where the period is not stated."""
    begins, ends = _days(start), _days(end)
    if begins and ends:
        return _drawn(_between(begins, ends), window)
    if begins:
        fade = _faded(begins[1], window.last + DAY, fades_out=True)
        return _drawn([("unsure", *begins), *fade], window)
    if ends:
        fade = _faded(window.first, ends[0] + DAY, fades_out=False)
        return _drawn([*fade, ("unsure", ends[0] + DAY, ends[1] + DAY)], window)
    return []


def mark(state: str, date: PartialDate, window: Window) -> Mark | None:
    """A milestone in the middle of the days that it may fall on, if that is in sight."""
    days = _days(date)
    if days is None:
        return None
    first, last = days
    if not window.holds(first + (last - first) / 2):
        return None
    middle = (window.share(first) + window.share(last + DAY)) / 2
    span = window.piece("span", first, last + DAY) if first != last else None
    return Mark(state, _percent(middle), span)


def ticks(window: Window) -> list[Tick]:
    """The years of the window, all or every so many; quarters where there is room."""
    years = range(window.first.year, window.last.year + 1)
    found = []
    for year in years[:: -(-len(years) // LABELS)]:
        day = datetime.date(year, 1, 1)
        found.append(Tick("year", _percent(window.share(day)), str(year)))
    if len(years) <= MONTHS_UP_TO_YEARS:
        quarters = [
            datetime.date(year, month, 1) for year in years for month in (4, 7, 10)
        ]
        found += [
            Tick("quarter", _percent(window.share(day)), date_format(day, "M"))
            for day in quarters
        ]
    return found


def line(day: datetime.date, window: Window) -> str:
    """Where a day stands; nothing where it is out of sight."""
    return _percent(window.share(day)) if window.holds(day) else ""


_Days = tuple[datetime.date, datetime.date]
_Part = tuple[str, datetime.date, datetime.date]


def _days(date: PartialDate) -> _Days | None:
    """The first and the last day that the date may mean."""
    if date.first_day is None or date.last_day is None:
        return None
    return date.first_day, date.last_day


def _between(begins: _Days, ends: _Days) -> list[_Part]:
    """Parts as (kind, first day, day after): it surely runs from the latest start to the
    earliest end."""
    latest_start, earliest_end = begins[1], ends[0]
    is_vague = begins[0] != begins[1] and ends[0] != ends[1]
    # "2026" to "2027" surely runs at the turn of the year: too little to draw.
    if latest_start > earliest_end or (is_vague and earliest_end - latest_start <= DAY):
        return [("unsure", begins[0], ends[1] + DAY)]
    return [
        ("unsure", begins[0], latest_start),
        ("sure", latest_start, earliest_end + DAY),
        ("unsure", earliest_end + DAY, ends[1] + DAY),
    ]


def _faded(
    first: datetime.date, after: datetime.date, *, fades_out: bool
) -> list[_Part]:
    step = (after - first) / FADES
    strengths = range(FADES, 0, -1) if fades_out else range(1, FADES + 1)
    return [
        (f"fade-{strength}", first + step * number, first + step * (number + 1))
        for number, strength in enumerate(strengths)
    ]


def _drawn(parts: Sequence[_Part], window: Window) -> list[Piece]:
    pieces = (window.piece(*part) for part in parts)
    return [piece for piece in pieces if piece]
