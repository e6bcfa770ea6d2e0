"""A new meeting that may be registered already is shown before it is stored."""

import pytest
from django.urls import reverse

from partnerships.duplicates import likely_duplicates
from partnerships.models import Delegation, Meeting
from tests.admin_forms import fill, said
from tests.builders import (
    make_community,
    make_country,
    make_delegate,
    make_meeting,
)

ADD = "admin:partnerships_meeting_add"

pytestmark = pytest.mark.django_db


def meeting_of(held_on, community=None, country=None, **fields):
    meeting = make_meeting(held_on=held_on, community=community, **fields)
    if country:
        meeting.delegations.add(make_delegate(country=country).delegation)
    return meeting


def found(new):
    return [like.meeting for like in likely_duplicates(new, Meeting.objects.all())]


@pytest.mark.parametrize(
    ("known", "ends_on", "is_near"),
    [
        ("2026-03-05", "", True),
        ("2026-03-07", "", True),
        ("2026-03-04", "", False),
        ("2026-03-08", "", False),
        ("2026-03-02", "2026-03-05", True),
        ("2026-03-02", "2026-03-04", False),
        ("2026-03", "", True),
        ("2026-04", "", False),
        ("2026", "", True),
        ("2025", "", False),
    ],
)
def test_near_in_time_is_a_day_or_as_far_as_the_date_is_known(known, ends_on, is_near):
    place = make_community()
    old = meeting_of(known, place, ends_on=ends_on)
    assert found(meeting_of("2026-03-06", place)) == [old] * is_near


def test_a_month_meets_the_days_in_it_and_beside_it():
    place = make_community()
    inside = meeting_of("2026-03-20", place)
    beside = meeting_of("2026-04-01", place)
    meeting_of("2026-04-02", place)
    assert set(found(meeting_of("2026-03", place))) == {inside, beside}


def test_place_or_guests_agree_and_neither_speaks_against():
    here, there = make_community(), make_community()
    estonia, latvia = make_country(code="EE"), make_country(code="LV")
    both = meeting_of("2026-03-06", here, estonia)
    placeless = meeting_of("2026-03-06", None, estonia)
    guestless = meeting_of("2026-03-06", here)
    meeting_of("2026-03-06", there, estonia)
    meeting_of("2026-03-06", here, latvia)
    meeting_of("2026-03-06")
    likely = found(meeting_of("2026-03-06", here, estonia))
    assert likely[0] == both
    assert set(likely) == {both, placeless, guestless}


def test_many_known_meetings_cost_no_more_than_one(django_assert_num_queries):
    place, country = make_community(), make_country()
    for _number in range(12):
        meeting_of("2026-03-06", place, country)
    new = meeting_of("2026-03-06", place, country)
    with django_assert_num_queries(7):
        assert len(likely_duplicates(new, Meeting.objects.all())) == 10


@pytest.fixture
def known():
    return meeting_of("2026-03-05", make_community(), make_country(code="EE"))


def typed(client, known, **fields):
    """What is sent for a new meeting at the place of the known one, a day later."""
    client.cookies["django_language"] = "en"
    told = {
        "title_uk": "Нова зустріч",
        "slug": "new",
        "held_on": "06.03.2026",
        "community": known.community_id,
        "new_name_uk": "Гості",
        **fields,
    }
    row = {"country": "EE", "rank": "ambassador", "participation": "attended"}
    return fill(client, reverse(ADD), told, {"delegates": [row]})


def test_nothing_is_stored_before_the_likely_duplicate_was_seen(editor, known):
    data = typed(editor, known)
    response = editor.post(reverse(ADD), data)
    assert response.status_code == 200
    assert Meeting.objects.get() == known
    assert Delegation.objects.count() == 1
    page = response.content.decode()
    assert reverse("admin:partnerships_meeting_change", args=[known.pk]) in page
    assert said(response) == {}
    shown = response.context["adminform"].form
    assert shown["title_uk"].value() == "Нова зустріч"
    assert "Гості" in page
    assert "Please correct" not in page


def test_who_has_seen_it_saves_all_the_same(editor, known):
    data = typed(editor, known)
    held = editor.post(reverse(ADD), {**data, "_addanother": "1"})
    context = held.context["hold"].context
    assert context["way"] == "_addanother"
    again = editor.post(reverse(ADD), {**data, "_seen": context["seen"]})
    assert again.status_code == 302
    assert Meeting.objects.count() == 2
    assert Meeting.objects.get(slug="new").history.count() >= 1


def test_another_that_appeared_meanwhile_is_shown_too(editor, known):
    data = typed(editor, known)
    seen = editor.post(reverse(ADD), data).context["hold"].context["seen"]
    later = meeting_of("2026-03-06", known.community)
    held = editor.post(reverse(ADD), {**data, "_seen": seen})
    shown = [like.meeting for like in held.context["hold"].context["found"]]
    assert set(shown) == {known, later}


def test_what_is_archived_or_stored_already_is_not_asked_about(editor, known):
    known.archive(by=editor.user, reason="Помилка")
    assert editor.post(reverse(ADD), typed(editor, known)).status_code == 302
    new = Meeting.objects.get(slug="new")
    meeting_of("2026-03-06", known.community)
    path = reverse("admin:partnerships_meeting_change", args=[new.pk])
    assert editor.post(path, fill(editor, path, {}, {})).status_code == 302
