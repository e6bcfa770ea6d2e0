from typing import Any

import django_filters
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from common.bilingual import current_language
from common.filters import OrderFilter, RecordFilterSet, SearchFilter
from common.models import RecordQuerySet
from communities.models import (
    Community,
    MembershipStage,
    Oblast,
    TerritoryStatus,
    public_projects,
)
from communities.town_names import likeliest, town_query

# Asks for every hromada whose membership is published and has not ended.
JOINED = "joined"


class TownFilter(SearchFilter):
    """The town or the hromada, in any case of the word, or the KATOTTG code."""

    def filter(self, qs: RecordQuerySet, value: str) -> RecordQuerySet:
        return likeliest(qs.filter(town_query(value)), value) if value else qs


class CommunityOrder(OrderFilter):
    """Within a region by name; hromadas without a known population come last."""

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        if not value:
            return qs
        keys = [self.get_ordering_value(key) for key in value]
        name = f"sort_key_{current_language()}"
        return qs.order_by(*map(_nulls_last, keys), name, "pk")


def _nulls_last(key: str) -> Any:
    field = F(key.removeprefix("-"))
    descending = key.startswith("-")
    return field.desc(nulls_last=True) if descending else field.asc(nulls_last=True)


class CommunityFilter(RecordFilterSet):
    """Which hromadas: by name, place, membership, territory and projects."""

    search = TownFilter(label=_("Town, hromada, former name or KATOTTG code"))
    region = django_filters.ModelChoiceFilter(
        label=_("Region"),
        field_name="oblast",
        queryset=lambda request: Oblast.objects.by_name(),
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Community.Kind)
    membership = django_filters.ChoiceFilter(
        label=_("Membership in the Association"),
        choices=[(JOINED, _("any, but left")), *MembershipStage.Stage.choices],
        method="with_membership",
    )
    territory = django_filters.ChoiceFilter(
        label=_("Territory status in force"),
        choices=TerritoryStatus.Category,
        method="with_territory",
    )
    projects = django_filters.ChoiceFilter(
        label=_("Pilot projects"),
        choices=[
            ("yes", _("with pilot projects")),
            ("no", _("without pilot projects")),
        ],
        method="with_projects",
    )
    order = CommunityOrder(
        fields=[
            ("sort_key_uk", "name"),
            ("oblast__sort_key_uk", "region"),
            ("population", "population"),
        ],
        field_labels={
            "sort_key_uk": _("Name"),
            "oblast__sort_key_uk": _("Region"),
            "population": _("Population"),
        },
    )

    class Meta:
        model = Community
        fields: list[str] = []

    def with_membership(self, rows: QuerySet, name: str, stage: str) -> QuerySet:
        stages = MembershipStage.objects.public()
        if stage == JOINED:
            now = stages.joined()
        else:
            now = stages.filter(is_current=True, stage=stage)
        return rows.filter(pk__in=now.values("membership__community"))

    def with_territory(self, rows: QuerySet, name: str, category: str) -> QuerySet:
        listed = TerritoryStatus.objects.public().in_force().filter(category=category)
        return rows.filter(pk__in=listed.values("community"))

    def with_projects(self, rows: QuerySet, name: str, answer: str) -> QuerySet:
        having = Community.objects.filter(projects__in=public_projects()).values("pk")
        if answer == "yes":
            return rows.filter(pk__in=having)
        return rows.exclude(pk__in=having)
