"""A record as the public would see it, shown to staff who may see it anyway."""

import copy
import re
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import QueryDict
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import resolve

from common.as_if import shown_as_if

_BODY = re.compile(rb"<body\b[^>]*>")


def preview(
    model_admin: Any, request: HttpRequest, record: Any, address: str | None
) -> HttpResponse:
    """The public page at `address`, with the record in it as if published now."""
    page = _public_page(request, record, address) if address else None
    if page is None:
        context = {
            **model_admin.admin_site.each_context(request),
            "opts": model_admin.opts,
            "record": record,
            "has_page": bool(address),
            "title": record,
        }
        response: HttpResponse = TemplateResponse(
            request, "admin/preview_none.html", context
        )
    else:
        banner = render_to_string(
            "admin/preview_banner.html",
            {"record": record, "opts": model_admin.opts},
            request,
        ).encode()
        marked = _BODY.sub(lambda body: body[0] + banner, page, count=1)
        response = HttpResponse(marked)
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _public_page(request: HttpRequest, record: Any, address: str) -> bytes | None:
    """The page as a visitor's browser gets it; None where there would be none."""
    visitor = copy.copy(request)
    visitor.user = AnonymousUser()
    visitor.path = visitor.path_info = address
    visitor.GET = QueryDict()
    visitor.META = {**request.META, "QUERY_STRING": "", "PATH_INFO": address}
    visitor.resolver_match = match = resolve(address)
    with shown_as_if(record):
        try:
            response: Any = match.func(visitor, *match.args, **match.kwargs)
        except Http404:
            return None
        if hasattr(response, "render"):
            response.render()
    found: bytes = response.content
    return found
