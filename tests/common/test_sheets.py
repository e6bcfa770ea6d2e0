"""Files of lists: typed, harmless, streamed, and never whole when they are not."""

import csv
import datetime
import io
import json
import zipfile
from decimal import Decimal
from operator import itemgetter

import openpyxl
import pytest
from django.utils import translation
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from common.lists import ListPage
from common.sheets import (
    WRITERS,
    Address,
    Code,
    Column,
    Percent,
    Scope,
    Sheet,
    csv_parts,
    defused,
    read,
    xlsx_parts,
)
from tests import builders as b
from tests.list_pages import body

SITE = "https://register.example.org"
DAY = datetime.date(2026, 3, 6)
VALUES = {
    "text": "Ліцей & «Мрія» <b> ]]> кінець",
    "formula": "=1+1",
    "telephone": "+380 44 123-45-67",
    "negative": "-2.5",
    "code": Code("00012345"),
    "illegal": "а\x00б\x0bв\ufffe",
    "escape": "_x000D_",
    "lines": ("перший", "другий"),
    "day": DAY,
    "moment": datetime.datetime(2026, 3, 6, 10, 30, tzinfo=datetime.UTC),
    "number": 7,
    "decimal": Decimal("1250000.50"),
    "share": Percent(0.25),
    "yes": True,
    "nothing": None,
    "long": "я" * 40_000,
    "address": Address("/uk/meetings/x/"),
}
SHEET = Sheet(
    "probe",
    "Проба / [1]",
    [Column(key, key, itemgetter(key), f"about {key}") for key in VALUES],
)


def scope(rows=1, **known):
    return Scope(rows=rows, is_public=True, address=f"{SITE}/uk/probe.xlsx", **known)


def written(format, records=(VALUES,), **known):
    parts = WRITERS[format](SHEET, list(records), scope(len(records), **known))
    return b"".join(p.encode() if isinstance(p, str) else p for p in parts)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def by_openpyxl(format):
    page = openpyxl.load_workbook(io.BytesIO(written(format))).worksheets[-1]
    headings, row = page.iter_rows(values_only=True)
    return dict(zip(headings, row, strict=True))


def by_calamine(format):
    book = CalamineWorkbook.from_filelike(io.BytesIO(written(format)))
    headings, row = book.get_sheet_by_index(1).to_python()
    return dict(zip(headings, row, strict=True))


@pytest.mark.parametrize(
    ("read_back", "format"),
    [(by_openpyxl, "xlsx"), (by_calamine, "xlsx"), (by_calamine, "ods")],
)
def test_a_workbook_keeps_types_and_disarms_what_is_hostile(read_back, format):
    row = read_back(format)
    assert row["text"] == VALUES["text"]
    assert row["formula"] == "'=1+1"
    assert row["telephone"] == "+380 44 123-45-67"
    assert row["negative"] == "-2.5"
    assert row["code"] == "00012345"
    assert row["illegal"] == "абв"
    assert row["lines"] == "перший\nдругий"
    assert str(row["day"])[:10] == "2026-03-06"
    assert not isinstance(row["day"], str)
    assert str(row["moment"]) == "2026-03-06 12:30:00"
    assert (row["number"], row["decimal"], row["share"]) == (7, 1250000.5, 0.25)
    assert row["yes"] == "yes"
    assert row["nothing"] in (None, "")
    assert len(row["long"]) == 32_767
    assert row["long"].endswith("32,767 characters at most]")
    assert row["address"] == f"{SITE}/uk/meetings/x/"


def test_a_text_that_looks_like_an_escape_of_excel_stays_as_typed():
    assert by_calamine("xlsx")["escape"] == "_x000D_"


def test_csv_and_json_hold_the_same():
    lines = csv.DictReader(
        io.StringIO(written("csv").decode("utf-8-sig")), delimiter=";"
    )
    row = next(lines)
    assert (row["formula"], row["telephone"]) == ("'=1+1", "+380 44 123-45-67")
    assert (row["day"], row["decimal"]) == ("06.03.2026", "1250000.50")
    assert row["code"] == "00012345"
    assert row["address"] == f"{SITE}/uk/meetings/x/"
    found = json.loads(written("json"))["rows"][0]
    assert found["formula"] == "=1+1"
    assert found["lines"] == ["перший", "другий"]
    assert (found["day"], found["yes"], found["share"]) == ("2026-03-06", True, 0.25)


