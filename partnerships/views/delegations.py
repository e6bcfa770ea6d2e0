from typing import Any

from django.db.models import Max, Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.lists import ListPage
from partnerships.filters.delegations import DelegationFilter
from partnerships.models import Delegate, DelegateCitation, Delegation, Meeting
from partnerships.represented import represented
from partnerships.sheets.delegations import DELEGATIONS


def _with_parts() -> QuerySet:
    """Public delegations with their delegates and public meetings at hand."""
    delegates = Delegate.objects.select_related("country", "organisation", "person")
    meetings = Meeting.objects.public().select_related("community")
    return (
        Delegation.objects.public()
        .for_list()
        .prefetch_related(
            Prefetch("delegates", delegates),
            Prefetch("meetings", meetings, to_attr="public_meetings"),
        )
    )


class DelegationList(ListPage):
    filterset_class = DelegationFilter
    sheet = DELEGATIONS
    template_name = "partnerships/delegation_list.html"
    title = _("Delegations")

    def queryset(self) -> QuerySet:
        """Those that met us last come first."""
        met = Max("meetings__held_on", filter=Q(meetings__in=Meeting.objects.public()))
        rows: QuerySet = _with_parts().annotate(last_met_on=met)
        return rows.order_by("-last_met_on", "sort_key_uk", "pk")


class DelegationDetail(DetailView):
    """Who came, at which rank, and who of the group did not."""

    template_name = "partnerships/delegation_detail.html"
    context_object_name = "delegation"

    def get_queryset(self) -> QuerySet:
        return _with_parts()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        delegation: Delegation = self.object
        citations = DelegateCitation.objects.public().filter(
            record__delegation=delegation
        )
        return super().get_context_data(
            representation=self._representation(delegation),
            citations=citations.select_related("source", "record"),
            **kwargs,
        )

    def _representation(self, delegation: Delegation) -> Any:
        if delegation.group is None:
            return None
        meetings = getattr(delegation, "public_meetings", [])
        day = meetings[0].last_day if meetings else None
        return represented(delegation.delegates.all(), delegation.group, day)
