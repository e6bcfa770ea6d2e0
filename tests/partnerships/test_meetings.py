"""Meetings: when they have ended, when they may be shown, who attended."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db.models import ProtectedError

from partnerships.models import Delegate, Meeting
from tests.builders import (
    make_country,
    make_delegate,
    make_delegation,
    make_home_attendance,
    make_meeting,
    make_organisation,
    make_person,
    make_sector,
    make_statement,
)
from tests.publishable import ready

pytestmark = pytest.mark.django_db

KYIV = ZoneInfo("Europe/Kyiv")


def at(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=KYIV)


@pytest.mark.parametrize(
    ("held_on", "ends_on", "moment", "public"),
    [
        ("2026-03-06", "", "2026-03-06 23:59", False),
        ("2026-03-06", "", "2026-03-07 00:00", True),
        ("2026-03-06", "2026-03-08", "2026-03-08 12:00", False),
        ("2026-03-06", "2026-03-08", "2026-03-09 00:00", True),
        ("2026-03", "", "2026-03-31 12:00", False),
        ("2026-03", "", "2026-04-01 00:00", True),
        ("2026", "", "2026-12-31 12:00", False),
        ("2026", "", "2027-01-01 00:00", True),
        ("2026-03-06", "2026-03", "2026-03-20 12:00", False),
    ],
)
def test_a_meeting_is_not_public_before_its_last_day_is_over_in_kyiv(
    held_on, ends_on, moment, public
):
    make_meeting(published=True, held_on=held_on, ends_on=ends_on)
    assert Meeting.objects.public(at(moment)).exists() is public


@pytest.mark.parametrize(
    ("held_on", "ends_on", "moment"),
    [
        ("2026-03-06", "", "2026-03-08 00:00"),
        ("2026-03-06", "2026-03-07", "2026-03-09 00:00"),
        ("2026-02", "", "2026-03-02 00:00"),
        ("2025", "", "2026-01-02 00:00"),
        # The day when clocks go forward has 23 hours; the day after it is whole.
        ("2026-03-28", "", "2026-03-30 00:00"),
    ],
)
def test_publishing_waits_24_hours_after_the_last_day(held_on, ends_on, moment):
    meeting = ready(make_meeting(held_on=held_on, ends_on=ends_on))
    assert meeting.earliest_public_moment() == at(moment)
    meeting.publish(by=None)
    assert meeting.public_from == at(moment)


def test_no_embargo_makes_a_meeting_public_before_it_ended():
    meeting = ready(make_meeting(held_on="2026-03-06"))
    meeting.publish(by=None, public_from=at("2026-03-01 00:00"))
    assert not Meeting.objects.public(at("2026-03-06 12:00")).exists()


def test_the_last_day_of_a_meeting():
    assert make_meeting(held_on="2026-03").last_day == datetime.date(2026, 3, 31)
    meeting = make_meeting(held_on="2026-03-06", ends_on="2026-03-07")
    assert meeting.last_day == datetime.date(2026, 3, 7)


def test_a_group_as_a_label_says_nothing_of_who_came():
    delegation = make_delegation()
    came, announced = make_country(), make_country()
    make_delegate(delegation=delegation, country=came)
    make_delegate(delegation=delegation, country=announced, participation="announced")
    assert Delegate.objects.attended().get().country == came


def test_a_delegate_may_be_only_a_country_and_a_rank(english):
    country = make_country(name_en="Inventia")
    delegate = make_delegate(country=country, rank="charge")
    delegate.full_clean()
    assert str(delegate) == "Inventia, chargé d'affaires"
    delegate.person = make_person(name_en="Example Person")
    assert str(delegate) == "Inventia, chargé d'affaires, Example Person"


def test_several_unnamed_delegates_may_come_in_one_delegation():
    delegation = make_delegation()
    for _ in range(2):
        make_delegate(delegation=delegation).full_clean()


def test_an_attendance_may_be_known_without_a_name(english):
    attendance = make_home_attendance(
        organisation=make_organisation(name_en="Invented Council"),
        title_en="a deputy of the council",
        title_uk="депутат ради",
    )
    assert str(attendance) == "a deputy of the council, Invented Council"


def test_the_venue_is_neither_searched_nor_public():
    make_meeting(internal_venue="вигадане місце")
    assert not Meeting.objects.search("вигадане місце").exists()


def test_a_list_of_meetings_costs_the_same_for_one_and_for_ten(
    django_assert_max_num_queries,
):
    def add(number):
        for _ in range(number):
            make_meeting(
                published=True, sectors=[make_sector()], delegations=[make_delegation()]
            )

    def read():
        for meeting in Meeting.objects.public().for_list():
            list(meeting.sectors.all()), list(meeting.delegations.all())

    add(1)
    with django_assert_max_num_queries(3):
        read()
    add(9)
    with django_assert_max_num_queries(3):
        read()


def test_a_change_of_delegations_is_in_the_history():
    meeting = make_meeting()
    meeting.delegations.add(make_delegation())
    assert meeting.history.first().delegations.count() == 1


def test_a_meeting_to_which_others_refer_cannot_be_deleted():
    meeting = make_meeting()
    make_statement(meeting=meeting)
    with pytest.raises(ProtectedError):
        meeting.delete()


@pytest.mark.parametrize(
    ("direction", "mode", "came"),
    [
        ("incoming", "in_person", True),
        ("incoming", "hybrid", True),
        ("incoming", "online", False),
        ("outgoing", "in_person", False),
    ],
)
def test_guests_came_only_where_they_were_received(visitor, direction, mode, came):
    made = make_meeting(published=True, direction=direction, mode=mode)
    content = visitor.get(f"/en/meetings/{made.slug}/").content.decode()
    assert ("Who came</h2>" in content) is came
    assert ("Who took part</h2>" in content) is not came
