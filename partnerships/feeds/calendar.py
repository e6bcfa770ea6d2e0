"""The calendar of public milestones and due dates, for a calendar program.

Meetings are not in it: those that may be shown are over.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event, vDuration

from common.atom import language_of, printable, stable_id
from common.dates import PartialDate, not_before
from common.demo import SENTENCE, is_demo
from partnerships.models import Milestone, Outcome, OutcomeStatus, ProjectStage

# What was due longer ago is on the pages.
DAYS_BACK = 365
LONGEST_SUMMARY = 150
# In a project that has come to its end, a step that was not made is due no more.
ENDED = ("completed", "declined")


@dataclass(frozen=True)
class Due:
    """Something due on a day, or in a month or a year; `words` explain it.

    `of` is named after the title: many projects have a step of one name.
    """

    key: tuple[str, int]
    day: PartialDate
    done_on: PartialDate
    title: str
    words: str
    page: str
    changed_at: datetime.datetime
    of: object = ""


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    made = _empty_calendar()
    since = timezone.localdate() - datetime.timedelta(days=DAYS_BACK)
    for due in (*_milestones(since), *_outcomes(since)):
        made.add_component(_event(due, request.build_absolute_uri(due.page)))
    return HttpResponse(made.to_ical(), content_type="text/calendar; charset=utf-8")


def _empty_calendar() -> Calendar:
    made = Calendar()
    name = gettext("Milestones and due dates of the frontline communities")
    if is_demo():
        name = f"{SENTENCE} {name}"
    made.add("prodid", f"-//Partnership register//{get_language()}//")
    made.add("version", "2.0")
    made.add("name", name)
    # What programs read that are older than RFC 7986.
    made.add("x-wr-calname", name)
    day = vDuration(datetime.timedelta(days=1))
    made.add("refresh-interval", day, parameters={"VALUE": "DURATION"})
    return made


def _milestones(since: datetime.date) -> Iterator[Due]:
    ended = ProjectStage.objects.filter(is_current=True, stage__in=ENDED)
    # Without a type: the filter leaves no milestone of a model, which has no project.
    rows: QuerySet[Any] = (
        Milestone.objects.public()
        .filter(not_before("due_on", since), project__isnull=False)
        .exclude(done_on="", project__in=ended.values("project"))
        .select_related("project")
        .order_by("due_on", "pk")
    )
    words = gettext("Milestone of the pilot project: %(title)s")
    for row in rows:
        yield Due(
            key=("milestone", row.pk),
            day=row.due_on,
            done_on=row.done_on,
            title=row.title,
            words=words % {"title": row.project.title},
            page=f"{row.project.get_absolute_url()}#milestones",
            changed_at=row.updated_at,
            of=row.project.title,
        )


def _outcomes(since: datetime.date) -> Iterator[Due]:
    rows: QuerySet[Outcome] = (
        Outcome.objects.public()
        .filter(not_before("due_on", since))
        .exclude(status=OutcomeStatus.DROPPED)
        .select_related("meeting")
        .order_by("due_on", "pk")
    )
    words = gettext("Due date of an outcome of the meeting: %(title)s")
    for row in rows:
        yield Due(
            key=("outcome", row.pk),
            day=row.due_on,
            done_on=row.done_on,
            title=row.text,
            words=words % {"title": row.meeting.title},
            page=row.get_absolute_url(),
            changed_at=row.updated_at,
        )


def _event(due: Due, address: str) -> Event:
    """A whole day; what is known to the month or year stands on its last day."""
    event = Event()
    event.add("uid", stable_id(*due.key))
    event.add("dtstamp", due.changed_at)
    event.add("dtstart", due.day.last_day)
    language = language_of(due.title) or get_language()
    words = f"{due.title} · {due.of}" if due.of else due.title
    title = Truncator(printable(words)).chars(LONGEST_SUMMARY)
    event.add("summary", title, parameters={"LANGUAGE": language})
    event.add("description", printable("\n".join(_description(due))))
    event.add("url", address)
    # It takes none of the reader's time.
    event.add("transp", "TRANSPARENT")
    return event


def _description(due: Due) -> list[str]:
    lines = [due.words]
    if due.day.precision != "day":
        words = gettext("Due in this period, the day is not stated: %(period)s")
        lines.append(words % {"period": due.day.label})
    if due.done_on:
        lines.append(gettext("Done: %(day)s") % {"day": due.done_on.label})
    return lines
