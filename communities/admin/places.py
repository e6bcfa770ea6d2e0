"""Regions, raions and hromadas."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ArchivableAdmin,
    ExchangeMixin,
    ExportOnlyMixin,
    RecordInline,
    ReferenceAdmin,
    internal,
)
from communities.models import (
    Community,
    Oblast,
    Raion,
    TerritoryStatus,
)
from communities.resources import (
    CommunityResource,
    OblastResource,
    RaionResource,
)

CODIFIER = _("The state codifier (KATOTTG) decides; a correction here is an exception.")


@admin.register(Oblast)
class OblastAdmin(ExportOnlyMixin, ReferenceAdmin):
    resource_classes = [OblastResource]
    list_display = ["name", "kind", "iso", "code"]
    list_filter = ["kind"]
    search_fields = ["search_key"]
    fieldsets = [
        (
            None,
            {
                "fields": ["code", ("iso", "kind"), ("name_uk", "name_en")],
                "description": CODIFIER,
            },
        )
    ]

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, oblast: Oblast) -> str:
        return oblast.name


@admin.register(Raion)
class RaionAdmin(ExportOnlyMixin, ReferenceAdmin):
    resource_classes = [RaionResource]
    list_display = ["name", "oblast", "code"]
    list_filter = ["oblast"]
    list_select_related = ["oblast"]
    search_fields = ["search_key"]
    autocomplete_fields = ["oblast"]
    fieldsets = [
        (
            None,
            {
                "fields": ["code", "oblast", ("name_uk", "name_en")],
                "description": CODIFIER,
            },
        )
    ]

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, raion: Raion) -> str:
        return raion.name


class TerritoryStatusInline(RecordInline):
    model = TerritoryStatus
    fields = ["category", "starts_on", "ends_on", "order_number"]


@admin.register(Community)
class CommunityAdmin(ExchangeMixin, ArchivableAdmin):
    resource_classes = [CommunityResource]
    list_display = ["__str__", "oblast", "raion", "code", "population"]
    list_filter = ["kind", "oblast"]
    list_select_related = ["oblast", "raion"]
    search_fields = ["search_key"]
    autocomplete_fields = ["oblast", "raion"]
    inlines = [TerritoryStatusInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("code", "kind"),
                    ("name_uk", "name_en"),
                    ("oblast", "raion"),
                    "former_names",
                    "centre_uk",
                ],
                "description": _(
                    "Names repeat and change: the code tells one hromada from another."
                ),
            },
        ),
        (
            _("Facts"),
            {
                "fields": [
                    ("population", "population_year"),
                    ("latitude", "longitude"),
                    "website",
                ],
                "description": _("The point is the centre of the hromada, not a site."),
            },
        ),
        internal("internal_contact"),
    ]
