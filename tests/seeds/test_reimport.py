"""Repeating an import: nothing twice, nothing of the staff's lost."""

import datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from communities.models import Community
from partnerships.models import (
    Delegate,
    Indicator,
    Meeting,
    Organisation,
    Outcome,
    Partnership,
    Person,
    PilotProject,
)
from seeds.importer import import_files
from sources.models import ReportedFigure, Source
from tests.seeds.files import (
    FICTITIOUS,
    KHARKIV,
    both,
    changed_copy,
    paths,
    rows,
    totals,
)

pytestmark = [
    pytest.mark.usefixtures("imported_once", "english"),
    pytest.mark.django_db,
]

IMPORTED = [KHARKIV, FICTITIOUS]
WRITING = ("INSERT", "UPDATE", "DELETE")


def test_second_import_writes_nothing():
    before = rows()
    with CaptureQueriesContext(connection) as queries:
        again = both()
    statements = [query["sql"] for query in queries.captured_queries]
    assert [sql for sql in statements if sql.startswith(WRITING)] == []
    assert totals(again) == (0, 0, 134, 0)
    assert again.kept == []
    assert rows() == before


def test_every_row_is_marked_with_its_file():
    reasons = set()
    for model in (Meeting, Outcome, Person, Source, Delegate):
        reasons |= {*model.history.values_list("history_change_reason", flat=True)}
    assert reasons == {f"seed: {KHARKIV.name}", f"seed: {FICTITIOUS.name}"}


# A changed file


def test_changed_file_changes_what_nobody_else_did(tmp_path):
    path = changed_copy(
        tmp_path,
        ("due_on: 2026-09", "due_on: 2026-10"),
        ("sectors: [energy, water]", "sectors: [energy, heat]"),
        ("budget: 1000.50", "budget: 2000"),
    )
    report = import_files([path])
    assert totals(report) == (0, 3, 47, 0)
    assert Outcome.objects.get(strength="5_signed").due_on == "2026-10"
    meeting = Meeting.objects.get(slug="fictitious-visit")
    assert {sector.code for sector in meeting.sectors.all()} == {"energy", "heat"}
    assert PilotProject.objects.get(code="fictitious-project").budget == 2000
    assert totals(import_files([path]))[2] == 50


def test_value_taken_out_of_the_file_becomes_not_stated(tmp_path):
    path = changed_copy(
        tmp_path,
        ("    due_on: 2026-09\n", ""),
        ("        target: 2.5\n        target_on: 2027\n", ""),
        ("  sectors: [energy, water]\n", ""),
    )
    report = import_files([path])
    assert totals(report)[1] == 3
    assert Outcome.objects.get(strength="5_signed").due_on == ""
    assert Indicator.objects.get(project__isnull=False).target is None
    assert not Meeting.objects.get(slug="fictitious-visit").sectors.exists()


def test_record_taken_out_of_the_file_stays(tmp_path):
    text = FICTITIOUS.read_text(encoding="utf-8")
    second = text[text.index("  - strength: 1_idea") : text.index("\nstatements:")]
    import_files([changed_copy(tmp_path, (second, ""))])
    assert Outcome.objects.filter(meeting__slug="fictitious-visit").count() == 2


# The staff


def outcome():
    return Outcome.objects.get(meeting__slug="fictitious-visit", number=1)


def test_value_of_the_staff_is_kept_and_reported():
    row = outcome()
    row.text_uk = "Слова працівника"
    row.save()
    report = both()
    assert totals(report) == (0, 0, 133, 1)
    [kept] = report.kept
    assert kept.place.path == "outcomes[1].text.uk"
    assert (kept.theirs, kept.files) == (
        "Слова працівника", "Вигаданий меморандум підписано"
    )  # fmt: skip
    assert outcome().text_uk == "Слова працівника"


def test_overwrite_lets_the_file_win():
    row = outcome()
    row.text_uk = "Слова працівника"
    row.save()
    row.sectors.clear()
    report = both(overwrite=True)
    assert totals(report)[1] == 1
    assert report.kept == []
    assert outcome().text_uk == "Вигаданий меморандум підписано"
    assert outcome().sectors.get().code == "energy"
    assert totals(both())[2] == 134


def test_changed_list_of_the_staff_is_kept():
    outcome().sectors.clear()
    [kept] = both().kept
    assert (kept.place.path, kept.theirs) == ("outcomes[1].sectors", "not stated")
    assert not outcome().sectors.exists()


def test_value_of_the_staff_survives_a_later_change_by_the_file(tmp_path):
    """The importer's row then holds the staff's value too, and does not make it its own."""
    row = outcome()
    row.text_uk = "Слова працівника"
    row.save()
    path = changed_copy(tmp_path, ("due_on: 2026-09", "due_on: 2026-10"))
    assert totals(import_files([path]))[1] == 1
    for _ in range(2):
        report = import_files([path])
        assert paths(report) == ["outcomes[1].text.uk"]
    assert (outcome().text_uk, outcome().due_on) == ("Слова працівника", "2026-10")


