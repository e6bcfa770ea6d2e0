"""Registers as workbooks for editing: what leaves, and how it may be filled in."""

import io
import zipfile
from io import StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from python_calamine import CalamineWorkbook

from accounts.models import AuditEvent
from common.bilingual import LANGUAGES
from common.cells import text_of
from partnerships.models import Meeting, Organisation, PilotProject, Reading
from tests.accounts.staff import make_staff
from tests.builders import (
    make_country,
    make_meeting,
    make_organisation,
    make_reading,
)
from tests.conftest import Caller
from tests.filled import make_filled
from workbooks.registers import all_registers
from workbooks.stamps import STAMP, cells_of, digest, read_stamp

pytestmark = pytest.mark.django_db

REGISTERS = [*all_registers()]


def address(model):
    return reverse(
        "workbook_editing", args=[model._meta.app_label, model._meta.model_name]
    )


def taken(client, model, language="uk", **filters):
    """The file of a list as the page gives it."""
    data = {"language": language}
    if model._meta.model_name == "person":
        data["register"] = "person"
    response = client.post(address(model), data, query_params=filters)
    assert response.status_code == 200
    return b"".join(response.streaming_content)


def book_of(name, language, tmp_path):
    """The file of a register as the command writes it, and its bytes."""
    path = tmp_path / f"{name}.xlsx"
    options = {"output": path, "language": language, "stdout": StringIO()}
    call_command("workbook", name, **options)
    return path.read_bytes()


def rows_of(content, number=1):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return book.get_sheet_by_index(number).to_python(skip_empty_area=False)


def rows_name(content, number):
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names[number]


