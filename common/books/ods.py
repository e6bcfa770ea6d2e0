"""A book as ODS: the same sheets, plainly: typed cells, formulas and links, no charts."""

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import gettext
from xlsxwriter.utility import xl_rowcol_to_cell

from common.books.book import Book, Facts, Page, demo_mark
from common.books.heights import lines_of, needed
from common.books.ods_styles import (
    MANIFEST,
    MOST_LINES,
    content_styles,
    page_styles,
)
from common.books.table import Passing, Table
from common.books.values import Link
from common.sheets.opendocument import NAMES, ODS_TYPE, header_columns
from common.sheets.packages import zipped
from common.sheets.values import writable


def write_ods(book: Book, file: IO[bytes]) -> None:
    parts = [
        ("META-INF/manifest.xml", [MANIFEST]),
        ("styles.xml", [page_styles(book.footer, demo_mark())]),
        ("content.xml", _content(book)),
    ]
    for written in zipped(parts, media_type=ODS_TYPE):
        file.write(written)


def _content(book: Book) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<office:document-content {NAMES} office:version="1.3">'
    widths = {width for page in book.sheets for width in page.widths}
    yield content_styles(widths)
    yield "<office:body><office:spreadsheet>"
    for number, page in enumerate(book.sheets):
        yield from _sheet(book, page, is_cover=number == 0)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _sheet(book: Book, page: Page, *, is_cover: bool) -> Iterator[str]:
    style = f"{page.paper.name}-page"
    yield f'<table:table table:name={quoteattr(page.name)} table:style-name="{style}">'
    columns = [
        f'<table:table-column table:style-name="width-{width}"/>'
        for width in page.widths
    ]
    yield header_columns(columns, page.repeated)
    lines = _Lines(page.widths)
    title = book.title if is_cover else page.title
    yield lines.line([str(title)], "title")
    yield lines.line([demo_mark()], "demo")
    yield lines.across(str(page.about), "soft")
    yield lines.line([])
    for part in page.parts:
        if part.title:
            yield lines.line([])
            yield lines.line([str(part.title)], "part")
        if isinstance(part, Table):
            yield from _table(lines, part, is_repeated=page.is_one_table)
        elif isinstance(part, Facts):
            for label, value in part.cells:
                yield lines.fact(label, value)
        else:
            yield lines.across(str(part.text), "bold" if is_cover else "soft")
    yield "</table:table>"


def _table(lines: "_Lines", table: Table, *, is_repeated: bool) -> Iterator[str]:
    """`is_repeated` prints the headings on every page."""
    if is_repeated:
        yield "<table:table-header-rows>"
    if groups := table.groups:
        before = ["", *groups]
        words = [
            group if group != before[at] else "" for at, group in enumerate(groups)
        ]
        yield lines.line(words, "heading")
    yield lines.line([str(column.heading) for column in table.columns], "heading")
    if is_repeated:
        yield "</table:table-header-rows>"
    passing = Passing(table)
    if not passing.first:
        yield lines.across(table.sentence, "soft")
        return
    top, kinds = lines.number, table.kinds
    for block in passing:
        high = needed(lines_of, block, lines.widths)
        for row, number in zip(zip(*block, strict=True), high, strict=True):
            yield lines.row(map(_cell, row, kinds), int(number))
    if passing.sums:
        last = lines.number - 1
        yield lines.row(
            _total(passing, place, top, last) for place in range(len(kinds))
        )


class _Lines:
    """Rows of one sheet; knows the number of the next one, for formulas."""

    def __init__(self, widths: Sequence[int]) -> None:
        self.widths = widths
        self.width = len(widths)
        self.number = 0

    def row(self, cells: Iterator[str], high: int = 1) -> str:
        """The next row, so many lines of text high."""
        self.number += 1
        inside = "".join(cells) or "<table:table-cell/>"
        style = f'table:style-name="lines-{min(high, MOST_LINES)}"'
        return f"<table:table-row {style}>{inside}</table:table-row>\n"

    def line(self, texts: list[str], style: str = "text") -> str:
        high = {
            "title": 2,
            "heading": max(map(lines_of, texts, self.widths), default=1),
        }.get(style, 1)
        return self.row((_text(text, style) for text in texts), high)

    def across(self, text: str, style: str) -> str:
        high = lines_of(text, sum(self.widths))
        return self.row(iter([_text(text, style, span=self.width)]), high)

    def fact(self, label: str, value: object) -> str:
        """The label takes two columns where there is a table to stand over."""
        split = 1 if self.width < 4 else 2
        first = _text(label, "soft", span=split)
        if isinstance(value, (str, Link)):
            high = lines_of(str(value), sum(self.widths[split:]))
            second = _text(value, "text", self.width - split)
            return self.row(iter([first, second]), high)
        return self.row(iter([first, _cell(value, "")]))


def _cell(value: object, kind: str) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, datetime.datetime):
        value = value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, datetime.date):
        return (
            '<table:table-cell table:style-name="date" office:value-type="date" '
            f'office:date-value="{value.isoformat()}"/>'
        )
    if isinstance(value, (int, float, Decimal)):
        return _number(float(value), kind)
    return _text(value if isinstance(value, Link) else str(value), "text")


def _number(value: float, kind: str, formula: str = "", style: str = "") -> str:
    type_ = "percentage" if kind == "percent" else "float"
    name = style or (kind if kind in {"percent", "money"} else "number")
    said = f' table:formula="{formula}"' if formula else ""
    return (
        f'<table:table-cell table:style-name="{name}"{said} '
        f'office:value-type="{type_}" office:value="{value!r}"/>'
    )


def _total(passed: Passing, place: int, top: int, last: int) -> str:
    if place not in passed.sums:
        return _text(gettext("In all") if place == 0 else "", "bold")
    cells = f"[.{xl_rowcol_to_cell(top, place)}:.{xl_rowcol_to_cell(last, place)}]"
    kind = passed.table.kinds[place]
    style = "bold-money" if kind == "money" else "bold-number"
    total = float(passed.sums[place])
    return _number(total, kind, f"of:=SUBTOTAL(109;{cells})", style)


def _text(value: str | Link, style: str, span: int = 1) -> str:
    """A text over so many columns; a link is a formula, whose text wraps."""
    if not str(value):
        return "<table:table-cell/>"
    said = ""
    if isinstance(value, Link) and (formula := value.formula(";")):
        said = f" table:formula={quoteattr(_clean(f'of:={formula}'))}"
        value, style = value.words, "link"
    lines = _clean(str(value)).split("\n")
    text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    merged = f' table:number-columns-spanned="{span}"' if span > 1 else ""
    covered = "<table:covered-table-cell/>" * (span - 1)
    return (
        f'<table:table-cell table:style-name="{style}"{merged}{said} '
        f'office:value-type="string">{text}</table:table-cell>{covered}'
    )


def _clean(text: str) -> str:
    return writable(text)
