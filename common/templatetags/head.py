"""The title and the description of a page, said once and used twice."""

import html
import re

from django import template
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.text import Truncator

register = template.Library()

# What the results of search engines show of a description.
LONGEST_DESCRIPTION = 200


def _plain(markup: str) -> str:
    """The words of a piece of markup in one line, not escaped."""
    return re.sub(r"\s+", " ", html.unescape(strip_tags(markup))).strip()


@register.simple_block_tag
def page_title(content: str, site: str) -> SafeString:
    """The title of the window, and that of a shared link, which names the site apart."""
    title = _plain(content)
    return format_html(
        '<title>{}</title>\n    <meta property="og:title" content="{}">',
        f"{title} · {site}" if title else site,
        title or site,
    )


@register.simple_block_tag
def page_description(content: str, otherwise: str) -> SafeString:
    """What the page says of itself; `otherwise` where it says nothing."""
    said = Truncator(_plain(content) or otherwise).chars(LONGEST_DESCRIPTION)
    return format_html(
        '<meta name="description" content="{}">\n'
        '    <meta property="og:description" content="{}">',
        said,
        said,
    )
