"""What every record can do: keep its keys true, be found, archived and published."""

import datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import models
from django.utils import timezone

from common.fields import derived_keys
from common.models import ArchivableRecord, PublishableRecord, Visibility
from communities.models import Community
from partnerships.models import Meeting, Organisation
from sources.models import Source
from tests.builders import (
    make_community,
    make_meeting,
    make_organisation,
    make_source,
    make_user,
)
from tests.publishable import ready
from tests.records import BUILDERS, MODELS

pytestmark = pytest.mark.django_db

ARCHIVABLE = [n for n, m in MODELS.items() if issubclass(m, ArchivableRecord)]
PUBLISHABLE = [n for n, m in MODELS.items() if issubclass(m, PublishableRecord)]
KEYED = [name for name, model in MODELS.items() if derived_keys(model)]


def is_stale(record):
    fresh = type(record).objects.get(pk=record.pk)
    return any(
        getattr(fresh, key.attname) != key.derive(fresh) for key in derived_keys(fresh)
    )


# Archiving


@pytest.mark.parametrize("name", ARCHIVABLE)
def test_archive_and_restore(name):
    record, user = BUILDERS[name](), make_user()
    before = timezone.now()
    record.archive(by=user, reason=" вигадана причина ")
    record.refresh_from_db()
    assert record.is_archived
    assert before <= record.archived_at <= timezone.now()
    assert (record.archived_by, record.archive_reason) == (user, "вигадана причина")
    assert record not in MODELS[name].objects.current()
    assert record in MODELS[name].objects.archived()
    record.restore()
    record.refresh_from_db()
    assert not record.is_archived
    assert (record.archived_by, record.archive_reason) == (None, "")
    assert record in MODELS[name].objects.current()
    assert record not in MODELS[name].objects.archived()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_archiving_needs_a_reason(english, reason):
    meeting = make_meeting()
    with pytest.raises(ValidationError, match="An archived record needs a reason"):
        meeting.archive(by=None, reason=reason)
    meeting.refresh_from_db()
    assert not meeting.is_archived


def test_archiving_is_in_the_history():
    meeting = make_meeting()
    meeting.archive(by=None, reason="вигадана причина")
    newest = meeting.history.first()
    assert newest.archive_reason == "вигадана причина"
    assert newest.prev_record.archive_reason == ""


# Publishing


@pytest.mark.parametrize("name", PUBLISHABLE)
def test_publish_and_withdraw(name):
    record, user = ready(BUILDERS[name]()), make_user()
    assert record.visibility == Visibility.INTERNAL
    record.publish(by=user)
    record.refresh_from_db()
    assert record.visibility == Visibility.PUBLISHED
    assert record.public_from <= timezone.now()
    assert record.approved_by == user
    assert record.approved_at <= timezone.now()
    assert record in MODELS[name].objects.public()
    record.withdraw(by=user, reason="вигадана причина")
    record.refresh_from_db()
    assert record.visibility == Visibility.WITHDRAWN
    assert record.approved_by == user, "who had approved it stays known"
    assert record not in MODELS[name].objects.public()


def test_an_embargo_that_was_set_stays():
    embargo = timezone.now() + datetime.timedelta(days=3)
    source = make_source(public_from=embargo)
    source.publish(by=None)
    assert source.public_from == embargo
    assert not Source.objects.public().exists()
    assert Source.objects.public(at=embargo).get() == source


def test_a_moment_that_is_given_wins():
    earlier = timezone.now() - datetime.timedelta(days=3)
    source = make_source(public_from=timezone.now() + datetime.timedelta(days=3))
    source.publish(by=None, public_from=earlier)
    assert source.public_from == earlier


@pytest.mark.parametrize("status", ["planned", "cancelled"])
def test_a_rule_that_forbids_publishing_is_heard(english, status):
    meeting = make_meeting(status=status)
    with pytest.raises(ValidationError, match="has not been held"):
        meeting.publish(by=None)
    meeting.refresh_from_db()
    assert meeting.visibility == Visibility.INTERNAL


# Derived keys


@pytest.mark.parametrize("name", KEYED)
def test_saving_fills_the_keys(name):
    record = BUILDERS[name]()
    for key in derived_keys(record):
        assert getattr(record, key.attname) == key.derive(record) != ""
    assert not is_stale(record)


