"""How answers travel: compressed where that is safe, kept nowhere but with the reader.

Middleware of the public pages; the staff's tool under /admin/ is never compressed and
tells browsers itself to keep nothing.
"""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control

# What a public page does not need, and no page inside it could ask for.
NOT_USED = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]
PERMISSIONS = ", ".join(f"{feature}=()" for feature in NOT_USED)

COMPRESSED = (
    "text/html",
    "text/plain",
    "text/csv",
    "text/calendar",
    "application/xml",
    "application/atom+xml",
)


class PublicGZipMiddleware(GZipMiddleware):
    """Compresses public pages, feeds and CSV; nothing of the staff's tool.

    BREACH guesses a secret from the length of a compressed page that also repeats the
    guess. A public page repeats what was searched for but holds no secret: its forms
    are GET and have no token, and it looks alike to everybody. The staff's pages repeat
    the search as well and do hold what is internal, so they stay as they are; Django's
    random bytes are then only a second line.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        kind = response.get("Content-Type", "").partition(";")[0]
        if request.path_info.startswith("/admin/") or kind not in COMPRESSED:
            return response
        return super().process_response(request, response)


class DeliveryMiddleware:
    """Permissions and, where the view says nothing of it, the rule for caches.

    A page may be withdrawn at any moment, and a message to somebody may stand on it:
    no cache between may keep it, and the browser asks each time whether its copy still
    holds, which the ETag answers in a few bytes.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response
