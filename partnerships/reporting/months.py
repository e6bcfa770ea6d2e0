"""A project over months, in signs that need no colour."""

import calendar
import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.dates import PartialDate

RUNS, MAY_RUN, DUE, DONE, LATE = "■", "□", "◆", "✓", "!"
SIGNS = {
    RUNS: _("under way"),
    MAY_RUN: _("perhaps: the month is not stated"),
    DUE: _("milestone due"),
    DONE: _("milestone done"),
    LATE: _("milestone overdue"),
}
# The years of the pilots that the Association has proposed.
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2027, 12, 1)
Step = tuple[PartialDate | None, PartialDate | None]
# A sheet of more columns would not be read.
MOST_MONTHS = 60


def months_of(
    since: datetime.date | None, until: datetime.date | None
) -> list[datetime.date]:
    """The first days of the months of a period; of 2026 and 2027 without one."""
    first = (since or min(FIRST, until or FIRST)).replace(day=1)
    last = (until or max(LAST, first)).replace(day=1)
    months = [first]
    while months[-1] < last and len(months) < MOST_MONTHS:
        year, month = divmod(months[-1].year * 12 + months[-1].month, 12)
        months.append(datetime.date(year, month + 1, 1))
    return months


@dataclass(frozen=True)
class Course:
    """A project in time: its milestones by month, and the days of its period.

    It runs from `first` to `last` at most, and surely from `begun` to `ending`.
    """

    steps: dict[str, str]
    first: datetime.date | None = None
    last: datetime.date | None = None
    begun: datetime.date | None = None
    ending: datetime.date | None = None

    def sign(self, month: datetime.date) -> str:
        """What happens in the month; a milestone is told before the period it lies in."""
        if step := self.steps.get(month.strftime("%Y-%m")):
            return step
        end = month.replace(day=calendar.monthrange(month.year, month.month)[1])
        if not self.first or not self.last or self.last < month or self.first > end:
            return ""
        if self.begun and self.ending and self.begun <= end and self.ending >= month:
            return RUNS
        return MAY_RUN


def course_of(
    starts: PartialDate | None, ends: PartialDate | None, milestones: Iterable[Step]
) -> Course:
    """Of a project whose milestones are given by when they were done and are due."""
    steps: dict[str, str] = {}
    for done_on, due_on in milestones:
        month = (done_on or due_on or "")[:7]
        signs = {_step(done_on, due_on), steps.get(month)}
        if len(month) == 7:
            steps[month] = next(sign for sign in (LATE, DUE, DONE) if sign in signs)
    begins, finishes = starts or ends, ends or starts
    if not begins or not finishes:
        return Course(steps)
    first, last = begins.first_day, finishes.last_day
    if not (starts and ends):
        return Course(steps, first, last)
    return Course(steps, first, last, starts.last_day, ends.first_day)


def _step(done_on: PartialDate | None, due_on: PartialDate | None) -> str:
    if done_on:
        return DONE
    due = due_on.last_day if due_on else None
    return LATE if due and due < timezone.localdate() else DUE
