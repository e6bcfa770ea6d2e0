import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.generic import View

from common.cuts import Cut
from communities.models import (
    BasicCondition,
    Community,
    ConditionState,
    ConditionStateCitation,
    Membership,
    MembershipCitation,
    MembershipStage,
    Oblast,
    TerritoryStatus,
    TerritoryStatusCitation,
)
from communities.models.places import KATOTTG_PATTERN
from partnerships.models import (
    Agreement,
    Meeting,
    Organisation,
    Partnership,
    Statement,
    StatementCitation,
)
from partnerships.places import of_community
from partnerships.views.community_map import community_map
from partnerships.views.project_parts import cited, furthest_first, public_projects

# Projects and meetings on the page; the rest are in the lists.
SHOWN = 8


class CommunityDetail(View):
    """A hromada: what is known of it, its partners, projects and what was promised."""

    def get(self, request: HttpRequest, code: str) -> HttpResponseBase:
        is_code = bool(re.fullmatch(KATOTTG_PATTERN, code.upper()))
        if is_code and code != code.upper():
            return redirect(
                "partnerships:community-detail", code.upper(), permanent=True
            )
        community = Community.objects.public().for_list().filter(code=code).first()
        if community is None:
            return _missing(request, code, is_code=is_code)
        return TemplateResponse(
            request, "partnerships/community_detail.html", _context(community)
        )


def _missing(request: HttpRequest, code: str, *, is_code: bool) -> HttpResponse:
    """The page that says what a code looks like and where to look instead."""
    region = Oblast.objects.filter(code__startswith=code[:4]).first()
    context = {"code": code, "is_code": is_code, "region": region if is_code else None}
    return TemplateResponse(
        request, "partnerships/community_missing.html", context, status=404
    )


def _context(community: Community) -> dict[str, Any]:
    projects = list(
        furthest_first(
            public_projects().filter(communities=community)
        ).prefetch_related("conditions")
    )
    territory = TerritoryStatus.objects.public().filter(community=community)
    in_force = {row.pk for row in territory.in_force()}
    return {
        "community": community,
        "map": community_map(community),
        "membership_stages": _membership_stages(community),
        "territory": [
            (row, row.pk in in_force)
            for row in cited(territory, TerritoryStatusCitation)
        ],
        "conditions": condition_rows(community, projects),
        "projects": Cut(projects, SHOWN, _listed("project", community)),
        "meetings": Cut(_meetings(community), SHOWN, _listed("meeting", community)),
        "partnerships": _partnerships(community),
        "agreements": _agreements(community),
        "organisations": Organisation.objects.public()
        .filter(community=community)
        .by_name(),
        "statements": cited(_statements(community), StatementCitation),
    }


@dataclass(frozen=True)
class ConditionRow:
    """A basic condition, its latest published state and the projects that serve it."""

    condition: BasicCondition
    state: ConditionState | None
    projects: list[Any]


def condition_rows(community: Community, projects: Iterable[Any]) -> list[ConditionRow]:
    """One row for every condition, also where nothing is stated of it."""
    states = ConditionState.objects.public().filter(community=community)
    latest: dict[int, ConditionState] = {}
    for state in cited(states, ConditionStateCitation).order_by("-as_of", "pk"):
        latest.setdefault(state.condition_id, state)
    return [
        ConditionRow(
            condition,
            latest.get(condition.pk),
            [project for project in projects if condition in project.conditions.all()],
        )
        for condition in BasicCondition.objects.public()
    ]


def _membership_stages(community: Community) -> QuerySet:
    published = Membership.objects.public().filter(community=community)
    stages = MembershipStage.objects.filter(membership__in=published)
    return cited(stages, MembershipCitation)


def _listed(kind: str, community: Community) -> str:
    """The list of all the records of a kind that the page shows some of."""
    return f"{reverse(f'partnerships:{kind}-list')}?community={community.code}"


def _meetings(community: Community) -> QuerySet:
    rows = Meeting.objects.public().filter(of_community(community))
    return rows.for_list().with_outcome_count()


def _partnerships(community: Community) -> QuerySet:
    """Those of the hromada itself and of its council or administration."""
    ours = Q(our_community=community) | Q(our_organisation__community=community)
    return (
        Partnership.objects.public().filter(ours).for_list().prefetch_related("stages")
    )


def _agreements(community: Community) -> QuerySet:
    parties = Q(parties__community=community)
    parties |= Q(parties__organisation__community=community)
    signed = Agreement.objects.filter(parties).values("pk")
    return Agreement.objects.public().filter(pk__in=signed).for_list()


def _statements(community: Community) -> QuerySet:
    return (
        Statement.objects.public()
        .filter(about_community=community)
        .select_related("person", "organisation")
    )
