"""Importing in the admin: choosing files, deciding, looking back, undoing."""

import datetime
import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Meeting, Organisation, Person
from tests.accounts.expected import EXCHANGED
from tests.builders import make_meeting, make_organisation, make_outcome, make_user
from tests.exchange import address, decide, export, upload, upload_files
from tests.list_pages import body
from tests.records import BUILDERS, MODELS
from tests.workbooks.bringing import csv_file, kinds, xlsx
from tests.workbooks.previewed import previewed
from workbooks.applying import running
from workbooks.models import DAYS_KEPT, Import
from workbooks.stamps import STAMP, digest

pytestmark = pytest.mark.django_db

HEADINGS = ["name_uk", "kind", "country"]


@pytest.fixture
def editor(editor):
    editor.cookies["django_language"] = "en"
    return editor


def page_of(import_, name="change"):
    return reverse(f"admin:workbooks_import_{name}", args=[import_.pk])


def admin_page(record):
    return reverse("admin:partnerships_organisation_change", args=[record.pk])


def text_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def test_a_list_leads_to_the_upload_and_the_upload_to_a_preview(editor):
    assert address(Organisation, "import") in text_of(
        editor, address(Organisation, "changelist")
    )
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    assert import_.by == editor.user
    assert not Organisation.objects.exists()
    assert "Write 1 row" in text_of(editor, page_of(import_))
    import_ = decide(editor, import_)
    assert (import_.status, import_.written) == ("applied", 1)
    assert Organisation.objects.get().history.get().history_user == editor.user
    assert "council" in text_of(editor, page_of(import_))
    listed = text_of(editor, reverse("admin:workbooks_import_changelist"))
    assert "register-1" in listed
    assert "new: 1" in listed


def test_many_files_come_at_once_and_a_wrong_one_is_told_beside_the_others(editor):
    good = csv_file(HEADINGS, ["Рада", "council", ""])
    import_ = upload_files(editor, good, b"", b"%PDF-1.7")
    content = text_of(editor, page_of(import_))
    assert "The file is empty." in content
    assert "This is a PDF." in content
    # All or nothing is not offered while a file could not be read.
    assert 'value="all"' not in content
    assert decide(editor, import_).status == "ready"
    assert decide(editor, import_, "good").written == 1


@pytest.mark.usefixtures("english")
def test_the_preview_shows_each_kind_with_its_values_and_choices(administrator):
    administrator.cookies["django_language"] = "en"
    import_ = previewed()
    assert [kind for _number, kind in kinds(import_)] == [
        *("conflict", "new", "error", "error", "new")
    ]
    content = text_of(administrator, page_of(import_))
    for words in (
        "Sheet “Sheet1”, columns that are not known and are not read: Колір.",
        "in the register now: https://their.example.org",
        "in the file: https://my.example.org/",
        "“палац” is not one of",
        "This is a picture",
        "The same record stands already in “sheet, Sheet1”, row 2.",
    ):
        assert words in content, words
    assert "style=" not in content.partition("import-rows")[2]
    only = text_of(administrator, f"{page_of(import_)}?kind=error")
    assert "their.example.org" not in only


def test_a_conflict_ends_as_it_is_chosen_in_its_row(administrator):
    import_ = previewed()
    (row,) = import_.rows.filter(kind="conflict")
    choices = {f"{row.pk}-{c['key']}": "register" for c in row.changes}
    choices[f"{row.pk}-website"] = "file"
    path = f"{page_of(import_, 'decide')}?kind=conflict&page=1"
    kept = administrator.post(path, {"do": "choices", **choices})
    assert kept.url == f"{page_of(import_)}?kind=conflict&page=1"
    assert decide(administrator, import_, "good").status == "applied"
    record = Organisation.objects.get(pk=row.record)
    assert record.website == "https://my.example.org/"


def test_the_page_says_why_nothing_can_be_written(editor):
    make_organisation(name_uk="Рада", kind="council")
    same = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    assert "The register holds all of this already" in text_of(editor, page_of(same))
    bad = upload(editor, Organisation, [HEADINGS, ["Рада", "палац", ""]])
    assert "No row can be written." in text_of(editor, page_of(bad))


def test_a_conflict_is_asked_only_where_the_row_can_be_written(editor):
    make_organisation(name_uk="Рада", kind="ngo", website="https://their.example.org")
    mark = f"website={digest('https://old.example')}"
    book = xlsx(
        [*HEADINGS, "website", STAMP],
        ["Рада", "палац", "", "https://my.example.org/", mark],
    )
    import_ = upload_files(editor, book)
    assert [kind for _number, kind in kinds(import_)] == ["error"]
    content = text_of(editor, page_of(import_))
    assert "https://their.example.org" in content
    assert 'type="radio"' not in content