PIECES = [
    "=1",
    "+38 067",
    "-2",
    "@",
    "\t",
    "\r",
    "\n",
    '"',
    ";",
    ",",
    " ",
    "я",
    "",
    "'",
]


@given(
    columns=st.integers(1, 3).flatmap(
        lambda width: st.lists(
            st.lists(
                st.none() | st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
                min_size=width,
                max_size=width,
            ),
            min_size=1,
            max_size=6,
        )
    ),
    separator=st.sampled_from(";,"),
)
@example(columns=[["a"], [""], [None]], separator=";")
def test_whatever_the_cells_hold_a_csv_has_their_rows(columns, separator):
    width = len(columns[0])
    sheet = Sheet(
        "x", "x", [Column(f"{n}", f"{n}", itemgetter(n)) for n in range(width)]
    )
    parts = csv_parts(sheet, columns, scope(len(columns)), separator=separator)
    text = io.StringIO("".join(parts), newline="")
    _headings, *rows = csv.reader(text, delimiter=separator)
    assert rows == [[defused(value or "") for value in row] for row in columns]


def test_a_sheet_is_frozen_filtered_linked_and_fits_the_paper():
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx")))
    about, page = book.worksheets
    assert (about.title, page.title) == ("About this file", "Проба    1")
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == "A1:Q2"
    assert page.print_title_rows == "$1:$1"
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page["Q2"].hyperlink.target == f"{SITE}/uk/meetings/x/"
    assert page["E2"].number_format == "@"
    assert page["M2"].number_format == "0%"
    assert "register" in book.properties.creator.lower()


def test_a_row_is_as_high_as_its_list_is_long():
    row = VALUES | {"long": "", "lines": ("один", "два", "три")}
    page = openpyxl.load_workbook(io.BytesIO(written("xlsx", [row]))).worksheets[1]
    # The text of the first column takes two lines, the address is never broken.
    assert page.row_dimensions[2].height == 45


def test_the_first_sheet_says_what_the_file_is():
    content = written(
        "xlsx",
        filters=[("Search", "lyceum")],
        by="Ann Example",
        sources=lambda: ["Fictitious paper"],
    )
    page = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    said = {row[0]: row[1] for row in page.iter_rows(values_only=True) if row[0]}
    assert said["Search"] == "lyceum"
    assert said["Made by"] == "Ann Example"
    assert said["Who may see it"].startswith("Public edition")
    assert said["Language"] == "English"
    assert said["Rows on the sheet “Проба    1”"] == "1"
    assert said["code"] == "about code"
    assert "Fictitious paper" in [row[1] for row in page.iter_rows(values_only=True)]


def test_what_does_not_fit_a_sheet_goes_on_the_next_one(monkeypatch):
    for module in ("about", "xlsx", "ods"):
        monkeypatch.setattr(f"common.sheets.{module}.MOST_ROWS", 3)
    for format in ("xlsx", "ods"):
        book = CalamineWorkbook.from_filelike(
            io.BytesIO(written(format, [VALUES | {"number": n} for n in range(5)]))
        )
        heights = [
            len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names
        ]
        assert heights[1:] == [3, 3, 2], format


def test_more_links_than_excel_opens_are_plain_addresses(monkeypatch):
    monkeypatch.setattr("common.sheets.xlsx.MOST_LINKS", 1)
    page = openpyxl.load_workbook(io.BytesIO(written("xlsx", [VALUES] * 2))).worksheets[
        1
    ]
    assert page["Q2"].hyperlink is None
    assert page["Q2"].value == f"{SITE}/uk/meetings/x/"


# Streams


@pytest.mark.parametrize("format", WRITERS)
def test_the_file_begins_to_leave_before_the_last_row_is_asked_for(format):
    asked = []

    def records():
        for number in range(6000):
            asked.append(number)
            yield VALUES | {"long": "", "text": f"рядок {number}"}

    parts = WRITERS[format](SHEET, records(), scope(6000))
    next(parts)
    assert len(asked) <= 2000
    assert sum(1 for _ in parts) > 1
    assert len(asked) == 6000


