"""The daily letter, sent by real SMTP to a server of the tests."""

import datetime
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.models import AuditEvent, DigestReader
from config import environment
from tests import builders as b
from tests.accounts.staff import make_staff
from tests.office import make_digest_reader
from tests.smtp_sink import smtp_sink

pytestmark = pytest.mark.django_db

SITE = "https://register.example.org"


@pytest.fixture
def post_office(settings, monkeypatch):
    """The settings that EMAIL_URL gives for the server of the tests."""
    with smtp_sink() as sink:
        monkeypatch.setenv("EMAIL_URL", sink.url)
        for name, value in environment.email("EMAIL_URL").items():
            setattr(settings, name, value)
        settings.SITE_ADDRESS = SITE
        yield sink


def day(shift):
    return (timezone.localdate() + datetime.timedelta(days=shift)).isoformat()


def person(role, name, **fields):
    return make_staff(role, username=name, email=f"{name}@example.org", **fields)


def send(**options):
    out = StringIO()
    call_command("send_digest", stdout=out, **options)
    return out.getvalue()


def text_of(letter):
    return letter.get_body(("plain",)).get_content()


def addressees(post_office):
    return sorted(letter["To"] for letter in post_office.letters)


def overdue(**fields):
    return b.make_outcome(due_on=day(-1), text_uk="Таємна обіцянка", **fields)


def test_a_letter_says_what_is_due_in_both_forms_and_leads_to_the_lists(post_office):
    person("editor", "olena", first_name="Олена", last_name="Вигадана")
    overdue()
    b.make_outcome(due_on=day(3))
    assert "1 sent" in send()
    (letter,) = post_office.letters
    assert letter["To"] == "olena@example.org"
    assert letter["Auto-Submitted"] == "auto-generated"
    plain = text_of(letter)
    rich = letter.get_body(("html",)).get_content()
    for content in (plain, rich):
        assert "Олена Вигадана" in content
        for need in ("overdue", "soon"):
            path = f"/admin/partnerships/outcome/?follow_up={need}"
            assert f"{SITE}{path}" in content
        assert "Таємна обіцянка" not in content, "words of records stay in the office"
    assert '<html lang="uk">' in rich
    assert len(re.findall(rf"{SITE}\S+follow_up", plain)) == 2


def test_the_letter_speaks_the_language_of_the_person(post_office):
    make_digest_reader(user=person("editor", "ann"), language="en")
    person("editor", "olena")
    overdue()
    send()
    subjects = {letter["To"]: letter["Subject"] for letter in post_office.letters}
    assert subjects["ann@example.org"] == "Partnership register: 1 record waits for you"
    bodies = {letter["To"]: text_of(letter) for letter in post_office.letters}
    assert "Outcomes: overdue" in bodies["ann@example.org"]
    assert "Підсумки" in bodies["olena@example.org"]


def test_one_letter_a_person_a_day_however_often_it_is_run(post_office):
    olena = person("editor", "olena")
    overdue()
    send()
    assert "0 sent, 0 nothing due, 1 had one today, 0 failed" in send()
    assert len(post_office.letters) == 1
    event = AuditEvent.objects.get(kind="digest")
    assert (event.user, event.rows, event.language) == (olena, 1, "uk")
    # Tomorrow is another day.
    DigestReader.objects.update(sent_on=timezone.localdate() - datetime.timedelta(1))
    send()
    assert len(post_office.letters) == 2


def test_nobody_is_written_to_where_nothing_is_due(post_office):
    person("editor", "olena")
    b.make_outcome(due_on=day(60))
    assert "0 sent, 1 nothing due" in send()
    assert post_office.letters == []
    assert DigestReader.objects.get().sent_on is None, "the day is not used up"


def test_who_is_written_to(post_office):
    for role in ("viewer", "editor", "publisher", "administrator"):
        person(role, role)
    person("community editor", "community")
    person("editor", "gone", is_active=False)
    make_digest_reader(user=person("editor", "quiet"), is_wanted=False)
    make_staff("editor", username="nameless", email="")
    b.make_user(username="outsider", email="outsider@example.org")
    guest = b.make_person(internal_email="guest@example.org")
    overdue(responsible_person=guest)
    send()
    assert addressees(post_office) == [
        f"{name}@example.org" for name in ("administrator", "editor", "publisher")
    ]


def test_who_answers_for_it_is_told_even_if_they_may_only_look(post_office):
    person("viewer", "viewer")
    overdue(responsible_person=b.make_person(internal_email="Viewer@Example.org"))
    overdue()
    send()
    (letter,) = post_office.letters
    assert "follow_up=mine_overdue" in text_of(letter)
    assert "follow_up=overdue" not in text_of(letter)


def test_what_waits_for_approval_is_told_to_who_may_approve(post_office):
    person("editor", "editor")
    person("publisher", "publisher")
    b.make_source().propose()
    send()
    assert addressees(post_office) == ["publisher@example.org"]


def test_a_letter_that_fails_stops_no_other_and_is_sent_by_the_next_run(post_office):
    for name in ("anna", "lost", "olena"):
        person("editor", name)
    overdue()
    post_office.refused = {"lost@"}
    with pytest.raises(CommandError, match="2 sent, 0 nothing due, 0 had one today, 1"):
        send()
    assert addressees(post_office) == ["anna@example.org", "olena@example.org"]
    assert AuditEvent.objects.filter(kind="digest").count() == 2
    post_office.refused = set()
    assert "1 sent, 0 nothing due, 2 had one today" in send()
    assert addressees(post_office)[1] == "lost@example.org"


def test_a_server_that_is_away_is_said_with_a_code(post_office, settings):
    person("editor", "olena")
    overdue()
    settings.EMAIL_PORT = 1
    with pytest.raises(CommandError, match="1 failed") as failure:
        send()
    assert failure.value.returncode == 1
    assert DigestReader.objects.get().sent_on is None


def test_a_dry_run_writes_to_nobody(post_office):
    person("editor", "olena")
    overdue()
    assert "olena: 1 due" in send(dry_run=True)
    assert post_office.letters == []


def test_letters_need_the_address_of_the_site(settings):
    settings.SITE_ADDRESS = ""
    with pytest.raises(CommandError, match="SITE_ADDRESS"):
        send()
