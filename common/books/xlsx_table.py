"""One table on a sheet of XLSX: headings, typed cells, totals as formulas."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from common.books.book import Link, Table
from common.books.heights import height, upright
from common.books.styles import BAR, Styles
from common.sheets import Column
from common.sheets.values import cut


class TableWriter:
    """Writes a table from a row on; `row` is then the next free one."""

    def __init__(
        self, sheet: Worksheet, styles: Styles, widths: Sequence[int], row: int
    ) -> None:
        self.sheet, self.styles, self.widths, self.row = sheet, styles, widths, row

    def headings(self, table: Table) -> None:
        """The headings, with those of groups above them."""
        groups = [str(getattr(column, "group", "")) for column in table.columns]
        if any(groups):
            self._groups(groups)
        high = [height("", 1)]
        for place, column in enumerate(table.columns):
            words, style = str(column.heading), _heading_style(table, place)
            self.sheet.write_string(self.row, place, words, self.styles[style])
            is_upright = style == "heading upright"
            high.append(
                upright(words) if is_upright else height(words, self.widths[place])
            )
        self.sheet.set_row(self.row, max(high))
        self.row += 1

    def rows(self, table: Table) -> None:
        top = self.row
        for row in table.rows:
            for place, value in enumerate(row):
                kind = getattr(table.columns[place], "kind", "")
                self.cell(place, value, kind)
            self.grow(row)
            self.row += 1
        self._emphasis(table.columns, top, self.row - 1)
        if table.has_total:
            self._totals(table, top)

    def cell(self, place: int, value: object, kind: str = "") -> None:
        sheet, row, style = self.sheet, self.row, self.styles
        if kind == "mark":
            name = "marked" if value else "mark"
            sheet.write_string(row, place, str(value or ""), style[name])
        elif value is None or value == "":
            sheet.write_blank(row, place, None, style["text"])
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, place, value, style[f"text {_day_kind(value)}"])
        elif isinstance(value, (int, float, Decimal)):
            name = f"text {_number_kind(value, kind)}"
            sheet.write_number(row, place, float(value), style[name])
        elif isinstance(value, Link) and (formula := value.formula(",")):
            sheet.write_formula(row, place, f"={formula}", style["link"], value.words)
        else:
            sheet.write_string(row, place, cut(str(value)), style["text"])

    def grow(self, row: Sequence[object]) -> None:
        """As high as the longest cell needs."""
        heights = [
            height(str(value), self.widths[place])
            for place, value in enumerate(row)
            if isinstance(value, (str, Link)) and str(value)
        ]
        self.sheet.set_row(self.row, max(heights, default=height("", 1)))

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
            kind = _number_kind(total, getattr(column, "kind", ""))
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
                self.sheet.conditional_format(top, place, last, place, dict(BAR))

    def _groups(self, groups: Sequence[str]) -> None:
        """One merged heading over neighbours of the same group."""
        style, place = self.styles["heading group"], 0
        while place < len(groups):
            end = place
            while end + 1 < len(groups) and groups[end + 1] == groups[place]:
                end += 1
            spread(self.sheet, self.row, (place, end), groups[place], style)
            place = end + 1
        self.row += 1


def spread(
    sheet: Worksheet, row: int, places: tuple[int, int], text: str, style: Any
) -> None:
    """A text over several columns, or in one."""
    first, last = places
    if first < last:
        sheet.merge_range(row, first, row, last, "", style)
    sheet.write_string(row, first, text, style)


def _heading_style(table: Table, place: int) -> str:
    """Headings stand over their values: numbers to the right."""
    if getattr(table.columns[place], "kind", "") == "mark":
        is_short = len(str(table.columns[place].heading)) <= 2
        return "heading mark" if is_short else "heading upright"
    values = [row[place] for row in table.rows if row[place] not in (None, "")]
    is_number = bool(values) and isinstance(values[0], (int, float, Decimal))
    return "heading number" if is_number else "heading"


def _number_kind(value: Any, kind: str) -> str:
    """How it is shown: "number" keeps decimals only where there are some."""
    if kind in ("", "number"):
        return "whole" if value == int(value) else "number"
    return kind


def _day_kind(value: object) -> str:
    return "moment" if isinstance(value, datetime.datetime) else "date"