def test_what_the_staff_fills_in_is_no_conflict():
    """The name of a delegate becomes known: the file never stated it."""
    delegate = Delegate.objects.get(country="LV")
    delegate.person = Person.objects.create(name_uk="Вигадана Особа Третя")
    delegate.save()
    for overwrite in (False, True):
        report = both(overwrite=overwrite)
        assert totals(report)[2] == 134
        assert report.kept == []
    delegate.refresh_from_db()
    assert delegate.person.name_uk == "Вигадана Особа Третя"


def test_what_the_staff_removed_is_made_again_only_with_overwrite():
    outcome().delete()
    report = both()
    assert [str(kept).split(", ")[-1] for kept in report.kept] == [
        "outcomes[1]: removed by staff and not made again."
    ]
    assert not Outcome.objects.filter(text_uk="Вигаданий меморандум підписано").exists()
    assert totals(both(overwrite=True))[0] == 2  # the outcome and its citation
    assert outcome().sectors.get().code == "energy"


def test_renamed_record_is_found_again():
    agency = Organisation.objects.get(kind="dev_agency")
    agency.name_uk = "Перейменоване агентство"
    agency.save()
    report = both()
    assert paths(report) == ["organisations[1].name.uk"]
    assert Organisation.objects.get(kind="dev_agency") == agency


def test_reordered_parts_keep_their_content():
    first, second = Outcome.objects.filter(meeting__slug="fictitious-visit")
    for row, number in ((first, 9), (second, 1), (first, 2)):
        row.number = number
        row.save()
    report = both()
    assert paths(report) == ["outcomes[1]", "outcomes[2]"]
    first.refresh_from_db()
    assert (first.number, first.strength) == (2, "5_signed")


def test_values_that_belong_together_are_not_torn_apart(tmp_path):
    """The file drops an outcome for which the staff has found evidence."""
    row = outcome()
    row.evidence = "Доказ працівника"
    row.status = "open"
    row.save()
    path = changed_copy(
        tmp_path,
        ("status: done\n", "status: dropped\n"),
        ("evidence: Вигаданий звіт", "dropped_reason: Вигадано"),
    )
    report = import_files([path])
    assert {*paths(report)} == {
        "outcomes[1].status", "outcomes[1].dropped_reason"
    }  # fmt: skip
    row.refresh_from_db()
    assert (row.status, row.dropped_reason) == ("open", "")


def test_command_lists_what_was_kept():
    row = outcome()
    row.text_uk = "Слова працівника"
    row.save()
    out = StringIO()
    call_command("import_seed", str(FICTITIOUS), stdout=out)
    assert out.getvalue().splitlines()[-1] == (
        "- fictitious-visit.yaml, line 78, column 16, outcomes[1].text.uk (1. A "
        "fictitious memorandum was signed): kept “Слова працівника”; the file has "
        "“Вигаданий меморандум підписано”."
    )


def test_line_ends_that_a_form_rewrites_are_no_change(tmp_path):
    lines = "text: {uk: Вигадана ідея, en: Fictitious idea}"
    block = "text:\n      uk: |\n        Вигадана\n        ідея"
    path = changed_copy(tmp_path, (lines, block))
    import_files([path])
    row = Outcome.objects.get(strength="1_idea", meeting__slug="fictitious-visit")
    row.text_uk = row.text_uk.replace("\n", "\r\n")
    row.save()
    assert totals(import_files([path])) == (0, 0, 50, 0)


def test_what_the_staff_cleared_stays_empty():
    row = outcome()
    row.due_on = ""
    row.save()
    [kept] = both().kept
    assert (kept.theirs, kept.files) == ("not stated", "2026-09")


# A second file


def test_second_file_reuses_what_is_there():
    assert Organisation.objects.filter(kind="association").count() == 1
    assert Community.objects.count() == 1
    assert Meeting.objects.filter(community__code="UA63120270000028556").count() == 2
    association = Organisation.objects.get(kind="association")
    assert association.home_attendances.count() == 3


def test_two_sources_that_disagree_both_stand():
    meeting = Meeting.objects.get(slug="fictitious-visit")
    letter = meeting.citations.get(source__kind="letter")
    assert (letter.about, letter.stated_value) == ("held_on", "13 травня 2026")
    assert meeting.citations.count() == 2
    assert meeting.held_on == "2026-05-14"


def test_the_file_says_when_its_records_become_public():
    moment = datetime.datetime(2026, 5, 20, tzinfo=ZoneInfo("Europe/Kyiv"))
    assert ReportedFigure.objects.get(code="fictitious-figure").public_from == moment


def test_newest_stage_is_current():
    partnership = Partnership.objects.get(partner_country="SE")
    assert partnership.stages.get(is_current=True).stage == "memorandum"
    project = PilotProject.objects.get(code="fictitious-project")
    assert project.stages.get(is_current=True).stage == "agreed"
