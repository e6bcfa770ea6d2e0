"""What the timeline and its small sister on the home page draw."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils import timezone

from partnerships.models import PilotProject
from partnerships.views.project_parts import Step, steps_of
from partnerships.views.timeline_chart import (
    Mark,
    Piece,
    Tick,
    Window,
    bar,
    line,
    mark,
    ticks,
)

# A chart of all centuries helps nobody, and Python's calendar ends.
EARLIEST_YEAR, LATEST_YEAR = 1990, 2100


@dataclass(frozen=True)
class Axis:
    """What all rows of a chart share; `today` is its place, empty if out of sight."""

    window: Window
    ticks: list[Tick]
    today: str
    day: datetime.date


@dataclass(frozen=True)
class Row:
    """A project with its bar, its marks, and the steps that the marks stand for.

    `roles` are those of the partner under whom the row stands.
    """

    project: PilotProject
    bar: list[Piece]
    marks: list[Mark]
    steps: list[Step]
    roles: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        return sum(step.state == "done" for step in self.steps)

    @property
    def next_step(self) -> Step | None:
        return next((step for step in self.steps if step.state != "done"), None)


def axis_of(years: tuple[int, int], day: datetime.date | None = None) -> Axis:
    """The axis over whole years; `day` (today) is marked on it."""
    first, last = (min(max(year, EARLIEST_YEAR), LATEST_YEAR) for year in years)
    window = Window(datetime.date(first, 1, 1), datetime.date(last, 12, 31))
    day = day or timezone.localdate()
    return Axis(window, ticks(window), line(day, window), day)


def row_of(project: PilotProject, axis: Axis, roles: Iterable[str] = ()) -> Row:
    """Takes the milestones that were fetched with the project: no query."""
    steps = steps_of(project)
    marks = (
        mark(step.state, step.milestone.done_on or step.milestone.due_on, axis.window)
        for step in steps
    )
    return Row(
        project,
        bar(project.starts_on, project.ends_on, axis.window),
        [found for found in marks if found],
        steps,
        [*dict.fromkeys(roles)],
    )
