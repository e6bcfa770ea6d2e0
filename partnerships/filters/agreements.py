import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, PeriodFilter, RecordFilterSet
from communities.models import Oblast
from partnerships.models import (
    Agreement,
    AgreementParty,
    AgreementStage,
    Country,
)
from sources.filters import CitedFilter


class AgreementFilter(RecordFilterSet):
    """Which agreements: by words, kind, stage, with whom, where and when signed."""

    kind = django_filters.ChoiceFilter(
        label=_("Kind of document"), choices=Agreement.Kind
    )
    stage = django_filters.ChoiceFilter(
        label=_("Stage"), choices=AgreementStage.Stage, method="at_stage"
    )
    cooperation = django_filters.ChoiceFilter(
        label=_("Kind of cooperation"),
        field_name="cooperation_kind",
        choices=Agreement.CooperationKind,
    )
    country = django_filters.ModelChoiceFilter(
        label=_("Foreign state"),
        queryset=lambda request: Country.objects.by_name(),
        method="with_country",
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region of Ukraine"),
        field_name="register_oblast",
        queryset=lambda request: Oblast.objects.by_name(),
    )
    since = PeriodFilter(field_name="signed_on", is_start=True, label=_("Signed from"))
    until = PeriodFilter(
        field_name="signed_on", is_start=False, label=_("Signed until")
    )
    source = CitedFilter()
    order = OrderFilter(
        fields=[("signed_on", "date"), ("sort_key_uk", "name")],
        field_labels={"signed_on": _("Date signed"), "sort_key_uk": _("Title")},
    )

    class Meta:
        model = Agreement
        fields: list[str] = []

    def at_stage(self, rows: QuerySet, name: str, stage: str) -> QuerySet:
        return rows.filter(current_stage=stage)

    def with_country(self, rows: QuerySet, name: str, country: Country) -> QuerySet:
        """The foreign state of the register, a foreign party, or a body of the state."""
        foreign = AgreementParty.objects.filter(side=AgreementParty.Side.THEIRS).filter(
            Q(country=country) | Q(organisation__country=country)
        )
        return rows.filter(
            Q(register_country=country) | Q(pk__in=foreign.values("agreement"))
        )
