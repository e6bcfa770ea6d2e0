from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.cuts import Cut
from common.lists import ListPage
from partnerships.filters.projects import ProjectFilter
from partnerships.models import (
    FundingCitation,
    Indicator,
    PilotProject,
    PilotProjectCitation,
    ProjectStage,
    ProjectStageCitation,
    Reading,
    ReadingCitation,
)
from partnerships.sheets.projects import PROJECTS
from partnerships.views.project_changes import CHANGES_SHOWN, changes_of
from partnerships.views.project_parts import (
    Result,
    cited,
    furthest_first,
    public_citations,
    public_projects,
    result_of,
    steps_of,
    with_partners,
)
from partnerships.views.project_sisters import comparison_of


class ProjectList(ListPage):
    filterset_class = ProjectFilter
    sheet = PROJECTS
    template_name = "partnerships/project_list.html"
    title = _("Pilot projects")

    def queryset(self) -> QuerySet:
        now = ProjectStage.objects.filter(is_current=True)
        rows = furthest_first(with_partners(public_projects()))
        return rows.prefetch_related(
            Prefetch("stages", now, to_attr="current_stages"), "indicators"
        )


READINGS_SHOWN = 9


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
        stages = list(cited(project.stages.all(), ProjectStageCitation))
        readings, steps = _newest_first(results), steps_of(project)
        changes = changes_of(stages, steps, readings)
        return super().get_context_data(
            stages=stages,
            results=results,
            readings=Cut(
                readings,
                READINGS_SHOWN,
                reverse("partnerships:project-readings", args=[project.code]),
            ),
            milestones=steps,
            changes=changes[:CHANGES_SHOWN],
            more_changes=len(changes) > CHANGES_SHOWN,
            funding=cited(
                project.funding.select_related("country", "organisation"),
                FundingCitation,
            ),
            comparison=comparison_of(project),
            photographs=project.photographs.public(),
            documents=project.documents.public(),
            citations=public_citations(PilotProjectCitation).filter(record=project),
            **kwargs,
        )


def _newest_first(results: list[Result]) -> list[Reading]:
    found = [reading for result in results for reading in result.readings]
    return sorted(found, key=lambda reading: reading.measured_on, reverse=True)


def _indicators(project: PilotProject) -> Iterable[Indicator]:
    readings = cited(Reading.objects.select_related("indicator"), ReadingCitation)
    return project.indicators.prefetch_related(Prefetch("readings", readings))
