"""What is asked of everybody who is signed in, before any view answers."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from accounts import second_factor, seeing

Respond = Callable[[HttpRequest], HttpResponse]
BEGAN, SEEN = "session_began", "session_seen"
HOUR = 60 * 60
# How exactly the idle time is kept, so that not every page writes the session.
STEP = 5 * 60


class SessionLimitMiddleware:
    """Ends a session that was idle too long, or that has lasted too long."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        # Who has no session is not given one by asking for it.
        if has_session and request.user.is_authenticated:
            self.keep(request, timezone.now())
        return self.get_response(request)

    def keep(self, request: HttpRequest, moment: datetime) -> None:
        now = int(moment.timestamp())
        began = request.session.setdefault(BEGAN, now)
        seen = request.session.setdefault(SEEN, now)
        is_idle = now - seen > settings.SESSION_IDLE_HOURS * HOUR
        is_old = now - began > settings.SESSION_HOURS * HOUR
        if is_idle or is_old:
            logout(request)
        elif now - seen > STEP:
            request.session[SEEN] = now


class SecondFactorMiddleware:
    """Lets nobody on who has a second factor, or must have one, and has not shown it.

    Outside the admin such a person is nobody: whatever a page shows to staff, it shows
    to staff who have come in wholly.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        page = has_session and missing_step(request)
        if not page:
            return self.get_response(request)
        if not request.path_info.startswith(reverse("admin:index")):
            request.user = AnonymousUser()
            return self.get_response(request)
        if request.path_info in open_paths(page):
            return self.get_response(request)
        onward = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse(page)}?{onward}")


def missing_step(request: HttpRequest) -> str:
    """The name of the page where the person goes on; empty where nothing is missing."""
    # django-otp teaches its word to the user of each request.
    user: Any = request.user
    if not user.is_authenticated or user.is_verified():
        return ""
    if second_factor.is_set_up(user):
        return "second_factor_check"
    return "second_factor_setup" if second_factor.is_required(user) else ""


def open_paths(page: str) -> set[str]:
    """The page of the missing step, and the ways in and out."""
    names = (page, "admin:login", "admin:logout", "admin:jsi18n")
    return {reverse(name) for name in names}


class SeenAsMiddleware:
    """Who looks as another role has its permissions, and changes nothing meanwhile."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        if not has_session or not request.user.is_authenticated:
            return self.get_response(request)
        look = seeing.look_of(request)
        if look is None:
            return self.get_response(request)
        request.seen_as = look  # type: ignore[attr-defined]
        request.user = seeing.stand_in(request.user, look)
        if may_pass(request):
            return self.get_response(request)
        return render(request, "admin/seen_as_refused.html", status=403)


def may_pass(request: HttpRequest) -> bool:
    """Reading, and the ways out of the look; one page stores something when read."""
    if request.method in {"GET", "HEAD"}:
        return request.path_info != reverse("second_factor_setup")
    return request.path_info in {reverse("see_as_leave"), reverse("admin:logout")}
