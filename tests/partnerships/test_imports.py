"""Registers from files: previewed, then stored as a whole or not at all."""

import pytest

from common.bilingual import LANGUAGES
from partnerships.models import Meeting, Organisation, Outcome, Reading
from partnerships.resources import OrganisationResource
from tests.builders import (
    make_community,
    make_country,
    make_indicator,
    make_meeting,
    make_oblast,
    make_organisation,
    make_outcome,
    make_project,
    make_reading,
    make_sector,
)
from tests.exchange import CSV, XLSX, address, confirm, export, upload, upload_file
from tests.list_pages import body

pytestmark = pytest.mark.django_db


HEADINGS = ["name_uk", "kind", "country", "community"]


def test_an_import_is_previewed_then_stored(editor):
    make_country(code="EE")
    community = make_community()
    rows = [HEADINGS, ["Посольство", "embassy", "EE", community.code]]
    preview = upload(editor, Organisation, rows)
    assert not Organisation.objects.exists()
    assert preview.context["result"].totals["new"] == 1
    confirm(editor, Organisation, preview)
    stored = Organisation.objects.get()
    assert (stored.country_id, stored.community) == ("EE", community)
    assert stored.history.get().history_user == editor.user


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ";"), ("utf-8-sig", ","), ("cp1251", ";"), ("cp1251", ",")],
)
def test_a_csv_of_any_office_is_read(editor, encoding, delimiter):
    rows = [["name_uk", "kind", "country"], ["Громадська рада", "ngo", ""]]
    preview = upload(editor, Organisation, rows, encoding=encoding, delimiter=delimiter)
    confirm(editor, Organisation, preview)
    assert Organisation.objects.get().name_uk == "Громадська рада"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exported_workbook_comes_back_unchanged(editor, language):
    editor.cookies["django_language"] = language
    meeting = make_meeting(held_on="2026-03-06", ends_on="2026-03")
    meeting.sectors.add(make_sector(), make_sector())
    make_organisation(name_uk="=1+1", country=make_country())
    make_outcome(due_on="2026", text_uk="-2+3")
    make_reading()
    for model in (Meeting, Organisation, Outcome, Reading):
        content = body(export(editor, model))
        # The other language is read too.
        editor.cookies["django_language"] = "en"
        preview = upload_file(editor, model, content, file_format=XLSX)
        result = preview.context["result"]
        assert not result.has_errors(), [str(e.error) for e in result.base_errors]
        assert not result.has_validation_errors(), result.invalid_rows
        assert result.totals["skip"] == result.total_rows > 0
        editor.cookies["django_language"] = language


def test_bad_rows_are_told_with_the_rows_of_the_sheet(editor):
    editor.cookies["django_language"] = "en"
    rows = [
        HEADINGS,
        ["Рада добра", "council", "", ""],
        ["", "", "", ""],
        ["Рада хибна", "палац", "XX", ""],
        ["", "council", "", ""],
    ]
    preview = upload(editor, Organisation, rows)
    result = preview.context["result"]
    assert [row.number for row in result.invalid_rows] == [4, 5]
    content = preview.content.decode()
    assert "“палац” is not one of: embassy" in content
    assert "“XX” is not in: countries." in content
    assert "Traceback" not in content
    assert "confirm_form" not in preview.context
    assert not Organisation.objects.exists()


def test_what_cannot_be_stored_is_a_sentence_without_a_traceback(editor, monkeypatch):
    editor.cookies["django_language"] = "en"

    def fall(*_arguments, **_options):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Organisation, "save", fall)
    preview = upload(editor, Organisation, [HEADINGS, ["Рада", "council", "", ""]])
    content = preview.content.decode()
    assert "Row 2: The row cannot be stored as it is." in content
    assert "secret detail" not in content
    assert "Traceback" not in content