def facts_of(content):
    """The rows of `_options` until the lists begin, without empty cells at their end."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    found = []
    for row in book.get_sheet_by_name("_options").to_python(skip_empty_area=False):
        if not row[0]:
            break
        found.append([cell for cell in row if cell])
    return found


def editable(content):
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[1]


def column_of(page, heading):
    return next(cell.column_letter for cell in page[1] if cell.value == heading)


# What is in the file


@pytest.mark.parametrize("name", REGISTERS)
def test_each_register_leaves_with_its_headings_and_stamps(name, tmp_path):
    register = all_registers()[name]
    make_filled(register.model, {})
    for language in LANGUAGES:
        content = book_of(name, language, tmp_path)
        headings, *rows = rows_of(content)
        with translation.override(language):
            resource = register.resource()
            assert headings == [*resource.get_export_headers(), STAMP]
            texts = [cells_of(resource.columns(), record) for record in register.rows()]
        written = [[text_of(cell) for cell in row[:-1]] for row in rows]
        assert written == [[*row.values()] for row in texts]
        assert [read_stamp(row[-1]) for row in rows] == [
            {key: digest(text) for key, text in row.items()} for row in texts
        ]
        cover, (kind, sheet, *fact) = facts_of(content)
        assert cover == ["_ignored", rows_name(content, 0)]
        assert (kind, sheet) == ("_register", editable(content).title)
        assert fact[:2] == [name, language]


def test_cells_are_typed_and_what_is_hostile_is_defused(editor):
    """A month is text, and stays one: so is the empty cell where it may be typed."""
    make_meeting(slug="first", held_on="2026-03-06", ends_on="2026-03", title_uk="=1+1")
    page = editable(taken(editor, Meeting, "en"))
    row = {page[f"{c.column_letter}1"].value: c for c in page[2]}
    assert row["date"].is_date
    assert row["last day"].value == "2026-03"
    assert row["title (Ukrainian)"].value == "'=1+1"
    assert page.column_dimensions[row["date"].column_letter].number_format == "@"
    assert row["address"].data_type == "s"


def test_a_long_text_is_cut_and_its_stamp_is_that_of_what_is_there(editor):
    meeting = make_meeting(summary_uk="а" * 40_000)
    (_headings, row) = rows_of(taken(editor, Meeting))
    (cell,) = [cell for cell in row if str(cell).startswith("ааа")]
    assert len(cell) == 32_767
    assert read_stamp(row[-1])["summary_uk"] == digest(cell)
    meeting.refresh_from_db()
    assert len(meeting.summary_uk) == 40_000


def test_there_are_lists_to_choose_from_below_the_rows_too(editor):
    make_meeting()
    make_country(code="EE", name_en="Estonia")
    make_organisation()
    content = taken(editor, Organisation, "en")
    page = editable(content)
    checks = {str(c.sqref): c for c in page.data_validations.dataValidation}
    options = openpyxl.load_workbook(io.BytesIO(content))["_options"]
    assert options.sheet_state == "veryHidden"

    def listed(heading):
        letter = column_of(page, heading)
        check = checks[f"{letter}2:{letter}502"]
        assert check.type == "list"
        assert check.promptTitle == heading
        _sheet, place = check.formula1.split("!")
        return [row[0].value for row in options[place.replace("$", "")]]

    with translation.override("en"):
        kinds = [str(label) for label in Organisation.Kind.labels]
    assert listed("kind") == kinds
    assert "EE — Estonia" in listed("country (ISO code)")


def test_keys_are_locked_in_rows_of_records_and_free_below(editor):
    make_reading()
    page = editable(taken(editor, Reading, "en"))
    assert page.protection.sheet
    assert not page.protection.password
    for heading, in_record, below in [
        ("project (code)", True, False),
        ("indicator", True, False),
        ("measured on", True, False),
        ("value", False, False),
        ("unit", True, True),
    ]:
        letter = column_of(page, heading)
        assert page[f"{letter}2"].protection.locked is in_record, heading
        assert page.column_dimensions[letter].protection.locked is below, heading
    last = page.column_dimensions[column_of(page, STAMP)]
    assert last.hidden
    assert page.freeze_panes == "C2"


def test_a_wide_workbook_is_printed_in_letters_that_can_be_read(editor):
    make_meeting()
    page = editable(taken(editor, Meeting, "en"))
    assert (page.page_setup.scale, page.page_setup.orientation) == (64, "landscape")
    assert page.print_title_rows == "$1:$1"
    assert page.print_title_cols == "$A:$A"


# Which rows, and for whom


def test_the_file_holds_the_rows_of_the_list_and_the_audit_knows(editor):
    kept = make_organisation(kind="embassy")
    make_organisation(kind="council")
    make_organisation(kind="embassy").archive(by=None, reason="Закрито")
    _headings, *rows = rows_of(taken(editor, Organisation, "en", kind__exact="embassy"))
    assert [row[0] for row in rows] == [kept.name_uk]
    event = AuditEvent.objects.get(kind="export")
    assert (event.user, event.rows, event.language) == (editor.user, 1, "en")
    assert event.filters.splitlines() == ["kind: embassy", "archive: current"]


def test_a_file_costs_the_same_for_one_row_and_for_ten(editor):
    def queries(model):
        with CaptureQueriesContext(connection) as captured:
            taken(editor, model)
        return len(captured)

    for model in (PilotProject, Reading):
        targets: dict[str, object] = {}
        make_filled(model, targets)
        queries(model)
        one = queries(model)
        for _number in range(9):
            make_filled(model, targets)
        assert queries(model) == one


@pytest.mark.parametrize("role", ["viewer", "community editor"])
def test_who_may_not_import_does_not_take_it(role):
    caller = Caller(make_staff(role))
    for model in (Organisation, Reading):
        assert caller.get(address(model)).status_code == 403
        assert caller.post(address(model), {"language": "uk"}).status_code == 403
    listed = reverse("admin:partnerships_reading_changelist")
    assert address(Reading) not in caller.get(listed).content.decode()


def test_a_list_leads_to_its_workbook_as_it_is_filtered(editor):
    listed = reverse("admin:partnerships_organisation_changelist")
    page = editor.get(listed, {"kind__exact": "embassy"}).content.decode()
    link = f"{address(Organisation)}?kind__exact=embassy"
    assert link in page
    assert editor.get(link).context["count"] == 0
    assert (
        editor.get(reverse("workbook_editing", args=["no", "such"])).status_code == 404
    )


def test_the_command_names_the_registers_that_there_are(tmp_path):
    with pytest.raises(CommandError, match="There are: agreement, community"):
        book_of("visits", "uk", tmp_path)


# In LibreOffice


@pytest.mark.office
def test_libreoffice_keeps_the_lists_and_the_protection(tmp_path, convert):
    make_meeting(title_uk="Вигадана зустріч")
    book_of("meeting", "uk", tmp_path)
    with zipfile.ZipFile(convert(tmp_path / "meeting.xlsx", "ods")) as package:
        content = package.read("content.xml").decode()
    assert "cell-content-is-in-list([$_options.$B" in content
    assert 'table:protected="true"' in content
    assert "Вигадана зустріч" in content
