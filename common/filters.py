"""What the filter forms of the public lists share."""

import datetime
from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.bilingual import Text, current_language
from common.dates import not_after, not_before
from common.models import RecordQuerySet

# The choice, and its words, of records of which no stage is stated.
NO_STAGE = ("none", _("not stated"))


class MarkedSelect(forms.Select):
    """A list of records in which a name that is not translated says its language."""

    def create_option(
        self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any
    ) -> Any:
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, Text) and label.is_fallback:
            option["attrs"]["lang"] = label.lang
        return option


class SearchFilter(django_filters.CharFilter):
    """Every word of the question, whatever its case, apostrophes or accents."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Search"))
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault("widget", forms.TextInput(attrs={"type": "search"}))
        super().__init__(*args, **kwargs)

    def filter(self, qs: RecordQuerySet, value: str) -> RecordQuerySet:
        return qs.search(value) if value else qs


class PeriodFilter(django_filters.DateFilter):
    """A bound of a period on a partial date: `since` or `until` that day."""

    def __init__(self, *args: Any, is_start: bool, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(attrs={"type": "date"}))
        super().__init__(*args, **kwargs)
        self.bound = not_before if is_start else not_after

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        return qs.filter(self.bound(str(self.field_name), value)) if value else qs


def _falling(label: Any) -> str:
    words: str = gettext("%s (descending)") % label
    return words


_descending = lazy(_falling, str)


class OrderFilter(django_filters.OrderingFilter):
    """Orders by named keys; `name` is the alphabet of the reader's language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Order"))
        kwargs.setdefault("empty_label", _("as listed"))
        super().__init__(*args, **kwargs)

    def build_choices(self, fields: Any, labels: Any) -> list[tuple[str, Any]]:
        """Lazy, unlike those of the library, which are in the language of the start."""
        return [
            choice
            for field, param in fields.items()
            for choice in (
                (param, labels[field]),
                (f"-{param}", _descending(labels[field])),
            )
        ]

    def get_ordering_value(self, param: str) -> str:
        value: str = super().get_ordering_value(param)
        return value.replace("sort_key_uk", f"sort_key_{current_language()}")

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        ordered: QuerySet = super().filter(qs, value)
        return ordered.order_by(*ordered.query.order_by, "pk") if value else ordered


class RecordFilterSet(django_filters.FilterSet):
    """A filter form that anybody may fill in wrongly and is told where."""

    search = SearchFilter()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in self.filters.values():
            if isinstance(one, django_filters.ModelChoiceFilter):
                one.extra.setdefault("widget", MarkedSelect)

    @property
    def active(self) -> list[tuple[str, str, str]]:
        """What is set: the parameter, its label and its value in words."""
        if not self.form.is_bound or not self.form.is_valid():
            return []
        found = []
        for name, value in self.form.cleaned_data.items():
            if value in (None, "", [], ()) or not hasattr(value, "__str__"):
                continue
            field = self.form.fields[name]
            found.append((name, str(field.label or name), _in_words(field, value)))
        return [entry for entry in found if entry[2]]


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(value, QuerySet):
        return ", ".join(str(item) for item in value)
    if isinstance(value, (list, tuple)):
        return ", ".join(_in_words(field, item) for item in value)
    if isinstance(field, forms.ChoiceField) and not hasattr(field, "queryset"):
        flat = {str(key): str(label) for key, label in _flat(field.choices)}
        return flat.get(str(value), str(value))
    if isinstance(value, datetime.date):
        return value.strftime("%d.%m.%Y")
    return str(value)


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    pairs = []
    for key, label in choices:
        pairs += list(label) if isinstance(label, (list, tuple)) else [(key, label)]
    return pairs