def test_the_rows_to_mend_come_as_a_sheet_that_can_be_brought_again(administrator):
    administrator.cookies["django_language"] = "en"
    import_ = previewed()
    decide(administrator, import_, "good")
    response = administrator.get(page_of(import_, "problems"))
    content = b"".join(response.streaming_content)
    book = openpyxl.load_workbook(io.BytesIO(content))
    heading, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert heading[:3] == ("What is wrong", "name_uk", "kind")
    assert [row[0].split("\n")[0] for row in rows] == ["Row 2.", "Row 4.", "Row 5."]
    assert "палац" in rows[1][0]
    assert book["_options"].sheet_state == "veryHidden"
    again = upload_files(administrator, content)
    assert [kind for _number, kind in kinds(again)] == ["conflict", "error", "error"]
    assert again.files.get().notes[0]["unknown"] == ["Колір"]


def test_what_is_not_taken_is_told_next_to_its_row_and_at_the_terminal(
    editor, tmp_path, capsys
):
    meeting = make_meeting(title_uk="Вигадана зустріч")
    rows = [["slug", "title_uk", "place"], [meeting.slug, "Вигадана зустріч", "Мрія"]]
    import_ = upload(editor, Meeting, rows)
    content = text_of(editor, f"{page_of(import_)}?kind=noted")
    assert "the register says “—”, the file says “Мрія”" in content
    assert 'With a note <span class="import-count">1</span>' in content
    path = tmp_path / "sheet.csv"
    path.write_bytes(csv_file(*rows))
    by = editor.user.username
    call_command("import_sheet", path, by=by, language="en", preview=True)
    said = capsys.readouterr().out
    assert "  place: The register works it out" in said
    assert said.endswith("rows with a note: 1\n")


def test_cancelling_writes_nothing_and_deletes_the_files(editor):
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    import_ = decide(editor, import_, "cancel")
    assert import_.status == "cancelled"
    assert import_.files.get().content == ""
    assert decide(editor, import_).status == "cancelled"
    assert not Organisation.objects.exists()


def test_who_may_not_import_sees_nothing_of_it(viewer, editor):
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    for path in (
        reverse("admin:workbooks_import_changelist"),
        reverse("admin:workbooks_import_add"),
        *(page_of(import_, name) for name in ("change", "undo", "problems")),
        address(Organisation, "import"),
    ):
        assert viewer.get(path).status_code == 403, path
    assert viewer.post(page_of(import_, "decide"), {"do": "all"}).status_code == 403
    assert viewer.post(page_of(import_, "undo")).status_code == 403
    assert editor.get(page_of(import_, "decide")).status_code == 405


def test_an_import_of_a_register_that_one_may_not_import_is_not_shown(editor, client):
    import_ = upload(
        editor,
        Person,
        [["name_uk", "distinction", "internal_phone"], ["Особа", "", "1"]],
    )
    assert import_.register_names == ["person-contacts"]
    names = ("view_meeting", "add_meeting", "change_meeting")
    other = make_user(is_staff=True, permissions=names)
    client.force_login(other)
    assert client.get(page_of(import_)).status_code == 404
    own = upload(client, Meeting, [["slug", "title_uk"], ["nova", "Нова"]])
    assert client.get(page_of(own)).status_code == 200


def test_a_file_that_is_too_large_is_refused_at_the_entrance(editor, monkeypatch):
    monkeypatch.setattr("common.files.sizes.MOST_BYTES", 10)
    path = reverse("admin:workbooks_import_add")
    file = SimpleUploadedFile("large.csv", b"x" * 100)
    response = editor.post(path, {"sheets": [file]})
    assert "larger than" in response.content.decode()
    assert not Import.objects.exists()


def count_queries(client, import_, django_assert_max_num_queries):
    client.get(page_of(import_))
    with django_assert_max_num_queries(60) as captured:
        client.get(page_of(import_))
    return len(captured)


def test_the_preview_asks_the_same_for_any_number_of_rows(
    editor, django_assert_max_num_queries
):
    found = set()
    for count in (1, 10):
        rows = [[f"Рада {number}", "council", ""] for number in range(count)]
        import_ = upload(editor, Organisation, [HEADINGS, *rows])
        found.add(count_queries(editor, import_, django_assert_max_num_queries))
    assert len(found) == 1


# Long work


