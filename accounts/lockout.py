"""What is answered to whoever has failed too often."""

import datetime

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone


def locked_out(
    request: HttpRequest,
    original_response: HttpResponse | None = None,
    credentials: dict[str, str] | None = None,
) -> HttpResponse:
    """The page says when to try again; it is the same for a name that exists or not."""
    until = opens_at(request, credentials)
    wait = max(1, int((until - timezone.now()).total_seconds()))
    context = {
        **admin.site.each_context(request),
        "title": "",
        "until": until,
        "minutes": -(-wait // 60),
        "has_permission": False,
        "is_nav_sidebar_enabled": False,
    }
    response = TemplateResponse(request, "admin/locked_out.html", context, status=429)
    response["Retry-After"] = str(wait)
    response["Cache-Control"] = "no-store"
    return response.render()


def opens_at(
    request: HttpRequest, credentials: dict[str, str] | None
) -> datetime.datetime:
    """When the last failure that counted is forgotten."""
    handler = AxesProxyHandler.get_implementation()
    times = [
        attempt.attempt_time
        for attempts in handler.get_user_attempts(request, credentials)
        for attempt in attempts
    ]
    last = max(times, default=timezone.now())
    return last + datetime.timedelta(minutes=settings.LOCKOUT_MINUTES)
