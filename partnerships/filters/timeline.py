import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from partnerships.filters.projects import ProjectFilter

# The years of the pilots that the Association has proposed.
YEARS = {"since": "2026-01-01", "until": "2027-12-31"}
DEFAULTS = {"by": "region", **YEARS}


class TimelineFilter(ProjectFilter):
    """Which pilot projects the timeline shows, and how it groups them.

    It is always bound: the years and the grouping that are not asked for are the
    usual ones.
    """

    # Chosen by links above the chart; the form only keeps it.
    by = django_filters.ChoiceFilter(
        label=_("Grouped by"),
        choices=[
            ("region", _("Region")),
            ("sector", _("Sector")),
            ("partner", _("Partner")),
        ],
        empty_label=None,
        widget=forms.HiddenInput,
        method="as_they_are",
    )
    order = None  # type: ignore[assignment] # the chart has an order of its own
    period = None  # what has none stands below the chart

    def __init__(self, data: QueryDict | None = None, **kwargs: Any) -> None:
        asked = data.copy() if data else QueryDict(mutable=True)
        for name, value in DEFAULTS.items():
            if not asked.get(name):
                asked[name] = value
        super().__init__(asked, **kwargs)

    @property
    def active(self) -> list[tuple[str, str, str]]:
        """The grouping and the usual years are no filters that one could remove."""
        return [
            entry
            for entry in super().active
            if entry[0] != "by" and self.data.get(entry[0]) != YEARS.get(entry[0])
        ]

    def as_they_are(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """The grouping narrows nothing down."""
        return rows

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year asked for, or the usual ones."""
        given = self.form.cleaned_data if self.form.is_valid() else {}
        usual = {name: datetime.date.fromisoformat(day) for name, day in YEARS.items()}
        first, last = ((given.get(name) or usual[name]).year for name in YEARS)
        return first, max(first, last)

    def at_any_time(self) -> QuerySet:
        """The rows that fit all filters but the years. The form must be valid."""
        rows: QuerySet = self.queryset
        for name, value in self.form.cleaned_data.items():
            if name not in YEARS:
                rows = self.filters[name].filter(rows, value)
        return rows
