"""What the frame of every public page needs: navigation and languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

NAVIGATION = [
    ("partnerships:meeting-list", _("Meetings")),
    ("partnerships:outcome-list", _("Outcomes")),
    ("partnerships:partner-list", _("Partners")),
    ("partnerships:project-list", _("Pilot projects")),
    ("partnerships:model-list", _("Typical models")),
    ("communities:community-list", _("Communities")),
    ("partnerships:delegation-list", _("Delegations")),
    ("partnerships:agreement-list", _("Agreements")),
]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `frame.nav` and `frame.languages` of the page asked for."""
    nav = []
    for name, label in NAVIGATION:
        address = reverse(name)
        is_current = request.path.startswith(address)
        nav.append({"address": address, "label": label, "is_current": is_current})
    here = request.get_full_path()
    languages = [(code, _in_language(here, code)) for code, _name in settings.LANGUAGES]
    return {"frame": {"nav": nav, "languages": languages}}


def _in_language(address: str, code: str) -> str:
    """The same page in a language; where no page answers, as on a 404, by its prefix."""
    translated: str = translate_url(address, code)
    prefix = f"/{get_language()}/"
    if translated == address and address.startswith(prefix):
        return f"/{code}/{address.removeprefix(prefix)}"
    return translated
