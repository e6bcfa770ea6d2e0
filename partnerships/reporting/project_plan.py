"""Pilot projects over months: a line a project, a column a month."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Lines, Page, Table, Words
from common.sheets import read
from partnerships.models import Milestone, PilotProject
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at, project_rows, status
from partnerships.reporting.months import SIGNS, course_of, months_of
from partnerships.reporting.readings import day

_STEP = read.made(lambda *days: days, day("done_on"), day("due_on"))
_COURSE = read.made(
    course_of,
    day("starts_on"),
    day("ends_on"),
    read.many(Milestone.objects.all, "project", _STEP),
)


def plan(choice: Choice) -> Page:
    months = months_of(choice.since, choice.until)
    title = choice.linked(PilotProject, read.text("title"))
    lines = Lines(project_rows(choice), [title, status(), _COURSE])
    columns = [
        Field("title", gettext("Pilot project"), lambda line: line[0], width=46),
        Field("status", gettext("Status"), lambda line: line[1], width=18),
        *(
            Field(
                month.strftime("%Y-%m"),
                month.strftime("%m"),
                at(month, lambda line, month: line[2].sign(month)),
                width=4,
                kind="mark",
                group=str(month.year),
            )
            for month in months
        ),
    ]
    key = "   ".join(f"{sign} {words}" for sign, words in SIGNS.items())
    return Page(
        _("Plan by months"),
        _("A line a project, a column a month."),
        [
            Words(key),
            Table(columns, lines, empty=gettext("No pilot project in this choice.")),
        ],
    )
