from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Prefetch, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.cuts import Cut
from common.lists import ListPage
from partnerships.filters.pilot_models import ModelFilter
from partnerships.models import (
    Funding,
    Meeting,
    PilotModel,
    PilotModelCitation,
    PilotProject,
    ProjectStage,
)
from partnerships.sheets.pilot_models import MODELS
from partnerships.views.project_parts import (
    public_citations,
    public_projects,
    with_partners,
)


def _models() -> QuerySet:
    """Public models with their parts, and how many public projects each has."""
    projects = PilotProject.objects.public()
    used = Count("projects", filter=Q(projects__in=projects), distinct=True)
    return (
        PilotModel.objects.public()
        .by_name()
        .annotate(project_count=used)
        .prefetch_related("sectors", "indicators", "milestones")
    )


class ModelList(ListPage):
    filterset_class = ModelFilter
    sheet = MODELS
    template_name = "partnerships/model_list.html"
    title = _("Typical models")

    def queryset(self) -> QuerySet:
        return _models()


PROJECTS_SHOWN = 20


class ModelDetail(DetailView):
    """What is copied into a project, and where that has been done."""

    template_name = "partnerships/model_detail.html"
    context_object_name = "pilot_model"

    def get_queryset(self) -> QuerySet:
        """With the public projects, and the meeting of origin where it is public."""
        projects = with_partners(public_projects())
        return _models().prefetch_related(
            "conditions",
            Prefetch("proposed_at", Meeting.objects.public()),
            Prefetch("projects", projects, to_attr="public_projects"),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        projects = self.object.public_projects
        return super().get_context_data(
            totals=totals_of(projects) if projects else None,
            projects=Cut(projects, PROJECTS_SHOWN, _listed(self.object)),
            citations=public_citations(PilotModelCitation).filter(record=self.object),
            **kwargs,
        )


def _listed(model: PilotModel) -> str:
    query = urlencode({"model": model.slug})
    return f"{reverse('partnerships:project-list')}?{query}"


@dataclass(frozen=True)
class Totals:
    """What a model's public projects come to, as far as it is stated."""

    projects: int
    communities: int
    stages: list[tuple[str, str, int]]
    without_stage: int
    budgets: list[tuple[Decimal, str]]
    with_budget: int
    funding: list[tuple[str, list[tuple[Decimal, str]]]]


def totals_of(projects: Sequence[Any]) -> Totals:
    """Sums never mix currencies, nor promises with payments; one query."""
    stages = Counter(project.current_stage for project in projects)
    places = {place.pk for project in projects for place in project.communities.all()}
    budgets: defaultdict[str, Decimal] = defaultdict(Decimal)
    stated = [project for project in projects if project.budget is not None]
    for project in stated:
        budgets[project.currency] += project.budget
    return Totals(
        projects=len(projects),
        communities=len(places),
        stages=[
            (stage.value, str(stage.label), stages[stage.value])
            for stage in ProjectStage.Stage
            if stages[stage.value]
        ],
        without_stage=stages[None],
        budgets=[(amount, currency) for currency, amount in sorted(budgets.items())],
        with_budget=len(stated),
        funding=_funding(projects),
    )


def _funding(projects: Sequence[Any]) -> list[tuple[str, list[tuple[Decimal, str]]]]:
    rows = (
        Funding.objects.filter(project__in=[project.pk for project in projects])
        .values_list("kind", "currency")
        .annotate(total=Sum("amount"))
        .order_by("kind", "currency")
    )
    sums: defaultdict[str, list[tuple[Decimal, str]]] = defaultdict(list)
    for kind, currency, total in rows:
        sums[kind].append((total, currency))
    return [
        (str(kind.label), sums[kind.value])
        for kind in Funding.Kind
        if kind.value in sums
    ]
