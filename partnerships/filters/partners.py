from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import NO_STAGE, OrderFilter, RecordFilterSet
from partnerships.models import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Partnership,
    PartnershipStage,
    Sector,
)


class PartnerFilter(RecordFilterSet):
    """Which countries: by name, group, stage, sector named and presence."""

    group = django_filters.ModelChoiceFilter(
        label=_("Country group"),
        queryset=CountryGroup.objects.all(),
        method="in_group",
    )
    stage = django_filters.ChoiceFilter(
        label=_("Stage of the partnership"),
        choices=[*PartnershipStage.Stage.choices, NO_STAGE],
        method="at_stage",
    )
    sector = django_filters.ModelChoiceFilter(
        label=_("Sector named"), queryset=Sector.objects.all(), method="naming"
    )
    represented = django_filters.ChoiceFilter(
        label=_("Represented at a meeting"),
        choices=[("yes", _("yes")), ("no", _("no"))],
        method="with_presence",
    )
    order = OrderFilter(
        fields=[
            ("sort_key_uk", "name"),
            ("last_met_on", "date"),
            ("represented_times", "times"),
        ],
        field_labels={
            "sort_key_uk": _("Name"),
            "last_met_on": _("Last meeting"),
            "represented_times": _("Times represented"),
        },
    )

    class Meta:
        model = Country
        fields: list[str] = []

    def in_group(self, rows: QuerySet, name: str, group: CountryGroup) -> QuerySet:
        members = CountryGroupMembership.objects.on().filter(group=group)
        return rows.filter(pk__in=members.values("country"))

    def at_stage(self, rows: QuerySet, name: str, stage: str) -> QuerySet:
        if stage == NO_STAGE[0]:
            return rows.filter(standing=None)
        return rows.filter(standing=stage)

    def naming(self, rows: QuerySet, name: str, sector: Sector) -> QuerySet:
        """Countries whose public partnership, own or of a group, names the sector."""
        naming = Partnership.objects.public().filter(sectors=sector)
        members = CountryGroupMembership.objects.on().filter(
            group__in=naming.values("partner_group")
        )
        return rows.filter(
            Q(pk__in=naming.values("partner_country"))
            | Q(pk__in=members.values("country"))
        )

    def with_presence(self, rows: QuerySet, name: str, answer: Any) -> QuerySet:
        if answer == "yes":
            return rows.filter(represented_times__gt=0)
        return rows.filter(represented_times=0)
