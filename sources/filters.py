from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, PeriodFilter, RecordFilterSet
from sources.models import Source, language_name


def _languages() -> list[tuple[str, str]]:
    """The languages of public sources."""
    codes = Source.objects.public().exclude(language="").values_list("language")
    return [
        (code, language_name(code)) for (code,) in codes.distinct().order_by("language")
    ]


class CitedFilter(django_filters.ModelChoiceFilter):
    """Records that a public source states; links from its page set it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Stated by the source"))
        kwargs.setdefault("queryset", lambda request: Source.objects.public())
        kwargs.setdefault("widget", forms.HiddenInput)
        super().__init__(*args, **kwargs)

    def filter(self, qs: QuerySet, value: Source | None) -> QuerySet:
        if value is None:
            return qs
        stated = qs.model._default_manager.filter(citations__source=value)
        return qs.filter(pk__in=stated.values("pk"))


class SourceFilter(RecordFilterSet):
    """Which sources: by words, kind, language and day of publication."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=Source.Kind)
    language = django_filters.ChoiceFilter(label=_("Language"), choices=_languages)
    since = PeriodFilter(
        field_name="published_on", is_start=True, label=_("Published from")
    )
    until = PeriodFilter(
        field_name="published_on", is_start=False, label=_("Published until")
    )
    order = OrderFilter(
        fields=[("published_on", "date"), ("sort_key_uk", "name")],
        field_labels={"published_on": _("Date"), "sort_key_uk": _("Publisher")},
    )

    class Meta:
        model = Source
        fields: list[str] = []