@pytest.mark.parametrize("name", KEYED)
def test_keys_follow_fields_that_exist(name):
    fields = {field.name for field in MODELS[name]._meta.concrete_fields}
    for key in derived_keys(MODELS[name]):
        # Or a property that is made of them, as the romanised name of a centre.
        computed = {*key.sources} - fields
        assert all(isinstance(getattr(MODELS[name], c), property) for c in computed)


def test_saving_some_fields_takes_their_keys_along():
    community = make_community(name_uk="Стара")
    community.name_uk = "Новісінька"
    community.save(update_fields=["name_uk"])
    assert not is_stale(community)
    assert Community.objects.search("новісінька").get() == community


def test_saving_other_fields_leaves_the_keys_alone():
    community = make_community(name_uk="Стара")
    community.name_uk = "Незбережена"
    community.save(update_fields=["website"])
    community.refresh_from_db()
    assert community.name_uk == "Стара"
    assert not is_stale(community)


def test_saving_some_fields_stamps_the_record():
    community = make_community()
    stamp = community.updated_at
    community.save(update_fields=["website"])
    community.refresh_from_db()
    assert community.updated_at > stamp


def test_saving_no_field_saves_nothing():
    community = make_community()
    stamp = community.updated_at
    community.save(update_fields=[])
    community.refresh_from_db()
    assert community.updated_at == stamp


def test_update_refuses_a_text_that_a_key_follows():
    make_organisation()
    with pytest.raises(ValueError, match="search_key would go stale"):
        Organisation.objects.update(name_uk="Інша вигадана рада")
    assert Organisation.objects.update(website="https://example.org/") == 1


def test_update_of_a_key_itself_is_allowed():
    make_organisation()
    assert Organisation.objects.update(search_key="", sort_key_uk="") == 1


def test_bulk_update_takes_the_keys_along():
    rows = [make_organisation() for _ in range(3)]
    for number, row in enumerate(rows):
        row.name_uk = f"Нова вигадана рада {number}"
    Organisation.objects.bulk_update(rows, ["name_uk"])
    assert not any(map(is_stale, rows))
    assert Organisation.objects.search("нова вигадана").count() == 3


def test_bulk_update_of_other_fields_leaves_the_keys_alone():
    row = make_organisation()
    row.website = "https://example.org/"
    row.name_uk = "Незбережена"
    assert Organisation.objects.bulk_update([row], ["website"]) == 1
    row.refresh_from_db()
    assert row.website == "https://example.org/"
    assert not is_stale(row)


def test_bulk_create_fills_the_keys():
    made = Organisation.objects.bulk_create(
        [Organisation(kind="ngo", name_uk=f"Вигадана {n}") for n in range(2)]
    )
    assert not any(map(is_stale, made))


def test_rebuild_keys_mends_what_was_written_past_django():
    meeting, organisation = make_meeting(), make_organisation()
    models.QuerySet(Meeting).update(title_uk="Переписана", search_key="?")
    models.QuerySet(Organisation).update(sort_key_uk="99")
    out = StringIO()
    call_command("rebuild_keys", "partnerships.Meeting", stdout=out)
    assert out.getvalue() == "partnerships.Meeting: 1\n"
    assert not is_stale(meeting)
    assert is_stale(organisation)
    out = StringIO()
    call_command("rebuild_keys", stdout=out)
    lines = out.getvalue().splitlines()
    assert "partnerships.Organisation: 1" in lines
    assert "partnerships.Meeting: 0" in lines
    assert len(lines) == len(KEYED)
    assert not is_stale(organisation)


# Being found and sorted


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("кам’янка", True),
        ("КАМЯНКА", True),
        ("kamianka", True),
        ("мʼян kamian", True),
        ("кам'янка харків", False),
        ("%", False),
        ("_", False),
        ("", True),
        ("   ", True),
    ],
    ids=repr,
)
def test_search_finds_every_word_in_any_spelling(question, found):
    make_community(name_uk="Кам'янка", name_en="Kamianka", code="UA" + "7" * 17)
    assert Community.objects.search(question).exists() is found


def test_lists_stand_in_the_order_of_the_readers_alphabet(language):
    for uk, en in [("Яготин", "Yahotyn"), ("Єланець", "Yelanets"), ("Ізюм", "Izium")]:
        make_community(name_uk=uk, name_en=en)
    names = [str(community.name) for community in Community.objects.by_name()]
    assert (
        names
        == {
            "uk": ["Єланець", "Ізюм", "Яготин"],
            "en": ["Izium", "Yahotyn", "Yelanets"],
        }[language]
    )
