"""A book as XLSX: designed for A4, with real formulas, charts and links."""

import datetime
import math
from collections.abc import Sequence
from decimal import Decimal
from typing import IO, Any

from django.utils.translation import gettext
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from common.books.book import Book, Facts, Field, Link, Page, Table, Words, demo_mark
from common.books.styles import ACCENT, FONT, LINE, SOFT, Styles
from common.sheets import Column

A4 = 9
# More links than this Excel does not open in one sheet (its limit is 65,530).
MOST_LINKS = 60_000
MOST_LETTERS = 32_767


def write_xlsx(book: Book, file: IO[bytes]) -> None:
    made = Workbook(file, {"in_memory": True})
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
        self.row = self.links = 0

    @property
    def last(self) -> int:
        return len(self.widths) - 1

    def write(self) -> None:
        self._set_up()
        title = self.book.title if self.is_cover else self.page.title
        style = "cover" if self.is_cover else "title"
        self.sheet.write_string(0, 0, str(title), self.styles[style])
        self.sheet.set_row(0, 36 if self.is_cover else 24)
        self.sheet.write_string(1, 0, demo_mark(), self.styles["demo"])
        self.row = 2
        self._words(str(self.page.about), "soft")
        self.row += 1
        for part in self.page.parts:
            if part is not self.page.parts[0]:
                self.row += 1
            if part.title and len(self.page.parts) > 1:
                self.sheet.write_string(
                    self.row, 0, str(part.title), self.styles["part"]
                )
                self.sheet.set_row(self.row, 20)
                self.row += 1
            self._part(part)

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
        sheet.set_paper(A4)
        if self.page.is_landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
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
        if not text:
            return
        self._spread(self.row, 0, self.last, text, self.styles[style])
        self.sheet.set_row(self.row, _height(text, sum(self.widths)))
        self.row += 1

    def _fact(self, label: str, value: object) -> None:
        """A line of a form; over a table the label takes its first two columns."""
        split = 1 if self.last < 3 else 2
        self._spread(self.row, 0, split - 1, label, self.styles["label"])
        text = str(value)
        if split < self.last:
            self.sheet.merge_range(self.row, split, self.row, self.last, "")
            for place in range(split, self.last + 1):
                self.sheet.write_blank(self.row, place, None, self.styles["text"])
        if value == gettext("not stated"):
            self.sheet.write_string(self.row, split, text, self.styles["unstated"])
        else:
            self._cell(self.row, split, value, Field("", "", str))
        width = sum(self.widths[split:])
        self.sheet.set_row(self.row, _height(text, width))
        self.row += 1

    def _spread(self, row: int, first: int, last: int, text: str, style: Any) -> None:
        if first < last:
            self.sheet.merge_range(row, first, row, last, "", style)
        self.sheet.write_string(row, first, text, style)

    def _table(self, table: Table) -> None:
        top = self._headings(table)
        if not table.rows:
            self._words(table.sentence, "empty")
            return
        for row in table.rows:
            for place, value in enumerate(row):
                self._cell(self.row, place, value, table.columns[place])
            self._grow(row)
            self.row += 1
        last = self.row - 1
        if table.has_total:
            self._totals(table, top)
        self._emphasis(table.columns, top, last)
        if len(self.page.tables) == 1:
            self.sheet.repeat_rows(top - 1)
            if not self.is_cover:
                self.sheet.freeze_panes(top, 0)
                self.sheet.autofilter(top - 1, 0, last, len(table.columns) - 1)
        if table.chart:
            self._chart(table, top, min(last, top + table.chart.most - 1))

    def _headings(self, table: Table) -> int:
        """The headings, with those of groups above them; the first row of the table."""
        columns = table.columns
        groups = [str(getattr(column, "group", "")) for column in columns]
        if any(groups):
            _groups(self, groups)
        for place, column in enumerate(columns):
            self.sheet.write_string(
                self.row,
                place,
                str(column.heading),
                self.styles[_heading_style(table, place)],
            )
        self._grow([str(column.heading) for column in columns])
        self.row += 1
        return self.row

    def _grow(self, row: Sequence[object]) -> None:
        """As high as the longest cell needs: not every program does it by itself."""
        heights = [
            _height(str(value), self.widths[place])
            for place, value in enumerate(row)
            if isinstance(value, (str, Link)) and value
        ]
        self.sheet.set_row(self.row, max(heights, default=_height("", 1)))

    def _cell(self, row: int, place: int, value: object, column: Column) -> None:
        kind = getattr(column, "kind", "")
        write, style = self.sheet, self.styles
        if kind == "mark":
            name = "marked" if value else "mark"
            write.write_string(row, place, str(value or ""), style[name])
        elif value is None or value == "":
            write.write_blank(row, place, None, style["text"])
        elif isinstance(value, datetime.date):
            is_moment = isinstance(value, datetime.datetime)
            name = "text moment" if is_moment else "text date"
            write.write_datetime(row, place, value, style[name])
        elif isinstance(value, (int, float, Decimal)):
            name = kind or ("whole" if value == int(value) else "number")
            if name == "number" and value == int(value):
                name = "whole"
            write.write_number(row, place, float(value), style[f"text {name}"])
        elif isinstance(value, Link) and value.leads and self.links < MOST_LINKS:
            self.links += 1
            words = str(value)[:MOST_LETTERS]
            write.write_url(row, place, value.address, style["link"], words)
        else:
            write.write_string(row, place, str(value)[:MOST_LETTERS], style["text"])

    def _totals(self, table: Table, top: int) -> None:
        """Formulas that count the rows a filter leaves, with their values beside them."""
        for place, column in enumerate(table.columns):
            total = table.total(place)
            if total is None:
                words = gettext("In all") if place == 0 else ""
                self.sheet.write_string(self.row, place, words, self.styles["total"])
                continue
            first = xl_rowcol_to_cell(top, place)
            last = xl_rowcol_to_cell(self.row - 1, place)
            kind = getattr(column, "kind", "") or "whole"
            if kind == "number" and total == int(total):
                kind = "whole"
            style = self.styles[f"total {kind}"]
            formula = f"=SUBTOTAL(109,{first}:{last})"
            self.sheet.write_formula(self.row, place, formula, style, float(total))
        self.row += 1

    def _emphasis(self, columns: Sequence[Column], top: int, last: int) -> None:
        for place, column in enumerate(columns):
            if alert := str(getattr(column, "alert", "")):
                rule = {"type": "cell", "criteria": "==", "value": f'"{alert}"'}
                rule["format"] = self.styles["alert"]
                self.sheet.conditional_format(top, place, last, place, rule)
            if getattr(column, "kind", "") == "percent":
                self.sheet.conditional_format(top, place, last, place, _bar())

    def _chart(self, table: Table, top: int, last: int) -> None:
        chart, name = table.chart, self.page.name
        assert chart  # noqa: S101 (who calls has looked)
        kind = {"type": "bar"}
        if chart.is_stacked:
            kind["subtype"] = "stacked"
        drawn = self.made.add_chart(kind)
        for number, place in enumerate(chart.values):
            shade = _SHADES[number % len(_SHADES)]
            drawn.add_series(
                {
                    "name": str(table.columns[place].heading),
                    "categories": [name, top, chart.label, last, chart.label],
                    "values": [name, top, place, last, place],
                    "fill": {"color": shade},
                    "gap": 60,
                    "data_labels": _labels(is_stacked=chart.is_stacked, shade=shade),
                }
            )
        _dress(drawn, chart, rows=last - top + 1)
        self.sheet.insert_chart(self.row + 1, 0, drawn, {"object_position": 2})
        # What follows stands below the picture.
        self.row += 3 + math.ceil((90 + 26 * (last - top + 1)) / 18)


