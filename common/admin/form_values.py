"""The values of a form as a browser shows and sends them, comparable by text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django import forms
from django.contrib.admin.utils import flatten_fieldsets
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext

# Of a value: enough to tell two apart, short enough to carry hundreds in a form.
DIGITS = 6


def sent(bound: Any) -> list[str]:
    """What a browser sends for the field as it is shown."""
    widget = getattr(bound.field.widget, "widget", bound.field.widget)
    value = bound.field.prepare_value(bound.value())
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if value else []
    said = widget.format_value(value)
    items = said if isinstance(said, list | tuple) else [said]
    return [str(item) for item in items if item not in (None, "")]


def folded(values: Iterable[str]) -> tuple[str, ...]:
    """Equal for values that mean the same: browsers change the ends of lines."""
    texts = (value.replace("\r\n", "\n").strip() for value in values)
    return tuple(sorted(text for text in texts if text))


def mark(values: Iterable[str]) -> str:
    return sha256("\0".join(folded(values)).encode()).hexdigest()[:DIGITS]


def in_words(bound: Any, values: list[str]) -> str:
    """The values as a reader knows them: names of records, labels of choices."""
    field = bound.field
    if isinstance(field, forms.ModelChoiceField):
        keys = [value for value in values if value]
        key = field.to_field_name or "pk"
        try:
            rows = list(bound.field.queryset.filter(**{f"{key}__in": keys}))
        except (TypeError, ValueError):
            rows = []
        said = ", ".join(map(str, rows))
    elif isinstance(field, forms.ChoiceField):
        labels = {str(code): str(label) for code, label in bound.field.choices}
        said = ", ".join(labels.get(value, value) for value in values)
    elif isinstance(field, forms.BooleanField):
        said = gettext("yes") if values else gettext("no")
    else:
        said = " ".join(values)
    return said or "—"


@dataclass(frozen=True)
class Part:
    """The record, or one of its rows, in a form as it is stored now.

    `key` is empty for the record, else the prefix of the rows and the row's own key.
    """

    key: str
    form: Any

    def fields(self) -> list[Any]:
        """The bound fields that a person fills in, in an order that does not change."""
        names = sorted(name for name in self.form.fields if name != DELETION_FIELD_NAME)
        return [self.form[name] for name in names if not self.form[name].is_hidden]

    @property
    def marks(self) -> str:
        return "".join(mark(sent(bound)) for bound in self.fields())

    @property
    def place(self) -> str:
        """«Outcome 2»; empty for the record itself."""
        row = self.form.instance
        number = getattr(row, "number", None)
        kind = capfirst(str(row._meta.verbose_name))
        return self.key and (f"{kind} {number}" if number else f"{kind} «{row}»")


def formsets_of(model_admin: Any, request: HttpRequest, record: Any) -> Iterator[Any]:
    """The stored rows that the person may change here, under the names of the page."""
    prefixes: Counter[str] = Counter()
    for formset, inline in model_admin.get_formsets_with_inlines(request, record):
        prefix = formset.get_default_prefix()
        prefixes[prefix] += 1
        if prefixes[prefix] > 1:
            prefix = f"{prefix}-{prefixes[prefix]}"
        if inline.has_change_permission(request, record):
            rows = inline.get_queryset(request)
            yield formset(instance=record, prefix=prefix, queryset=rows)


def parts_of(model_admin: Any, request: HttpRequest, record: Any) -> Iterator[Part]:
    """The stored record and those of its rows that the person may change here."""
    fields = flatten_fieldsets(model_admin.get_fieldsets(request, record))
    form = model_admin.get_form(request, record, change=True, fields=fields)
    yield Part("", form(instance=record))
    for formset in formsets_of(model_admin, request, record):
        yield from rows_of(formset)


def rows_of(formset: Any) -> list[Part]:
    return [
        Part(f"{formset.prefix}:{row.instance.pk}", row)
        for row in formset.initial_forms
    ]


def count(data: QueryDict, name: str) -> int:
    """A number in a form that was sent; 0 where there is none."""
    said = data.get(name)
    return int(said) if isinstance(said, str) and said.isdigit() else 0


def positions(data: QueryDict) -> dict[str, str]:
    """Where the rows of a form that was sent stand: «outcomes:17» at «outcomes-0»."""
    found = {}
    for name in data:
        prefix, _dash, rest = name.rpartition("-")
        if rest != "INITIAL_FORMS":
            continue
        for index in range(count(data, name)):
            if key := data.get(f"{prefix}-{index}-id"):
                found[f"{prefix}:{key}"] = f"{prefix}-{index}"
    return found
