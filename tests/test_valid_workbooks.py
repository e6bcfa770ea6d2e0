"""Every writer of workbooks keeps to the standards, so that nothing has to be mended."""

import io

import pytest
from django.core.management import call_command

from partnerships.reporting.choice import Choice
from partnerships.reports import reports
from tests.common import test_sheets
from tests.office import make_community_form
from tests.report_files import FORMATS, INTERNAL, written
from tests.valid import errors_in
from workbooks.editing.forms import CONTACTS, form_file
from workbooks.editing.known import known_of
from workbooks.editing.options import Options

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("filled")]


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_file_of_a_list_is_valid_whatever_its_cells_hold(
    monkeypatch, tmp_path, file_format
):
    """With links, and with rows that go on on a second sheet."""
    for module in ("about", "xlsx", "ods"):
        monkeypatch.setattr(f"common.sheets.{module}.MOST_ROWS", 3)
    content = test_sheets.written(
        file_format, [test_sheets.VALUES] * 3, filters=[("<&>", '"')]
    )
    assert errors_in(content, file_format, tmp_path) == []


@pytest.mark.parametrize("file_format", FORMATS)
def test_every_report_is_valid(tmp_path, file_format):
    choice = Choice(INTERNAL, site="https://register.example.org")
    for name in reports():
        content = written(name, choice, file_format)
        assert errors_in(content, file_format, tmp_path) == [], name


def test_a_workbook_for_editing_is_valid(tmp_path):
    path = tmp_path / "projects.xlsx"
    call_command("workbook", "pilot-project", output=path, stdout=io.StringIO())
    assert errors_in(path.read_bytes(), "xlsx", tmp_path) == []


def test_the_form_of_a_community_is_valid(filled, tmp_path):
    form = make_community_form(community=filled.community)
    known = known_of([form.community])[form.community_id]
    kinds = {"condition-state", "organisation", CONTACTS, "reading"}
    with form_file(form, known, Options(), kinds) as file:
        assert errors_in(file.read(), "xlsx", tmp_path) == []
