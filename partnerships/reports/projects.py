from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table
from common.sheets import read
from partnerships.models import PilotProject, ProjectStage
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import (
    communities_column,
    counted,
    partners_column,
    project_column,
    project_rows,
    projects,
    sectors_column,
)
from partnerships.reporting.project_money import budgets
from partnerships.reporting.project_plan import plan
from partnerships.reporting.project_results import indicators
from partnerships.reporting.readings import day, hromadas
from partnerships.reporting.report import Report
from partnerships.sheets.projects import MILESTONES


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
        return [
            _overview(choice),
            Page(
                _("Projects"),
                _("Sites are named to the hromada at most. Sums are not converted."),
                [_projects(choice)],
            ),
            Page(
                _("Places and partners"),
                _("Where each project is, in what sector, and who takes part in it."),
                [_places(choice)],
            ),
            Page(
                _("Indicators"),
                _(
                    "Progress is the share of the way from the baseline to the target; "
                    "it is empty where one of them, or a reading, is missing."
                ),
                [indicators(choice)],
            ),
            plan(choice),
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


def _projects(choice: Choice) -> Table:
    more = [
        Field(
            "budget", gettext("Budget"), read.stored("budget"), width=16, kind="money"
        ),
        Field("currency", gettext("Currency"), read.stored("currency"), width=9),
        Field("done", gettext("Milestones done"), _MILESTONES, width=11),
        Field("next_step", gettext("Next step"), read.text("next_step"), width=32),
        Field(
            "confirmed",
            gettext("Last confirmed on"),
            day("last_confirmed_on"),
            width=13,
        ),
    ]
    return projects(choice, more)


def _places(choice: Choice) -> Table:
    columns = [
        Field("code", gettext("Code"), read.stored("code"), width=16),
        project_column(choice),
        sectors_column(),
        communities_column(choice, width=30),
        Field(
            "katottg",
            gettext("KATOTTG codes"),
            hromadas(choice, read.stored("code")),
            width=23,
        ),
        Field(
            "regions",
            gettext("Regions"),
            read.made(_each_once, hromadas(choice, read.text("oblast__name"))),
            width=20,
        ),
        partners_column(),
    ]
    empty = gettext("No pilot project in this choice.")
    return Table(columns, project_rows(choice), empty=empty)


def _each_once(regions: Sequence[str]) -> list[str]:
    """In the order of the hromadas."""
    return [*dict.fromkeys(regions)]


def _done(done: int, steps: int) -> str:
    """«2 of 5»; empty where no milestone is named."""
    words = gettext("%(done)s of %(all)s") % {"done": done, "all": steps}
    return words if steps else ""


_MILESTONES = read.made(_done, *MILESTONES)
