"""Regions, raions and hromadas."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
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

# As many keys as an address holds well.
MOST = 300
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
    actions = [*ArchivableAdmin.actions, "ask_communities"]
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

    def has_ask_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("workbooks.add_formround"))

    @admin.action(description=_("Ask to fill in a form…"), permissions=["ask"])
    def ask_communities(
        self, request: HttpRequest, queryset: QuerySet[Community]
    ) -> HttpResponse:
        """Lead to the page that makes the forms."""
        keys = list(queryset.values_list("pk", flat=True)[: MOST + 1])
        if len(keys) > MOST:
            words = _("Choose at most %(most)d here; there, a region or all members.")
            messages.warning(request, words % {"most": MOST})
        page = reverse("admin:workbooks_formround_add")
        asked = ",".join(map(str, keys[:MOST]))
        return HttpResponseRedirect(f"{page}?communities={asked}")

    def get_links(self, request: HttpRequest, obj: Any) -> list[Any]:
        own: list[Any] = super().get_links(request, obj)
        if not self.has_ask_permission(request):
            return own
        page = reverse("admin:workbooks_formround_add")
        return [*own, (_("Ask to fill in a form"), f"{page}?communities={obj.pk}")]
