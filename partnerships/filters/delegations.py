import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, RecordFilterSet, SearchFilter
from partnerships.models import Country, CountryGroup, Delegate, Delegation


class DelegationFilter(RecordFilterSet):
    """Which delegations: by words, group, country and rank."""

    search = SearchFilter()
    group = django_filters.ModelChoiceFilter(
        label=_("Country group"), queryset=CountryGroup.objects.all()
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Country represented"),
        queryset=Country.objects.all(),
        method="with_country",
    )
    rank = django_filters.ChoiceFilter(
        label=_("Rank"), choices=Delegate.Rank, method="with_rank"
    )
    order = OrderFilter(
        fields=[("sort_key_uk", "name"), ("last_met_on", "date")],
        field_labels={"sort_key_uk": _("Name"), "last_met_on": _("Last meeting")},
    )

    class Meta:
        model = Delegation
        fields: list[str] = []

    def with_country(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        present = Delegate.objects.attended().filter(country=country)
        return rows.filter(pk__in=present.values("delegation"))

    def with_rank(self, rows: QuerySet, name: str, rank: str) -> QuerySet:
        present = Delegate.objects.attended().filter(rank=rank)
        return rows.filter(pk__in=present.values("delegation"))
