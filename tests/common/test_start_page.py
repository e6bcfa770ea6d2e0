"""The start page of the staff: every figure is the list behind it, and its file."""

import datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from common.admin.needs import Section
from partnerships.models import Meeting, Milestone, Outcome, PilotProject
from tests import builders as b
from tests.accounts.staff import make_staff
from tests.conftest import Caller
from tests.exchange import export, sheet_of
from tests.office import make_community_editor

pytestmark = pytest.mark.django_db

INDEX = "/admin/"
EMAIL = "olena@example.org"


def day(shift):
    return (timezone.localdate() + datetime.timedelta(days=shift)).isoformat()


def untouched(record, days):
    """The record as if nobody had changed it for some days."""
    before = timezone.now() - datetime.timedelta(days=days)
    type(record)._default_manager.filter(pk=record.pk).update(updated_at=before)


def make_everything():
    """At least one row of every need of every list, and one beside each."""
    mine = b.make_person(internal_email=EMAIL.upper())
    due = {"responsible_person": mine, "text_en": "Translated"}
    b.make_outcome(due_on=day(-1), **due)
    b.make_outcome(due_on=day(3), **due)
    b.make_outcome(due_on=day(40), responsible_organisation=b.make_organisation())
    b.make_outcome(due_on=day(-5), status="done", evidence="є", **due)
    untouched(b.make_outcome(**due), 61)
    gone = b.make_outcome(due_on=day(-1), **due).meeting
    gone.archive(by=None, reason="двічі")
    b.make_meeting(held_on=day(-2))
    b.make_meeting(held_on=day(-40))
    b.make_outcome(meeting=b.make_meeting(held_on=day(-2)))
    b.make_meeting(held_on=day(-1), status="planned")
    b.make_meeting(held_on=day(1), status="planned")
    b.make_project(last_confirmed_on=day(-91), stage="in_progress")
    b.make_project(last_confirmed_on=day(-91), stage="completed")
    b.make_project(last_confirmed_on=day(-1), stage="agreed")
    b.make_milestone(due_on=day(-1))
    b.make_milestone(due_on=day(-1), done_on=day(-1))
    for build in (
        b.make_source,
        b.make_condition_state,
        b.make_project,
        b.make_meeting,
    ):
        build().propose()
        archived = build()
        archived.propose()
        archived.archive(by=None, reason="двічі")
    b.make_condition_state(note_uk="Лише українською")


@pytest.fixture
def boss(administrator):
    administrator.user.email = EMAIL
    administrator.user.save()
    return administrator


def items(client):
    parts = client.get(INDEX).context["agenda"]
    return [item for part in parts for item in part.items]


def figures(client):
    return {
        (item.model_admin.model, item.need.code): item.count for item in items(client)
    }


def test_every_figure_is_its_list_and_its_file(boss):
    make_everything()
    for item in items(boss):
        where = (item.records, item.need.code)
        changelist = boss.get(item.address).context["cl"]
        assert changelist.result_count == item.count, where
        query = dict(parse_qsl(urlsplit(item.address).query))
        _heading, *rows = sheet_of(export(boss, item.model_admin.model, **query))
        assert len(rows) == item.count, where


def test_the_figures_count_what_they_say(boss):
    make_everything()
    found = figures(boss)
    expected = {
        (Outcome, "mine"): 3,
        (Outcome, "mine_overdue"): 1,
        (Outcome, "mine_soon"): 1,
        (Outcome, "overdue"): 1,
        (Outcome, "soon"): 1,
        (Outcome, "silent"): 1,
        (Outcome, "nobody"): 1,
        (Meeting, "no_outcomes"): 1,
        (Meeting, "still_planned"): 1,
        (Meeting, "waiting"): 1,
        (Milestone, "overdue"): 1,
        (PilotProject, "waiting"): 1,
    }
    assert {key: found[key] for key in expected} == expected
    # One that nobody confirmed, the proposed one, and the one of the milestone(s).
    assert found[PilotProject, "stale"] == 4


def test_every_need_of_every_list_is_met_in_these_tests(boss):
    make_everything()
    found = {key for key, count in figures(boss).items() if count}
    declared = {
        (model, need.code)
        for model, registered in admin.site._registry.items()
        for need in getattr(registered, "needs", ())
        if need.section
    }
    assert declared <= found


def test_mine_comes_first_and_only_for_whom_something_is_theirs(boss, editor):
    make_everything()
    parts = boss.get(INDEX).context["agenda"]
    assert [part.section for part in parts] == [*Section]
    assert Section.MINE not in [p.section for p in editor.get(INDEX).context["agenda"]]


def test_nobody_is_meant_by_an_empty_address(editor):
    b.make_outcome(responsible_person=b.make_person(internal_email=""), due_on=day(-1))
    found = figures(editor)
    assert (Outcome, "mine") not in found
    path = reverse("admin:partnerships_outcome_changelist")
    answer = editor.get(path, {"follow_up": "mine"})
    assert answer.context["cl"].result_count == 0


def test_rows_stand_below_with_a_way_to_all_of_them(boss):
    for number in range(7):
        b.make_outcome(text_uk=f"Прострочене {number}", due_on=f"2025-01-0{number + 1}")
    page = boss.get(INDEX).content.decode()
    shown = [number for number in range(7) if f"Прострочене {number}" in page]
    assert shown == [0, 1, 2, 3, 4]
    overdue = next(item for item in items(boss) if item.need.code == "overdue")
    assert overdue.more == 2


def test_a_community_editor_finds_what_is_theirs_and_no_more():
    own = make_community_editor(user=make_staff("community editor"))
    make_everything()
    b.make_condition_state(community=own.community, note_uk="Своя").propose()
    b.make_condition_state(note_uk="Чужа").propose()
    caller = Caller(User.objects.get(pk=own.user.pk))
    found = figures(caller)
    models = {model.__name__ for model, _code in found}
    assert models <= {"ConditionState", "Reading", "Indicator"}
    assert {count for count in found.values() if count} == {1}
    assert "Чужа" not in caller.get(INDEX).content.decode()


@pytest.mark.parametrize("role", ["viewer", "editor", "publisher", "administrator"])
def test_everybody_of_the_office_sees_the_figures(role):
    make_everything()
    caller = Caller(make_staff(role))
    assert figures(caller)[Outcome, "overdue"] == 1
    begins = caller.get(INDEX).context["beginnings"]
    assert bool(begins) is (role != "viewer")


def test_who_sees_nothing_is_told_so():
    page = Caller(b.make_user(is_staff=True)).get(INDEX)
    assert page.context["agenda"] == []
    assert 'class="nothing"' in page.content.decode()


def test_the_page_costs_the_same_for_one_row_and_for_ten(boss):
    make_everything()
    boss.get(INDEX)
    with CaptureQueriesContext(connection) as one:
        boss.get(INDEX)
    for _number in range(3):
        make_everything()
    with CaptureQueriesContext(connection) as more:
        boss.get(INDEX)
    assert len(more) == len(one) < 60
