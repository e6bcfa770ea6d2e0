"""A person's data: internal by construction, given and erased on request, not kept long."""

import datetime
import io
import json
from io import StringIO

import openpyxl
import pytest
from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent
from partnerships.models import Person, Post
from partnerships.personal.facts import facts_of
from partnerships.personal.naming import mentions
from tests import builders as b
from tests import office

pytestmark = pytest.mark.django_db

NAME = "Вигадник Несправжній"
PHONE = "+380 44 000 11 22"
OLD_PHONE = "+380 44 999 88 77"


def make_known_person(**fields):
    """Somebody with contacts, a former telephone and a reason that repeats it."""
    person = b.make_person(
        name_uk=NAME,
        name_en="Made-Up Person",
        internal_email="made.up@example.org",
        internal_phone=OLD_PHONE,
        internal_note="Вигадана примітка",
        **fields,
    )
    person.internal_phone = PHONE
    person.keep("internal_phone", by=None, reason=f"замість {OLD_PHONE}")
    return person


def page(person, name):
    return reverse(f"admin:partnerships_person_{name}", args=[person.pk])


def erase(caller, person, **fields):
    form = {"reason": "Запит № 7", "is_sure": "on", "keeps_name": "no"} | fields
    return caller.post(page(person, "erase"), form)


def command(*args, **options):
    out = StringIO()
    call_command(*args, stdout=out, **options)
    return out.getvalue()


def everything_stored():
    """All texts of the database but the audit's, as one."""
    models = [model for model in apps.get_models() if model is not AuditEvent]
    rows = (row for model in models for row in model._base_manager.values())
    return "\n".join(map(str, rows))


# What is held


def test_the_file_has_rows_versions_texts_and_the_audit(administrator):
    person = make_known_person()
    b.make_post(person=person, title_uk="Вигаданий радник")
    b.make_delegate(person=person)
    b.make_outcome(responsible_person=person, text_uk="Надіслати вигадане")
    b.make_meeting(internal_note=f"Дзвонити: {PHONE}")
    first = administrator.post(page(person, "personal_data"), {"file_format": "json"})
    second = administrator.post(page(person, "personal_data"), {"file_format": "json"})
    values = " ".join(fact["value"] for fact in json.loads(second.content))
    for text in (NAME, PHONE, OLD_PHONE, "Вигаданий радник", "Надіслати вигадане"):
        assert text in values
    assert f"Дзвонити: {PHONE}" in values
    assert f"partnerships.Person {person.pk}." in values, "that it was exported before"
    assert "no-store" in first["Cache-Control"]
    events = AuditEvent.objects.filter(kind="export")
    assert {event.user for event in events} == {administrator.user}
    assert events.latest("pk").rows == len(json.loads(second.content))


def test_another_person_s_data_is_not_in_the_file():
    person = make_known_person()
    other = b.make_person(internal_email="other@example.org")
    b.make_post(person=other, title_uk="Посада іншої особи")
    b.make_delegate(person=other)
    values = [fact.value for fact in facts_of(person)]
    assert "other@example.org" not in values
    assert not [v for v in values if "Посада іншої особи" in v or str(other) in v]


def test_the_sheet_opens_and_runs_no_formula(administrator):
    person = b.make_person(name_uk=NAME, internal_note="=HYPERLINK(1)")
    sent = administrator.post(page(person, "personal_data"), {"file_format": "xlsx"})
    assert sent["Content-Disposition"].startswith(
        f'attachment; filename="person-{person.pk}-'
    )
    book = openpyxl.load_workbook(io.BytesIO(sent.content))
    cells = [c for row in book.worksheets[-1].iter_rows() for c in row]
    assert any(cell.value == "'=HYPERLINK(1)" for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)


def test_as_many_questions_for_ten_rows_as_for_one():
    person = make_known_person()

    def add(rows):
        for _row in range(rows):
            b.make_post(person=person)
            b.make_delegate(person=person)
            b.make_outcome(responsible_person=person)

    def questions():
        with CaptureQueriesContext(connection) as asked:
            facts_of(person)
        return len(asked)

    add(1)
    for_one = questions()
    add(9)
    assert questions() == for_one


