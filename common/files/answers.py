"""Giving a kept file out: as what it is, for looking at or saving, never to run."""

from urllib.parse import quote

from django.http import HttpResponse

# Nothing in a file may load, run or be framed, and it is no page of this site.
SEALED = "default-src 'none'; frame-ancestors 'none'; sandbox"


def file_answer(
    content: bytes, media_type: str, name: str, *, is_attachment: bool
) -> HttpResponse:
    """The bytes under a name; the name may be of any letters."""
    response = HttpResponse(content, content_type=media_type)
    way = "attachment" if is_attachment else "inline"
    response["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(name, safe='')}"
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
