"""The audit, to be read."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import AuditEvent


@admin.register(AuditEvent)
class AuditEventAdmin(admin.ModelAdmin):
    list_display = [
        "created_at",
        "kind",
        "person",
        "address",
        "what",
        "rows",
        "file_format",
        "language",
        "is_public",
    ]
    list_filter = ["kind", "is_public", "created_at", "file_format"]
    list_select_related = ["user"]
    list_per_page = 50
    search_fields = ["user__username", "user__last_name", "address", "what"]
    date_hierarchy = "created_at"
    show_facets = admin.ShowFacets.NEVER
    actions = None
    fieldsets = [
        (None, {"fields": [("created_at", "kind"), ("person", "address")]}),
        (
            _("Export"),
            {
                "fields": [
                    ("what", "rows"),
                    ("file_format", "language", "is_public"),
                    "filters",
                ]
            },
        ),
    ]
    readonly_fields = ["created_at", "person"]

    @admin.display(description=_("user"), ordering="user__username")
    def person(self, event: AuditEvent) -> str:
        return str(event.user or "—")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        return False