def test_the_command_writes_a_file_once_and_the_audit_knows(tmp_path):
    person = make_known_person()
    path = tmp_path / "person.json"
    assert "values written" in command("export_person", person.pk, output=path)
    assert PHONE in path.read_text(encoding="utf-8")
    event = AuditEvent.objects.get()
    assert (event.kind, event.user, event.file_format) == ("export", None, "json")
    for key, output in (
        (person.pk, path),
        (person.pk, tmp_path / "person.txt"),
        (0, tmp_path / "other.xlsx"),
    ):
        with pytest.raises(CommandError):
            command("export_person", key, output=output)
    assert AuditEvent.objects.count() == 1


# Erasure


def test_nothing_of_the_name_or_the_contacts_is_left_anywhere(administrator):
    person = make_known_person(distinction="той самий")
    b.make_post(person=person, title_uk="Посада того самого")
    delegate = b.make_delegate(person=person)
    delegate.keep("rank", by=None, reason=f"так сказав {NAME}")
    LogEntry.objects.create(
        user=administrator.user,
        action_flag=CHANGE,
        object_repr=str(delegate),
        change_message=json.dumps([{"changed": {"object": str(delegate)}}]),
    )
    assert NAME in everything_stored()
    response = erase(administrator, person)
    assert response.status_code == 302
    stored = everything_stored()
    for text in (NAME, "Made-Up", "made.up@", PHONE, OLD_PHONE, "примітка", "самого"):
        assert text not in stored, text
    assert json.dumps(NAME)[1:-1] not in stored
    person.refresh_from_db()
    assert (person.name_uk, person.name_en) == ("(вилучено)", "(erased)")
    assert person.is_archived
    assert person.history.first().history_change_reason == "Запит № 7"
    assert not Post.objects.exists()
    delegate.refresh_from_db()
    assert delegate.person == person, "that somebody was there stays"
    assert AuditEvent.objects.filter(kind="erased").count() == 1


def test_a_name_of_a_public_act_stays_and_all_else_goes(administrator):
    person = make_known_person()
    b.make_post(person=person)
    b.make_home_attendance(meeting=b.make_meeting(published=True), person=person)
    shown = administrator.get(page(person, "erase"))
    assert [*map(str, shown.context["plan"].public_acts)]
    erase(administrator, person, keeps_name="yes")
    person.refresh_from_db()
    assert (person.name_uk, person.is_archived) == (NAME, False)
    assert Post.objects.filter(person=person).exists()
    stored = everything_stored()
    for text in ("made.up@", PHONE, OLD_PHONE, "примітка"):
        assert text not in stored, text


def test_an_act_that_is_not_public_keeps_no_name(administrator):
    person = make_known_person()
    later = timezone.now() + datetime.timedelta(days=3)
    meeting = b.make_meeting(published=True, public_from=later)
    b.make_home_attendance(meeting=meeting, person=person)
    erase(administrator, person)
    person.refresh_from_db()
    assert person.name_uk == "(вилучено)"


def test_two_erased_persons_do_not_collide(administrator):
    for number in ("1", "2"):
        erase(administrator, b.make_person(name_uk=NAME, distinction=number))
    assert Person.objects.filter(name_uk="(вилучено)").count() == 2


def test_what_was_read_is_what_is_done(administrator):
    person = make_known_person()
    b.make_home_attendance(meeting=b.make_meeting(published=True), person=person)
    response = erase(administrator, person, keeps_name="no")
    assert response.context["form"].non_field_errors()
    person.refresh_from_db()
    assert person.internal_phone == PHONE


@pytest.mark.parametrize(
    "fields",
    [{"reason": " "}, {"is_sure": ""}, {"reason": f"Просить {NAME}"}],
    ids=["no reason", "not sure", "names the person"],
)
def test_nothing_is_erased_without_a_reason_that_may_be_kept(administrator, fields):
    person = make_known_person()
    assert erase(administrator, person, **fields).context["form"].errors
    person.refresh_from_db()
    assert person.internal_phone == PHONE


def test_texts_that_only_people_can_mend_are_shown_with_links(administrator):
    person = make_known_person()
    meeting = b.make_meeting(internal_note=f"Був {NAME}")
    shown = administrator.get(page(person, "erase")).content.decode()
    assert reverse("admin:partnerships_meeting_change", args=[meeting.pk]) in shown


def test_the_command_rehearses_and_then_erases():
    person = make_known_person()
    assert "The name: goes." in command("erase_person", person.pk, dry_run=True)
    assert Person.objects.get().internal_phone == PHONE
    with pytest.raises(CommandError):
        command("erase_person", person.pk)
    assert "Erased." in command("erase_person", person.pk, reason="Запит № 8")
    assert not [*mentions(person)][1:], "but for the line of the audit"
    assert NAME not in everything_stored()