_SHADES = [ACCENT, "#5B7FB5", "#A9BEDD", "#8F5F00", "#D9B66B", SOFT, LINE]


def _dress(drawn: Any, chart: Any, rows: int) -> None:
    font = {"name": FONT, "size": 9}
    drawn.set_title(
        {"name": str(chart.title), "name_font": font | {"size": 11}, "overlay": False}
    )
    is_many = len(chart.values) > 1
    drawn.set_y_axis({"reverse": True, "num_font": font, "line": {"color": LINE}})
    # The values stand beside the bars; a scale would say them twice.
    drawn.set_x_axis(
        {"visible": False, "min": 0, "major_gridlines": {"visible": False}}
    )
    drawn.set_legend(
        {"position": "bottom", "font": font} if is_many else {"none": True}
    )
    drawn.set_size({"width": 760, "height": 110 + 26 * rows})
    drawn.set_chartarea({"border": {"none": True}})


def _labels(*, is_stacked: bool, shade: str) -> dict[str, Any]:
    """The numbers; in a stack inside the bars, where a nought is left out."""
    font = {"name": FONT, "size": 9}
    if not is_stacked:
        return {"value": True, "font": font}
    is_dark = shade in _SHADES[:2]
    font |= {"color": "#FFFFFF" if is_dark else "#1A2233", "size": 8}
    return {"value": True, "num_format": "0;;", "font": font, "position": "center"}


def _bar() -> dict[str, Any]:
    return {
        "type": "data_bar",
        "bar_solid": True,
        "bar_color": "#A9BEDD",
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 1,
    }


def _heading_style(table: Table, place: int) -> str:
    """Headings stand over their values: numbers to the right."""
    if getattr(table.columns[place], "kind", "") == "mark":
        return "heading mark"
    values = [row[place] for row in table.rows if row[place] not in (None, "")]
    is_number = bool(values) and isinstance(values[0], (int, float, Decimal))
    return "heading number" if is_number else "heading"


def _groups(sheet: _Sheet, groups: Sequence[str]) -> None:
    """One merged heading over neighbours of the same group."""
    place = 0
    while place < len(groups):
        end = place
        while end + 1 < len(groups) and groups[end + 1] == groups[place]:
            end += 1
        style = sheet.styles["heading group"]
        if groups[place]:
            sheet._spread(sheet.row, place, end, groups[place], style)
        else:
            for blank in range(place, end + 1):
                sheet.sheet.write_blank(sheet.row, blank, None, style)
        place = end + 1
    sheet.row += 1


def _height(text: str, width: int) -> float:
    """Points that a wrapped text needs in so many characters; Excel allows 409."""
    lines = sum(
        max(1, math.ceil(_breadth(line) / max(width, 1))) for line in text.split("\n")
    )
    return min(3.5 + 12.8 * lines, 409)


def _breadth(line: str) -> float:
    """How many columns' characters a line takes; Cyrillic letters are broader."""
    broad = sum(letter > "\u024f" or letter.isupper() for letter in line)
    # A little is lost where words do not fill their line.
    return 1.12 * broad + 0.95 * (len(line) - broad)
