"""Which official list names a hromada, and since when."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    RecordAdmin,
    YearFilter,
    citation_inline,
    date_column,
)
from communities.models import (
    TerritoryStatus,
    TerritoryStatusCitation,
)
from sources.admin import CitationAdmin


@admin.register(TerritoryStatus)
class TerritoryStatusAdmin(RecordAdmin):
    list_display = [
        "community",
        "category",
        date_column("starts_on", _("from")),
        date_column("ends_on", _("to")),
        "order_number",
    ]
    list_filter = ["category", ("starts_on", YearFilter), "community__oblast"]
    list_select_related = ["community"]
    search_fields = ["community__search_key", "order_number"]
    autocomplete_fields = ["community"]
    inlines = [citation_inline(TerritoryStatusCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "community",
                    "category",
                    ("starts_on", "ends_on"),
                    "order_number",
                ],
                "description": _(
                    "One row of an official list. Several lists can name a hromada at "
                    "once; a row that has ended gets its last day and stays."
                ),
            },
        )
    ]


admin.site.register(TerritoryStatusCitation, CitationAdmin)
