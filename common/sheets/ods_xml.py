"""The parts of an ODS that are not rows: styles, properties, what is frozen.

After OpenDocument 1.3.
"""

import datetime
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

from common.sheets.opendocument import (
    HEAD,
    NAMES,
    manifest,
    page_layout,
    table_styles,
)
from common.sheets.paper import PAPERS

# The height of the letters in cells: that of the program.
POINTS = 10
_VERSION = 'office:version="1.3"'
_DAY = (
    '<number:day number:style="long"/><number:text>.</number:text>'
    '<number:month number:style="long"/><number:text>.</number:text>'
    '<number:year number:style="long"/>'
)
_FORMATS = (
    f'<number:date-style style:name="day">{_DAY}</number:date-style>'
    f'<number:date-style style:name="clock">{_DAY}<number:text> </number:text>'
    '<number:hours number:style="long"/><number:text>:</number:text>'
    '<number:minutes number:style="long"/></number:date-style>'
    '<number:percentage-style style:name="share"><number:number '
    'number:decimal-places="0" number:min-integer-digits="1"/>'
    "<number:text>%</number:text></number:percentage-style>"
    '<number:text-style style:name="letters"><number:text-content/></number:text-style>'
)
MANIFEST = manifest("content.xml", "styles.xml", "settings.xml", "meta.xml")


def _cell_style(
    name: str,
    *,
    format: str = "",
    is_wrapped: bool,
    inside: str = "",
    is_number: bool = False,
) -> str:
    """Numbers stand to the right, with room before the words of the next column."""
    room = ' fo:padding-right="0.25cm"' if is_number else ""
    data = f' style:data-style-name="{format}"' if format else ""
    wrap = ' fo:wrap-option="wrap"' if is_wrapped else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{data}>'
        f'<style:table-cell-properties{wrap}{room} style:vertical-align="top"/>{inside}'
        "</style:style>"
    )


# As a date that is known to a month, which is text.
_LEFT = '<style:paragraph-properties fo:text-align="start"/>'
_BOLD = '<style:text-properties fo:font-weight="bold"/>'
_CELL_STYLES = "".join(
    [
        _cell_style("heading", is_wrapped=True, inside=_BOLD),
        _cell_style("title", is_wrapped=False, inside=_BOLD),
        _cell_style("text", is_wrapped=True),
        _cell_style("code", format="letters", is_wrapped=True),
        _cell_style("number", is_wrapped=False, is_number=True),
        _cell_style("date", format="day", is_wrapped=False, inside=_LEFT),
        _cell_style("moment", format="clock", is_wrapped=False, inside=_LEFT),
        _cell_style("percent", format="share", is_wrapped=False, is_number=True),
    ]
)


def content_start(widths: Iterable[int]) -> str:
    # A width is counted in figures, of which one is about 2 mm wide.
    columns = "".join(
        f'<style:style style:name="w{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width / 5:.1f}cm"/>'
        "</style:style>"
        for width in sorted(widths)
    )
    return (
        f"{HEAD}<office:document-content {NAMES} {_VERSION}>"
        f"<office:automatic-styles>{_FORMATS}{_CELL_STYLES}{columns}{table_styles()}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
    )


def content_end(ranges: Sequence[tuple[str, str]]) -> str:
    """`ranges` are the sheets of rows with their last cells: each can be filtered."""
    found = []
    for number, (name, last) in enumerate(ranges, start=1):
        cells = quoteattr(f"'{name}'.A1:'{name}'.{last}")
        found.append(
            f'<table:database-range table:name="rows{number}" '
            f'table:target-range-address={cells} table:display-filter-buttons="true"/>'
        )
    return (
        f"<table:database-ranges>{''.join(found)}</table:database-ranges>"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def styles(title: str, head: str) -> str:
    """The pages that sheets are printed on; title and number of the page below."""
    above = (
        "<style:header><style:region-center><text:p>"
        f"{escape(head)}</text:p></style:region-center></style:header>"
    )
    below = (
        f"<style:footer><style:region-left><text:p>{escape(title)}</text:p>"
        "</style:region-left><style:region-right><text:p><text:page-number/> / "
        "<text:page-count/></text:p></style:region-right></style:footer>"
    )
    masters = "".join(
        f'<style:master-page style:name="{paper.name}" '
        f'style:page-layout-name="{paper.name}-layout">{above}{below}'
        "</style:master-page>"
        for paper in PAPERS
    )
    layouts = "".join(page_layout(paper, POINTS, "1.2cm") for paper in PAPERS)
    return (
        f"{HEAD}<office:document-styles {NAMES} {_VERSION}><office:automatic-styles>"
        f"{layouts}</office:automatic-styles><office:master-styles>{masters}"
        "</office:master-styles></office:document-styles>"
    )


def settings(names: Sequence[str]) -> str:
    """The headings of these sheets stay where they are."""

    def item(name: str, value: int, kind: str = "short") -> str:
        return (
            f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
            "</config:config-item>"
        )

    frozen = (
        item("VerticalSplitMode", 2)
        + item("VerticalSplitPosition", 1, "int")
        + item("ActiveSplitRange", 2)
        + item("PositionBottom", 1, "int")
    )
    tables = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(name)}>{frozen}"
        "</config:config-item-map-entry>"
        for name in names
    )
    return (
        f"{HEAD}<office:document-settings {NAMES} {_VERSION}><office:settings>"
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item-map-named config:name="Tables">'
        f"{tables}</config:config-item-map-named></config:config-item-map-entry>"
        "</config:config-item-map-indexed></config:config-item-set></office:settings>"
        "</office:document-settings>"
    )


def meta(title: str, creator: str, made_at: datetime.datetime) -> str:
    created = made_at.strftime("%Y-%m-%dT%H:%M:%S")
    return (
        f"{HEAD}<office:document-meta {NAMES} {_VERSION}><office:meta>"
        f"<dc:title>{escape(title)}</dc:title>"
        f"<meta:initial-creator>{escape(creator)}</meta:initial-creator>"
        f"<meta:creation-date>{created}</meta:creation-date>"
        "</office:meta></office:document-meta>"
    )
