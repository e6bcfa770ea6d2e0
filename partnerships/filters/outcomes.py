from typing import Any

import django_filters
from django.db.models import F, QuerySet, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, PeriodFilter, RecordFilterSet
from partnerships.models import (
    Country,
    CountryGroup,
    Outcome,
    OutcomeStatus,
    Sector,
)
from partnerships.models.outcomes import OutcomeQuerySet
from partnerships.standing import attended_in_name_of, attended_meetings
from sources.filters import CitedFilter

OVERDUE = "overdue"


class OutcomeOrder(OrderFilter):
    """By a day; outcomes without a due date come last, whichever way it goes."""

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        return qs.order_by(*map(_order, value), "pk") if value else qs


def _order(key: str) -> Any:
    names = {"date": "meeting__held_on", "due": "due_on", "strength": "strength"}
    field = names[key.removeprefix("-")]
    stated = NullIf(F(field), Value(""))
    if key.startswith("-"):
        return stated.desc(nulls_last=True)
    return stated.asc(nulls_last=True)


class OutcomeFilter(RecordFilterSet):
    """Which outcomes: by words, state, strength, side, field, who came and when due."""

    state = django_filters.ChoiceFilter(
        label=_("State now"),
        choices=[
            (OutcomeStatus.OPEN.value, OutcomeStatus.OPEN.label),
            (OVERDUE, _("overdue")),
            (OutcomeStatus.DONE.value, OutcomeStatus.DONE.label),
            (OutcomeStatus.DROPPED.value, OutcomeStatus.DROPPED.label),
        ],
        method="in_state",
    )
    strength = django_filters.ChoiceFilter(
        label=_("Strength"), choices=Outcome.Strength
    )
    whose = django_filters.ChoiceFilter(
        label=_("Whose"), field_name="direction", choices=Outcome.Direction
    )
    sector = django_filters.ModelChoiceFilter(
        label=_("Sector"), queryset=Sector.objects.all(), method="with_sector"
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country represented"),
        queryset=lambda request: Country.objects.by_name(),
        method="with_country",
    )
    group = django_filters.ModelChoiceFilter(
        label=_("Country group"),
        queryset=CountryGroup.objects.all(),
        method="with_group",
    )
    since = PeriodFilter(field_name="due_on", is_start=True, label=_("Due from"))
    until = PeriodFilter(field_name="due_on", is_start=False, label=_("Due until"))
    source = CitedFilter()
    order = OutcomeOrder(
        fields=[
            ("meeting__held_on", "date"),
            ("due_on", "due"),
            ("strength", "strength"),
        ],
        field_labels={
            "meeting__held_on": _("Date of the meeting"),
            "due_on": _("Due"),
            "strength": _("Strength"),
        },
    )

    class Meta:
        model = Outcome
        fields: list[str] = []

    def in_state(self, rows: OutcomeQuerySet, name: str, state: str) -> OutcomeQuerySet:
        """Overdue ones are open too."""
        return rows.overdue() if state == OVERDUE else rows.filter(status=state)

    def with_sector(self, rows: QuerySet, name: str, sector: Sector) -> QuerySet:
        return rows.filter(pk__in=sector.outcomes.values("pk"))

    def with_country(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        """Outcomes of meetings that somebody of the country attended."""
        return rows.filter(meeting__in=attended_meetings(country).values("pk"))

    def with_group(self, rows: QuerySet, name: str, group: CountryGroup) -> QuerySet:
        """Outcomes of meetings that a delegation in the group's name attended."""
        return rows.filter(meeting__in=attended_in_name_of(group).values("pk"))
