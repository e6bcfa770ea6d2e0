"""Delegations and their delegates."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ArchivableAdmin,
    ExchangeMixin,
    NumberedFormSet,
    PartAdmin,
    RecordInline,
    citation_inline,
    next_number,
)
from common.forms import NumberedForm, NumberedRowForm
from partnerships.models import Delegate, DelegateCitation, Delegation
from partnerships.resources import DelegationResource

DELEGATE_FIELDS: list[Any] = [
    "number",
    "country",
    "organisation",
    "rank",
    "person",
    "participation",
    "is_head",
]


class DelegateInline(RecordInline):
    model = Delegate
    form = NumberedRowForm
    formset = NumberedFormSet
    autocomplete_fields = ["country", "organisation", "person"]
    fields = DELEGATE_FIELDS


@admin.register(Delegation)
class DelegationAdmin(ExchangeMixin, ArchivableAdmin):
    resource_classes = [DelegationResource]
    list_display = ["name", "group", "delegate_count"]
    list_filter = ["group"]
    list_select_related = ["group"]
    search_fields = ["search_key"]
    autocomplete_fields = ["group"]
    prepopulated_fields = {"slug": ["name_en"]}
    inlines = [DelegateInline]
    fieldsets = [
        (
            None,
            {
                "fields": [("name_uk", "name_en"), "slug", "group"],
                "description": _(
                    "A party that comes, or goes, together. The group is a label: who "
                    "of it came is what the delegates say."
                ),
            },
        )
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: Any = super().get_queryset(request)
        counted: QuerySet = rows.annotate(found=Count("delegates"))
        return counted

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, delegation: Delegation) -> str:
        return delegation.name

    @admin.display(description=_("delegates"), ordering="found")
    def delegate_count(self, delegation: Any) -> str:
        return str(delegation.found)


@admin.register(Delegate)
class DelegateAdmin(PartAdmin):
    form = NumberedForm
    list_display = ["delegation", *DELEGATE_FIELDS]
    list_display_links = ["number"]
    list_filter = ["rank", "participation"]
    list_select_related = ["delegation", "country", "organisation", "person"]
    search_fields = [
        "delegation__search_key",
        "country__search_key",
        "organisation__search_key",
        "person__search_key",
    ]
    autocomplete_fields = ["delegation", "country", "organisation", "person"]
    inlines = [citation_inline(DelegateCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("delegation", "number"),
                    ("country", "organisation"),
                    ("rank", "person"),
                    ("participation", "is_head"),
                ],
                "description": _(
                    "One place in a delegation: a country and a rank, and a person as "
                    "soon as somebody has named the person."
                ),
            },
        )
    ]

    def save_model(
        self, request: HttpRequest, obj: Delegate, form: ModelForm, change: bool
    ) -> None:
        if obj.number is None:
            obj.number = next_number(obj.delegation.delegates.all())
        super().save_model(request, obj, form, change)
