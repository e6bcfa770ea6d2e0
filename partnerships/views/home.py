"""The register at a glance: what it holds, what happened last and what is due."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import QuerySet, TextChoices
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.views.generic import View

from common.cuts import Cut
from common.filters import NO_STAGE
from partnerships.figures import Figures, figures, reported_members
from partnerships.models import (
    Meeting,
    Outcome,
    PartnershipStage,
    ProjectStage,
    Sector,
)
from partnerships.views.home_parts import map_part, timeline_part
from partnerships.views.outcomes import in_order

# As many as a screen has room for.
MEETINGS_SHOWN = 3
OUTCOMES_SHOWN = 3
SECTORS_SHOWN = 11
ALL = "all"


class Home(View):
    """The first page: figures, the last meetings and what is due first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        counted = figures()
        context = {
            "meeting_count": counted.meetings,
            "meetings": _last_meetings(),
            "outcomes": in_order(Outcome.objects.public().open())[:OUTCOMES_SHOWN],
            "open_count": counted.open_outcomes,
            "overdue_count": counted.overdue_outcomes,
            "partners": _partners_by_stage(counted),
            "members": reported_members(),
            **_pilots(request, counted),
            **map_part(request),
            **timeline_part(),
        }
        return TemplateResponse(request, "partnerships/home.html", context)


def _last_meetings() -> QuerySet[Meeting]:
    return Meeting.objects.public().for_list().with_outcome_count()[:MEETINGS_SHOWN]


Stage = tuple[str, str | Promise]


def _stages(kind: type[TextChoices], numbers: Mapping[str, int]) -> list[Stage]:
    """Those that have a number, in their order; what has none stated at the end."""
    stages: list[Stage] = [*kind.choices, NO_STAGE]
    return [stage for stage in stages if numbers.get(stage[0])]


def _tally(stage: Stage, number: int, address: str) -> dict[str, Any]:
    """A number with its words and the address of the list that it counts."""
    value, label = stage
    return {
        "stage": value,
        "label": label,
        "number": number,
        "address": f"{address}={value}",
    }


def _partners_by_stage(counted: Figures) -> dict[str, Any]:
    """Countries by stage."""
    address = f"{reverse('partnerships:partner-list')}?stage"
    return {
        "number": counted.partner_count,
        "stages": [
            _tally(stage, counted.partners[stage[0]], address)
            for stage in _stages(PartnershipStage.Stage, counted.partners)
        ],
    }


def _pilots(request: HttpRequest, counted: Figures) -> dict[str, Any]:
    """Projects by status, and by sector and status."""
    stages = _stages(ProjectStage.Stage, counted.projects)
    address = reverse("partnerships:project-list")
    return {
        "project_count": counted.project_count,
        "statuses": [
            _tally(stage, counted.projects[stage[0]], f"{address}?status")
            for stage in stages
        ],
        "sectors": _cut(request, _sectors(counted, stages, address)),
    }


def _cut(request: HttpRequest, sectors: list[dict[str, Any]]) -> Cut[dict[str, Any]]:
    """The sectors with most projects first; `?sectors=all` shows every one."""
    wanted = request.GET.get("sectors", "")
    if wanted not in ("", ALL):
        raise BadRequest("sectors")
    ordered = sorted(sectors, key=lambda sector: -sector["number"])
    limit = len(ordered) if wanted else SECTORS_SHOWN
    return Cut(ordered, limit, f"?sectors={ALL}#sectors")


def _sectors(
    counted: Figures, stages: list[Stage], address: str
) -> list[dict[str, Any]]:
    """A line a sector that has projects; a project counts in each of its sectors."""
    return [
        {
            "name": sector.name,
            "number": sum(counted.sectors[sector.pk].values()),
            "address": f"{address}?sector={sector.pk}",
            "cells": [
                _tally(
                    stage,
                    counted.sectors[sector.pk].get(stage[0], 0),
                    f"{address}?sector={sector.pk}&status",
                )
                for stage in stages
            ],
        }
        for sector in Sector.objects.public()
        if sector.pk in counted.sectors
    ]
