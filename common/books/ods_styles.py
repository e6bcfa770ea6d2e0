"""The few styles of an ODS book: headings, numbers, widths, and pages of A4."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from django.utils.translation import gettext

from common.books.styles import ACCENT, ACCENT_PALE, FONT, SOFT
from common.sheets.opendocument import HEAD, NAMES, manifest

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
_ROOM = (
    '<style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.2cm" '
    'fo:margin-bottom="0.2cm"/>'
)
_NUMBERS = """<number:date-style style:name="day"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="amount"><number:number number:min-integer-digits="1" number:grouping="true" number:decimal-places="4" number:min-decimal-places="0"/></number:number-style>
<number:number-style style:name="sum"><number:number number:min-integer-digits="1" number:grouping="true" number:decimal-places="2" number:min-decimal-places="2"/></number:number-style>
<number:percentage-style style:name="share"><number:number number:min-integer-digits="1" number:decimal-places="0"/><number:text>%</number:text></number:percentage-style>"""


def content_styles(widths: Iterable[int]) -> str:
    """The styles of cells, of columns so many characters wide, and of both papers."""
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
    papers = "".join(
        f'<style:style style:name="{name}-page" style:family="table" '
        f'style:master-page-name="{name}"><style:table-properties table:display="true"/>'
        "</style:style>"
        for name in ("wide", "tall")
    )
    return (
        f"<office:automatic-styles>{_NUMBERS}{cells}{columns}{rows}{papers}"
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
    """A4, upright and lying, as wide as the sheet; what stands under every page."""
    papers = {
        "tall": ("21cm", "29.7cm", "portrait"),
        "wide": ("29.7cm", "21cm", "landscape"),
    }
    number = "<text:page-number>1</text:page-number>"
    total = "<text:page-count>1</text:page-count>"
    pages = gettext("Page %(page)s of %(pages)s") % {"page": number, "pages": total}
    layouts, masters = [], []
    for name, (width, height, way) in papers.items():
        layouts.append(
            f'<style:page-layout style:name="{name}-layout">'
            f'<style:page-layout-properties fo:page-width="{width}" '
            f'fo:page-height="{height}" style:print-orientation="{way}" '
            'fo:margin="1.4cm" style:scale-to-X="1"/>'
            f"<style:header-style>{_ROOM}</style:header-style>"
            f"<style:footer-style>{_ROOM}</style:footer-style></style:page-layout>"
        )
        masters.append(
            f'<style:master-page style:name="{name}" '
            f'style:page-layout-name="{name}-layout"><style:header>'
            f"<text:p>{escape(header)}</text:p></style:header><style:footer>"
            f"<text:p>{escape(footer)} · {pages}</text:p></style:footer>"
            "</style:master-page>"
        )
    return (
        f"{HEAD}"
        f'<office:document-styles {NAMES} office:version="1.3">'
        f"<office:automatic-styles>{''.join(layouts)}</office:automatic-styles>"
        f"<office:master-styles>{''.join(masters)}</office:master-styles>"
        "</office:document-styles>"
    )
