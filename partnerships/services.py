"""Making pilot projects from a typical model: copied once, never synchronised."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import translation

from common.bilingual import LANGUAGES
from common.dates import PartialDate
from common.lifecycles import move
from communities.models import Community
from partnerships.models import Indicator, Milestone, PilotModel, PilotProject

# What a project takes over from its model's indicators, beside the link to them.
MEASURED = (
    *("name_uk", "name_en", "unit_uk", "unit_en", "direction"),
    *("baseline", "baseline_on", "target", "target_on"),
)


def projects_of(
    model: PilotModel, communities: Iterable[Community]
) -> dict[int, PilotProject]:
    """The current project that each of the communities has of the model, by its key."""
    rows = PilotProject.objects.current().filter(model=model)
    return {
        link.community_id: link.pilotproject
        for link in PilotProject.communities.through.objects.filter(
            pilotproject__in=rows, community__in=communities
        ).select_related("pilotproject")
    }


@transaction.atomic
def make_projects(
    model: PilotModel,
    communities: Iterable[Community],
    *,
    starts_on: str = "",
    proposed_on: str = "",
) -> list[PilotProject]:
    """A project for each community that has none of the model; all of them or none.

    Without `proposed_on` the projects have no status yet. Of two who do it at once the
    second finds what the first has made.
    """
    PilotModel.objects.select_for_update().get(pk=model.pk)
    chosen = list(communities)
    taken = projects_of(model, chosen)
    return [
        _make(model, community, PartialDate.parse(starts_on), proposed_on)
        for community in chosen
        if community.pk not in taken
    ]


def _make(
    model: PilotModel, community: Community, starts_on: PartialDate, proposed_on: str
) -> PilotProject:
    project = PilotProject(
        code=_free_code(model, community),
        **_titles(model, community),
        description_uk=model.description_uk,
        description_en=model.description_en,
        model=model,
        proposed_at=model.proposed_at,
        starts_on=starts_on,
    )
    project.full_clean()
    project.save()
    project.communities.set([community])
    project.sectors.set(model.sectors.all())
    project.conditions.set(model.conditions.all())
    _copy_parts(model, project)
    if proposed_on:
        move(project, "proposed", since=proposed_on)
    return project


def _titles(model: PilotModel, community: Community) -> dict[str, str]:
    """«Model: hromada» in each language that both have."""
    titles = {}
    for language in LANGUAGES:
        with translation.override(language):
            title, name = model.title, community.full_name
        is_known = not (title.is_fallback or getattr(name, "is_fallback", False))
        if is_known or language == "uk":
            titles[f"title_{language}"] = f"{title}: {name}"[:300]
    return titles


def _free_code(model: PilotModel, community: Community) -> str:
    """The model's address and the hromada's part of its KATOTTG code, or its kin."""
    wanted = f"{model.slug[:28].strip('-')}-{community.code[2:9]}"
    code, number = wanted, 1
    while PilotProject.objects.filter(code=code).exists():
        number += 1
        code = f"{wanted}-{number}"
    return code


def _copy_parts(model: PilotModel, project: PilotProject) -> None:
    for indicator in model.indicators.all():
        values = {name: getattr(indicator, name) for name in MEASURED}
        Indicator.objects.create(project=project, copied_from=indicator, **values)
    for milestone in model.milestones.all():
        Milestone.objects.create(
            project=project,
            title_uk=milestone.title_uk,
            title_en=milestone.title_en,
            due_on=months_after(project.starts_on, milestone.months_after_start),
        )


def months_after(start: PartialDate, months: int | None) -> str:
    """The month so long after the start; empty where the month is not known."""
    if months is None or not start.first_day or start.precision == "year":
        return ""
    count = start.first_day.year * 12 + start.first_day.month - 1 + months
    return datetime.date(count // 12, count % 12 + 1, 1).strftime("%Y-%m")
