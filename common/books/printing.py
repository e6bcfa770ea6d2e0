"""The paper of a sheet of XlsxWriter."""

from xlsxwriter.worksheet import Worksheet

from common.sheets.paper import Paper, least_scale


def print_on(sheet: Worksheet, paper: Paper, repeated: int, points: int) -> None:
    """`repeated` are the first columns of pages beside each other; see `paper`."""
    sheet.set_paper(paper.excel)
    if paper.orientation == "landscape":
        sheet.set_landscape()
    if paper.parted:
        sheet.set_print_scale(least_scale(points))
        sheet.print_across()
        sheet.repeat_columns(0, repeated - 1)
    else:
        sheet.fit_to_pages(1, 0)
