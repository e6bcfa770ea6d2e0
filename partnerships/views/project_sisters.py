"""A project beside the others that were made from the same typical model."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from partnerships.models import Indicator, PilotProject, ProjectStage
from partnerships.views.project_parts import Result, public_projects, result_of

SISTERS_SHOWN = 5
# A table of more columns is not compared but searched.
INDICATORS_SHOWN = 3


@dataclass(frozen=True)
class Row:
    """A project in the comparison: its current stage, and each indicator's result."""

    project: Any
    stage: ProjectStage | None
    is_this: bool
    results: list[tuple[Indicator, Result | None]]


@dataclass(frozen=True)
class Comparison:
    """This project and its first sisters; `number` counts all of the model's."""

    indicators: list[Indicator]
    rows: list[Row]
    number: int
    address: str


def comparison_of(project: Any) -> Comparison | None:
    """None where no other public project was made from the same public model."""
    if project.model is None:
        return None
    family = PilotProject.objects.public().filter(model=project.model)
    number = family.count()
    if number < 2:
        return None
    sisters = list(_with_parts(project).exclude(pk=project.pk)[:SISTERS_SHOWN])
    rows = [*_with_parts(project).filter(pk=project.pk), *sisters]
    indicators = _shared(rows)
    return Comparison(
        indicators=indicators,
        rows=[_row(row, project, indicators) for row in rows],
        number=number,
        address=f"{reverse('partnerships:project-list')}?"
        + urlencode({"model": project.model.slug}),
    )


def _with_parts(project: Any) -> QuerySet:
    now = ProjectStage.objects.filter(is_current=True)
    measured = Indicator.objects.prefetch_related("readings")
    family: Any = public_projects().filter(model=project.model)
    rows: QuerySet = family.by_name().prefetch_related(
        Prefetch("stages", now, to_attr="current_stages"),
        Prefetch("indicators", measured),
    )
    return rows


def _key(indicator: Indicator) -> object:
    """What the copies of one indicator have in common; else its name."""
    return indicator.copied_from_id or indicator.name_uk.casefold()


def _shared(rows: list[Any]) -> list[Indicator]:
    """One of each indicator that two or more of the projects have, the commonest first."""
    first: dict[object, Indicator] = {}
    times: dict[object, int] = {}
    for row in rows:
        for indicator in row.indicators.all():
            key = _key(indicator)
            first.setdefault(key, indicator)
            times[key] = times.get(key, 0) + 1
    shared = sorted((k for k in first if times[k] > 1), key=lambda k: -times[k])
    return [first[key] for key in shared[:INDICATORS_SHOWN]]


def _row(made: Any, project: Any, indicators: list[Indicator]) -> Row:
    own = {_key(indicator): indicator for indicator in made.indicators.all()}
    found = [(indicator, own.get(_key(indicator))) for indicator in indicators]
    return Row(
        project=made,
        stage=made.current_stages[0] if made.current_stages else None,
        is_this=made.pk == project.pk,
        results=[(each, result_of(mine) if mine else None) for each, mine in found],
    )
