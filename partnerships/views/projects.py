import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.lists import ListPage
from communities.models import Community
from partnerships.filters.projects import ProjectFilter
from partnerships.models import (
    FundingCitation,
    Indicator,
    Meeting,
    Milestone,
    PilotModel,
    PilotProject,
    PilotProjectCitation,
    ProjectPartner,
    ProjectStage,
    ProjectStageCitation,
    Reading,
    ReadingCitation,
)
from partnerships.sheets.projects import PROJECTS

# Where a project has come to its end, an old milestone is no longer late.
_ENDED = ("completed", "declined")


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


class ProjectList(ListPage):
    filterset_class = ProjectFilter
    sheet = PROJECTS
    template_name = "partnerships/project_list.html"
    title = _("Pilot projects")

    def queryset(self) -> QuerySet:
        now = ProjectStage.objects.filter(is_current=True)
        return with_partners(public_projects()).prefetch_related(
            Prefetch("stages", now, to_attr="current_stages"), "indicators"
        )


class ProjectDetail(DetailView):
    """How far a project has come: status, steps, indicators, money and sources."""

    template_name = "partnerships/project_detail.html"
    context_object_name = "project"
    slug_field = "code"
    slug_url_kwarg = "code"

    def get_queryset(self) -> QuerySet:
        return with_partners(public_projects()).prefetch_related("conditions")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        project: PilotProject = self.object
        results = [result_of(indicator) for indicator in _indicators(project)]
        return super().get_context_data(
            stages=cited(project.stages.all(), ProjectStageCitation),
            results=results,
            readings=_newest_first(results),
            milestones=steps_of(project),
            funding=cited(
                project.funding.select_related("country", "organisation"),
                FundingCitation,
            ),
            sisters=_sisters(project),
            citations=public_citations(PilotProjectCitation).filter(record=project),
            **kwargs,
        )


@dataclass(frozen=True)
class Result:
    """An indicator with what has been measured of it."""

    indicator: Indicator
    readings: list[Reading]

    @property
    def last(self) -> Reading | None:
        return self.readings[-1] if self.readings else None

    @property
    def percent(self) -> int | None:
        """Whole percent of the way to the target; never rounded up to a success."""
        share = self.indicator.progress(self.last.value if self.last else None)
        return None if share is None else int(share * 100)

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


def _newest_first(results: list[Result]) -> list[Reading]:
    found = [reading for result in results for reading in result.readings]
    return sorted(found, key=lambda reading: reading.measured_on, reverse=True)


def _indicators(project: PilotProject) -> Iterable[Indicator]:
    readings = cited(Reading.objects.select_related("indicator"), ReadingCitation)
    return project.indicators.prefetch_related(Prefetch("readings", readings))


def steps_of(project: PilotProject) -> list[Step]:
    ended = getattr(project, "current_stage", None) in _ENDED
    today = datetime.date.min if ended else timezone.localdate()
    return [Step(step, _state(step, today)) for step in project.milestones.all()]


def _state(milestone: Milestone, today: datetime.date) -> str:
    if milestone.done_on:
        return "done"
    due = milestone.due_on.last_day
    return "overdue" if due and due < today else "ahead"


def _sisters(project: PilotProject) -> QuerySet:
    """Other public projects made from the same public model."""
    same = public_projects().exclude(pk=project.pk)
    return same.filter(model=project.model) if project.model else same.none()


def public_citations(citation: Any) -> QuerySet:
    rows: QuerySet = citation.objects.public().select_related("source")
    return rows


def cited(rows: QuerySet[Any], citation: Any) -> QuerySet[Any]:
    return rows.prefetch_related(Prefetch("citations", public_citations(citation)))
