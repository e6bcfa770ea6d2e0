"""Who sees a record now, as an icon with words."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from common.models import PublishableRecord, Visibility

ICONS = {"nobody": "○", "later": "◔", "everybody": "●", "withdrawn": "⊘"}


def audience_of(record: PublishableRecord) -> tuple[str, str]:
    """A kind (a key of ICONS) and words; no query for a record of a list."""
    moment = record.shows_from()
    if moment and moment <= timezone.now():
        return "everybody", gettext("everybody")
    if moment:
        local = date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")
        return "later", gettext("everybody from %(moment)s") % {"moment": local}
    if record.visibility == Visibility.WITHDRAWN:
        return "withdrawn", gettext("nobody outside: withdrawn")
    if record.visibility == Visibility.PROPOSED:
        return "nobody", gettext("nobody outside: proposed")
    return "nobody", gettext("nobody outside")


def badge(record: Any) -> SafeString:
    kind, words = audience_of(record)
    return format_html(
        '<span class="audience {}"><span class="audience-icon" aria-hidden="true">{}'
        "</span> {}</span>",
        kind,
        ICONS[kind],
        words,
    )
