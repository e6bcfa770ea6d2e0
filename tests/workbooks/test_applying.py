"""Writing what was previewed: all or nothing, with a history, once and never halfway."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from communities.models import Membership, MembershipStage
from partnerships.models import (
    Meeting,
    Organisation,
    PilotProject,
)
from tests.builders import (
    make_community,
    make_country,
    make_meeting,
    make_membership,
    make_organisation,
    make_project,
    make_sector,
)
from tests.office import make_community_form
from tests.workbooks.bringing import (
    apply_now,
    bring,
    csv_file,
    importer,
    kinds,
    preview,
    problems,
    undone,
    xlsx,
)
from workbooks.applying import apply, obstacles, storing
from workbooks.models import Import, ImportRow, ImportStatus
from workbooks.progress import Progress
from workbooks.stamps import STAMP, digest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

HEADINGS = ["name_uk", "kind", "country"]


def history_of(record):
    return record.history.order_by("-history_id").first()


def test_new_and_changed_records_are_stored_with_their_links_and_history():
    one, two = make_sector(), make_sector()
    old = make_project(code="OLD", title_uk="Було")
    old.sectors.set([one])
    user = importer()
    sheet = csv_file(
        ["code", "title_uk", "sectors", "budget", "currency", "starts_on"],
        ["OLD", "Стало", two.code, "", "", ""],
        ["NEW", "Новий", f"{one.code}; {two.code}", "1 250,5", "EUR", "03.2026"],
    )
    import_ = bring(sheet, by=user, register="pilot-project")
    assert (import_.status, import_.written) == (ImportStatus.APPLIED, 2)
    new = PilotProject.objects.get(code="NEW")
    old.refresh_from_db()
    assert {*new.sectors.all()} == {one, two}
    assert [*old.sectors.all()] == [two]
    assert (str(new.budget), new.starts_on) == ("1250.50", "2026-03")
    assert PilotProject.objects.search("стало").get() == old
    for record, row, kind in ((old, 2, "~"), (new, 3, "+")):
        entry = history_of(record)
        assert (entry.history_user, entry.history_type) == (user, kind)
        reason = f"Import No. {import_.pk}, sheet, row {row}"
        assert entry.history_change_reason == reason
        assert {s.sector_id for s in entry.sectors.all()} == {
            s.pk for s in record.sectors.all()
        }


def test_the_files_are_gone_once_they_are_applied():
    import_ = preview(csv_file(HEADINGS, ["Рада", "ngo", ""]))
    file = import_.files.get()
    path = file.content.path
    assert file.sha256
    apply_now(import_)
    assert not Path(path).exists()
    assert import_.files.get().content == ""


GOOD_AND_BAD = [["Добра", "ngo", ""], ["Хибна", "палац", ""]]


def test_all_or_nothing_writes_nothing_while_a_row_is_wrong():
    import_ = bring(csv_file(HEADINGS, *GOOD_AND_BAD))
    assert import_.status == ImportStatus.READY
    assert "1 rows have errors" in import_.message
    assert not Organisation.objects.exists()


def test_the_good_rows_are_taken_where_that_is_chosen():
    import_ = bring(csv_file(HEADINGS, *GOOD_AND_BAD), mode="good")
    assert import_.written == 1
    assert Organisation.objects.get().name_uk == "Добра"


def test_a_fall_in_the_middle_leaves_nothing_half_written(monkeypatch):
    write = storing.write_history

    def fall(records, **options):
        write(records, **options)
        raise RuntimeError("secret detail")

    monkeypatch.setattr("workbooks.applying.writing.write_history", fall)
    import_ = preview(csv_file(HEADINGS, ["Рада", "ngo", ""]))
    apply_now(import_)
    assert import_.status == ImportStatus.READY
    assert "the program could not go on" in import_.message
    assert not Organisation.objects.exists()
    assert not Organisation.history.exists()
    assert import_.files.get().content
    monkeypatch.undo()
    assert apply_now(import_).status == ImportStatus.APPLIED


def test_what_changed_after_the_preview_becomes_a_conflict_and_is_not_overwritten():
    organisation = make_organisation(name_uk="Рада", kind="ngo", website="")
    import_ = preview(csv_file(HEADINGS, ["Рада", "council", ""]))
    organisation.kind = "business"
    organisation.save()
    apply_now(import_)
    assert import_.status == ImportStatus.READY
    assert "have changed since the preview" in import_.message
    organisation.refresh_from_db()
    assert organisation.kind == "business"
    assert kinds(import_) == [(2, "conflict")]
    row = import_.rows.get()
    # The choice is made, and holds as long as nobody changes the record again.
    row.choices = {"kind": "file"}
    row.save()
    assert apply_now(import_).written == 1
    organisation.refresh_from_db()
    assert organisation.kind == "council"


def test_a_record_that_appeared_meanwhile_is_not_added_twice():
    import_ = preview(csv_file(HEADINGS, ["Рада", "council", ""]))
    make_organisation(name_uk="Рада", kind="ngo")
    apply_now(import_)
    assert import_.status == ImportStatus.READY
    assert Organisation.objects.get().kind == "ngo"


def test_nobody_applies_an_import_that_another_run_has_taken_over():
    import_ = preview(csv_file(HEADINGS, ["Рада", "council", ""]))
    assert import_.claim("applying", of=("ready",))
    assert not Import.objects.get(pk=import_.pk).claim("applying", of=("ready",))
    Import.objects.filter(pk=import_.pk).update(run="another")
    apply(import_)
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(("taken", "title"), [("file", "Моє"), ("register", "Їхнє")])
def test_conflicts_end_as_one_choice_for_all_says(taken, title):
    meeting = make_meeting(title_uk="Було", title_en="Was")
    mark = f"title_uk={digest('Було')} title_en={digest('Was')}"
    sheet = xlsx(
        ["slug", "title_uk", "title_en", STAMP], [meeting.slug, "Моє", "Mine", mark]
    )
    meeting.title_uk = "Їхнє"
    meeting.save()
    import_ = preview(sheet, register="meeting")
    assert apply_now(import_).status == ImportStatus.READY
    assert apply_now(import_, taken=taken).written == 1
    meeting.refresh_from_db()
    assert (meeting.title_uk, meeting.title_en) == (title, "Mine")


def test_a_stage_in_the_file_is_entered_by_the_lifecycle():
    member = make_membership(stage="member")
    fresh = make_community()
    rows = [
        [member.community.code, "suspended", "2026-05", "N 5"],
        [fresh.code, "intent", "2026-05-01", ""],
    ]
    import_ = bring(csv_file(["community", "stage", "since", "document"], *rows))
    assert import_.written == 2
    stages = [
        (m.stages.get(is_current=True).stage, m.stages.get(is_current=True).document)
        for m in Membership.objects.order_by("pk")
    ]
    assert stages == [("suspended", "N 5"), ("intent", "")]
    entries = MembershipStage.history.exclude(history_change_reason=None)
    said = entries.values_list("history_type", "stage", "history_change_reason")
    reason = f"Import No. {import_.pk}, sheet, row"
    assert {*said} == {
        ("~", "member", f"{reason} 2"),
        ("+", "suspended", f"{reason} 2"),
        ("+", "intent", f"{reason} 3"),
    }
    undone(import_)
    assert [*MembershipStage.objects.values_list("stage", "is_current")] == [
        ("member", True)
    ]
    assert [*Membership.objects.all()] == [member]


STAGE = ["community", "stage", "since", "document"]


@pytest.mark.parametrize(
    ("row", "heading", "sentence"),
    [
        (["suspended", "2026-06", ""], "", "cannot"),
        (["member", "", ""], "since", "blank"),
        (["", "2026-06", ""], "stage", "Name the stage"),
    ],
)
def test_a_stage_that_may_not_be_is_refused_beside_its_column(row, heading, sentence):
    fresh = make_community()
    found = problems(preview(csv_file(STAGE, [fresh.code, *row])))
    assert found[2][0][0] == heading
    assert sentence in found[2][0][1]


def test_a_stage_that_was_worked_on_since_is_not_taken_back():
    member = make_membership(stage="member")
    code = member.community.code
    first = bring(csv_file(STAGE, [code, "member", member.stages.get().since, "N 1"]))
    assert member.stages.get().document == "N 1"
    second = bring(csv_file(STAGE, [code, "suspended", "2026-06", ""]))
    ((row, reason),) = obstacles(first)
    assert (row.number, reason) == (2, "The record has been changed since.")
    undone(second)
    entered = member.stages.get()
    assert (entered.document, entered.is_current) == ("N 1", True)


def test_the_document_of_a_public_stage_may_not_give_an_address_away():
    member = make_membership(stage="member", published=True)
    text = "Рішення за адресою вул. Сумська, 64"
    found = problems(
        preview(csv_file(STAGE, [member.community.code, "suspended", "2026-06", text]))
    )
    assert "It is public" in found[2][0][1]


def test_stages_are_entered_with_the_same_queries_for_any_number_of_rows():
    def sheet(count):
        places = [make_membership().community for _number in range(count)]
        rows = [[place.code, "suspended", "2026-05", "N 5"] for place in places]
        return csv_file(STAGE, *rows)

    assert counted(sheet(2)) == counted(sheet(20))


def test_a_returned_form_is_answered_by_rows_that_hold_more_than_was_given():
    form = make_community_form()
    make_organisation(name_uk="Відома", kind="ngo")

    def options(book):
        sheet = book.create_sheet("_options")
        sheet.append(["_register", "Sheet1", "organisation", "en", "2026-05-01"])
        sheet.append(["_given", "Sheet1", "name_uk"])
        sheet.append(["_form", str(form.reference)])

    sheet = xlsx(HEADINGS, ["Відома", "", ""], ["Нова", "ngo", ""], decorate=options)
    import_ = bring(sheet)
    assert (import_.skipped, import_.written) == (1, 1)
    form.refresh_from_db()
    assert form.returned_at


def many(count):
    community, sector = make_community(), make_sector()
    stored = [make_meeting() for _number in range(count // 2)]
    slugs = [m.slug for m in stored] + [f"n-{n}-{count}" for n in range(count // 2)]
    headings = ["slug", "title_uk", "held_on", "community", "sectors", "direction"]
    headings += ["mode", "status"]
    rest = ["2026-03-06", community.code, sector.code, "incoming", "in_person", "held"]
    return csv_file(headings, *([slug, f"Нова {slug}", *rest] for slug in slugs))


def counted(content):
    import_ = preview(content)
    with CaptureQueriesContext(connection) as captured:
        apply_now(import_)
    assert import_.status == ImportStatus.APPLIED, import_.message
    asked = [q["sql"] for q in captured.captured_queries]
    # A statement that writes holds as many rows as the database takes at once.
    return len([sql for sql in asked if not sql.startswith(("INSERT", "DELETE"))])


def test_applying_takes_the_same_queries_for_any_number_of_rows():
    assert counted(many(10)) == counted(many(100))
    assert Meeting.history.count() == ImportRow.objects.filter(kind="new").count() + (
        2 * ImportRow.objects.filter(kind="changed").count()
    )


# The command


def test_the_command_prints_the_rows_and_ends_with_what_was_written(tmp_path, capsys):
    importer(username="office")
    make_country(code="EE")
    path = tmp_path / "sheet.csv"
    path.write_bytes(csv_file(HEADINGS, ["Добра", "ngo", "EE"], ["Хибна", "палац", ""]))
    with pytest.raises(CommandError, match="Nothing was written: 1 rows have errors"):
        call_command("import_sheet", path, by="office", language="en")
    said = capsys.readouterr().out
    assert "sheet.csv, sheet, 2: new: Добра" in said
    assert "  kind: “палац” is not one of" in said
    call_command("import_sheet", path, by="office", language="en", good_rows=True)
    assert Organisation.objects.get().country_id == "EE"
    assert capsys.readouterr().out.endswith("rows written: 1.\n")
    with pytest.raises(CommandError, match="no active user"):
        call_command("import_sheet", path, by="nobody", language="en")


def test_rows_are_counted_while_they_are_compared(monkeypatch):
    heard = []
    monkeypatch.setattr(Progress, "say", lambda self, *said: heard.append(said))
    rows = [[f"Вигадана {number}", "ngo", ""] for number in range(3)]
    import_ = preview(xlsx(HEADINGS, *rows))
    assert heard == [(0, 3), (1, 3), (2, 3)]
    heard.clear()
    apply_now(import_)
    assert heard == [(0, 3), (1, 3), (2, 3), (0, 0)]
