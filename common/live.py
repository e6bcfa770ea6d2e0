"""Lists that answer while their form is being filled in (htmx, templates/list.html).

The form asks for its own address and gets, instead of the page, the part of it that the
filters change. Without script the same form asks for the whole page.
"""

from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_vary_headers

# The id of the element that the part is put into.
RESULTS = "results"
# What the choice between page and part rests on.
ASKED_BY = ("HX-Request", "HX-Target", "HX-History-Restore-Request")


def wants_part(request: HttpRequest) -> bool:
    """Going back asks by script as well, but for the whole page."""
    htmx = getattr(request, "htmx", None)
    if not htmx:
        return False
    return bool(htmx.target == RESULTS and not htmx.history_restore_request)


def tidy_address(path: str, query: QueryDict) -> str:
    """The address without the fields that were left empty."""
    filled = [(key, word) for key, words in query.lists() for word in words if word]
    return f"{path}?{urlencode(filled)}" if filled else path


def mark_answer(request: HttpRequest, response: HttpResponse) -> None:
    """Keep page and part apart in caches, and name the address of a part."""
    patch_vary_headers(response, ASKED_BY)
    if wants_part(request):
        address = tidy_address(request.path, request.GET)
        name, value = _history(request.htmx.current_url_abs_path or "", address)  # type: ignore[attr-defined]
        response[name] = value


def _history(shown: str, address: str) -> tuple[str, str]:
    """A step forward in the browser's history, unless only a search is typed on.

    Otherwise each pause while typing would have to be gone back through.
    """
    if shown == address:
        return "HX-Push-Url", "false"
    before, after = (
        QueryDict(urlsplit(at).query, mutable=True) for at in (shown, address)
    )
    typed = before.pop("search", None) and after.pop("search", None)
    if typed and before == after:
        return "HX-Replace-Url", address
    return "HX-Push-Url", address