def test_a_large_file_is_compared_beside_and_the_page_waits(editor, monkeypatch):
    started: list[Import] = []
    monkeypatch.setattr(running, "SMALL_BYTES", 10)
    monkeypatch.setattr(running, "spawn", started.append)
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    assert [i.pk for i in started] == [import_.pk]
    content = text_of(editor, page_of(import_))
    assert 'http-equiv="refresh"' in content
    assert "<progress" in content
    running.run(started[0])
    assert 'http-equiv="refresh"' not in text_of(editor, page_of(import_))


@pytest.mark.parametrize(
    ("status", "left"), [("applying", "ready"), ("undoing", "applied")]
)
def test_a_killed_process_is_told_and_nothing_was_written(
    editor, monkeypatch, status, left
):
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    long_ago = timezone.now() - datetime.timedelta(minutes=5)
    Import.objects.filter(pk=import_.pk).update(
        status=status, run="killed", updated_at=long_ago
    )
    assert "was interrupted, nothing was written" in text_of(editor, page_of(import_))
    assert Import.objects.get(pk=import_.pk).status == left


def test_files_that_nobody_decided_on_are_deleted_after_a_while(editor):
    import_ = upload(editor, Organisation, [HEADINGS, ["Рада", "council", ""]])
    old = timezone.now() - datetime.timedelta(days=DAYS_KEPT + 1)
    Import.objects.filter(pk=import_.pk).update(created_at=old)
    editor.get(reverse("admin:workbooks_import_add"))
    import_.refresh_from_db()
    assert import_.status == "cancelled"
    assert import_.files.get().content == ""


# Undoing


def test_a_whole_import_is_undone_with_history(editor):
    changed = make_organisation(name_uk="Змінена", kind="ngo", website="")
    book = xlsx(
        [*HEADINGS, "website"],
        ["Змінена", "council", "", "https://a.example/"],
        ["Нова", "ngo", ""],
    )
    import_ = decide(editor, upload_files(editor, book))
    assert import_.written == 2
    new = Organisation.objects.get(name_uk="Нова")
    for record in (changed, new):
        assert admin_page(record) in text_of(editor, page_of(import_))
    assert "Undo the import" in text_of(editor, page_of(import_, "undo"))
    assert Organisation.objects.filter(pk=new.pk).exists()
    assert editor.post(page_of(import_, "undo")).status_code == 302
    import_.refresh_from_db()
    assert (import_.status, import_.undone_by) == ("undone", editor.user)
    content = text_of(editor, page_of(import_))
    assert admin_page(changed) in content
    assert admin_page(new) not in content
    changed.refresh_from_db()
    assert (changed.kind, changed.website) == ("ngo", "")
    assert not Organisation.objects.filter(pk=new.pk).exists()
    last = Organisation.history.filter(id=new.pk).latest()
    assert (last.history_type, last.history_user) == ("-", editor.user)
    reason = changed.history.latest().history_change_reason
    assert reason == f"Undone: import No. {import_.pk}"


def test_undoing_is_refused_with_the_rows_that_others_have_worked_on(editor):
    changed = make_organisation(name_uk="Змінена", kind="ngo")
    rows = [["Змінена", "council", ""], ["Нова", "ngo", ""], ["Інша", "ngo", ""]]
    import_ = decide(editor, upload(editor, Organisation, [HEADINGS, *rows]))
    changed.refresh_from_db()
    changed.website = "https://later.example/"
    changed.save()
    referred = Organisation.objects.get(name_uk="Нова")
    make_outcome(responsible_organisation=referred)
    content = text_of(editor, page_of(import_, "undo"))
    assert "Row 2, Змінена: The record has been changed since." in content
    assert "Row 3, Нова: Something refers to it: outcomes." in content
    assert "Row 4" not in content
    editor.post(page_of(import_, "undo"))
    import_.refresh_from_db()
    assert import_.status == "applied"
    assert "2 rows stand in the way" in import_.message
    changed.refresh_from_db()
    assert changed.kind == "council"
    assert Organisation.objects.count() >= 3


# There and back


@pytest.mark.parametrize("language", ["uk", "en"])
def test_what_is_exported_comes_back_and_changes_nothing(editor, language):
    editor.cookies["django_language"] = language
    for name in EXCHANGED:
        BUILDERS[name]()
        model = MODELS[name]
        # The first table of agreements is that of the state, which is not ours.
        chosen = "1" if name == "Agreement" else "0"
        content = body(export(editor, model, resource=chosen))
        # The headings of the other language are read too.
        editor.cookies["django_language"] = "en"
        import_ = upload_files(editor, content, of=model)
        editor.cookies["django_language"] = language
        found = {kind for _number, kind in kinds(import_)}
        assert found == {"same"}, (name, import_.files.get().refusal, found)
