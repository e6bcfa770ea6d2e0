"""One table on a sheet of XLSX: headings, typed cells, totals as formulas."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from common.books.heights import height, needed, upright
from common.books.styles import BAR, Styles
from common.books.table import Block, Passing, Table
from common.books.values import Link
from common.sheets import Column
from common.sheets.values import cut


class TableWriter:
    """Writes a table from a row on; `row` is then the next free one."""

    def __init__(
        self, sheet: Worksheet, styles: Styles, widths: Sequence[int], row: int
    ) -> None:
        self.sheet, self.styles, self.widths, self.row = sheet, styles, widths, row

    def headings(self, table: Table, first: Block) -> None:
        """The headings, with those of groups above them; `first` are the first rows."""
        if groups := table.groups:
            self._groups(groups)
        high = [height("", 1)]
        for place, column in enumerate(table.columns):
            words, style = (
                str(column.heading),
                _heading_style(table, place, first[place] if first else []),
            )
            self.sheet.write_string(self.row, place, words, self.styles[style])
            is_upright = style == "heading upright"
            high.append(
                upright(words) if is_upright else height(words, self.widths[place])
            )
        self.sheet.set_row(self.row, max(high))
        self.row += 1

    def rows(self, passing: Passing) -> None:
        table, top = passing.table, self.row
        kinds = table.kinds
        for block in passing:
            heights = needed(height, block, self.widths)
            for row, high in zip(zip(*block, strict=True), heights, strict=True):
                self.sheet.set_row(self.row, high)
                for place, value in enumerate(row):
                    self.cell(place, value, kinds[place])
                self.row += 1
        self._emphasis(table.columns, top, self.row - 1)
        if passing.sums:
            self._totals(passing, top)

    def cell(self, place: int, value: object, kind: str = "") -> None:
        sheet, row, style = self.sheet, self.row, self.styles
        if kind == "mark":
            write = sheet.write_string if value else sheet.write_blank
            write(row, place, value, style["marked" if value else "mark"])
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

    def _totals(self, passed: Passing, top: int) -> None:
        """Formulas that count the rows a filter leaves, with their values beside them."""
        self.sheet.set_row(self.row, height("", 1))
        for place, kind in enumerate(passed.table.kinds):
            if place not in passed.sums:
                words = gettext("In all") if place == 0 else ""
                self.sheet.write_string(self.row, place, words, self.styles["total"])
                continue
            total = passed.sums[place]
            first = xl_rowcol_to_cell(top, place)
            last = xl_rowcol_to_cell(self.row - 1, place)
            style = self.styles[f"total {_number_kind(total, kind)}"]
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


def _heading_style(table: Table, place: int, values: Sequence[Any]) -> str:
    """Headings stand over their values: numbers to the right."""
    if table.kinds[place] == "mark":
        is_short = len(str(table.columns[place].heading)) <= 2
        return "heading mark" if is_short else "heading upright"
    stated = (value for value in values if value not in (None, ""))
    is_number = isinstance(next(stated, None), (int, float, Decimal))
    return "heading number" if is_number else "heading"


def _number_kind(value: Any, kind: str) -> str:
    """How it is shown: "number" keeps decimals only where there are some."""
    if kind in ("", "number"):
        return "whole" if value == int(value) else "number"
    return kind


def _day_kind(value: object) -> str:
    return "moment" if isinstance(value, datetime.datetime) else "date"
