"""The audit grows, is read by administrators, and forgets what is old."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent
from partnerships.models import Meeting
from tests.accounts.staff import make_staff
from tests.builders import make_meeting
from tests.conftest import Caller
from tests.exchange import CSV, export
from tests.office import make_event

pytestmark = pytest.mark.django_db


def exports():
    return AuditEvent.objects.filter(kind="export")


def test_a_file_that_leaves_the_admin_is_kept_with_its_filters(editor):
    editor.cookies["django_language"] = "en"
    make_meeting(published=True, title_uk="Одна")
    make_meeting(title_uk="Друга")
    filters = {"visibility__exact": "published", "q": "одна"}
    export(editor, Meeting, file_format=CSV, **filters)
    event = exports().get()
    assert event.user == editor.user
    assert event.what == "partnerships.Meeting: MeetingResource"
    assert (event.rows, event.file_format, event.language) == (1, "csv", "en")
    assert event.is_public is False
    assert "published" in event.filters
    assert "одна" in event.filters


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_public_file_is_kept_when_staff_take_it(viewer, ending):
    make_meeting(published=True)
    make_meeting()
    response = viewer.get(f"/uk/meetings.{ending}")
    # Read to its end a file closes itself, and the connection stays the test's.
    assert b"".join(response.streaming_content)
    event = exports().get()
    assert (event.user, event.rows, event.is_public) == (viewer.user, 1, True)
    assert (event.file_format, event.language) == (ending, "uk")


def test_what_a_visitor_takes_is_not_kept(client):
    make_meeting(published=True)
    assert client.get("/uk/meetings.csv").status_code == 200
    assert not exports().exists()


def test_a_refused_export_is_no_export(client, db):
    make_meeting()
    Caller(make_staff("community editor")).get(
        reverse("admin:partnerships_meeting_export"), {"format": CSV, "resource": "0"}
    )
    assert not exports().exists()


def test_what_is_written_is_neither_changed_nor_deleted(administrator):
    event = make_event()
    for attempt in (
        event.save,
        event.delete,
        AuditEvent.objects.all().delete,
        lambda: AuditEvent.objects.update(kind="logout"),
    ):
        with pytest.raises(TypeError):
            attempt()
    path = reverse("admin:accounts_auditevent_change", args=[event.pk])
    assert administrator.get(path).status_code == 200
    assert administrator.post(path, {"kind": "logout"}).status_code == 403
    delete = reverse("admin:accounts_auditevent_delete", args=[event.pk])
    assert administrator.post(delete, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("role", ["viewer", "editor", "publisher", "community editor"])
def test_only_administrators_read_it(role):
    path = reverse("admin:accounts_auditevent_changelist")
    assert Caller(make_staff(role)).get(path).status_code == 403
    assert Caller(make_staff("administrator")).get(path).status_code == 200


def forget(*args):
    out = StringIO()
    call_command("forget_audit", *args, stdout=out)
    return out.getvalue()


def test_what_is_older_than_the_period_is_forgotten():
    now = timezone.now()
    for days in (1, 364, 366, 800):
        make_event(user=None)
        newest = AuditEvent.objects.latest("pk")
        rows = AuditEvent.objects.filter(pk=newest.pk)
        super(type(rows), rows).update(created_at=now - datetime.timedelta(days=days))
    assert forget("--dry-run").startswith("2 events")
    assert AuditEvent.objects.count() == 4
    assert forget().startswith("2 events")
    assert AuditEvent.objects.count() == 2
    with pytest.raises(CommandError):
        forget("--days", "0")
