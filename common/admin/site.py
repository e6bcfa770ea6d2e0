"""The staff's tool: Django's admin with a start page that says what waits."""

from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from common.admin.agenda import agenda, beginnings

NAME = _("Partnership register of the frontline communities")


class StaffSite(AdminSite):
    site_header = NAME
    site_title = NAME
    index_title = _("What waits for you")
    # Where «View site» leads: the public pages, in the reader's language.
    site_url = "/"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """What waits for the person, and the records folded below."""
        waiting = {
            "agenda": agenda(self, request),
            "beginnings": beginnings(self, request),
            # All records stand on the page itself.
            "is_nav_sidebar_enabled": False,
        }
        return super().index(request, {**waiting, **(extra_context or {})})

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The way in, without what belongs to the inside."""
        return super().login(
            request, {"is_nav_sidebar_enabled": False, **(extra_context or {})}
        )