@pytest.mark.parametrize("format", WRITERS)
def test_a_file_that_breaks_off_does_not_look_whole(format):
    def records():
        yield from [VALUES] * 3000
        raise RuntimeError("the database is gone")

    sent = []
    with pytest.raises(RuntimeError):
        sent.extend(WRITERS[format](SHEET, records(), scope(5000)))
    if format == "json":
        with pytest.raises(json.JSONDecodeError):
            json.loads("".join(sent))
    elif format != "csv":
        with pytest.raises(zipfile.BadZipFile):
            zipfile.ZipFile(io.BytesIO(b"".join(sent)))


def test_more_rows_than_the_sheets_can_hold_is_an_error(monkeypatch):
    for module in ("about", "xlsx"):
        monkeypatch.setattr(f"common.sheets.{module}.MOST_ROWS", 3)
    with pytest.raises(ValueError, match="More rows"):
        list(xlsx_parts(SHEET, [VALUES] * 3, scope(1)))


@pytest.mark.django_db
def test_who_goes_away_ends_the_query(client):
    b.make_meeting(published=True)
    response = client.get("/en/meetings.csv")
    stream = iter(response)
    next(stream)
    response.close()
    assert list(stream) == []


@pytest.mark.django_db
def test_the_language_of_the_request_holds_while_the_file_is_sent(client):
    b.make_meeting(published=True, title_uk="Зустріч", title_en="A meeting")
    response = client.get("/en/meetings.csv")
    with translation.override("uk"):
        text = body(response).decode()
    assert "A meeting" in text
    assert "in person" in text


# The sheets of the lists


def lists():
    return [page for page in ListPage.__subclasses__() if hasattr(page, "sheet")]


def test_every_column_of_every_list_is_explained():
    assert len(lists()) > 7
    bare = [
        (page.__name__, column.key)
        for page in lists()
        for column in page.sheet.columns
        if not column.explanation
    ]
    assert bare == []


def test_a_sheet_reads_by_query_or_makes_records_but_not_half_and_half():
    for page in lists():
        kinds = {isinstance(c.value, read.Reading) for c in page.sheet.columns}
        assert len(kinds) == 1, page.__name__


@pytest.mark.django_db
@pytest.mark.parametrize("format", WRITERS)
def test_sources_that_the_rows_cite_are_named_and_only_public_ones(client, format):
    for title, published in (("Видимий допис", True), ("Таємний допис", False)):
        meeting = b.make_meeting(published=True)
        b.cite(meeting, b.make_source(title=title, published=published))
    hidden = b.make_meeting()
    b.cite(hidden, b.make_source(title="Чужий допис", published=True))
    content = body(client.get(f"/en/meetings.{format}"))
    if format in ("xlsx", "ods"):
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        text = str(book.get_sheet_by_index(0).to_python())
    else:
        text = content.decode()
    assert ("Видимий" in text) is (format != "csv")
    assert "Таємний" not in text
    assert "Чужий" not in text


@pytest.mark.django_db
def test_only_who_is_signed_in_is_named_in_a_file(client, editor):
    b.make_meeting(published=True)
    assert "made_by" not in json.loads(body(client.get("/en/meetings.json")))
    named = json.loads(body(editor.get("/en/meetings.json")))
    assert named["made_by"] == editor.user.username


# In LibreOffice


@pytest.mark.office
@pytest.mark.parametrize(("format", "other"), [("xlsx", "ods"), ("ods", "xlsx")])
def test_libreoffice_opens_the_file_and_reads_the_same(
    tmp_path, convert, format, other
):
    path = tmp_path / f"probe.{format}"
    path.write_bytes(written(format))
    ours, theirs = (
        CalamineWorkbook.from_path(file).get_sheet_by_index(1).to_python()
        for file in (path, convert(path, other))
    )
    # It keeps no more than one space or line where a cell of XML has several.
    assert [str(cell).split() for cell in theirs[1]] == [
        str(cell).split() for cell in ours[1]
    ]
    assert theirs[0] == ours[0]
