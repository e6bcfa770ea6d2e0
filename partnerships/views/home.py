"""The register at a glance: what it holds, what happened last and what is due."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Prefetch, QuerySet, TextChoices
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.views.generic import View

from common.filters import NO_STAGE
from partnerships.models import (
    Meeting,
    Outcome,
    PartnershipStage,
    PilotProject,
    ProjectStage,
    Sector,
)
from partnerships.standing import partner_countries
from partnerships.views.home_parts import map_part, timeline_part
from partnerships.views.outcomes import in_order
from sources.models import ReportedFigure, ReportedFigureCitation

MEETINGS_SHOWN = 5
OUTCOMES_SHOWN = 5
MEMBERS = "association-members"


class Home(View):
    """The first page: figures, the last meetings and what is due first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {
            "meeting_count": Meeting.objects.public().count(),
            "meetings": _last_meetings(),
            "outcomes": in_order(Outcome.objects.public().open())[:OUTCOMES_SHOWN],
            "open_count": Outcome.objects.public().open().count(),
            "overdue_count": Outcome.objects.public().overdue().count(),
            "partners": _partners_by_stage(),
            "members": _reported_members(),
            **_pilots(),
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


def _partners_by_stage() -> dict[str, Any]:
    """Countries by stage."""
    standings = partner_countries().values_list("standing", flat=True)
    numbers = Counter(standing or NO_STAGE[0] for standing in standings)
    address = f"{reverse('partnerships:partner-list')}?stage"
    return {
        "number": numbers.total(),
        "stages": [
            _tally(stage, numbers[stage[0]], address)
            for stage in _stages(PartnershipStage.Stage, numbers)
        ],
    }


def _reported_members() -> ReportedFigure | None:
    citations = ReportedFigureCitation.objects.public().select_related("source")
    return (
        ReportedFigure.objects.public()
        .filter(code=MEMBERS)
        .prefetch_related(Prefetch("citations", citations))
        .order_by("-said_on", "pk")
        .first()
    )


def _pilots() -> dict[str, Any]:
    """Projects by status, and by sector and status."""
    rows: QuerySet = PilotProject.objects.public().with_stage().order_by()
    counted = rows.values_list("current_stage").annotate(number=Count("pk"))
    numbers = {stage or NO_STAGE[0]: number for stage, number in counted}
    stages = _stages(ProjectStage.Stage, numbers)
    address = reverse("partnerships:project-list")
    return {
        "project_count": sum(numbers.values()),
        "statuses": [
            _tally(stage, numbers[stage[0]], f"{address}?status") for stage in stages
        ],
        "sectors": _sectors(rows, stages, address),
    }


def _sectors(rows: QuerySet, stages: list[Stage], address: str) -> list[dict[str, Any]]:
    """A line a sector that has projects; a project counts in each of its sectors."""
    by_sector: dict[int, dict[str, int]] = defaultdict(dict)
    counted = rows.values_list("sectors", "current_stage").annotate(number=Count("pk"))
    for sector, stage, number in counted:
        by_sector[sector][stage or NO_STAGE[0]] = number
    return [
        {
            "name": sector.name,
            "number": sum(by_sector[sector.pk].values()),
            "address": f"{address}?sector={sector.pk}",
            "cells": [
                _tally(
                    stage,
                    by_sector[sector.pk].get(stage[0], 0),
                    f"{address}?sector={sector.pk}&status",
                )
                for stage in stages
            ],
        }
        for sector in Sector.objects.public()
        if sector.pk in by_sector
    ]
