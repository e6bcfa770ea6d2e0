"""Where the ready workbooks are taken from: the page, the admin, the command."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import translation

from accounts.models import AuditEvent
from partnerships.reporting.books import book_of
from partnerships.reporting.choice import Choice
from partnerships.reports import reports
from tests import builders as b
from tests.list_pages import body, query_count
from tests.public_pages import fill
from tests.report_files import FORMATS, INTERNAL, PUBLIC, opened, told, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def register():
    return fill()


def test_the_page_says_what_each_report_would_hold(visitor, register, language):
    response = visitor.get(f"/{language}/reports/?since=2025-01-01&sector=")
    assert response.status_code == 200
    content = response.content.decode()
    for name in reports():
        for file_format in FORMATS:
            address = f"/{language}/reports/{name}.{file_format}?since=2025-01-01"
            assert f'href="{address}"' in content
    cards = {
        card.report.name: dict(card.sheets) for card in response.context["shelf"].cards
    }
    with translation.override(language):
        book = book_of(reports()["commitments"], Choice(PUBLIC))
    assert [*cards["commitments"].values()] == [page.count() for page in book.pages]


def test_the_page_costs_as_many_queries_for_ten_records_as_for_one(visitor):
    fill()
    one = query_count(visitor, "/uk/reports/")
    for _ in range(3):
        fill()
    assert query_count(visitor, "/uk/reports/") == one
    assert one < 70


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("since=yesterday", "This is not a day. Write 2026-03-06 or 06.03.2026."),
        ("since=2026-02-01&until=2026-01-01", "The end is before the start."),
        ("meeting=nothing", "There is no such meeting."),
        ("region=UA-0", "There is no such region"),
    ],
)
def test_a_wrong_choice_is_said_in_words_and_makes_no_file(visitor, query, words):
    for path in ("/en/reports/", "/en/reports/commitments.xlsx"):
        response = visitor.get(f"{path}?{query}")
        assert response.status_code == 400
        assert words in response.content.decode()


def test_an_unknown_report_or_format_is_not_found(visitor):
    assert visitor.get("/en/reports/nothing.xlsx").status_code == 404
    assert visitor.get("/en/reports/commitments.csv").status_code == 404


def test_a_hidden_meeting_cannot_be_chosen(visitor):
    hidden = b.make_meeting(slug="hidden-meeting", title_en="Hidden meeting")
    response = visitor.get(f"/en/reports/visit.xlsx?meeting={hidden.slug}")
    assert response.status_code == 400
    assert "Hidden meeting" not in response.content.decode()


def test_who_looks_as_another_role_takes_no_file(administrator):
    call_command("apply_roles", stdout=io.StringIO())
    administrator.post("/admin/as-role/", {"role": "viewer"})
    assert administrator.get("/admin/reports/").status_code == 200
    assert ask(administrator).status_code == 403


# The staff


def ask(client, name="commitments", file_format="xlsx", query=""):
    return client.post(f"/admin/reports/{query}", {"file": f"{name}.{file_format}"})


def test_staff_take_the_internal_edition_and_the_audit_keeps_it(viewer):
    b.make_outcome(meeting=b.make_meeting(held_on="2025-03-06"), text_uk="Внутрішня")
    response = ask(viewer, query="?since=2025-01-01")
    content = body(response)
    assert "Внутрішня" in told(content)
    assert "viewer" in str(opened(content))
    event = AuditEvent.objects.get(kind="export")
    assert (event.what, event.is_public) == ("report: commitments", False)
    assert "01.01.2025" in event.filters


def test_who_has_no_permission_has_no_internal_report(visitor):
    assert visitor.get("/admin/reports/").status_code == 302
    staff = b.make_user(username="staff", is_staff=True)
    visitor.force_login(staff)
    assert "There is no report" not in visitor.get("/uk/reports/").content.decode()
    assert visitor.get("/admin/reports/").context["shelf"].cards == []
    assert ask(visitor).status_code == 403
    assert ask(visitor, name="nothing").status_code == 404


# The command


def run(*words):
    out = io.StringIO()
    call_command("report", *words, stdout=out)
    return out.getvalue()


def test_the_command_lists_and_writes(register, tmp_path, english):
    assert all(name in run() for name in reports())
    path = tmp_path / "members.ods"
    assert "sheets" in run("members", "-o", str(path), "--language", "en")
    assert "Members" in opened(path.read_bytes())
    path = tmp_path / "commitments"
    run(
        "commitments",
        "-o",
        str(path),
        "--format",
        "xlsx",
        "--internal",
        "--to",
        "2020-01-01",
    )
    with translation.override("uk"):
        words = book_of(reports()["commitments"], Choice(INTERNAL)).edition
    assert words in str(opened(path.read_bytes()))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nothing", "-o", "x.xlsx"], "There is no report “nothing”"),
        (["visit"], "Say where to write it"),
        (["visit", "-o", "x.pdf"], "Say the format"),
        (["visit", "-o", "nowhere/x.ods"], "There is no folder nowhere"),
        (
            ["visit", "-o", "x.ods", "--from", "soon", "--language", "en"],
            "--from soon: This is not a day",
        ),
        (
            ["visit", "-o", "x.ods", "--meeting", "x", "--language", "en"],
            "--meeting x: There is no such meeting.",
        ),
    ],
)
def test_the_command_refuses_in_one_sentence(words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError, match=r"^[^\n]+$") as refusal:
        run(*words)
    assert str(refusal.value).startswith(said)
    assert [*tmp_path.iterdir()] == []


@override_settings(DEMO=True)
def test_a_demo_marks_every_sheet(english):
    for file_format in FORMATS:
        for rows in opened(written("visit", Choice(PUBLIC), file_format)).values():
            assert str(rows[1][0]).startswith("Demo: everything here is made up.")
