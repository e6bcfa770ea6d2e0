"""Registers as files: what leaves, and with which types."""

import csv
import io

import openpyxl
import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from common.admin import ExchangeMixin, ExportOnlyMixin
from common.bilingual import LANGUAGES
from common.text import search_key
from partnerships.models import Indicator, Organisation, Person, Reading
from partnerships.resources import OrganisationResource, PersonContactsResource
from tests.builders import (
    make_agreement,
    make_community,
    make_indicator,
    make_meeting,
    make_milestone,
    make_organisation,
    make_person,
    make_project,
    make_reading,
)
from tests.exchange import CSV, export, sheet_of
from tests.filled import make_filled
from tests.list_pages import body
from tests.records import name_of

pytestmark = pytest.mark.django_db

REGISTERS = {
    model: model_admin
    for model, model_admin in admin.site._registry.items()
    if isinstance(model_admin, ExportOnlyMixin | ExchangeMixin)
}
RESOURCES = [found for a in REGISTERS.values() for found in a.resource_classes]
by_register = pytest.mark.parametrize("model", REGISTERS, ids=name_of)


@by_register
def test_an_export_costs_the_same_for_one_row_and_for_ten(editor, model):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert export(editor, model).status_code == 200
        return len(captured)

    targets: dict[str, object] = {}
    make_filled(model, targets)
    queries()
    before = len(sheet_of(export(editor, model)))
    one = queries()
    for _number in range(9):
        make_filled(model, targets)
    assert queries() == one
    assert len(sheet_of(export(editor, model))) == before + 9


of_resource = pytest.mark.parametrize(
    "resource", RESOURCES, ids=lambda resource: resource.__name__
)


@of_resource
def test_no_internal_field_leaves_unless_it_is_asked_for(resource):
    internal = [name for name in resource.fields if name.startswith("internal_")]
    assert bool(internal) is (resource is PersonContactsResource)


@of_resource
def test_no_heading_means_two_columns(resource):
    """Neither in one language, nor across them, nor beside the names of the fields."""
    meant: dict[str, str] = {}
    for name, field in resource.fields.items():
        spellings = {name}
        for language in LANGUAGES:
            with translation.override(language):
                spellings.add(str(field.column_name))
        for spelling in spellings:
            assert meant.setdefault(search_key(spelling), name) == name, spelling


def test_contacts_leave_only_with_those_who_may_change_them(editor, viewer):
    make_person(internal_phone="+380 44 123 45 67")
    assert len(sheet_of(export(editor, Person))[0]) == 3
    contacts = sheet_of(export(editor, Person, resource="1"))
    assert contacts[1][4] == "+380 44 123 45 67"
    assert len(sheet_of(export(viewer, Person))[0]) == 3
    refused = export(viewer, Person, resource="1")
    assert refused.context["form"].errors["resource"]


def test_cells_are_typed_and_labelled(editor):
    editor.cookies["django_language"] = "en"
    place = make_community(code="UA63120270010096107")
    meeting = make_meeting(held_on="2026-03-06", ends_on="2026-03", community=place)
    heading, line = sheet_of(export(editor, type(meeting)))
    row = dict(zip(heading, line, strict=True))
    assert row["date"].isoformat() == "2026-03-06T00:00:00"
    assert row["last day"] == "2026-03"
    assert row["status"] == "held"
    assert row["place (KATOTTG code)"] == "UA63120270010096107"


def test_numbers_are_numbers(editor):
    make_reading(value="12.5")
    _heading, row = sheet_of(export(editor, Reading))
    assert 12.5 in row


def test_formulas_are_defused_and_plain_numbers_are_not(editor):
    for name in ("=1+1", "@SUM(A1)", "-2+3", "+380 44 123-45-67"):
        make_organisation(name_uk=name)
    names = {row[0] for row in sheet_of(export(editor, Organisation))[1:]}
    assert names == {"'=1+1", "'@SUM(A1)", "'-2+3", "+380 44 123-45-67"}
    dataset = OrganisationResource().export()
    assert {row[0] for row in dataset} == names


def test_the_file_holds_what_the_list_shows(editor):
    kept = make_organisation(kind="embassy")
    make_organisation(kind="council")
    make_organisation(kind="embassy").archive(by=None, reason="Закрито")
    rows = sheet_of(export(editor, Organisation, kind__exact="embassy"))
    assert [row[0] for row in rows[1:]] == [kept.name_uk]


