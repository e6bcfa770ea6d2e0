"""Records that stay in the office until somebody publishes them."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin.archiving import ArchivableAdmin, carry_out, holds
from common.admin.records import Fieldset
from common.models import PublishableRecord

PUBLICATION_FIELDS = ("visibility", "public_from", "approved_by", "approved_at")


class PublishableAdmin(ArchivableAdmin):
    """Visibility is changed by actions only, so that an approval has a name and a time."""

    actions = [
        "propose_records",
        "publish_records",
        "withdraw_records",
        *ArchivableAdmin.actions,
    ]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return ["visibility", *super().get_list_filter(request)]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> list[Any]:
        return [*super().get_readonly_fields(request, obj), *PUBLICATION_FIELDS]

    def extra_fieldsets(self, request: HttpRequest, obj: Any) -> list[Fieldset]:
        publication = {
            "fields": [PUBLICATION_FIELDS],
            "description": _(
                "A record is published and withdrawn in the list, with the actions "
                "above its rows."
            ),
        }
        own = super().extra_fieldsets(request, obj)
        return [(_("Publication"), publication), *own]

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return holds(self, request, "publish")

    @admin.action(description=_("Propose for publishing"), permissions=["change"])
    def propose_records(self, request: HttpRequest, queryset: Any) -> None:
        carry_out(
            request,
            queryset,
            PublishableRecord.propose,
            ngettext_lazy(
                "%(count)d record was proposed for publishing.",
                "%(count)d records were proposed for publishing.",
                "count",
            ),
        )

    @admin.action(description=_("Publish"), permissions=["publish"])
    def publish_records(self, request: HttpRequest, queryset: Any) -> None:
        carry_out(
            request,
            queryset,
            lambda record: record.publish(by=request.user),
            ngettext_lazy(
                "%(count)d record was published.",
                "%(count)d records were published.",
                "count",
            ),
        )

    @admin.action(description=_("Withdraw from the public"), permissions=["publish"])
    def withdraw_records(self, request: HttpRequest, queryset: Any) -> None:
        carry_out(
            request,
            queryset,
            lambda record: record.withdraw(),
            ngettext_lazy(
                "%(count)d record was withdrawn.",
                "%(count)d records were withdrawn.",
                "count",
            ),
        )
