"""Records that are ended with a reason: the list without them, the way there and back."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.auth import get_permission_codename
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin.filters import ArchivedFilter
from common.admin.records import Fieldset, RecordAdmin
from common.forms import ArchiveForm

ARCHIVE_FIELDS = ("archived_at", "archived_by", "archive_reason")


def carry_out(
    request: HttpRequest,
    records: Iterable[Any],
    verb: Callable[[Any], None],
    done: Any,
) -> None:
    """Apply a verb to each record; say how many obeyed and why the others did not.

    `done` is a plural form (`ngettext_lazy`) with the placeholder `count`.
    """
    count = 0
    for record in records:
        try:
            with transaction.atomic():
                verb(record)
        except ValidationError as refusal:
            messages.error(request, f"{record}: {' '.join(refusal.messages)}")
        else:
            count += 1
    if count:
        messages.success(request, done % {"count": count})


def holds(model_admin: admin.ModelAdmin, request: HttpRequest, verb: str) -> bool:
    """Whether the person may do this to the records of the list."""
    opts = model_admin.opts
    codename = get_permission_codename(verb, opts)
    return request.user.has_perm(f"{opts.app_label}.{codename}")


class ArchivableAdmin(RecordAdmin):
    """Nothing is deleted; what is archived is hidden until asked for."""

    actions = ["archive_records", "restore_records"]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return [*super().get_list_filter(request), ArchivedFilter]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> list[Any]:
        return [*super().get_readonly_fields(request, obj), *ARCHIVE_FIELDS]

    def extra_fieldsets(self, request: HttpRequest, obj: Any) -> list[Fieldset]:
        own = super().extra_fieldsets(request, obj)
        if not obj.is_archived:
            return own
        return [(_("Archived"), {"fields": [ARCHIVE_FIELDS]}), *own]

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[QuerySet, bool]:
        """An archived record is not offered where a record is chosen."""
        asked = request.resolver_match
        if asked and asked.url_name == "autocomplete":
            queryset = queryset.current()
        return super().get_search_results(request, queryset, search_term)

    def has_delete_permission(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> bool:
        return False

    def has_archive_permission(self, request: HttpRequest) -> bool:
        return holds(self, request, "archive")

    @admin.action(description=_("Archive"), permissions=["archive"])
    def archive_records(
        self, request: HttpRequest, queryset: Any
    ) -> HttpResponse | None:
        is_confirmed = "confirmed" in request.POST
        form = ArchiveForm(request.POST if is_confirmed else None)
        if is_confirmed and form.is_valid():
            self._archive(request, queryset, form.cleaned_data["reason"])
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Archive"),
            "opts": self.opts,
            "form": form,
            "records": queryset,
            "checkbox": ACTION_CHECKBOX_NAME,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/archive_confirmation.html", context)

    def _archive(self, request: HttpRequest, records: Any, reason: str) -> None:
        carry_out(
            request,
            records.current(),
            lambda record: record.archive(by=request.user, reason=reason),
            ngettext_lazy(
                "%(count)d record was archived.",
                "%(count)d records were archived.",
                "count",
            ),
        )

    @admin.action(description=_("Restore from the archive"), permissions=["archive"])
    def restore_records(self, request: HttpRequest, queryset: Any) -> None:
        carry_out(
            request,
            queryset.archived(),
            lambda record: record.restore(),
            ngettext_lazy(
                "%(count)d record was restored.",
                "%(count)d records were restored.",
                "count",
            ),
        )