def test_a_csv_opens_in_excel(editor):
    make_organisation(name_uk="Рада; «Перша»")
    response = export(editor, Organisation, file_format=CSV)
    assert response["Content-Type"].startswith("text/csv")
    content = body(response)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == "Рада; «Перша»"


def test_staff_choose_the_columns_and_how_a_csv_is_written(editor):
    make_reading(value="12.5", measured_on="2026-05-01")
    chosen = {"columns-0": ["value", "measured_on"], "separator": "comma"}
    content = body(export(editor, Reading, file_format=CSV, chosen=chosen))
    heading, row = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert (len(heading), row) == (2, ["01.05.2026", "12.5"])
    chosen["decimal"] = "comma"
    content = body(export(editor, Reading, file_format=CSV, chosen=chosen))
    assert '"12,5"' in content.decode()


def test_a_column_that_is_not_offered_is_refused(viewer):
    make_person(internal_phone="+380 44 123 45 67")
    response = export(viewer, Person, chosen={"columns-0": ["internal_phone"]})
    assert response.status_code == 400
    assert response.context["form"].errors["columns-0"]


def test_an_address_with_a_filter_that_the_list_has_not_is_not_understood(editor):
    assert export(editor, Person, nonsense="1").status_code == 400
    page = reverse("workbook_editing", args=["partnerships", "person"])
    assert editor.get(page, {"nonsense": "1"}).status_code == 400


def test_the_address_of_a_file_repeats_it(editor):
    make_reading(value="12.5")
    first = export(editor, Reading, chosen={"columns-0": ["value"]}, o="1")
    book = openpyxl.load_workbook(io.BytesIO(body(first)))
    cells = (str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row)
    (link,) = {cell for cell in cells if "columns-0=value" in cell}
    again = sheet_of(editor.get(link.removeprefix("http://testserver")))
    assert (len(again), len(again[0])) == (2, 1)


def test_agreements_leave_as_the_twelve_columns_of_the_state_list(editor):
    editor.cookies["django_language"] = "en"
    agreement = make_agreement(
        register_number=7, registration_number="12/26", register_sphere="Освіта"
    )
    heading, row = sheet_of(export(editor, agreement.__class__))
    assert heading == [
        "No.",
        "registration number",
        "title of the agreement",
        "date signed",
        "kind of cooperation",
        "sphere",
        "region of Ukraine",
        "Ukrainian subject",
        "foreign state",
        "foreign administrative-territorial unit",
        "foreign subject",
        "duration",
    ]
    assert row[:3] == [7, "12/26", agreement.title_uk]


def test_progress_is_a_percentage_and_never_rounded_up_to_a_success(editor, visitor):
    """Of a project, an indicator and a reading, as the page of the project has it."""
    editor.cookies["django_language"] = "en"
    project = make_project(published=True)
    make_milestone(project=project, done_on="2026-02", due_on="2026-03")
    for month in ("2026-04", "2026-05"):
        make_milestone(project=project, due_on=month)
    indicator = make_indicator(project=project, baseline=0, target=1000)
    make_indicator(project=project)
    for month, value in (("2026-01", 10), ("2026-02", 999.9)):
        make_reading(indicator=indicator, measured_on=month, value=value)
    cells = [row["progress"] for row in cells_of(export(editor, Indicator))]
    assert {(cell.value, cell.number_format[-1]) for cell in cells} == {
        (0.99, "%"),
        (None, "l"),  # General: nothing is stated.
    }
    shares = [row["progress"].value for row in cells_of(export(editor, Reading))]
    assert sorted(shares) == [0.01, 0.99]
    (row,) = cells_of(visitor.get("/en/projects.xlsx"))
    assert row["Progress of the indicators"].value == "99 %\n–"
    done = row["Milestones done"]
    assert (done.value, done.number_format[-1]) == (0.33, "%")
    page = visitor.get(project.get_absolute_url())
    assert [result.percent for result in page.context["results"]] == [99, None]


def cells_of(response):
    page = openpyxl.load_workbook(io.BytesIO(body(response))).worksheets[-1]
    headings, *rows = page.iter_rows()
    return [
        {heading.value: cell for heading, cell in zip(headings, row, strict=True)}
        for row in rows
    ]
