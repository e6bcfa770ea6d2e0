"""A project over months, in signs that need no colour."""

import calendar
import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

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


def sign_of(project: Any, month: datetime.date) -> str:
    """What happens in the month; a milestone is told before the period it lies in."""
    end = month.replace(day=calendar.monthrange(month.year, month.month)[1])
    signs = [
        _step(milestone)
        for milestone in project.milestones.all()
        if _falls_in(milestone, month)
    ]
    if signs:
        return next(sign for sign in (LATE, DUE, DONE) if sign in signs)
    return _run(project, month, end)


def _falls_in(milestone: Any, month: datetime.date) -> bool:
    day = milestone.done_on or milestone.due_on
    return bool(day[:7] == month.strftime("%Y-%m"))


def _step(milestone: Any) -> str:
    if milestone.done_on:
        return DONE
    due = milestone.due_on.last_day
    return LATE if due and due < timezone.localdate() else DUE


def _run(project: Any, month: datetime.date, end: datetime.date) -> str:
    """Under way from the latest start to the earliest end, perhaps in what is between."""
    starts, ends = project.starts_on, project.ends_on
    if not starts and not ends:
        return ""
    first, last = (starts or ends).first_day, (ends or starts).last_day
    if last < month or first > end:
        return ""
    if not (starts and ends):
        return MAY_RUN
    surely = starts.last_day <= end and ends.first_day >= month
    return RUNS if surely else MAY_RUN
