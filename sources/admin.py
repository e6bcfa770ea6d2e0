"""Sources and reported figures, as the staff keep them."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    PartAdmin,
    PublishableAdmin,
    YearFilter,
    citation_inline,
    date_column,
)
from sources.models import ReportedFigure, ReportedFigureCitation, Source
from sources.resources import ReportedFigureResource, SourceResource


class CitationAdmin(PartAdmin):
    """A citation by itself: reached for its history."""

    list_display = ["record", "source", "about"]
    search_fields = ["source__search_key"]
    autocomplete_fields = ["source"]
    readonly_fields = ["record"]
    fieldsets = [
        (None, {"fields": ["record", "source", "about", "stated_value", "locator"]})
    ]

    def get_list_select_related(self, request: HttpRequest) -> list[str]:
        """The cited record, and what it takes from others to name itself."""
        cited: Any = self.model._meta.get_field("record").related_model
        parents = [f"record__{f.name}" for f in cited._meta.fields if f.many_to_one]
        return ["source", "record", *parents]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(Source)
class SourceAdmin(ExchangeMixin, PublishableAdmin):
    resource_classes = [SourceResource]
    list_display = [
        "publisher",
        "title",
        "kind",
        date_column("published_on", _("published on")),
        date_column("retrieved_on", _("retrieved on")),
        "visibility",
    ]
    list_filter = ["kind", ("published_on", YearFilter), "language"]
    search_fields = ["search_key"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("kind", "language"),
                    ("publisher_uk", "publisher_en"),
                    "title",
                    "address",
                    ("published_on", "retrieved_on"),
                ],
                "description": _(
                    "A publication, letter or minutes in which facts are stated. "
                    "Note when you read it: pages on the web change."
                ),
            },
        )
    ]

    @admin.display(description=_("publisher"), ordering="sort_key_uk")
    def publisher(self, source: Source) -> str:
        return source.publisher


@admin.register(ReportedFigure)
class ReportedFigureAdmin(ExchangeMixin, PublishableAdmin):
    resource_classes = [ReportedFigureResource]
    list_display = [
        "name",
        "code",
        "bound",
        "value",
        date_column("said_on", _("said on")),
        "visibility",
    ]
    list_filter = ["code", ("said_on", YearFilter)]
    search_fields = ["code", "name_uk", "name_en"]
    inlines = [citation_inline(ReportedFigureCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "code",
                    ("name_uk", "name_en"),
                    ("bound", "value", "said_on"),
                ],
                "description": _(
                    "A number that somebody said on a day. The same code gathers the "
                    "figures of one kind in the order of time."
                ),
            },
        )
    ]

    def public_address(self, record: ReportedFigure) -> str:
        """The home page says what was reported last."""
        return reverse("partnerships:home")

    @admin.display(description=_("what is counted"), ordering="name_uk")
    def name(self, figure: ReportedFigure) -> str:
        return figure.name


admin.site.register(ReportedFigureCitation, CitationAdmin)
