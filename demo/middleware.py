"""The banner on every page of a demo, public, staff's and of errors alike."""

import re
from collections.abc import Callable

from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from common.demo import SENTENCE, is_demo

_BODY = re.compile(rb"<body\b[^>]*>")


class DemoBannerMiddleware:
    """Says on every page that all of it is made up; without DEMO it is not there.

    It is put in here and not by the templates, so that no page can forget it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not is_demo():
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response["X-Robots-Tag"] = "noindex, nofollow"
        is_page = response.get("Content-Type", "").startswith("text/html")
        if is_page and not response.streaming:
            page = _with_banner(response.content)  # type: ignore[attr-defined]
            response.content = page  # type: ignore[attr-defined]
            response["Content-Length"] = str(len(page))
        return response


def _with_banner(page: bytes) -> bytes:
    """The page with the banner; a part of a page is put into one that has it."""
    values = {"sentence": SENTENCE}
    banner = render_to_string("components/demo_banner.html", values).encode()
    return _BODY.sub(lambda body: body[0] + banner, page, count=1)
