from typing import Any

import django_filters
from django import forms
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _

from common.filters import RecordFilterSet
from communities.filters import TownFilter
from communities.models import (
    BasicCondition,
    Community,
    ConditionState,
    MembershipStage,
    Oblast,
)
from partnerships.models import PilotProject, Sector

EVERY = "all"


def latest_states() -> QuerySet[ConditionState]:
    """The newest public state of each condition in each hromada that is not archived."""
    rows = ConditionState.objects.public()
    same = rows.filter(
        community=OuterRef("community"), condition=OuterRef("condition")
    ).order_by("-as_of", "pk")
    return rows.filter(
        community__archived_at__isnull=True, pk=Subquery(same.values("pk")[:1])
    )


def known() -> Q:
    """Hromadas of which the register publishes more than that they exist."""
    joined = MembershipStage.objects.public().joined()
    served = PilotProject.objects.filter(pk__in=PilotProject.objects.public())
    return (
        Q(pk__in=joined.values("membership__community"))
        | Q(pk__in=served.values("communities"))
        | Q(pk__in=ConditionState.objects.public().values("community"))
    )


def _columns(request: HttpRequest | None) -> QuerySet:
    """What the columns are of: sectors of partners, else basic conditions of places."""
    of_partners = request is not None and request.GET.get("rows") == "partners"
    kind: Any = Sector if of_partners else BasicCondition
    rows: QuerySet = kind.objects.public()
    return rows


class MatrixFilter(RecordFilterSet):
    """What the rows of the matrix are and, where they are hromadas, which ones."""

    # Chosen by links above the table; the form only keeps it.
    rows = django_filters.ChoiceFilter(
        label=_("Rows"),
        choices=[
            ("regions", _("Regions")),
            ("communities", _("Communities")),
            ("partners", _("Partners by sector")),
        ],
        empty_label=None,
        widget=forms.HiddenInput,
        method="as_they_are",
    )
    # Chosen above the table, where the whole of it is too much for a phone.
    column = django_filters.ModelChoiceFilter(
        label=_("Column"),
        queryset=_columns,
        widget=forms.HiddenInput,
        method="as_they_are",
    )
    search = TownFilter(label=_("Name, former name or KATOTTG code"))
    region = django_filters.ModelChoiceFilter(
        label=_("Region"),
        field_name="oblast",
        queryset=lambda request: Oblast.objects.by_name(),
    )
    condition = django_filters.ModelChoiceFilter(
        label=_("Basic condition"),
        queryset=BasicCondition.objects.all(),
        method="as_they_are",
    )
    state = django_filters.ChoiceFilter(
        label=_("Its last published state"),
        choices=ConditionState.State,
        method="in_state",
    )
    which = django_filters.ChoiceFilter(
        label=_("Which communities"),
        choices=[(EVERY, _("all of the codifier"))],
        empty_label=_("those the register knows something of"),
        method="as_they_are",
    )

    class Meta:
        model = Community
        fields: list[str] = []

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        asked = data.copy() if data else QueryDict(mutable=True)
        if not asked.get("rows"):
            asked["rows"] = "regions"
        super().__init__(asked, **kwargs)

    @property
    def active(self) -> list[tuple[str, str, str]]:
        return [entry for entry in super().active if entry[0] != "rows"]

    def as_they_are(self, rows: QuerySet, name: str, value: Any) -> QuerySet:
        """Read by another filter, or narrows nothing down."""
        return rows

    def in_state(self, rows: QuerySet, name: str, state: str) -> QuerySet:
        """Hromadas where the chosen condition, or any, is in this state now."""
        states = latest_states().filter(state=state)
        if condition := self.form.cleaned_data["condition"]:
            states = states.filter(condition=condition)
        return rows.filter(pk__in=states.values("community"))

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        rows: QuerySet = super().filter_queryset(queryset)
        return (
            rows if self.form.cleaned_data["which"] == EVERY else rows.filter(known())
        )
