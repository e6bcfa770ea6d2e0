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
    CountryGroup,
    Funding,
    PilotModel,
    PilotProject,
    ProjectPartner,
    ProjectStage,
    Sector,
)
from partnerships.taking_part import ON_OFFER, TAKING_PART, open_to, taken_by
from sources.filters import CitedFilter

# The part of a partner, as `part` names it.
PARTS = {"taken": taken_by, "offered": open_to}


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
    group = django_filters.ModelChoiceFilter(
        label=_("Country group"),
        queryset=CountryGroup.objects.all(),
        method="with_group",
    )
    part = django_filters.ChoiceFilter(
        label=_("What the partner does"),
        choices=[("taken", _("takes part")), ("offered", _("could take it up"))],
        method="with_part",
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
    period = django_filters.ChoiceFilter(
        label=_("Period"),
        choices=[("stated", _("stated")), NO_STAGE],
        method="with_period",
    )
    stale = django_filters.ChoiceFilter(
        label=_("Last confirmed"),
        choices=[
            ("no", _("within the last 90 days")),
            ("yes", _("longer ago, or never")),
        ],
        method="with_staleness",
    )
    source = CitedFilter()
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
        return self._of_partner(rows, country, parts)

    def with_group(self, rows: QuerySet, name: str, group: CountryGroup) -> QuerySet:
        return self._of_partner(rows, group, ProjectPartner.objects.filter(group=group))

    def _of_partner(self, rows: QuerySet, partner: Any, parts: QuerySet) -> QuerySet:
        """Of any part, or of the one that is chosen, as the partner's page has it."""
        if part := self.form.cleaned_data["part"]:
            return rows.filter(pk__in=PARTS[part](partner).values("pk"))
        return rows.filter(pk__in=parts.values("project"))

    def with_part(self, rows: QuerySet, name: str, part: str) -> QuerySet:
        """The part of the chosen partner is read there; else that of anybody counts."""
        if self.form.cleaned_data["country"] or self.form.cleaned_data["group"]:
            return rows
        if part == "offered":
            now = ProjectStage.objects.filter(is_current=True, stage__in=ON_OFFER)
            return rows.filter(pk__in=now.values("project"))
        parts = ProjectPartner.objects.filter(role__in=TAKING_PART)
        giving = Q(pk__in=Funding.objects.values("project"))
        return rows.filter(giving | Q(pk__in=parts.values("project")))

    def with_period(self, rows: QuerySet, name: str, answer: str) -> QuerySet:
        unstated = Q(starts_on="", ends_on="")
        return rows.filter(unstated if answer == NO_STAGE[0] else ~unstated)

    def running_since(self, rows: QuerySet, name: str, day: datetime.date) -> QuerySet:
        return rows.filter(not_over_before(day))

    def running_until(self, rows: QuerySet, name: str, day: datetime.date) -> QuerySet:
        return rows.filter(begun_by(day))

    def with_staleness(self, rows: QuerySet, name: str, answer: str) -> QuerySet:
        stale = PilotProject.objects.stale().values("pk")
        if answer == "yes":
            return rows.filter(pk__in=stale)
        return rows.exclude(pk__in=stale)


def not_over_before(day: datetime.date) -> Q:
    """Periods that touch the day or a later one; an unstated end is open."""
    return not_before("ends_on", day) | _open("ends_on", "starts_on")


def begun_by(day: datetime.date) -> Q:
    """Periods that touch the day or an earlier one; an unstated start is open."""
    return not_after("starts_on", day) | _open("starts_on", "ends_on")


def _open(bound: str, other: str) -> Q:
    """One bound of the period is not stated, though the other is."""
    return Q(**{bound: ""}) & ~Q(**{other: ""})
