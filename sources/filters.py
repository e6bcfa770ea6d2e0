import django_filters
from django.utils.translation import gettext_lazy as _

from common.filters import OrderFilter, PeriodFilter, RecordFilterSet
from sources.models import Source, language_name


def _languages() -> list[tuple[str, str]]:
    """The languages of public sources."""
    codes = Source.objects.public().exclude(language="").values_list("language")
    return [
        (code, language_name(code)) for (code,) in codes.distinct().order_by("language")
    ]


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
