"""The admin that every record shares: search, order, history, reasons for changes."""

import operator
from collections.abc import Sequence
from functools import reduce
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from common.admin.deleting import DeletingMixin
from common.admin.guarded import GuardedAdmin
from common.admin.history import ReadableChanges
from common.admin.needs import NO_ENGLISH, Need, NeedFilter, may_translate
from common.admin.steps import SteppedMixin
from common.bilingual import current_language
from common.dates import PartialDate, PartialDateField
from common.forms import (
    AddressFormField,
    PartialDateFormField,
    RecordForm,
    dotted,
)
from common.text import search_key

Fieldset = tuple[str | Promise | None, dict[str, Any]]

FORM_FIELDS: dict[Any, dict[str, Any]] = {
    PartialDateField: {"form_class": PartialDateFormField},
    models.URLField: {"form_class": AddressFormField},
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 4})},
}


def internal(*fields: str) -> Fieldset:
    """The fieldset of what never leaves the office."""
    return (
        _("Internal"),
        {
            "fields": fields,
            "classes": ["internal"],
            "description": _(
                "Never shown outside: not on a public page, not in search, not in a "
                "public file."
            ),
        },
    )


def date_column(field: str, heading: Any) -> Any:
    """A column of a list with a partial date, ordered by time."""

    @admin.display(description=heading, ordering=field)
    def column(record: models.Model) -> str:
        return dotted(PartialDate.parse(getattr(record, field)))

    return column


def matching(fields: Sequence[str], question: str) -> Q:
    """Every word is in one of the fields; keys are asked in a reader's spelling."""
    return reduce(
        operator.and_, (_word_in(fields, word) for word in question.split()), Q()
    )


def _word_in(fields: Sequence[str], word: str) -> Q:
    found = Q()
    for field in fields:
        if field.endswith("search_key"):
            parts = search_key(word).split()
            found |= reduce(
                operator.and_,
                (Q(**{f"{field}__contains": part}) for part in parts),
                Q(),
            )
        else:
            found |= Q(**{f"{field}__icontains": word})
    return found


class RecordAdmin(DeletingMixin, SteppedMixin, GuardedAdmin):
    """A list and a form; what is found, how it is sorted, who changed what and why."""

    form = RecordForm
    formfield_overrides = FORM_FIELDS
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    object_history_list_template = "admin/history_list.html"
    # What wants seeing to in this list, beside what every list of its kind has.
    needs: ClassVar[tuple[Need, ...]] = ()
    # The words of a link on the start page to an empty form; none without words.
    begins: ClassVar[str | Promise] = ""
    begins_at: ClassVar[str] = "add"

    def get_needs(self, request: HttpRequest) -> list[Need]:
        """What the filter offers and the start page counts."""
        translates = may_translate(self.model, request.user)
        return [*self.needs, *([NO_ENGLISH] if translates else [])]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        own = list(super().get_list_filter(request))
        return [NeedFilter, *own] if self.get_needs(request) else own

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: QuerySet = super().get_queryset(request)
        joined: QuerySet = rows.for_list() if hasattr(rows, "for_list") else rows
        return joined

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """The list under the plural name: a case of its own would need a phrase each."""
        changelist: ChangeList = super().get_changelist_instance(request)
        changelist.title = capfirst(self.opts.verbose_name_plural)
        return changelist

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        """The model's own order, by the alphabet of the language in use."""
        key = f"sort_key_{current_language()}"
        names = self.ordering or self.model._meta.ordering
        return [
            name.replace("sort_key_uk", key) if isinstance(name, str) else name
            for name in names
        ]

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[QuerySet, bool]:
        fields = list(self.get_search_fields(request))
        if fields == ["search_key"]:
            return queryset.search(search_term), False
        return queryset.filter(matching(fields, search_term)), False

    def get_fieldsets(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> list[Fieldset]:
        own = list(super().get_fieldsets(request, obj))
        return [*own, *self.extra_fieldsets(request, obj)] if obj else own

    def extra_fieldsets(
        self, request: HttpRequest, obj: models.Model
    ) -> list[Fieldset]:
        """What is known of a stored record beside its own fields."""
        reason = ["change_reason"] if self.has_change_permission(request, obj) else []
        return [(_("Record"), {"fields": [("created_at", "updated_at"), *reason]})]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> list[Any]:
        return [*super().get_readonly_fields(request, obj), "created_at", "updated_at"]

    def get_view_on_site_url(self, obj: models.Model | None = None) -> str | None:
        """Only what the public can see has a link to where the public sees it."""
        rows = getattr(self.model._default_manager, "public", None)
        if obj is None or rows is None or not rows().filter(pk=obj.pk).exists():
            return None
        url: str | None = super().get_view_on_site_url(obj)
        return url

    def save_model(
        self, request: HttpRequest, obj: Any, form: forms.ModelForm, change: bool
    ) -> None:
        obj._change_reason = form.cleaned_data.get("change_reason") or None
        super().save_model(request, obj, form, change)

    def get_historical_record_context_helper(
        self, request: HttpRequest, historical_record: Any
    ) -> ReadableChanges:
        return ReadableChanges(self.model, historical_record)


class ReferenceAdmin(RecordAdmin):
    """A list of reference: corrected by staff, but nothing in it is deleted."""

    def get_needs(self, request: HttpRequest) -> list[Need]:
        return []

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> bool:
        return False


class PartAdmin(RecordAdmin):
    """A part of another record: reached from there, not from the start page."""

    def get_needs(self, request: HttpRequest) -> list[Need]:
        return []

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        return {}
