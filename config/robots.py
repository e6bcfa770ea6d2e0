"""What crawlers may take: everything public but the endless and the heavy."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# Searches are without number, and a file holds what its list shows.
CLOSED = ["/admin/", "/language/", "/*/search/", "/*.xlsx", "/*.csv"]


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    site_map = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    lines += ["", f"Sitemap: {site_map}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
