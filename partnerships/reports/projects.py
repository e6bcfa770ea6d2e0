from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table
from partnerships.models import PilotProject, ProjectStage
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import (
    counted,
    one_a_line,
    partners_column,
    project_rows,
    projects,
    sectors_column,
    with_partners,
)
from partnerships.reporting.project_money import budgets
from partnerships.reporting.project_plan import plan
from partnerships.reporting.project_results import indicators
from partnerships.reporting.report import Report


class Projects(Report):
    """The pilot projects: where, when, for how much, and what they reach."""

    name = "pilot-projects"
    title = _("Pilot projects 2026–2027")
    sentence = _(
        "the pilot projects with status, period, hromadas, budget, indicators and "
        "progress, and a plan by months"
    )
    order = 40
    period = _("projects under way in it")
    subject = PilotProject
    cites = (PilotProject,)

    def pages(self, choice: Choice) -> Sequence[Page]:
        # Asked once: three sheets show the same projects.
        rows = with_partners(project_rows(choice)).prefetch_related("milestones")
        return [
            _overview(choice),
            Page(
                _("Projects"),
                _("Sites are named to the hromada at most. Sums are not converted."),
                [_projects(choice, rows)],
            ),
            Page(
                _("Places and partners"),
                _("Where each project is, in what sector, and who takes part in it."),
                [_places(choice, rows)],
            ),
            Page(
                _("Indicators"),
                _(
                    "Progress is the share of the way from the baseline to the target; "
                    "it is empty where one of them, or a reading, is missing."
                ),
                [indicators(choice)],
            ),
            plan(choice, rows),
        ]


def _overview(choice: Choice) -> Page:
    rows = choice.rows(PilotProject).with_stage().order_by()
    numbers = Counter(s or "none" for s in rows.values_list("current_stage", flat=True))
    return Page(
        _("Overview"),
        _("How far the projects have come, and what they cost as far as stated."),
        [
            counted(
                gettext("Pilot projects by status"),
                gettext("Status"),
                gettext("Projects"),
                ProjectStage.Stage.choices,
                numbers,
            ),
            budgets(choice),
        ],
        is_landscape=False,
    )


def _projects(choice: Choice, rows: QuerySet) -> Table:
    more = [
        Field("budget", gettext("Budget"), lambda p: p.budget, width=16, kind="money"),
        Field("currency", gettext("Currency"), lambda p: p.currency, width=9),
        Field("done", gettext("Milestones done"), _done, width=11),
        Field("next_step", gettext("Next step"), lambda p: p.next_step, width=32),
        Field(
            "confirmed",
            gettext("Last confirmed on"),
            lambda p: p.last_confirmed_on,
            width=13,
        ),
    ]
    return projects(choice, more, rows)


def _places(choice: Choice, rows: QuerySet) -> Table:
    columns = [
        Field("code", gettext("Code"), lambda p: p.code, width=16),
        Field("title", gettext("Pilot project"), choice.link, width=42),
        sectors_column(),
        Field(
            "communities",
            gettext("Communities"),
            lambda p: one_a_line(p.communities.all()),
            width=30,
        ),
        Field(
            "katottg",
            gettext("KATOTTG codes"),
            lambda p: [community.code for community in p.communities.all()],
            width=23,
        ),
        Field("regions", gettext("Regions"), _regions, width=20),
        partners_column(),
    ]
    return Table(columns, rows, empty=gettext("No pilot project in this choice."))


def _regions(project: Any) -> list[str]:
    """Each once, in the order of the hromadas."""
    return [
        *dict.fromkeys(str(place.oblast.name) for place in project.communities.all())
    ]


def _done(project: Any) -> str:
    """«2 of 5»; empty where no milestone is named."""
    steps = project.milestones.all()
    done = sum(bool(step.done_on) for step in steps)
    words = gettext("%(done)s of %(all)s") % {"done": done, "all": len(steps)}
    return words if steps else ""
