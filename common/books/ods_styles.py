"""The few styles of an ODS book: headings, numbers, widths, and pages of A4."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from django.utils.translation import gettext

from common.books.styles import ACCENT, ACCENT_PALE, FONT, POINTS, SOFT
from common.sheets.opendocument import (
    HEAD,
    NAMES,
    manifest,
    page_layout,
    table_styles,
)
from common.sheets.paper import PAPERS

MANIFEST = manifest("content.xml", "styles.xml")

_TEXT = f'style:font-name="{FONT}" fo:font-family="{FONT}"'
# As high as a row is made, in lines of text.
MOST_LINES = 31
# Name, properties of the cell, properties of the text, data style.
_CELLS = [
    ("text", "", 'fo:font-size="10pt"', ""),
    ("soft", "", f'fo:font-size="10pt" fo:color="{SOFT}"', ""),
    ("bold", "", 'fo:font-size="10pt" fo:font-weight="bold"', ""),
    ("link", "", f'fo:font-size="10pt" fo:color="{ACCENT}"', ""),
    ("demo", "NOWRAP", 'fo:font-size="10pt" fo:font-weight="bold"', ""),
    (
        "title",
        "NOWRAP",
        f'fo:font-size="16pt" fo:font-weight="bold" fo:color="{ACCENT}"',
        "",
    ),
    (
        "part",
        "NOWRAP",
        f'fo:font-size="12pt" fo:font-weight="bold" fo:color="{ACCENT}"',
        "",
    ),
    (
        "heading",
        f'fo:background-color="{ACCENT_PALE}"',
        f'fo:font-size="10pt" fo:font-weight="bold" fo:color="{ACCENT}"',
        "",
    ),
    ("date", "", 'fo:font-size="10pt"', "day"),
    ("number", "", 'fo:font-size="10pt"', "amount"),
    ("money", "", 'fo:font-size="10pt"', "sum"),
    ("percent", "", 'fo:font-size="10pt"', "share"),
    ("bold-number", "", 'fo:font-size="10pt" fo:font-weight="bold"', "amount"),
    ("bold-money", "", 'fo:font-size="10pt" fo:font-weight="bold"', "sum"),
]
_NUMBERS = """<number:date-style style:name="day"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="amount"><number:number number:min-integer-digits="1" number:grouping="true" number:decimal-places="4" number:min-decimal-places="0"/></number:number-style>
<number:number-style style:name="sum"><number:number number:min-integer-digits="1" number:grouping="true" number:decimal-places="2" number:min-decimal-places="2"/></number:number-style>
<number:percentage-style style:name="share"><number:number number:min-integer-digits="1" number:decimal-places="0"/><number:text>%</number:text></number:percentage-style>"""


def content_styles(widths: Iterable[int]) -> str:
    """The styles of cells, of columns so many characters wide, and of the papers."""
    cells = "".join(_cell(*row) for row in _CELLS)
    columns = "".join(
        f'<style:style style:name="width-{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * 0.2:.2f}cm"/>'
        "</style:style>"
        for width in sorted(widths)
    )
    rows = "".join(
        f'<style:style style:name="lines-{number}" style:family="table-row">'
        f'<style:table-row-properties style:row-height="{5 + 12.8 * number:.1f}pt" '
        'style:use-optimal-row-height="false"/></style:style>'
        for number in range(1, MOST_LINES + 1)
    )
    return (
        f"<office:automatic-styles>{_NUMBERS}{cells}{columns}{rows}{table_styles()}"
        "</office:automatic-styles>"
    )


def _cell(name: str, cell: str, text: str, data: str) -> str:
    wrap = "" if cell == "NOWRAP" else f'fo:wrap-option="wrap" {cell}'
    shown = f' style:data-style-name="{data}"' if data else ""
    return (
        f'<style:style style:name="{name}" style:family="table-cell"{shown}>'
        f'<style:table-cell-properties style:vertical-align="top" {wrap}/>'
        f"<style:text-properties {_TEXT} {text}/></style:style>"
    )


def page_styles(footer: str, header: str) -> str:
    """The pages that sheets are printed on, and what stands above and under each."""
    number = "<text:page-number>1</text:page-number>"
    total = "<text:page-count>1</text:page-count>"
    pages = gettext("Page %(page)s of %(pages)s") % {"page": number, "pages": total}
    layouts = "".join(page_layout(paper, POINTS, "1.3cm") for paper in PAPERS)
    masters = "".join(
        f'<style:master-page style:name="{paper.name}" '
        f'style:page-layout-name="{paper.name}-layout"><style:header>'
        f"<text:p>{escape(header)}</text:p></style:header><style:footer>"
        f"<text:p>{escape(footer)} · {pages}</text:p></style:footer>"
        "</style:master-page>"
        for paper in PAPERS
    )
    return (
        f"{HEAD}"
        f'<office:document-styles {NAMES} office:version="1.3">'
        f"<office:automatic-styles>{layouts}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        "</office:document-styles>"
    )
