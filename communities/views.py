from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from common.lists import ListPage
from communities.filters import CommunityFilter, public_projects
from communities.models import (
    Community,
    Membership,
    MembershipStage,
    TerritoryStatus,
)
from communities.sheets import COMMUNITIES


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
