"""The files of a list: four formats with one content, and what a reader chooses."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from common.sheets import Column, Scope, Sheet, ods_parts
from tests import builders as b
from tests.list_pages import body, file_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/uk/projects/"


def projects():
    for budget in (None, "1250000.50"):
        b.make_project(
            published=True,
            budget=budget,
            currency="EUR" if budget else "",
            title_uk="Ліцей; «Мрія»\nдругий рядок",
        )


def table(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(1).to_python()


@pytest.fixture
def get(client):
    def answer(format, query=""):
        return client.get(f"{LIST[:-1]}.{format}?{query}")

    return answer


def test_ods_and_xlsx_hold_the_same_cells_of_the_same_types(get):
    projects()
    assert table(body(get("ods"))) == table(body(get("xlsx")))


def test_json_keeps_keys_numbers_and_lists(get):
    projects()
    found = json.loads(body(get("json")))
    assert found["count"] == len(found["rows"]) == 2
    assert {column["key"] for column in found["columns"]} == {*found["rows"][0]}
    assert {row["budget"] for row in found["rows"]} == {None, 1250000.5}
    assert isinstance(found["rows"][0]["communities"], list)


@pytest.mark.parametrize("format", ["xlsx", "ods", "csv"])
def test_only_the_chosen_columns_are_in_the_file(client, get, format):
    projects()
    if format == "ods":
        headings, *rows = table(body(get(format, "columns=title&columns=code")))
        assert (len(headings), len(rows)) == (2, 2)
    else:
        rows = file_rows(client, f"{LIST}?columns=title&columns=code", format)
        assert {len(row) for row in rows} == {2}


def test_a_csv_is_written_as_the_reader_wants_it(get):
    projects()
    asked = "separator=comma&decimal=comma&columns=code&columns=budget"
    text = body(get("csv", asked)).decode("utf-8-sig")
    budgets = {row[1] for row in csv.reader(io.StringIO(text))}
    assert "1250000,50" in budgets


def test_a_column_that_does_not_exist_is_named_on_the_page(client):
    projects()
    answer = client.get(f"{LIST[:-1]}.xlsx?columns=secret&search=Мрія")
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "secret" in page
    assert 'name="search" value="Мрія"' in page
    assert 'formaction="/uk/projects.xlsx"' in page


def test_the_form_of_the_choice_keeps_the_filters(client):
    projects()
    page = client.get(f"{LIST}?search=Мрія&page=1").content.decode()
    assert '<input type="hidden" name="search" value="Мрія">' in page
    assert '<input type="hidden" name="page"' not in page


@pytest.mark.parametrize("format", ["ods", "json"])
def test_a_file_costs_the_same_for_one_row_and_for_ten(client, format):
    b.make_project(published=True)
    address = f"{LIST[:-1]}.{format}"
    one = query_count(client, address)
    for _ in range(9):
        b.make_project(published=True)
    assert query_count(client, address) == one


def test_what_is_internal_is_in_no_format(get):
    b.make_project(title_uk="Таємний проєкт")
    for format in ("ods", "csv", "json"):
        assert "Таємний" not in str(body(get(format)).decode("utf-8", "replace"))
    assert len(table(body(get("ods")))) == 1


# Columns of two made-up values; the number keeps a row from being empty.
TWO = Sheet(
    "two",
    "Два / стовпці [проба]",
    [Column("text", "Текст", lambda row: row), Column("one", "Число", lambda row: 1)],
)


@given(st.text(max_size=40))
def test_any_text_is_written_and_read_as_it_was(text):
    scope = Scope(rows=1, is_public=True, address="http://example.org/")
    (_, (found, _)) = table(b"".join(ods_parts(TWO, [text], scope)))
    written = "".join(
        letter
        for letter in text
        if letter in "\t\n\r" or (letter >= " " and letter not in "\ufffe\uffff")
    )
    squeezed = " ".join(str(found).lstrip("'").split())
    assert squeezed == " ".join(written.lstrip("'").split())


def test_a_formula_is_only_text_in_an_ods():
    scope = Scope(rows=1, is_public=True, address="")
    (_, (found, _)) = table(b"".join(ods_parts(TWO, ["=1+1"], scope)))
    assert found == "'=1+1"
