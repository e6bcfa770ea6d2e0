"""What the pages that show projects have in common: the rows, results and steps."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Prefetch, QuerySet, Value, When
from django.utils import timezone

from communities.models import Community
from partnerships.models import (
    Indicator,
    Meeting,
    Milestone,
    PilotModel,
    PilotProject,
    ProjectPartner,
    Reading,
)
from partnerships.models.results import whole_percent
from partnerships.views.project_chart import Chart, chart_of
from partnerships.views.timeline_rows import WITHOUT_START_LAST

# Where a project has come to its end, an old milestone is no longer late.
_ENDED = ("completed", "declined")
FURTHEST_FIRST = (
    "in_progress",
    "agreed",
    "considered",
    "proposed",
    "completed",
    "suspended",
    "declined",
)


def furthest_first(projects: QuerySet) -> QuerySet:
    """What runs comes first, then what may come; of one status, the earliest start."""
    weights = [
        When(current_stage=stage, then=Value(place))
        for place, stage in enumerate(FURTHEST_FIRST)
    ]
    place = Case(*weights, default=Value(len(weights)))
    return projects.order_by(
        place, WITHOUT_START_LAST, "starts_on", "sort_key_uk", "pk"
    )


def public_projects() -> QuerySet:
    """Public projects; of the model, meeting and communities only the public ones."""
    return (
        PilotProject.objects.public()
        .with_stage()
        .prefetch_related(
            "sectors",
            Prefetch("communities", Community.objects.public().for_list()),
            Prefetch("model", PilotModel.objects.public()),
            Prefetch("proposed_at", Meeting.objects.public()),
        )
    )


def with_partners(projects: QuerySet) -> QuerySet:
    partners = ProjectPartner.objects.select_related("country", "group", "organisation")
    return projects.prefetch_related(Prefetch("partners", partners))


@dataclass(frozen=True)
class Result:
    """An indicator with what has been measured of it."""

    indicator: Indicator
    readings: list[Reading]

    @property
    def last(self) -> Reading | None:
        return self.readings[-1] if self.readings else None

    @property
    def chart(self) -> Chart | None:
        return chart_of(self.indicator, self.readings)

    @property
    def percent(self) -> int | None:
        value = self.last.value if self.last else None
        return whole_percent(self.indicator.progress(value))

    @property
    def bar(self) -> int:
        """The part of the bar that is filled: 0 to 100."""
        return min(max(self.percent or 0, 0), 100)


@dataclass(frozen=True)
class Step:
    """A milestone and whether it is done, late or ahead."""

    milestone: Milestone
    state: str


def result_of(indicator: Indicator) -> Result:
    """Takes the readings that were fetched with the indicator, oldest first."""
    return Result(indicator, list(indicator.readings.all()))


def steps_of(project: PilotProject) -> list[Step]:
    ended = getattr(project, "current_stage", None) in _ENDED
    today = datetime.date.min if ended else timezone.localdate()
    return [Step(step, _state(step, today)) for step in project.milestones.all()]


def _state(milestone: Milestone, today: datetime.date) -> str:
    if milestone.done_on:
        return "done"
    due = milestone.due_on.last_day
    return "overdue" if due and due < today else "ahead"


def public_citations(citation: Any) -> QuerySet:
    rows: QuerySet = citation.objects.public().select_related("source")
    return rows


def cited(rows: QuerySet[Any], citation: Any) -> QuerySet[Any]:
    return rows.prefetch_related(Prefetch("citations", public_citations(citation)))
