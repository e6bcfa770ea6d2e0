"""The basic conditions and how they stand in each hromada."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    PublishableAdmin,
    ReferenceAdmin,
    YearFilter,
    citation_inline,
    date_column,
)
from communities.models import (
    BasicCondition,
    ConditionState,
    ConditionStateCitation,
)
from communities.resources import ConditionStateResource
from sources.admin import CitationAdmin


@admin.register(BasicCondition)
class BasicConditionAdmin(ReferenceAdmin):
    list_display = ["name", "code", "order"]
    search_fields = ["code", "name_uk", "name_en"]
    fieldsets = [(None, {"fields": [("code", "order"), ("name_uk", "name_en")]})]

    @admin.display(description=_("name"), ordering="name_uk")
    def name(self, condition: BasicCondition) -> str:
        return condition.name


@admin.register(ConditionState)
class ConditionStateAdmin(ExchangeMixin, PublishableAdmin):
    resource_classes = [ConditionStateResource]
    seen_on = ("community",)
    list_display = [
        "community",
        "condition",
        "state",
        date_column("as_of", _("as of")),
        "visibility",
    ]
    list_filter = ["condition", "state", ("as_of", YearFilter)]
    list_select_related = ["community", "condition"]
    search_fields = ["community__search_key"]
    autocomplete_fields = ["community", "condition"]
    inlines = [citation_inline(ConditionStateCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("community", "condition"),
                    ("state", "as_of"),
                    ("note_uk", "note_en"),
                ],
                "description": _(
                    "How a condition stood on a day. A new day is a new row. Never name "
                    "a site: the hromada is as near as it goes."
                ),
            },
        )
    ]


admin.site.register(ConditionStateCitation, CitationAdmin)
