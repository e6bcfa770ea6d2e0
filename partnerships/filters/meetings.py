import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, PeriodFilter, RecordFilterSet, SearchFilter
from common.models import RecordQuerySet
from communities.models import Community, Oblast
from partnerships.models import (
    Country,
    CountryGroup,
    Delegation,
    Meeting,
    Outcome,
    Sector,
)
from partnerships.places import in_text_or_place, of_community
from partnerships.presence import country_presences
from partnerships.standing import attended_meetings
from sources.filters import CitedFilter


class MeetingSearch(SearchFilter):
    """The words of a meeting, or the town where it was held."""

    def filter(self, qs: RecordQuerySet, value: str) -> RecordQuerySet:
        return qs.filter(in_text_or_place(value)) if value else qs


class MeetingFilter(RecordFilterSet):
    """Which meetings: by words, period, who came, where and what about."""

    search = MeetingSearch()
    since = PeriodFilter(field_name="held_on", is_start=True, label=_("Held from"))
    until = PeriodFilter(field_name="held_on", is_start=False, label=_("Held until"))
    country = django_filters.ModelChoiceFilter(
        label=_("Country represented"),
        queryset=Country.objects.all(),
        method="with_country",
    )
    group = django_filters.ModelChoiceFilter(
        label=_("Country group"),
        queryset=CountryGroup.objects.all(),
        method="with_group",
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), field_name="community__oblast", queryset=Oblast.objects.all()
    )
    sector = django_filters.ModelChoiceFilter(
        label=_("Sector"), field_name="sectors", queryset=Sector.objects.all()
    )
    strength = django_filters.ChoiceFilter(
        label=_("With an outcome"), choices=Outcome.Strength, method="with_strength"
    )
    # The pages of a country, a hromada and a source set these by their links.
    concerning = django_filters.ModelChoiceFilter(
        label=_("Country, also where it was not represented"),
        queryset=Country.objects.all(),
        widget=forms.HiddenInput,
        method="with_or_without",
    )
    community = django_filters.ModelChoiceFilter(
        label=_("Community"),
        queryset=lambda request: Community.objects.public(),
        to_field_name="code",
        widget=forms.HiddenInput,
        method="of_community",
    )
    source = CitedFilter()
    order = OrderFilter(
        fields=[("held_on", "date"), ("sort_key_uk", "name")],
        field_labels={"held_on": _("Date"), "sort_key_uk": _("Title")},
    )

    class Meta:
        model = Meeting
        fields: list[str] = []

    def with_country(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        """Those that the list of partners counts as attended."""
        return rows.filter(pk__in=attended_meetings(country).values("pk"))

    def with_group(self, rows: QuerySet, name: str, group: CountryGroup) -> QuerySet:
        came = Delegation.objects.current().filter(group=group)
        return rows.filter(pk__in=came.values("meetings"))

    def with_or_without(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        """Those of its delegates, and those in the name of its groups without them."""
        found = country_presences(country)
        return rows.filter(pk__in=[entry.meeting.pk for entry in found])

    def of_community(self, rows: QuerySet, name: str, community: Community) -> QuerySet:
        return rows.filter(of_community(community))

    def with_strength(self, rows: QuerySet, name: str, strength: str) -> QuerySet:
        having = Outcome.objects.filter(strength=strength)
        return rows.filter(pk__in=having.values("meeting"))
