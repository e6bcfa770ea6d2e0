from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table, Words
from common.dates import undated_last
from partnerships.models import (
    Funding,
    Indicator,
    Milestone,
    PilotProject,
    ProjectStage,
    Reading,
)
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import (
    at,
    counted,
    one_a_line,
    partners_column,
    project_rows,
    projects,
    sectors_column,
    status,
    with_partners,
)
from partnerships.reporting.months import SIGNS, months_of, sign_of
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
                [_indicators(choice)],
            ),
            _plan(choice),
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
            _budgets(choice),
        ],
        is_landscape=False,
    )


def _budgets(choice: Choice) -> Table:
    """By currency: what was stated, and what of it is pledged, committed, paid."""
    found: dict[str, dict[str, Any]] = defaultdict(Counter)
    rows = choice.rows(PilotProject).exclude(currency="").order_by()
    for currency, budget in rows.values_list("currency", "budget"):
        found[currency]["number"] += 1
        found[currency]["budget"] += budget
    money = choice.rows(Funding).order_by()
    for currency, kind, amount in money.values_list("currency", "kind", "amount"):
        found[currency][kind] += amount or 0
    kinds = [
        Field(
            kind,
            _capital(label),
            at(kind, lambda line, kind: line[1].get(kind)),
            width=18,
            kind="money",
        )
        for kind, label in Funding.Kind.choices
    ]
    return Table(
        [
            Field("currency", gettext("Currency"), lambda line: line[0], width=34),
            Field(
                "number",
                gettext("Projects with a budget"),
                lambda line: line[1]["number"],
                width=14,
            ),
            Field(
                "budget",
                gettext("Budget"),
                lambda line: line[1].get("budget"),
                width=18,
                kind="money",
            ),
            *kinds,
        ],
        sorted(found.items()),
        title=gettext("Money by currency"),
        empty=gettext("No sum is stated for these projects."),
    )


def _capital(label: object) -> str:
    words = str(label)
    return words[:1].upper() + words[1:]


def _projects(choice: Choice) -> Table:
    rows = project_rows(choice).prefetch_related("milestones")
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


def _places(choice: Choice) -> Table:
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
    rows = with_partners(project_rows(choice))
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


def _indicators(choice: Choice) -> Table:
    readings = Reading.objects.order_by("measured_on", "pk")
    rows = (
        choice.rows(Indicator)
        .exclude(project=None)
        .select_related("project")
        .prefetch_related(Prefetch("readings", readings, to_attr="told_readings"))
        .order_by("project__starts_on", "project__sort_key_uk", "project", "pk")
    )
    return Table(
        [
            Field(
                "project",
                gettext("Pilot project"),
                lambda i: choice.link(i.project),
                width=38,
            ),
            Field("indicator", gettext("Indicator"), lambda i: i.name, width=38),
            Field("unit", gettext("Unit"), lambda i: i.unit, width=11),
            Field(
                "baseline",
                gettext("Baseline"),
                lambda i: i.baseline,
                width=12,
                kind="number",
            ),
            Field("baseline_on", gettext("As of"), lambda i: i.baseline_on, width=12),
            Field(
                "target", gettext("Target"), lambda i: i.target, width=12, kind="number"
            ),
            Field(
                "target_on",
                gettext("To be reached by"),
                lambda i: i.target_on,
                width=12,
            ),
            Field(
                "value",
                gettext("Last reading"),
                lambda i: _last(i, "value"),
                width=12,
                kind="number",
            ),
            Field(
                "measured_on",
                gettext("Measured on"),
                lambda i: _last(i, "measured_on"),
                width=12,
            ),
            Field("progress", gettext("Progress"), _progress, width=13, kind="percent"),
        ],
        rows,
        empty=gettext("No indicator in this choice."),
    )


def _last(indicator: Any, field: str) -> Any:
    readings = indicator.told_readings
    return getattr(readings[-1], field) if readings else None


def _progress(indicator: Any) -> Decimal | None:
    share: Decimal | None = indicator.progress(_last(indicator, "value"))
    return share


def _plan(choice: Choice) -> Page:
    months = months_of(choice.since, choice.until)
    steps = Milestone.objects.order_by(undated_last("due_on"), "pk")
    rows: QuerySet = project_rows(choice).prefetch_related(
        Prefetch("milestones", steps)
    )
    columns = [
        Field("title", gettext("Pilot project"), choice.link, width=46),
        Field("status", gettext("Status"), status, width=18),
        *(
            Field(
                month.strftime("%Y-%m"),
                month.strftime("%m"),
                at(month, lambda project, month: sign_of(project, month)),
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
            Table(columns, rows, empty=gettext("No pilot project in this choice.")),
        ],
    )
