import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from common.dates import not_after, not_before
from common.filters import NO_STAGE, OrderFilter, RecordFilterSet
from communities.models import BasicCondition, Community, Oblast
from partnerships.models import (
    Country,
    PilotModel,
    PilotProject,
    ProjectPartner,
    ProjectStage,
    Sector,
)


class _DayFilter(django_filters.DateFilter):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}))
        super().__init__(*args, **kwargs)


class ProjectFilter(RecordFilterSet):
    """Which pilot projects: by words, status, field, place, partner and period."""

    status = django_filters.ChoiceFilter(
        label=_("Status"),
        choices=[*ProjectStage.Stage.choices, NO_STAGE],
        method="with_status",
    )
    sector = django_filters.ModelChoiceFilter(
        label=_("Sector"), queryset=Sector.objects.all(), method="with_sector"
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"),
        queryset=lambda request: Oblast.objects.by_name(),
        method="with_region",
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Partner country"),
        queryset=lambda request: Country.objects.by_name(),
        method="with_country",
    )
    condition = django_filters.ModelChoiceFilter(
        label=_("Basic condition served"),
        queryset=BasicCondition.objects.all(),
        method="serving",
    )
    # Links from a hromada set it; a choice of 1,769 would be no help in the form.
    community = django_filters.ModelChoiceFilter(
        label=_("Community"),
        queryset=lambda request: Community.objects.public(),
        to_field_name="code",
        widget=forms.HiddenInput,
        method="in_community",
    )
    model = django_filters.ModelChoiceFilter(
        label=_("Typical model"),
        queryset=lambda request: PilotModel.objects.public().by_name(),
        to_field_name="slug",
    )
    since = _DayFilter(label=_("Under way from"), method="running_since")
    until = _DayFilter(label=_("Under way until"), method="running_until")
    stale = django_filters.ChoiceFilter(
        label=_("Last confirmed"),
        choices=[
            ("no", _("within the last 90 days")),
            ("yes", _("longer ago, or never")),
        ],
        method="with_staleness",
    )
    order = OrderFilter(
        fields=[
            ("sort_key_uk", "name"),
            ("starts_on", "start"),
            ("ends_on", "end"),
            ("last_confirmed_on", "confirmed"),
        ],
        field_labels={
            "sort_key_uk": _("Title"),
            "starts_on": _("Start"),
            "ends_on": _("End"),
            "last_confirmed_on": _("Last confirmed"),
        },
    )

    class Meta:
        model = PilotProject
        fields: list[str] = []

    def with_status(self, rows: QuerySet, name: str, stage: str) -> QuerySet:
        now = ProjectStage.objects.filter(is_current=True)
        if stage == NO_STAGE[0]:
            return rows.exclude(pk__in=now.values("project"))
        return rows.filter(pk__in=now.filter(stage=stage).values("project"))

    def with_sector(self, rows: QuerySet, name: str, sector: Sector) -> QuerySet:
        return rows.filter(pk__in=sector.projects.values("pk"))

    def with_region(self, rows: QuerySet, name: str, region: Oblast) -> QuerySet:
        there = PilotProject.objects.filter(communities__oblast=region)
        return rows.filter(pk__in=there.values("pk"))

    def serving(self, rows: QuerySet, name: str, condition: BasicCondition) -> QuerySet:
        return rows.filter(pk__in=condition.projects.values("pk"))

    def in_community(self, rows: QuerySet, name: str, community: Community) -> QuerySet:
        return rows.filter(pk__in=community.projects.values("pk"))

    def with_country(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        """The country itself, a body of it, or a group that it belongs to."""
        groups = country.group_memberships.on().values("group")
        parts = ProjectPartner.objects.filter(
            Q(country=country) | Q(organisation__country=country) | Q(group__in=groups)
        )
        return rows.filter(pk__in=parts.values("project"))

    def running_since(self, rows: QuerySet, name: str, day: datetime.date) -> QuerySet:
        """Periods that touch the day or a later one; an unstated end is open."""
        return rows.filter(not_before("ends_on", day) | _open("ends_on", "starts_on"))

    def running_until(self, rows: QuerySet, name: str, day: datetime.date) -> QuerySet:
        return rows.filter(not_after("starts_on", day) | _open("starts_on", "ends_on"))

    def with_staleness(self, rows: QuerySet, name: str, answer: str) -> QuerySet:
        stale = PilotProject.objects.stale().values("pk")
        if answer == "yes":
            return rows.filter(pk__in=stale)
        return rows.exclude(pk__in=stale)


def _open(bound: str, other: str) -> Q:
    """One bound of the period is not stated, though the other is."""
    return Q(**{bound: ""}) & ~Q(**{other: ""})
