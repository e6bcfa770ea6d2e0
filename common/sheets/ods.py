"""The ODS of LibreOffice: the same sheets as the XLSX, as a stream."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from django.utils.translation import gettext

from common.demo import SENTENCE, is_demo
from common.sheets import ods_xml as xml
from common.sheets.about import REGISTER, facts, pages, sheet_name
from common.sheets.opendocument import ODS_TYPE, header_columns
from common.sheets.packages import zipped
from common.sheets.paper import WIDE, Paper
from common.sheets.table import MOST_ROWS, Column, Scope, Sheet, blocks
from common.sheets.values import (
    FORMULA_STARTS,
    SHORT,
    Address,
    ByType,
    Code,
    Percent,
    cells,
    column_letters,
    cut,
    defused,
    writable,
)

_LARGE = 5_000_000
_EMPTY = "<table:table-cell/>"


def ods_parts(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[bytes]:
    """The workbook, as the rows come."""
    parts = [
        ("META-INF/manifest.xml", [xml.MANIFEST]),
        ("meta.xml", [xml.meta(str(sheet.title), str(REGISTER), scope.made_at)]),
        (
            "settings.xml",
            [xml.settings([name for name, _ in pages(sheet, scope.rows)])],
        ),
        (
            "styles.xml",
            [xml.styles(str(sheet.title), str(SENTENCE) if is_demo() else "")],
        ),
        ("content.xml", _content(sheet, records, scope)),
    ]
    is_large = scope.rows * len(sheet.columns) > _LARGE
    yield from zipped(parts, media_type=ODS_TYPE, is_large=is_large)


def _content(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[str]:
    widths = [column.width for column in sheet.columns]
    yield xml.content_start({*widths, *_ABOUT_WIDTHS})
    yield from _about(sheet, scope)
    write = _cells(scope.site)
    rows = (
        "".join(cells)
        for block in blocks(sheet, records)
        for cells in zip(*map(write.column, block), strict=True)
    )
    paper, repeated = sheet.printed_on(xml.POINTS)
    last = column_letters(len(widths) - 1)
    ranges = []
    for name, _number in pages(sheet, scope.rows):
        yield _table_start(name, widths, paper, repeated)
        headings = row(column.heading for column in sheet.columns)
        yield f"<table:table-header-rows>{headings}</table:table-header-rows>"
        number = 1
        for line in islice(rows, MOST_ROWS - 1):
            number += 1
            yield f"<table:table-row>{line}</table:table-row>\n"
        yield "</table:table>"
        ranges.append((name, f"{last}{max(number, 2)}"))
    if next(rows, None):
        raise ValueError("More rows came than were counted.")
    yield xml.content_end(ranges)


_ABOUT_WIDTHS = (28, 100)


def _about(sheet: Sheet, scope: Scope) -> Iterator[str]:
    """What the file is, what each column holds, and where it is known from."""
    yield _table_start(sheet_name(gettext("About this file")), _ABOUT_WIDTHS, WIDE)
    yield row([sheet.title], "title")
    yield row([SENTENCE] if is_demo() else [], "title")
    for fact in facts(sheet, scope):
        yield row(fact, "text")
    yield row([])
    yield row([gettext("Column"), gettext("What it holds")])
    for column in sheet.columns:
        yield row(_explained(column), "text")
    if sources := scope.sources():
        yield row([])
        yield row([gettext("Sources")])
        for source in sources:
            yield row(["", source], "text")
    yield "</table:table>"


def _explained(column: Column) -> list[str]:
    return [str(column.heading), str(column.explanation)]


def _table_start(
    name: str, widths: Sequence[int], paper: Paper, repeated: int = 0
) -> str:
    """`repeated` are the first columns that are printed on every page."""
    columns = [f'<table:table-column table:style-name="w{width}"/>' for width in widths]
    return (
        f'<table:table table:name={quoteattr(name)} table:style-name="{paper.name}-page">'
        f"{header_columns(columns, repeated)}"
    )


def row(texts: Iterable[object], style: str = "heading") -> str:
    """A line of words."""
    cells = "".join(text_cell(str(text), style) for text in texts)
    return f"<table:table-row>{cells or _EMPTY}</table:table-row>\n"


def _cells(site: str) -> ByType:
    return cells(
        text=text_cell,
        number=_number,
        day=_day,
        moment=_moment,
        others={
            Code: partial(text_cell, style="code"),
            Percent: lambda value: _number(float(value), "percentage", "percent"),
            Address: lambda path: _link(f"{site}{path}") if site else text_cell(path),
        },
    )


def text_cell(text: str, style: str = "text") -> str:
    if not text:
        return _EMPTY
    lines = text
    if lines[0] in FORMULA_STARTS:
        lines = str(defused(lines))
    if len(lines) > SHORT:
        lines = cut(lines)
    if not lines.isprintable():
        lines = writable(lines)
    if "&" in lines or "<" in lines or ">" in lines:
        lines = escape(lines)
    if "  " in lines:
        lines = lines.replace("  ", " <text:s/>")
    lines = lines.replace("\n", "</text:p><text:p>")
    return (
        f'<table:table-cell table:style-name="{style}" '
        f'office:value-type="string"><text:p>{lines}</text:p></table:table-cell>'
    )


def _link(address: str) -> str:
    target = escape(address)
    return (
        '<table:table-cell table:style-name="text" office:value-type="string"><text:p>'
        f'<text:a xlink:type="simple" xlink:href={quoteattr(address)}>{target}</text:a>'
        "</text:p></table:table-cell>"
    )


def _number(value: float | Decimal, kind: str = "float", style: str = "number") -> str:
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="{kind}" '
        f'office:value="{value!s}"/>'
    )


def _day(value: datetime.date) -> str:
    return (
        '<table:table-cell table:style-name="date" office:value-type="date" '
        f'office:date-value="{value.isoformat()}"/>'
    )


def _moment(value: datetime.datetime) -> str:
    return (
        '<table:table-cell table:style-name="moment" office:value-type="date" '
        f'office:date-value="{value.isoformat(timespec="seconds")}"/>'
    )
