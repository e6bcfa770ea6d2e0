"""Small pieces of markup that every page uses. They format, they never query."""

from typing import Any

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext

from common.bilingual import Text, current_language
from common.dates import PartialDate
from common.marks import Passage

register = template.Library()


@register.simple_tag
def not_stated() -> SafeString:
    """The words that stand where a source says nothing; never a zero or a dash."""
    return format_html('<span class="unstated">{}</span>', gettext("not stated"))


@register.filter
def stated(value: Any) -> Any:
    """The value, or "not stated" where it is empty (zero is a value)."""
    return not_stated() if value in (None, "") else value


@register.filter
def text(value: Any) -> Any:
    """Mark a text that stands in for a missing translation with its language."""
    if not isinstance(value, Text) or not value.is_fallback:
        return value
    return _fallback(value, value)


@register.filter
def with_marks(passage: Passage) -> Any:
    """A passage with what was searched for in <mark>, in the language of its text."""
    value = passage.text
    if not isinstance(value, Text) or value.lang in ("", current_language()):
        return passage.html
    if value.is_fallback:
        return _fallback(value, passage.html)
    return format_html('<span lang="{}">{}</span>', value.lang, passage.html)


def _fallback(value: Text, shown: str) -> SafeString:
    note = {
        "uk": gettext("in Ukrainian; no translation yet"),
        "en": gettext("in English; no translation yet"),
    }[value.lang]
    return format_html(
        '<span class="fallback"><span lang="{}">{}</span>'
        ' <abbr class="fallback-mark" title="{}">{}</abbr></span>',
        value.lang,
        shown,
        note,
        {"uk": "UK", "en": "англ."}[value.lang],
    )


@register.filter
def paragraphs(value: Any) -> Any:
    """A longer text in paragraphs, in its own language when it is a fallback."""
    if not value:
        return ""
    body = linebreaks_filter(value)
    if isinstance(value, Text) and value.is_fallback:
        return format_html('<div lang="{}" class="fallback">{}</div>', value.lang, body)
    return body


@register.filter
def when(value: Any) -> Any:
    """A partial date as <time>, in the reader's form; empty stays empty."""
    if not isinstance(value, PartialDate) or not value:
        return ""
    return format_html('<time datetime="{}">{}</time>', value, value.label)


@register.filter
def when_after(value: Any) -> Any:
    """A partial date in the form that follows "from", "since" or "until"."""
    if not isinstance(value, PartialDate) or not value:
        return ""
    return format_html('<time datetime="{}">{}</time>', value, value.after_preposition)


@register.simple_tag
def period(start: PartialDate, end: PartialDate) -> Any:
    """«2026–2027», "since March 2026", "until 2027"; empty when nothing is known."""
    if start and end and start != end:
        separator = "–" if start.precision == end.precision == "year" else " – "
        return format_html("{}{}{}", when(start), separator, when(end))
    if start:
        return (
            when(start)
            if start == end
            else format_html(gettext("from {}"), when_after(start))
        )
    return format_html(gettext("until {}"), when_after(end)) if end else ""


@register.filter
def decimal(value: Any) -> str:
    """A number without needless zeros, in the reader's form; empty when unknown."""
    if value is None or value == "":
        return ""
    shown = f"{value:f}"
    places = len(shown.rstrip("0").partition(".")[2]) if "." in shown else 0
    return number_format(value, decimal_pos=places, force_grouping=True)


@register.simple_tag
def badge(kind: str, value: str, label: Any) -> SafeString:
    """A status in words, coloured by kind and value: colour never stands alone."""
    return format_html('<span class="badge {}-{}">{}</span>', kind, value, label)


@register.simple_tag
def rows_found(count: int) -> str:
    return ngettext("%(count)s record", "%(count)s records", count) % {
        "count": number_format(count, force_grouping=True)
    }


@register.simple_tag
def unnamed_note(delegates: Any) -> Any:
    """Says so where the sources name none, or only some, of the delegates."""
    unnamed = sum(1 for delegate in delegates if delegate.person_id is None)
    if not unnamed:
        return ""
    if unnamed == len(delegates):
        return format_html(
            '<p class="unstated">{}</p>', gettext("No source names the delegates.")
        )
    note = ngettext(
        "%(count)s delegate is not named by any source.",
        "%(count)s delegates are not named by any source.",
        unnamed,
    )
    return format_html('<p class="unstated">{}</p>', note % {"count": unnamed})


@register.simple_tag
def stage_badge(kind: str, record: Any) -> SafeString:
    """The current stage of a record from `with_stage()`; "not stated" without one."""
    if not record.current_stage:
        return not_stated()
    stages = type(record).stages.rel.related_model.Stage
    return badge(kind, record.current_stage, stages(record.current_stage).label)
