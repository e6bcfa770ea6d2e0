"""A meeting on one screen: guests, hosts, outcomes and sources in one saving."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from partnerships.models import Delegation, Meeting
from tests.admin_forms import fill, said
from tests.builders import (
    make_country,
    make_delegate,
    make_delegation,
    make_group,
    make_meeting,
    make_organisation,
    make_person,
    make_source,
)

ADD = "admin:partnerships_meeting_add"
CHANGE = "admin:partnerships_meeting_change"

MANY = ("delegations", "sectors", "new_countries")

pytestmark = pytest.mark.django_db


def post_meeting(client, fields, rows=None, meeting=None):
    path = reverse(CHANGE, args=[meeting.pk]) if meeting else reverse(ADD)
    return client.post(path, fill(client, path, fields, rows or {}))


MEETING = {
    "title_uk": "Зустріч у Харкові",
    "title_en": "A meeting in Kharkiv",
    "slug": "2026-03-06-kharkiv",
    "held_on": "06.03.2026",
    "direction": "incoming",
    "mode": "in_person",
    "status": "held",
}


def delegate(country, **fields):
    return {
        "country": country.pk,
        "rank": "ambassador",
        "participation": "attended",
    } | fields


def test_a_meeting_is_logged_on_one_screen(editor):
    estonia, latvia = make_country(code="EE"), make_country(code="LV")
    group, host = make_group(code="NB8"), make_organisation()
    source = make_source()
    response = post_meeting(
        editor,
        {**MEETING, "new_group": group.pk},
        {
            "citations": [{"source": source.pk}],
            "delegates": [
                delegate(estonia, is_head="on"),
                delegate(latvia, rank="deputy_head"),
            ],
            "home_attendances": [{"organisation": host.pk, "role": "host"}],
            "outcomes": [
                {"strength": "1_idea", "direction": "joint", "text_uk": "Перше"},
                {"strength": "5_signed", "direction": "ours", "text_uk": "Друге"},
            ],
        },
    )
    assert response.status_code == 302, said(response)
    meeting = Meeting.objects.get()
    assert meeting.held_on == "2026-03-06"
    delegation = meeting.delegations.get()
    assert delegation.group == group
    assert delegation.name_uk.endswith("Зустріч у Харкові")
    rows = delegation.delegates.values_list("number", "country", "rank", "is_head")
    assert list(rows) == [
        (1, "EE", "ambassador", True),
        (2, "LV", "deputy_head", False),
    ]
    assert meeting.home_attendances.get().number == 1
    assert [o.number for o in meeting.outcomes.all()] == [1, 2]
    assert meeting.citations.get().source == source
    assert {entry.history_user for entry in meeting.history.all()} == {editor.user}


def test_a_new_delegation_takes_the_name_it_is_given(editor):
    named = {"new_name_uk": "Делегація країн Півночі", "new_name_en": "The Nordics"}
    post_meeting(editor, {**MEETING, **named})
    delegation = Meeting.objects.get().delegations.get()
    assert (delegation.name_uk, delegation.name_en) == (*named.values(),)


def test_a_meeting_without_guests_makes_no_delegation(editor):
    assert post_meeting(editor, MEETING).status_code == 302
    assert not Delegation.objects.exists()


def test_rows_of_a_chosen_delegation_go_on_from_its_last_number(editor):
    known = make_delegate(number=4)
    response = post_meeting(
        editor,
        {**MEETING, "delegations": [known.delegation.pk]},
        {"delegates": [delegate(make_country())]},
    )
    assert response.status_code == 302, said(response)
    assert [d.number for d in known.delegation.delegates.all()] == [4, 5]
    assert Delegation.objects.count() == 1


def test_the_rows_of_the_only_delegation_are_edited_on_the_meeting(editor):
    first = make_delegate(number=1)
    second = make_delegate(number=2, delegation=first.delegation, is_head=True)
    meeting = make_meeting()
    meeting.delegations.add(first.delegation)
    new = make_country()
    rows = [{"is_head": "on", "rank": "consul"}, {"is_head": None}, delegate(new)]
    response = post_meeting(editor, {}, {"delegates": rows}, meeting)
    assert response.status_code == 302, said(response)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.rank, first.is_head, second.is_head) == ("consul", True, False)
    assert first.delegation.delegates.get(number=3).country == new
    assert list(meeting.delegations.all()) == [first.delegation]


def test_a_person_is_not_twice_in_a_delegation(editor):
    known = make_delegate(number=1, person=make_person())
    meeting = make_meeting()
    meeting.delegations.add(known.delegation)
    again = delegate(make_country(), person=known.person_id)
    response = post_meeting(editor, {}, {"delegates": [{}, again]}, meeting)
    assert response.status_code == 200
    assert known.delegation.delegates.count() == 1
    assert "delegates" in said(response)


def test_two_heads_are_refused(editor):
    rows = [delegate(make_country(), is_head="on") for _number in range(2)]
    response = post_meeting(editor, MEETING, {"delegates": rows})
    assert response.status_code == 200
    assert not Meeting.objects.exists()


def test_rows_do_not_go_astray_when_another_delegation_is_chosen(editor):
    known = make_delegate(number=1)
    meeting = make_meeting()
    meeting.delegations.add(known.delegation)
    other = make_delegation()
    changed = {"delegates": [{"rank": "consul"}]}
    response = post_meeting(editor, {"delegations": [other.pk]}, changed, meeting)
    assert response.status_code == 200
    known.refresh_from_db()
    assert known.rank == "ambassador"
    response = post_meeting(editor, {"delegations": [other.pk]}, {}, meeting)
    assert response.status_code == 302
    assert list(meeting.delegations.all()) == [other]


def test_a_wrong_date_is_reported_without_blaming_the_delegates(editor):
    known = make_delegate(number=1)
    meeting = make_meeting()
    meeting.delegations.add(known.delegation)
    rows = {"delegates": [{"rank": "consul"}]}
    response = post_meeting(editor, {"held_on": "30.02.2026"}, rows, meeting)
    assert set(said(response)) == {"held_on"}


def test_several_delegations_are_linked_and_not_edited_here(editor):
    meeting = make_meeting()
    meeting.delegations.add(make_delegation(), make_delegation())
    response = editor.get(reverse(CHANGE, args=[meeting.pk]))
    prefixes = {f.formset.prefix for f in response.context["inline_admin_formsets"]}
    assert "delegates" not in prefixes
    assert "outcomes" in prefixes
    for delegation in meeting.delegations.all():
        link = reverse("admin:partnerships_delegation_change", args=[delegation.pk])
        assert link in response.content.decode()


def test_a_viewer_reads_a_meeting_and_writes_nothing(viewer):
    known = make_delegate(number=1)
    meeting = make_meeting()
    meeting.delegations.add(known.delegation)
    path = reverse(CHANGE, args=[meeting.pk])
    assert viewer.get(path).status_code == 200
    assert viewer.post(path, {"title_uk": "Інша"}).status_code == 403


def test_dates_are_shown_as_they_are_typed(editor):
    meeting = make_meeting(held_on="2026-03")
    content = editor.get(reverse(CHANGE, args=[meeting.pk])).content.decode()
    assert 'name="held_on" value="03.2026"' in content


def test_a_date_that_was_not_touched_is_not_a_change(editor):
    meeting = make_meeting(held_on="2026-03-06")
    post_meeting(editor, {}, {}, meeting)
    assert LogEntry.objects.get().change_message == "[]"
    meeting.refresh_from_db()
    assert meeting.held_on == "2026-03-06"


def test_the_reason_for_a_change_is_kept_and_shown(editor):
    meeting = make_meeting(status="planned")
    post_meeting(
        editor,
        {"status": "held", "change_reason": "Підтвердила прес-служба"},
        {},
        meeting,
    )
    path = reverse("admin:partnerships_meeting_history", args=[meeting.pk])
    editor.cookies["django_language"] = "en"
    content = editor.get(path).content.decode()
    assert "Підтвердила прес-служба" in content
    assert "<del>planned</del>" in content
    assert "<ins>held</ins>" in content


def test_an_earlier_version_is_brought_back_without_touching_visibility(editor):
    meeting = make_meeting(published=True, title_uk="Перша назва")
    created_at = meeting.created_at
    first = meeting.history.first()
    meeting.title_uk = "Друга назва"
    meeting.save()
    path = reverse(
        "admin:partnerships_meeting_simple_history", args=[meeting.pk, first.pk]
    )
    form = editor.get(path).context["adminform"].form
    data = {b.html_name: b.value() or "" for b in form if b.name not in MANY}
    response = editor.post(path, data)
    assert response.status_code == 302
    meeting.refresh_from_db()
    assert meeting.title_uk == "Перша назва"
    assert (meeting.visibility, meeting.created_at) == ("published", created_at)
