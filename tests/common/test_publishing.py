"""How a record becomes public: who may approve, when, and what is kept of it."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from common.models import PublishableRecord
from common.publishing import PUBLISHING_LIFECYCLE, findings_of, is_early
from common.readiness import lacks_of
from partnerships.models import Meeting
from tests import builders as b
from tests.publishable import ready, written_by
from tests.records import BUILDERS, MODELS
from tests.test_public import HIDDEN, HIDDEN_MEETING, NOW, change, is_public

pytestmark = pytest.mark.django_db

KYIV = ZoneInfo("Europe/Kyiv")
PUBLISHABLE = [n for n, m in MODELS.items() if issubclass(m, PublishableRecord)]
STATES = PUBLISHING_LIFECYCLE.states
VERBS = {
    "proposed": lambda record: record.propose(by=None, note="Готово"),
    "published": lambda record: record.publish(by=None),
    "withdrawn": lambda record: record.withdraw(by=None, reason="Помилка"),
    "internal": lambda record: record.take_back(by=None),
}


def a_meeting(**fields):
    return ready(b.make_meeting(**fields))


def codes(caught):
    return {error.code for error in caught.value.error_list}


def an_overrider():
    user = b.make_user()
    permission, _made = Permission.objects.get_or_create(
        codename="override_approval",
        content_type=ContentType.objects.get_for_model(Meeting),
        defaults={"name": "override"},
    )
    user.user_permissions.add(permission)
    return user


# States


@pytest.mark.parametrize("old", STATES)
@pytest.mark.parametrize("new", STATES)
def test_a_verb_does_what_the_table_allows_and_refuses_the_rest(old, new):
    meeting = a_meeting(visibility=old, public_from=timezone.now())
    allowed = new in PUBLISHING_LIFECYCLE.moves[old]
    if allowed:
        VERBS[new](meeting)
    else:
        with pytest.raises(ValidationError):
            VERBS[new](meeting)
    meeting.refresh_from_db()
    assert meeting.visibility == (new if allowed else old)


@pytest.mark.parametrize("state", [*VERBS])
def test_every_change_of_state_is_in_the_history_with_its_author(state):
    before = next(s for s in STATES if state in PUBLISHING_LIFECYCLE.moves[s])
    meeting, user = (
        a_meeting(visibility=before, public_from=timezone.now()),
        b.make_user(),
    )
    if state == "published":
        meeting.publish(by=user)
    elif state == "withdrawn":
        meeting.withdraw(by=user, reason="Помилка")
    else:
        {"proposed": meeting.propose, "internal": meeting.take_back}[state](
            by=user, note="Слово"
        )
    newest = meeting.history.first()
    assert (newest.visibility, newest.history_user) == (state, user)
    if state != "published":
        assert newest.history_change_reason in {"Помилка", "Слово"}
        assert meeting.publication_note == newest.history_change_reason


def test_withdrawing_needs_a_reason():
    meeting = b.make_meeting(published=True)
    with pytest.raises(ValidationError):
        meeting.withdraw(by=None, reason="  ")
    meeting.refresh_from_db()
    assert meeting.visibility == "published"


# Who approves


def test_who_alone_wrote_a_record_does_not_approve_it():
    writer = b.make_user()
    meeting = written_by(a_meeting(), writer)
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=writer)
    assert codes(caught) == {"second_person"}
    with pytest.raises(ValidationError):
        meeting.publish(by=writer, override_reason="Поспішаю")
    meeting.refresh_from_db()
    assert meeting.visibility == "internal"
    meeting.publish(by=b.make_user())
    assert meeting.visibility == "published"


def test_whoever_wrote_with_others_may_approve():
    writer = b.make_user()
    written_by(meeting := a_meeting(), writer, b.make_user())
    meeting.publish(by=writer)
    assert meeting.approved_by == writer


def test_writing_a_part_is_writing_the_record():
    writer = b.make_user()
    meeting = a_meeting()
    outcome = b.make_outcome(meeting=meeting)
    written_by(outcome, writer)
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=writer)
    assert codes(caught) == {"second_person"}


def test_a_change_of_a_list_of_others_is_writing():
    writer = b.make_user()
    meeting = a_meeting()
    meeting._history_user = writer
    meeting.sectors.add(b.make_sector())
    del meeting._history_user
    with pytest.raises(ValidationError):
        meeting.publish(by=writer)


def test_acts_of_publishing_are_no_writing_and_what_was_approved_is_past():
    writer, head = b.make_user(), b.make_user()
    meeting = written_by(a_meeting(), writer)
    meeting.propose(by=head, note="Прошу")
    meeting.publish(by=head)
    meeting.withdraw(by=writer, reason="Уточнюємо")
    meeting.publish(by=writer)
    meeting.withdraw(by=head, reason="Уточнюємо")
    written_by(meeting, writer)
    with pytest.raises(ValidationError):
        meeting.publish(by=writer)


@pytest.mark.parametrize("who", ["superuser", "permitted"])
def test_an_administrator_overrides_with_a_reason_that_is_kept(who):
    user = an_overrider() if who == "permitted" else b.make_user(is_superuser=True)
    meeting = written_by(a_meeting(), user)
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=user)
    assert codes(caught) == {"no_reason"}
    meeting.publish(by=user, override_reason=" Колега у відпустці ")
    meeting.refresh_from_db()
    assert meeting.override_reason == "Колега у відпустці"
    newest = meeting.history.first()
    assert newest.override_reason == "Колега у відпустці"
    assert newest.history_change_reason == "Колега у відпустці"


def test_a_long_reason_is_kept_whole_on_the_record():
    meeting = b.make_meeting(published=True)
    reason = "Довга причина. " * 30
    meeting.withdraw(by=None, reason=reason)
    assert meeting.history.first().publication_note == reason.strip()


# Embargo


@given(
    day=st.one_of(
        st.dates(datetime.date(2024, 1, 1), datetime.date(2035, 12, 30)),
        # The days around which clocks go forward and back.
        st.sampled_from(
            [
                datetime.date(2026, month, number)
                for month, numbers in ((3, range(26, 32)), (10, range(22, 28)))
                for number in numbers
            ]
        ),
    )
)
def test_the_embargo_ends_at_midnight_in_kyiv_a_whole_day_after_the_last_day(day):
    meeting = Meeting(held_on="2024-01-01", ends_on=day.isoformat())
    over = datetime.datetime.combine(
        day + datetime.timedelta(days=1), datetime.time(), KYIV
    )
    ends = meeting.earliest_public_moment()
    local = ends.astimezone(KYIV)
    assert (local.date(), local.time()) == (
        day + datetime.timedelta(days=2),
        datetime.time(),
    )
    waited = ends - over.astimezone(datetime.UTC)
    hours = waited / datetime.timedelta(hours=1)
    assert 23 <= hours <= 25


def test_earlier_than_the_embargo_needs_a_reason():
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    meeting = a_meeting(held_on=yesterday.isoformat())
    now = timezone.now()
    assert is_early(meeting, now)
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=b.make_user(), public_from=now)
    assert codes(caught) == {"early"}
    meeting.publish(by=b.make_user(), public_from=now, override_reason="Уже в пресі")
    assert meeting.public_from == now
    assert Meeting.objects.public().exists()


def test_later_than_the_embargo_needs_none():
    later = timezone.now() + datetime.timedelta(days=30)
    meeting = a_meeting()
    meeting.publish(by=b.make_user(), public_from=later)
    assert meeting.public_from == later
    assert not Meeting.objects.public().exists()


def test_an_early_moment_of_a_former_publication_is_not_taken_again():
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    meeting = a_meeting(held_on=yesterday.isoformat(), public_from=timezone.now())
    meeting.publish(by=b.make_user())
    assert meeting.public_from == meeting.earliest_public_moment()


# What is missing, what leaks


def test_nothing_without_a_source_is_published():
    meeting = b.make_meeting()
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=None)
    assert codes(caught) == {"lacking"}


def test_what_is_missing_is_named_what_blocks_first(english):
    meeting = b.make_meeting(status="planned", title_en="")
    b.make_outcome(meeting=meeting, text_en="There")
    lacks = [(str(lack.words), lack.blocks) for lack in lacks_of(meeting)]
    assert lacks == [
        ("No source is cited.", True),
        ("A meeting that has not been held cannot be published.", True),
        ("English is missing.", False),
        ("Nobody answers for it.", False),
    ]


def test_an_archived_record_is_not_published():
    meeting = a_meeting()
    meeting.archive(by=None, reason="Запис двічі")
    with pytest.raises(ValidationError) as caught:
        meeting.publish(by=None)
    assert codes(caught) == {"lacking"}


def test_a_leak_in_a_part_stops_the_record_until_it_is_accepted_with_a_reason():
    meeting = a_meeting()
    outcome = b.make_outcome(meeting=meeting, text_uk="Школа № 12 отримає генератор")
    (finding,) = findings_of(meeting)
    assert finding.text.record == outcome
    for accepted in ({}, {finding.key: " "}, {"other": "Так"}):
        with pytest.raises(ValidationError) as caught:
            meeting.publish(by=None, accepted=accepted)
        assert codes(caught) == {"leak"}
    meeting.publish(by=None, accepted={finding.key: "Вигадана школа"})
    newest = meeting.history.first()
    assert "Школа № 12" in newest.publication_note
    assert newest.publication_note.endswith(": Вигадана школа")


def test_an_acceptance_does_not_cover_another_text():
    meeting = a_meeting()
    outcome = b.make_outcome(meeting=meeting, text_uk="Школа № 12")
    (finding,) = findings_of(meeting)
    outcome.text_uk = "Школа № 13"
    outcome.save()
    with pytest.raises(ValidationError):
        meeting.publish(by=None, accepted={finding.key: "Так"})


# Who sees it now


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        pytest.param(name, changes, id=f"{name}-{way}")
        for name in PUBLISHABLE
        for way, changes in {
            "shown": {},
            **(HIDDEN_MEETING if name == "Meeting" else HIDDEN),
        }.items()
    ],
)
def test_from_when_it_shows_agrees_with_what_is_public(name, changes):
    record = BUILDERS[name](published=True)
    change(record, changes)
    moment = record.shows_from()
    assert (moment is not None and moment <= NOW) is is_public(record)


def test_a_statement_shows_no_earlier_than_its_meeting():
    for fields in ({"published": True}, {}):
        meeting = b.make_meeting(**fields)
        statement = b.make_statement(published=True, meeting=meeting)
        assert (statement.shows_from() is not None) is is_public(statement)
