"""Rows of a sheet of XLSX: how each kind of value is written.

A cell is what follows the reference of its place: `<c r="B2` + cell. Empty ones are "".
"""

import datetime
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from xml.sax.saxutils import escape

from common.sheets import xlsx_xml as xml
from common.sheets.paper import Paper, least_scale
from common.sheets.values import (
    FORMULA_STARTS,
    SHORT,
    Address,
    ByType,
    Code,
    Percent,
    cells,
    cut,
    defused,
    writable,
)

# Excel counts days from here, as if 1900 had been a leap year: older ones are text.
_FIRST_DAY = datetime.date(1900, 3, 1)
_BEFORE_FIRST = datetime.date(1899, 12, 30).toordinal()
# A number of Excel has 15 digits; longer ones would lose some.
_MOST_DIGITS = 10**15
# What Excel would read as the character of that number.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def text_cell(text: str, format: int = xml.TEXT) -> str:
    """Text as it is, without what a formula or a letter of XML would do."""
    if not text:
        return ""
    kept, mark = text, ""
    if kept[0] in FORMULA_STARTS:
        kept = str(defused(kept))
    if len(kept) > SHORT:
        kept = cut(kept)
    if not kept.isprintable() or "_x" in kept:
        kept = _ESCAPE.sub("_x005F_", writable(kept))
        mark = ' xml:space="preserve"'
    elif kept[0] == " " or kept[-1] == " ":
        mark = ' xml:space="preserve"'
    if "&" in kept or "<" in kept or ">" in kept:
        kept = escape(kept)
    return f'" s="{format}" t="inlineStr"><is><t{mark}>{kept}</t></is></c>'


def number_cell(value: float | Decimal, format: int = xml.NUMBER) -> str:
    """A number; one that Excel has no place for is text."""
    if not -_MOST_DIGITS < value < _MOST_DIGITS:
        return text_cell(str(value))
    return f'" s="{format}"><v>{value!s}</v></c>'


def _day(value: datetime.date) -> str:
    if value < _FIRST_DAY:
        return text_cell(value.isoformat())
    return f'" s="{xml.DAY}"><v>{value.toordinal() - _BEFORE_FIRST}</v></c>'


def _moment(value: datetime.datetime) -> str:
    if value.date() < _FIRST_DAY:
        return text_cell(value.isoformat(" ", "minutes"))
    day = value.toordinal() - _BEFORE_FIRST
    share = (value - datetime.datetime.combine(value, datetime.time())).total_seconds()
    return f'" s="{xml.MOMENT}"><v>{day + share / 86_400!r}</v></c>'


def cells_by_type(site: str, addresses: int = xml.TEXT) -> ByType:
    """How each type is written; `site` stands before addresses, in that format."""
    return cells(
        text=text_cell,
        number=number_cell,
        day=_day,
        moment=_moment,
        others={
            Code: lambda value: text_cell(value, xml.CODE),
            Percent: lambda value: number_cell(float(value), xml.PERCENT),
            Address: lambda path: text_cell(f"{site}{path}", addresses),
        },
    )


def row(
    number: int, letters: Sequence[str], cells: Iterable[str], height: int = 0
) -> str:
    """One line, so many points high; `letters` are the columns of the cells."""
    found = [
        f'<c r="{letter}{number}{cell}'
        for letter, cell in zip(letters, cells, strict=False)
        if cell
    ]
    high = f' ht="{height}"' if height else ""
    return f'<row r="{number}"{high}>{"".join(found)}</row>'


def sheet_start(widths: Sequence[int], paper: Paper, *, is_frozen: bool) -> str:
    """From the first byte of a sheet to its first row."""
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(widths, start=1)
    )
    pane = (
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/>'
    )
    return (
        f'{xml.HEAD}<worksheet xmlns="{xml.MAIN}" xmlns:r="{xml.RELATIONS}">'
        f'<sheetPr><pageSetUpPr fitToPage="{int(not paper.parted)}"/></sheetPr><sheetViews>'
        f'<sheetView workbookViewId="0">{pane if is_frozen else ""}</sheetView>'
        f'</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
        "<sheetData>"
    )


def sheet_end(title: str, paper: Paper, *, head: str, code_cells: str) -> str:
    """What follows the rows, their filter and their links: how the sheet is printed."""
    # In a header & begins a command, and two of them are one.
    lines = [escape(text.replace("&", "&&")) for text in (head, title)]
    above = f"<oddHeader>&amp;C{lines[0]}</oddHeader>"
    ignored = (
        f'<ignoredErrors><ignoredError sqref="{code_cells}" numberStoredAsText="1"/>'
        "</ignoredErrors>"
    )
    size = (
        f'scale="{least_scale(xml.POINTS)}" pageOrder="overThenDown"'
        if paper.parted
        else 'fitToWidth="1" fitToHeight="0"'
    )
    return (
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" '
        f'footer="0.3"/><pageSetup paperSize="{paper.excel}" {size} '
        f'orientation="{paper.orientation}"/><headerFooter>{above if head else ""}'
        f"<oddFooter>&amp;L{lines[1]}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
        f"{ignored if code_cells else ''}</worksheet>"
    )
