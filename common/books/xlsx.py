"""A book as XLSX: designed for A4, with real formulas, charts and links."""

import tempfile
from typing import IO

from django.utils.translation import gettext
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from common.books.book import Book, Facts, Page, Words, demo_mark
from common.books.heights import height
from common.books.printing import print_on
from common.books.styles import FONT, POINTS, Styles
from common.books.table import Passing, Table
from common.books.xlsx_chart import made_chart
from common.books.xlsx_table import TableWriter, spread


def write_xlsx(book: Book, file: IO[bytes]) -> None:
    """Each row goes to a file of its sheet as soon as the next one begins."""
    with tempfile.TemporaryDirectory() as folder:
        options = {
            "constant_memory": True,
            "tmpdir": folder,
            # The width of columns is counted in digits of this font, in every program.
            "default_format_properties": {"font_name": FONT, "font_size": POINTS},
        }
        made = Workbook(file, options)
        made.set_properties({"title": str(book.title), "company": str(book.owner)})
        styles = Styles(made)
        for number, page in enumerate(book.sheets):
            _Sheet(made, styles, book, page, is_cover=number == 0).write()
        made.close()


class _Sheet:
    """One sheet, written from the top; `row` is the next free row."""

    def __init__(
        self,
        made: Workbook,
        styles: Styles,
        book: Book,
        page: Page,
        *,
        is_cover: bool,
    ) -> None:
        self.made, self.styles, self.book, self.page = made, styles, book, page
        self.is_cover = is_cover
        self.sheet: Worksheet = made.add_worksheet(page.name)
        self.widths = page.widths
        self.row = 0

    @property
    def last(self) -> int:
        return len(self.widths) - 1

    def write(self) -> None:
        self._set_up()
        title = self.book.title if self.is_cover else self.page.title
        self._heading(str(title), "cover" if self.is_cover else "title")
        self.sheet.write_string(1, 0, demo_mark(), self.styles["demo"])
        self.row = 2
        self._words(str(self.page.about), "soft")
        self.row += 1
        for part in self.page.parts:
            if part is not self.page.parts[0]:
                self.row += 1
            if part.title and len(self.page.parts) > 1:
                self._heading(str(part.title), "part")
            self._part(part)

    def _heading(self, text: str, style: str) -> None:
        heights = {"cover": 36, "title": 24, "part": 20}
        self.sheet.write_string(self.row, 0, text, self.styles[style])
        self.sheet.set_row(self.row, heights[style])
        self.row += 1

    def _part(self, part: Table | Facts | Words) -> None:
        if isinstance(part, Table):
            self._table(part)
        elif isinstance(part, Facts):
            for label, value in part.cells:
                self._fact(label, value)
        else:
            is_edition = self.is_cover and part is self.page.parts[0]
            self._words(str(part.text), "edition" if is_edition else "soft")

    def _set_up(self) -> None:
        sheet = self.sheet
        sheet.hide_gridlines(2)
        print_on(sheet, self.page.paper, self.page.repeated, POINTS)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        pages = gettext("Page %(page)s of %(pages)s") % {"page": "&P", "pages": "&N"}
        footer = self.book.footer.replace("&", "&&")
        sheet.set_footer(f'&L&"{FONT}"&8{footer}&R&"{FONT}"&8{pages}')
        if mark := demo_mark():
            sheet.set_header(f'&C&"{FONT}"&8{mark}')
        for number, width in enumerate(self.widths):
            sheet.set_column(number, number, width)

    def _words(self, text: str, style: str) -> None:
        """A paragraph over the whole width; merged cells do not grow by themselves."""
        if text:
            places = (0, self.last)
            spread(self.sheet, self.row, places, text, self.styles[style])
            self.sheet.set_row(self.row, height(text, sum(self.widths)))
            self.row += 1

    def _fact(self, label: str, value: object) -> None:
        """A line of a form; over a table the label takes its first two columns."""
        split = 1 if self.last < 3 else 2
        spread(self.sheet, self.row, (0, split - 1), label, self.styles["label"])
        if split < self.last:
            blank = self.styles["text"]
            self.sheet.merge_range(self.row, split, self.row, self.last, "", blank)
        writer = TableWriter(self.sheet, self.styles, self.widths, self.row)
        if value == gettext("not stated"):
            style = self.styles["unstated"]
            self.sheet.write_string(self.row, split, str(value), style)
        else:
            writer.cell(split, value)
        width = sum(self.widths[split:])
        self.sheet.set_row(self.row, height(str(value), width))
        self.row += 1

    def _table(self, table: Table) -> None:
        passing = Passing(table)
        writer = TableWriter(self.sheet, self.styles, self.widths, self.row)
        writer.headings(table, passing.first)
        top = self.row = writer.row
        if not passing.first:
            self._words(table.sentence, "empty")
            return
        writer.rows(passing)
        self.row = writer.row
        if self.page.is_one_table and not self.is_cover:
            last = top + passing.rows - 1
            self.sheet.repeat_rows(top - 2 if table.groups else top - 1, top - 1)
            self.sheet.freeze_panes(top, 0)
            self.sheet.autofilter(top - 1, 0, last, len(table.columns) - 1)
        if table.chart:
            drawn, covered = made_chart(
                self.made, self.page.name, passing, table.chart, top
            )
            self.sheet.insert_chart(self.row + 1, 0, drawn, {"object_position": 2})
            # What follows stands below the picture.
            self.row += 2 + covered
