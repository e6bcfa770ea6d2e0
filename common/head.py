"""What the head of a public page tells search engines and those who share its address.

A page whose address has a query shows a choice from another page: filtered, searched or
paged. It can be shared as it stands but is not to be indexed.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language_from_path

# As Open Graph writes them; British, because that is how the English here is spelt.
LOCALES = {"uk": "uk_UA", "en": "en_GB"}


@dataclass(frozen=True)
class Head:
    """Absolute addresses of a page; `canonical` is empty where it is not to be indexed."""

    address: str
    canonical: str
    alternates: list[tuple[str, str]]
    locale: str
    other_locales: list[str]
    kind: str


def head(request: HttpRequest) -> dict[str, Head]:
    """Context processor: `head` of the page asked for, none under a foreign host."""
    try:
        request.get_host()
    except DisallowedHost:
        return {}
    language = get_language_from_path(request.path)
    is_indexed = bool(language) and not request.META.get("QUERY_STRING")
    spoken = language or settings.LANGUAGE_CODE
    match = request.resolver_match
    is_record = match is not None and (match.url_name or "").endswith("-detail")
    made = Head(
        address=request.build_absolute_uri(),
        canonical=request.build_absolute_uri(request.path) if is_indexed else "",
        alternates=_alternates(request, spoken) if is_indexed else [],
        locale=LOCALES[spoken],
        other_locales=[LOCALES[code] for code in LOCALES if code != spoken],
        kind="article" if is_record else "website",
    )
    return {"head": made}


def _alternates(request: HttpRequest, language: str) -> list[tuple[str, str]]:
    """The page in each language; x-default is the address that asks the browser."""
    found = [
        (code, translate_url(request.path, code)) for code, _name in settings.LANGUAGES
    ]
    found.append(("x-default", request.path.removeprefix(f"/{language}")))
    return [(code, request.build_absolute_uri(path)) for code, path in found]