# Retention

DAYS = 730


def age(person, days):
    """As if the person and all versions of them had been stored so long ago."""
    moment = timezone.now() - datetime.timedelta(days=days)
    Person.objects.filter(pk=person.pk).update(updated_at=moment)
    Person.history.filter(id=person.pk).update(history_date=moment)


def day(days):
    return (timezone.localdate() - datetime.timedelta(days=days)).isoformat()


def test_contacts_of_whom_nothing_was_heard_are_forgotten():
    quiet, heard = make_known_person(), b.make_person(internal_phone="+380 44 5")
    age(quiet, DAYS + 1)
    age(heard, DAYS - 1)
    b.make_delegate(person=quiet, delegation=met(DAYS + 400))
    b.make_post(person=quiet, starts_on="2001")
    Post.objects.update(updated_at=timezone.now() - datetime.timedelta(days=DAYS + 1))
    assert command("forget_contacts", dry_run=True).startswith(
        "Contacts of 1 persons and in 2 versions"
    )
    assert Person.objects.get(pk=quiet.pk).internal_phone == PHONE
    command("forget_contacts")
    stored = everything_stored()
    assert PHONE not in stored
    assert OLD_PHONE not in " ".join(
        Person.history.values_list("internal_phone", flat=True)
    )
    assert "+380 44 5" in stored
    assert NAME in stored
    assert command("forget_contacts").startswith("Contacts of 0 persons")


def met(days):
    delegation = b.make_delegation()
    b.make_meeting(held_on=day(days)).delegations.add(delegation)
    return delegation


@pytest.mark.parametrize("sign", ["delegate", "home", "post", "future post", "outcome"])
def test_a_sign_of_life_keeps_the_contacts(sign):
    # So that the person's key is not that of the row which names them.
    age(b.make_person(), DAYS + 1)
    age(b.make_person(), DAYS + 1)
    person = make_known_person()
    age(person, DAYS + 1)
    if sign == "delegate":
        b.make_delegate(person=person, delegation=met(DAYS - 5))
    elif sign == "home":
        meeting = b.make_meeting(held_on=day(DAYS - 5))
        b.make_home_attendance(person=person, meeting=meeting)
    elif sign == "outcome":
        b.make_outcome(responsible_person=person)
    else:
        b.make_post(person=person, ends_on=day(-30 if sign == "future post" else 9))
        old = timezone.now() - datetime.timedelta(days=DAYS + 1)
        Post.objects.update(updated_at=old)
    command("forget_contacts")
    person.refresh_from_db()
    assert person.internal_phone == PHONE


def test_a_former_contact_in_an_old_version_is_forgotten_of_everybody():
    person = make_known_person()
    oldest = person.history.order_by("history_id").first()
    Person.history.filter(pk=oldest.pk).update(
        history_date=timezone.now() - datetime.timedelta(days=DAYS + 1)
    )
    command("forget_contacts")
    kept = Person.history.order_by("history_id").values_list(
        "internal_phone", flat=True
    )
    assert [*kept] == ["", PHONE]
    with pytest.raises(CommandError):
        command("forget_contacts", days=0)


def told(changes):
    """A row of an import that tells what its cells held."""
    return office.make_import_row(label=NAME, kind="changed", changes=changes)


def test_what_an_import_told_of_an_erased_person_goes(administrator):
    """In the log of imports values are JSON, which escapes every Cyrillic letter."""
    person = make_known_person()
    row = told([{"key": "name_uk", "old": NAME, "new": OLD_PHONE}])
    other = office.make_import_row(changes=[{"key": "name_uk", "old": "Інше"}])
    erase(administrator, person)
    row.refresh_from_db()
    other.refresh_from_db()
    assert (row.label, row.changes) == ("", [])
    assert other.changes == [{"key": "name_uk", "old": "Інше"}]


def test_what_an_old_import_told_is_forgotten():
    old, young = told([{"old": PHONE}]), told([{"old": PHONE}])
    moment = timezone.now() - datetime.timedelta(days=DAYS + 1)
    type(old).objects.filter(pk=old.pk).update(created_at=moment)
    assert "the values in 1 rows of imports" in command("forget_contacts", dry_run=True)
    command("forget_contacts")
    old.refresh_from_db()
    young.refresh_from_db()
    assert (old.label, old.changes) == ("", [])
    assert young.changes == [{"old": PHONE}]
    assert "the values in 0 rows" in command("forget_contacts")
