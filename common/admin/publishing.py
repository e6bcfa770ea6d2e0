"""Records that stay in the office until somebody publishes them."""

from functools import partial
from typing import Any, ClassVar

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.admin import audience, lacking, publication_page
from common.admin.archiving import ArchivableAdmin, holds
from common.admin.needs import WAITING, Need
from common.admin.preview import preview
from common.admin.records import Fieldset
from common.models import PublishableRecord
from common.publishing import PUBLISHING_LIFECYCLE

PUBLICATION_FIELDS = (
    "visibility",
    "public_from",
    "approved_by",
    "approved_at",
    "override_reason",
    "publication_note",
)
ACT_OF = {
    "proposed": "propose",
    "published": "publish",
    "withdrawn": "withdraw",
    "internal": "take_back",
}


class PublishableAdmin(ArchivableAdmin):
    """Visibility is changed on a page of its own, so that every approval is a read one."""

    # Of a record without a page: the relations to records whose pages show it.
    seen_on: ClassVar[tuple[str, ...]] = ()
    change_form_template = "admin/publishable_change_form.html"
    actions = [
        "propose_records",
        "publish_records",
        "withdraw_records",
        "take_back_records",
        *ArchivableAdmin.actions,
    ]

    class Media:
        css = {"all": ["admin_extra/publishing.css"]}

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Who sees it stands second, so that it is in sight on a phone too."""
        first, *others = super().get_list_display(request)
        return [first, "audience", *(name for name in others if name != "visibility")]

    def get_needs(self, request: HttpRequest) -> list[Need]:
        return [WAITING, *super().get_needs(request)]

    def get_list_filter(self, request: HttpRequest) -> list[Any]:
        return ["visibility", *super().get_list_filter(request)]

    def get_readonly_fields(
        self, request: HttpRequest, obj: models.Model | None = None
    ) -> list[Any]:
        own = super().get_readonly_fields(request, obj)
        return [*own, "audience", *PUBLICATION_FIELDS]

    def extra_fieldsets(self, request: HttpRequest, obj: Any) -> list[Fieldset]:
        fields: list[Any] = ["audience", PUBLICATION_FIELDS[:4]]
        fields += [name for name in PUBLICATION_FIELDS[4:] if getattr(obj, name)]
        publication = {
            "fields": fields,
            "description": _(
                "Publishing and withdrawing have a page of their own: the links are "
                "above this form."
            ),
        }
        own = super().extra_fieldsets(request, obj)
        return [(_("Publication"), publication), *own]

    @admin.display(description=_("who sees it"), ordering="visibility")
    def audience(self, record: PublishableRecord) -> str:
        return audience.badge(record)

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return holds(self, request, "publish")

    def may(self, request: HttpRequest, act: str) -> bool:
        verb = publication_page.ACTS[act].permission
        allowed: bool = getattr(self, f"has_{verb}_permission")(request)
        return allowed

    def public_address(self, record: Any) -> str | None:
        """The public page on which the record is seen; None where it has none."""
        shown_by = [record, *(getattr(record, name) for name in self.seen_on)]
        pages = [r for r in shown_by if hasattr(r, "get_absolute_url")]
        return pages[0].get_absolute_url() if pages else None

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path(
                f"{act}/",
                self.admin_site.admin_view(partial(self._act_view, act=act)),
                name=f"{name}_{act}",
            )
            for act in publication_page.ACTS
        ]
        seen = path(
            "<path:object_id>/preview/",
            self.admin_site.admin_view(self.preview_view),
            name=f"{name}_preview",
        )
        return [*own, seen, *super().get_urls()]

    def _act_view(self, request: HttpRequest, act: str) -> HttpResponse:
        return publication_page.publication_page(self, request, act)

    def preview_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = self.get_object(request, object_id)
        if record is None:
            raise Http404
        if not self.has_view_permission(request, record):
            raise PermissionDenied
        return preview(self, request, record, self.public_address(record))

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context.get("original")
        if record is not None:
            context["lacks"] = lacking.places(record, context)
            context["publication_links"] = self._links(request, record)
            name = f"{self.opts.app_label}_{self.opts.model_name}_preview"
            context["preview_address"] = reverse(f"admin:{name}", args=[record.pk])
        page: HttpResponse = super().render_change_form(
            request, context, *args, **kwargs
        )
        return page

    def response_add(
        self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        lacking.warn(request, obj)
        response: HttpResponse = super().response_add(request, obj, *args, **kwargs)
        return response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        lacking.warn(request, obj)
        response: HttpResponse = super().response_change(request, obj)
        return response

    def _links(
        self, request: HttpRequest, record: PublishableRecord
    ) -> list[tuple[str | Promise, str]]:
        """What this person may do with the record as it stands."""
        acts = [ACT_OF[s] for s in PUBLISHING_LIFECYCLE.moves[record.visibility]]
        return [
            (
                publication_page.ACTS[act].title,
                publication_page.address(self.opts, act, [record.pk]),
            )
            for act in acts
            if self.may(request, act)
        ]

    def _ask(self, queryset: Any, act: str) -> HttpResponse:
        keys = list(queryset.values_list("pk", flat=True)[: publication_page.MOST + 1])
        return HttpResponseRedirect(publication_page.address(self.opts, act, keys))

    @admin.action(description=_("Propose for publishing…"), permissions=["change"])
    def propose_records(self, request: HttpRequest, queryset: Any) -> HttpResponse:
        return self._ask(queryset, "propose")

    @admin.action(description=_("Publish…"), permissions=["publish"])
    def publish_records(self, request: HttpRequest, queryset: Any) -> HttpResponse:
        return self._ask(queryset, "publish")

    @admin.action(description=_("Withdraw from the public…"), permissions=["publish"])
    def withdraw_records(self, request: HttpRequest, queryset: Any) -> HttpResponse:
        return self._ask(queryset, "withdraw")

    @admin.action(description=_("Take back to be written on…"), permissions=["change"])
    def take_back_records(self, request: HttpRequest, queryset: Any) -> HttpResponse:
        return self._ask(queryset, "take_back")
