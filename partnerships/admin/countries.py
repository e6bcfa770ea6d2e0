"""Countries, their groups and the sectors."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExportOnlyMixin,
    PartAdmin,
    RecordInline,
    ReferenceAdmin,
    date_column,
)
from partnerships.models import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Sector,
)
from partnerships.resources import CountryResource


@admin.register(Sector)
class SectorAdmin(ReferenceAdmin):
    list_display = ["name", "code", "dac_code", "is_critical", "order"]
    list_filter = ["is_critical"]
    search_fields = ["code", "name_uk", "name_en"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("code", "order"),
                    ("name_uk", "name_en"),
                    ("dac_code", "is_critical"),
                ],
                "description": _("The one list of sectors, used everywhere."),
            },
        )
    ]

    @admin.display(description=_("name"), ordering="name_uk")
    def name(self, sector: Sector) -> str:
        return sector.name


@admin.register(Country)
class CountryAdmin(ExportOnlyMixin, ReferenceAdmin):
    resource_classes = [CountryResource]
    list_display = ["name", "code"]
    search_fields = ["search_key"]
    fieldsets = [
        (
            None,
            {
                "fields": ["code", ("name_uk", "name_en")],
                "description": _("The names are those of Unicode CLDR."),
            },
        )
    ]

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, country: Country) -> str:
        return country.name


class CountryGroupMembershipInline(RecordInline):
    model = CountryGroupMembership
    autocomplete_fields = ["country"]
    fields = ["country", "starts_on", "ends_on"]


@admin.register(CountryGroup)
class CountryGroupAdmin(ReferenceAdmin):
    list_display = ["name", "code"]
    search_fields = ["search_key"]
    inlines = [CountryGroupMembershipInline]
    fieldsets = [
        (
            None,
            {
                "fields": ["code", ("name_uk", "name_en")],
                "description": _(
                    "Who belongs to a group does not say who came: that is recorded "
                    "with each delegation."
                ),
            },
        )
    ]

    @admin.display(description=_("name"), ordering="sort_key_uk")
    def name(self, group: CountryGroup) -> str:
        return group.name


@admin.register(CountryGroupMembership)
class CountryGroupMembershipAdmin(PartAdmin):
    list_display = [
        "group",
        "country",
        date_column("starts_on", _("from")),
        date_column("ends_on", _("to")),
    ]
    list_filter = ["group"]
    list_select_related = ["group", "country"]
    search_fields = ["group__search_key", "country__search_key"]
    autocomplete_fields = ["group", "country"]
    fieldsets = [(None, {"fields": [("group", "country"), ("starts_on", "ends_on")]})]