@pytest.mark.parametrize(
    ("headings", "sentence"),
    [
        (["name_uk", "country", "Колір"], "Columns that are not known: Колір."),
        (["kind", "country"], "Columns that must be there are missing"),
    ],
)
def test_headings_that_do_not_fit_are_refused(editor, headings, sentence):
    editor.cookies["django_language"] = "en"
    preview = upload(editor, Organisation, [headings, ["council", "", ""]])
    assert sentence in preview.content.decode()
    assert "confirm_form" not in preview.context


@pytest.mark.parametrize("file_format", [XLSX, CSV])
def test_a_file_of_another_kind_is_refused_in_a_sentence(editor, file_format):
    response = upload_file(
        editor, Organisation, b"\x98\x00\xff", file_format=file_format
    )
    assert response.status_code == 200
    assert response.context["form"].errors["import_file"]


def test_all_or_nothing_also_when_somebody_worked_in_between(editor):
    editor.cookies["django_language"] = "en"
    country = make_country(code="EE")
    rows = [HEADINGS, ["Перша", "embassy", "", ""], ["Друга", "embassy", "EE", ""]]
    preview = upload(editor, Organisation, rows)
    country.delete()
    response = confirm(editor, Organisation, preview)
    assert not Organisation.objects.exists()
    (message,) = map(str, response.context["messages"])
    assert message.startswith("Nothing was imported")


def test_a_preview_tells_new_from_changed_from_the_same(editor):
    make_organisation(name_uk="Та сама", kind="ngo")
    make_organisation(name_uk="Змінена", kind="ngo")
    rows = [
        ["name_uk", "kind", "country"],
        ["Та сама", "ngo", ""],
        ["Змінена", "business", ""],
        ["Нова", "council", ""],
    ]
    preview = upload(editor, Organisation, rows)
    totals = preview.context["result"].totals
    assert (totals["skip"], totals["update"], totals["new"]) == (1, 1, 1)
    assert "style=" not in preview.content.decode().partition("import-preview")[2]


def test_an_ambiguous_name_is_refused(editor):
    editor.cookies["django_language"] = "en"
    for country in (make_country(), make_country()):
        make_organisation(name_uk="Посольство", country=country)
    outcome = make_outcome()
    rows = [
        ["meeting", "number", "responsible_organisation"],
        [outcome.meeting.slug, outcome.number, "Посольство"],
    ]
    preview = upload(editor, Outcome, rows)
    (row,) = preview.context["result"].invalid_rows
    assert "several records" in str(row.error_dict)


def test_a_reading_finds_its_indicator_within_the_project(editor):
    wanted, other = make_project(), make_project()
    indicator = make_indicator(project=wanted, name_uk="Учні")
    make_indicator(project=other, name_uk="Учні")
    rows = [
        ["project", "indicator", "measured_on", "value"],
        [wanted.code, "Учні", "06.03.2026", "1 250,5"],
    ]
    confirm(editor, Reading, upload(editor, Reading, rows))
    reading = Reading.objects.get()
    assert (reading.indicator, reading.measured_on) == (indicator, "2026-03-06")
    assert str(reading.value) == "1250.5000"


def test_a_code_may_bring_its_name_along(editor):
    """As the lists to choose from in a workbook have it."""
    make_country(code="EE")
    rows = [HEADINGS, ["Посольство", "embassy", "EE — Естонія", ""]]
    confirm(editor, Organisation, upload(editor, Organisation, rows))
    assert Organisation.objects.get().country_id == "EE"


def test_a_viewer_does_not_import(viewer):
    assert viewer.get(address(Organisation, "import")).status_code == 403
    assert viewer.get(address(Organisation, "export")).status_code == 200


def test_an_import_asks_once_for_each_register(django_assert_max_num_queries):
    oblast = make_oblast()
    make_organisation(name_uk="Та сама", oblast=oblast)
    dataset = OrganisationResource().export()
    for _number in range(9):
        dataset.append(dataset[0])
    with django_assert_max_num_queries(30):
        result = OrganisationResource().import_data(dataset, dry_run=True)
    assert result.totals["skip"] == 10
