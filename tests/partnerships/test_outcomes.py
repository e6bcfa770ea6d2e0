"""Outcomes: which are overdue, and which nobody has touched for long."""

import datetime

import pytest
from django.utils import timezone

from partnerships.models import Outcome
from tests.builders import make_meeting, make_outcome, make_sector

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 3, 10)
DONE = {"status": "done", "evidence": "вигаданий доказ"}
DROPPED = {"status": "dropped", "dropped_reason": "вигадана причина"}


@pytest.mark.parametrize(
    ("fields", "overdue"),
    [
        ({"due_on": "2026-03-09"}, True),
        ({"due_on": "2026-03-10"}, False),
        ({"due_on": "2026-03"}, False),
        ({"due_on": "2026-02"}, True),
        ({"due_on": "2026"}, False),
        ({"due_on": "2025"}, True),
        ({"due_on": ""}, False),
        ({"due_on": "2025", **DONE}, False),
        ({"due_on": "2025", **DROPPED}, False),
    ],
    ids=str,
)
def test_overdue_is_what_is_open_and_wholly_past_its_date(fields, overdue):
    make_outcome(**fields).full_clean()
    assert Outcome.objects.overdue(DAY).exists() is overdue


@pytest.mark.parametrize(
    ("days", "fields", "silent"),
    [
        (59, {}, False),
        (61, {}, True),
        (61, DONE, False),
        (61, DROPPED, False),
    ],
    ids=["lately", "long-ago", "done", "dropped"],
)
def test_silent_is_what_is_open_and_untouched_for_sixty_days(days, fields, silent):
    make_outcome(**fields)
    now = timezone.now() + datetime.timedelta(days=days)
    assert Outcome.objects.silent(now).exists() is silent


def test_how_long_silence_is_may_be_said():
    make_outcome()
    now = timezone.now() + datetime.timedelta(days=8)
    assert Outcome.objects.silent(now, days=7).exists()


def test_touching_an_outcome_ends_its_silence():
    outcome = make_outcome()
    stamp = Outcome.objects.get().updated_at
    outcome.internal_note = "вигадана примітка"
    outcome.save(update_fields=["internal_note"])
    assert not Outcome.objects.silent(stamp + datetime.timedelta(days=60)).exists()


def test_open_leaves_out_what_is_settled():
    outcome = make_outcome()
    make_outcome(**DONE)
    make_outcome(**DROPPED)
    assert Outcome.objects.open().get() == outcome


def test_outcomes_stand_in_the_order_of_their_numbers():
    meeting = make_meeting()
    for number in (3, 1, 2):
        make_outcome(meeting=meeting, number=number)
    assert [*meeting.outcomes.values_list("number", flat=True)] == [1, 2, 3]


def test_strength_sorts_from_an_idea_to_a_signature():
    strengths = Outcome.Strength.values
    assert strengths == sorted(strengths)
    assert len({value[0] for value in strengths}) == len(strengths)


def test_a_list_of_outcomes_costs_the_same_for_one_and_for_ten(
    django_assert_max_num_queries,
):
    def read():
        for outcome in Outcome.objects.for_list():
            str(outcome.meeting), list(outcome.sectors.all())

    make_outcome(sectors=[make_sector()])
    with django_assert_max_num_queries(2):
        read()
    for _ in range(9):
        make_outcome(sectors=[make_sector()])
    with django_assert_max_num_queries(2):
        read()
