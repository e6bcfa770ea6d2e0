"""Files as offices send them: read in whatever dress, or refused in one sentence."""

import re
import time
from pathlib import Path

import openpyxl
import pytest

from tests.workbooks.bringing import csv_file, importer, xlsx
from tests.workbooks.malformed import FILES
from workbooks.applying import registers_of
from workbooks.reading import WrongFileError, read, tables_of

pytestmark = pytest.mark.django_db

DOCUMENT = Path(__file__).parents[2] / "docs/importing.md"
HEADINGS = ["name_uk", "kind", "country"]


def tables(content, *, name="sheet.xlsx", wanted=""):
    return tables_of(read(name, content), registers_of(importer()), wanted)


def refusal(content, name):
    with pytest.raises(WrongFileError) as caught:
        tables(content, name=name)
    return str(caught.value)


@pytest.mark.parametrize(
    ("what", "name", "make"), FILES, ids=[name for _what, name, _make in FILES]
)
def test_a_wrong_file_gets_its_sentence_within_seconds(english, what, name, make):
    content = make()
    begun = time.monotonic()
    sentence = refusal(content, name)
    assert time.monotonic() - begun < 5
    assert sentence in dict(documented())[what]


def documented():
    """What the document says of each file."""
    rows = re.findall(
        r"^\| (.+?) \| `.+?` \| (.+?) \|$", DOCUMENT.read_text(), re.MULTILINE
    )
    assert len(rows) == len(FILES)
    return rows


@pytest.mark.parametrize("language", ["uk", "en"])
def test_headings_are_known_in_both_languages_below_a_merged_title(language):
    headings = {
        "uk": ["Країна (код ISO)", "назва (українською)", "тип"],
        "en": ["country (ISO code)", "NAME (Ukrainian) ", "kind"],
    }

    def merge(book):
        book.active.insert_rows(1, 3)
        book.active["A1"] = "Реєстр організацій на 1 травня"
        book.active.merge_cells("A1:C2")

    (table,) = tables(xlsx(headings[language], ["EE", "Рада", "ngo"], decorate=merge))
    assert (table.register.name, table.heading_row) == ("organisation", 4)
    assert table.columns == {"country": 0, "name_uk": 1, "kind": 2}
    assert [number for number, _row in table.rows] == [5]


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1251", ";"), ("cp1251", "\t")],
)
def test_a_csv_of_any_office_is_read(encoding, delimiter):
    rows = HEADINGS, ["Рада, місто", "council", ""]
    content = csv_file(*rows, encoding=encoding, delimiter=delimiter)
    (table,) = tables(content, name="sheet.csv")
    assert table.rows == [(2, ["Рада, місто", "council"])]


def test_rows_that_hold_nothing_are_no_rows_and_numbers_stay():
    rows = [HEADINGS, ["Перша", "ngo", ""], [], ["", " ", None], ["П’ята", "ngo", ""]]
    (table,) = tables(xlsx(*rows))
    assert [number for number, _row in table.rows] == [2, 5]


def test_sheets_of_no_register_are_left_and_the_options_say_what_a_sheet_is():
    def add(book):
        book.create_sheet("Нотатки").append(["щось"])
        options = book.create_sheet("_options")
        options.sheet_state = "veryHidden"
        options.append(["_register", "Sheet1", "person", "en", "2026-05-01T10:00:00"])
        options.append(["_ignored", "Sheet1", "↩ was"])
        options.append(["_form", "77f"])
        options.append(["", "_form", "a list to choose from"])

    content = xlsx(["name_uk", "distinction", "↩ was", "Age"], ["Особа"], decorate=add)
    (table,) = tables(content)
    assert (table.register.name, table.language) == ("person", "en")
    assert table.unknown == ["Age"]
    assert read("x", content).forms == ["77f"]


def test_numbers_and_dates_come_as_what_they_are():
    def date(book):
        book.active["A2"] = openpyxl.utils.datetime.from_excel(46087)

    (table,) = tables(xlsx(["slug", "held_on"], ["x", ""], decorate=date))
    assert str(table.rows[0][1][0]) == "2026-03-06"


def test_a_register_that_the_user_may_not_import_is_not_known(editor):
    content = xlsx(HEADINGS, ["Рада", "ngo", ""])
    names = {"add_person", "change_person"}
    some = [p for p in editor.user.user_permissions.all() if p.codename in names]
    editor.user.user_permissions.set(some)
    known = registers_of(type(editor.user)._default_manager.get(pk=editor.user.pk))
    assert {*known} == {"person", "person-contacts"}
    with pytest.raises(WrongFileError):
        tables_of(read("x", content), known)
