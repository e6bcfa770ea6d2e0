"""The XLSX, as a stream: typed cells, a first sheet about the file, constant memory.

Written by hand: of what writes XLSX only this can send a sheet that is not finished.
See docs/decisions/0008-sheets-as-streams.md.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice, repeat
from typing import Any

from django.utils.translation import gettext

from common.demo import SENTENCE, is_demo
from common.sheets import xlsx_xml as xml
from common.sheets.about import REGISTER, facts, pages, sheet_name
from common.sheets.heights import heights
from common.sheets.packages import Part, zipped
from common.sheets.paper import WIDE
from common.sheets.table import MOST_ROWS, Scope, Sheet, blocks
from common.sheets.values import Address, column_letters
from common.sheets.xlsx_cells import (
    cells_by_type,
    row,
    sheet_end,
    sheet_start,
    text_cell,
)
from common.sheets.xlsx_theme import THEME

# More of them Excel does not open; the addresses are then plain text.
MOST_LINKS = 65_530
_LONGEST_LINK = 2_000
# A part of more cells than this may exceed what a plain zip can hold.
_LARGE = 5_000_000


def xlsx_parts(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[bytes]:
    """The workbook, part by part, as the rows come."""
    is_large = scope.rows * len(sheet.columns) > _LARGE
    yield from zipped(_Workbook(sheet, scope).parts(records), is_large=is_large)


class _Workbook:
    """The parts of the package, in the order in which they can be written.

    The first sheet is written last: by then it is known what is in the others.
    """

    def __init__(self, sheet: Sheet, scope: Scope) -> None:
        self.sheet, self.scope = sheet, scope
        self.title = str(sheet.title)
        self.letters = [column_letters(place) for place in range(len(sheet.columns))]
        self.widths = [column.width for column in sheet.columns]
        self.paper, self.repeated = sheet.printed_on(xml.POINTS)
        self.written: list[int] = []
        self.links: list[tuple[str, str]] = []

    def parts(self, records: Iterable[Any]) -> Iterator[Part]:
        of_rows = [name for name, _rows in pages(self.sheet, self.scope.rows)]
        number = len(of_rows) + 1
        yield "[Content_Types].xml", [xml.contents(number)]
        yield "_rels/.rels", [xml.PACKAGE_LINKS]
        yield "xl/_rels/workbook.xml.rels", [xml.workbook_links(number)]
        yield "xl/styles.xml", [xml.STYLES]
        yield "xl/theme/theme1.xml", [THEME]
        rows = self._written(records)
        for place in range(2, number + 1):
            yield f"xl/worksheets/sheet{place}.xml", self._rows(rows)
            if self.links:
                targets = [address for _cell, address in self.links]
                name = f"xl/worksheets/_rels/sheet{place}.xml.rels"
                yield name, [xml.links(targets)]
        if next(rows, None):
            raise ValueError("More rows came than were counted.")
        yield "xl/worksheets/sheet1.xml", self._about()
        names = [sheet_name(gettext("About this file")), *of_rows]
        last = self.letters[-1]
        repeated = self.letters[self.repeated - 1] if self.repeated else ""
        yield "xl/workbook.xml", [xml.workbook(names, last, self.written, repeated)]
        moment = self.scope.made_at.astimezone(datetime.UTC)
        created = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        yield "docProps/core.xml", [xml.core(self.title, str(REGISTER), created)]
        yield "docProps/app.xml", [xml.app(str(REGISTER))]

    def _written(self, records: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
        """Of each row the address of its page, where it is linked, its cells and height."""
        linked = self._linked()
        format = xml.TEXT if linked is None else xml.LINK
        write = cells_by_type(self.scope.site, format)
        for block in blocks(self.sheet, records):
            cells = zip(*map(write.column, block), strict=True)
            paths = repeat(None) if linked is None else block[linked]
            yield from zip(paths, cells, heights(block, self.widths), strict=False)

    def _rows(self, rows: Iterator[Any]) -> Iterator[str]:
        """One sheet of rows, as many as fit, under the headings."""
        letters, number = self.letters, 1
        yield sheet_start(self.widths, self.paper, is_frozen=True)
        headings = [str(column.heading) for column in self.sheet.columns]
        # Bold words take more room, and few of them fill a line.
        widths = [width * 4 // 5 for width in self.widths]
        (high,) = heights([[words] for words in headings], widths)
        cells = [text_cell(words, xml.HEADING) for words in headings]
        yield row(1, letters, cells, high)
        linked = letters[self._linked() or 0]
        fitting = islice(rows, MOST_ROWS - 1)
        for number, (path, cells, height) in enumerate(fitting, start=2):
            if path is not None:
                self._link(f"{linked}{number}", path)
            yield row(number, letters, cells, height)
        self.written.append(number - 1)
        last = f"{letters[-1]}{max(number, 2)}"
        yield f'</sheetData><autoFilter ref="A1:{last}"/>{xml.hyperlinks(self.links)}'
        head = str(SENTENCE) if is_demo() else ""
        yield sheet_end(self.title, self.paper, head=head, code_cells=f"A2:{last}")

    def _linked(self) -> int | None:
        """The place of the column of addresses, where its cells become links."""
        keys = [column.key for column in self.sheet.columns]
        may = self.scope.site and self.scope.rows <= MOST_LINKS and "address" in keys
        return keys.index("address") if may else None

    def _link(self, cell: str, path: object) -> None:
        address = f"{self.scope.site}{path}"
        if isinstance(path, Address) and len(address) <= _LONGEST_LINK:
            self.links.append((cell, address))

    def _about(self) -> Iterator[str]:
        """What the file is, what each column holds, and where it is known from."""
        yield sheet_start([28, 100], WIDE, is_frozen=False)
        for number, cells in enumerate(self._about_lines(), start=1):
            yield row(number, "AB", cells)
        yield f"</sheetData>{sheet_end(self.title, WIDE, head='', code_cells='')}"

    def _about_lines(self) -> Iterator[list[str]]:
        yield [text_cell(self.title, xml.TITLE)]
        yield [text_cell(str(SENTENCE), xml.TITLE)] if is_demo() else []
        for fact in facts(self.sheet, self.scope, sum(self.written)):
            yield [text_cell(words) for words in fact]
        yield []
        headings = (gettext("Column"), gettext("What it holds"))
        yield [text_cell(words, xml.HEADING) for words in headings]
        for column in self.sheet.columns:
            yield [text_cell(str(column.heading)), text_cell(str(column.explanation))]
        if sources := self.scope.sources():
            yield []
            yield [text_cell(gettext("Sources"), xml.HEADING)]
            for source in sources:
                yield ["", text_cell(source)]
