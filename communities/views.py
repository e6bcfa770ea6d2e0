from urllib.parse import urlencode

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.lists import ListPage
from communities.filters import CommunityFilter
from communities.models import (
    Community,
    Membership,
    MembershipStage,
    TerritoryStatus,
    public_projects,
)
from communities.sheets import COMMUNITIES
from communities.town_names import readings, town_words


def community_find(request: HttpRequest) -> HttpResponse:
    """Lead from the box “find your town” to the one hromada meant, or to the list."""
    question = request.GET.get("town", "").strip()
    if town_words(question):
        rows = Community.objects.public().order_by("pk")
        for query in readings(question):
            hits = rows.filter(query)[:2]
            if len(hits) == 1:
                return redirect(hits[0])
            if hits:
                break
    search = f"?{urlencode({'search': question})}" if question else ""
    # On a phone the open filters would stand before what was found.
    part = "#results" if search else ""
    return redirect(f"{reverse('communities:community-list')}{search}{part}")


class CommunityList(ListPage):
    filterset_class = CommunityFilter
    sheet = COMMUNITIES
    template_name = "communities/community_list.html"
    title = _("Communities")

    def queryset(self) -> QuerySet:
        now = Prefetch(
            "stages",
            MembershipStage.objects.filter(is_current=True),
            to_attr="current_stages",
        )
        memberships = Membership.objects.public().prefetch_related(now)
        in_force = TerritoryStatus.objects.public().in_force()
        return (
            Community.objects.public()
            .for_list()
            .by_name()
            .prefetch_related(
                Prefetch("membership", memberships, to_attr="public_membership"),
                Prefetch("territory_statuses", in_force, to_attr="statuses_in_force"),
                Prefetch("projects", public_projects(), to_attr="public_projects"),
            )
        )
