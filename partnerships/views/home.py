"""The register at a glance: what it holds, what happened last and what is due."""

from collections import Counter, defaultdict
from typing import Any

from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from partnerships.filters.partners import NO_STAGE
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

MEETINGS_SHOWN = 4
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


def _tally(stage: Any, number: int, address: str) -> dict[str, Any]:
    """A number with its words and the address of the list that it counts."""
    return {
        "stage": stage.value,
        "label": stage.label,
        "number": number,
        "address": f"{address}={stage.value}",
    }


def _partners_by_stage() -> dict[str, Any]:
    """Countries by stage, the stages in their order, those without one at the end."""
    numbers = Counter(partner_countries().values_list("standing", flat=True))
    address = f"{reverse('partnerships:partner-list')}?stage"
    stages = [
        _tally(stage, numbers[stage], address)
        for stage in PartnershipStage.Stage
        if numbers[stage]
    ]
    if numbers[None]:
        stages.append(
            {
                "stage": NO_STAGE,
                "label": _("not stated"),
                "number": numbers[None],
                "address": f"{address}={NO_STAGE}",
            }
        )
    return {"number": numbers.total(), "stages": stages}


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
    numbers = dict(rows.values_list("current_stage").annotate(number=Count("pk")))
    stages = [stage for stage in ProjectStage.Stage if numbers.get(stage)]
    address = reverse("partnerships:project-list")
    return {
        "project_count": sum(numbers.values()),
        "statuses": [
            _tally(stage, numbers[stage], f"{address}?status") for stage in stages
        ],
        "sectors": _sectors(rows, stages, address),
    }


def _sectors(rows: QuerySet, stages: list[Any], address: str) -> list[dict[str, Any]]:
    """A line a sector that has projects; a project counts in each of its sectors."""
    by_sector: dict[int, dict[str, int]] = defaultdict(dict)
    counted = rows.values_list("sectors", "current_stage").annotate(number=Count("pk"))
    for sector, stage, number in counted:
        by_sector[sector][stage] = number
    return [
        {
            "name": sector.name,
            "number": sum(by_sector[sector.pk].values()),
            "address": f"{address}?sector={sector.pk}",
            "cells": [
                _tally(
                    stage,
                    by_sector[sector.pk].get(stage, 0),
                    f"{address}?sector={sector.pk}&status",
                )
                for stage in stages
            ],
        }
        for sector in Sector.objects.public()
        if sector.pk in by_sector
    ]
