"""Tables on paper: no letters too small to read, and no page without its headings."""

import io
import re
import zipfile

import openpyxl
import pytest

from common.sheets import WRITERS, Column, Scope, Sheet
from partnerships.reporting.books import book_of
from partnerships.reporting.choice import Choice
from partnerships.reports import reports
from tests import builders as b
from tests.report_files import PUBLIC, written

A3, A4 = 8, 9


def made(format, *widths):
    columns = [
        Column(f"c{number}", f"Heading {number}", lambda row: row, "", width)
        for number, width in enumerate(widths)
    ]
    sheet = Sheet("probe", "Probe", columns, keys=("c0", "c1"))
    scope = Scope(rows=1, is_public=True, address="")
    content = io.BytesIO(b"".join(WRITERS[format](sheet, ["x"], scope)))
    if format == "xlsx":
        return openpyxl.load_workbook(content).worksheets[1]
    return zipfile.ZipFile(content).read("content.xml").decode()


@pytest.mark.parametrize(
    ("widths", "paper", "scale", "repeated", "name"),
    [
        ([19] * 10, A4, None, None, "wide"),
        ([20] * 14, A3, None, None, "large"),
        ([20] * 16, A4, 64, "$A:$B", "parts"),
        # The second key would leave no half of the page to the others.
        ([60, 60, *[20] * 16], A4, 64, "$A:$A", "parts"),
    ],
)
def test_what_would_be_too_small_goes_on_larger_paper_or_on_several_pages(
    widths, paper, scale, repeated, name
):
    page = made("xlsx", *widths)
    assert page.page_setup.paperSize == paper
    assert page.page_setup.scale == scale
    assert bool(page.sheet_properties.pageSetUpPr.fitToPage) is (scale is None)
    assert page.print_title_cols == repeated
    assert page.print_title_rows == "$1:$1"
    content = made("ods", *widths)
    (style,) = re.findall(r'"Probe" table:style-name="(\w+)-page"', content)
    assert style == name
    (head,) = re.findall(
        r"(?:<table:table-header-columns>(.*?)</table:table-header-columns>)?"
        r"(?:<table:table-column [^>]*/>)+<table:table-header-rows>",
        content,
    )
    assert (
        head.count("<table:table-column ")
        == {None: 0, "$A:$A": 1, "$A:$B": 2}[repeated]
    )


@pytest.mark.django_db
def test_every_report_is_read_on_a4_with_its_headings_on_every_page():
    b.make_project(published=True, stage="agreed", starts_on="2026-03")
    b.make_agreement(published=True, stage="signed")
    for name, report in reports().items():
        for page in book_of(report, Choice(PUBLIC)).sheets:
            assert page.paper.name in {"tall", "wide"}, (name, page.name)
    plan = openpyxl.load_workbook(io.BytesIO(written("pilot-projects", Choice(PUBLIC))))
    assert plan.worksheets[-2].print_title_rows == "$7:$8"
    content = zipfile.ZipFile(
        io.BytesIO(written("pilot-projects", Choice(PUBLIC), "ods"))
    ).read("content.xml")
    (months,) = re.findall(
        rb"<table:table-header-rows>((?:(?!header-rows).)*>12<.*?)</table:table-header-rows>",
        content,
        re.DOTALL,
    )
    assert b"2026" in months
