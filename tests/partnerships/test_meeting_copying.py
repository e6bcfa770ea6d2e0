"""A new meeting that begins like a former one, the next of a day, and last posts."""

import pytest
from django.urls import reverse

from partnerships.models import Delegate, Meeting
from tests.admin_forms import fill, said
from tests.builders import (
    cite,
    make_community,
    make_country,
    make_delegate,
    make_delegation,
    make_group,
    make_home_attendance,
    make_meeting,
    make_organisation,
    make_outcome,
    make_person,
    make_post,
    make_sector,
    make_user,
)
from tests.conftest import Caller

ADD = "/admin/partnerships/meeting/add/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def former():
    """A meeting with everything that may and may not be taken along."""
    meeting = make_meeting(
        community=make_community(), sectors=[make_sector()], summary_uk="Підсумок"
    )
    delegation = make_delegation(group=make_group(code="NB8"))
    meeting.delegations.add(delegation)
    for number, code in enumerate(["EE", "LV"], 1):
        make_delegate(
            delegation=delegation,
            number=number,
            country=make_country(code=code),
            is_head=number == 2,
        )
    make_home_attendance(meeting=meeting, person=make_person(), role="host")
    make_outcome(meeting=meeting)
    cite(meeting)
    return meeting


def rows(response, prefix):
    return next(
        inline.formset
        for inline in response.context["inline_admin_formsets"]
        if inline.formset.prefix == prefix
    )


def test_a_copy_takes_guests_hosts_and_sectors_along_and_nothing_else(editor, former):
    response = editor.get(f"{ADD}?copy={former.pk}")
    form = response.context["adminform"].form
    shown = {name: form[name].value() for name in ("community", "sectors", "new_group")}
    assert shown == {
        "community": former.community_id,
        "sectors": [former.sectors.get().pk],
        "new_group": former.delegations.get().group_id,
    }
    for name in ("title_uk", "slug", "held_on", "summary_uk", "delegations"):
        assert not form[name].value(), name
    guests = [
        (f["country"].value(), f["is_head"].value())
        for f in rows(response, "delegates")
    ]
    assert guests == [("EE", False), ("LV", True)]
    [host] = rows(response, "home_attendances")
    assert host["person"].value() == former.home_attendances.get().person_id
    for prefix in ("outcomes", "citations"):
        assert all(not f.initial for f in rows(response, prefix)), prefix
    assert Meeting.objects.count() == 1


def test_a_copy_that_is_sent_is_stored_with_its_rows(editor, former):
    path = f"{ADD}?copy={former.pk}"
    page = editor.get(path)
    typed = {"title_uk": "Наступна", "slug": "next", "held_on": "01.09.2026"}
    copied = {
        prefix: [
            {name: form[name].value() for name in names} for form in rows(page, prefix)
        ]
        for prefix, names in {
            "delegates": ("country", "rank", "participation"),
            "home_attendances": ("role", "person"),
        }.items()
    }
    copied["home_attendances"][0]["organisation"] = make_organisation().pk
    response = editor.post(path, fill(editor, path, typed, copied))
    assert response.status_code == 302, said(response)
    new = Meeting.objects.get(slug="next")
    assert new.delegations.get() != former.delegations.get()
    assert new.delegations.get().delegates.count() == 2
    assert new.home_attendances.count() == 1


@pytest.mark.parametrize("key", ["0", "x", "99999999"])
def test_a_copy_of_nothing_is_an_empty_form(editor, key):
    response = editor.get(f"{ADD}?copy={key}")
    assert not response.context["adminform"].form["community"].value()


def test_who_may_not_add_is_not_led_to_a_copy(viewer, editor, former):
    change = reverse("admin:partnerships_meeting_change", args=[former.pk])
    address = f"{ADD}?copy={former.pk}"
    assert address in editor.get(change).content.decode()
    assert address not in viewer.get(change).content.decode()
    assert viewer.get(address).status_code == 403


def test_the_next_meeting_begins_at_the_same_place(editor, former):
    change = reverse("admin:partnerships_meeting_change", args=[former.pk])
    data = fill(editor, change, {}, {}) | {"_addanother": "1"}
    response = editor.post(change, data)
    assert response["Location"] == f"{ADD}?after={former.pk}"
    form = editor.get(response["Location"]).context["adminform"].form
    assert form["community"].value() == former.community_id
    assert not form["held_on"].value()
    assert not form["sectors"].value()


# Delegates of many countries at once

MEETING = {"title_uk": "Зустріч", "slug": "many", "held_on": "06.03.2026"}


def test_countries_of_one_rank_become_delegates_at_once(editor):
    codes = ["EE", "IS", "LV"]
    for code in codes:
        make_country(code=code)
    fields = {**MEETING, "new_countries": codes, "new_rank": "ambassador"}
    other = {"country": "IS", "rank": "deputy_head", "participation": "attended"}
    response = editor.post(ADD, fill(editor, ADD, fields, {"delegates": [other]}))
    assert response.status_code == 302, said(response)
    delegation = Meeting.objects.get().delegations.get()
    rows = delegation.delegates.order_by("number").values_list("country", "rank")
    first, *others = rows
    # Who is in a row of their own is not made a second time.
    assert first == ("IS", "deputy_head")
    assert sorted(others) == [("EE", "ambassador"), ("LV", "ambassador")]


def test_nobody_has_attended_what_is_only_planned(editor):
    make_country(code="EE")
    fields = {
        **MEETING,
        "status": "planned",
        "new_countries": ["EE"],
        "new_rank": "mayor",
    }
    editor.post(ADD, fill(editor, ADD, fields, {}))
    assert Delegate.objects.get().participation == "invited"


def test_countries_need_a_rank(editor):
    make_country(code="EE")
    response = editor.post(
        ADD, fill(editor, ADD, {**MEETING, "new_countries": ["EE"]}, {})
    )
    assert set(said(response)) == {"new_rank"}


# The last post of a person


def last_post(client, person):
    client.cookies["django_language"] = "en"
    address = reverse("admin:partnerships_person_last_post", args=[person.pk])
    return client.get(address)


def seen(person, held_on, rank, organisation):
    row = make_delegate(
        person=person, rank=rank, organisation=organisation, country=make_country()
    )
    make_meeting(held_on=held_on).delegations.add(row.delegation)
    return row


def test_the_newest_attendance_is_offered(viewer):
    person, embassy = make_person(), make_organisation()
    new = seen(person, "2026-03-06", "ambassador", embassy)
    seen(person, "2024-03", "counsellor", make_organisation())
    found = last_post(viewer, person).json()["delegate"]
    assert found["fields"]["rank"] == {"value": "ambassador", "label": "ambassador"}
    assert found["fields"]["organisation"]["value"] == str(embassy.pk)
    assert found["fields"]["country"]["value"] == new.country_id
    assert "6 March 2026" in found["words"]


def test_a_post_stands_in_and_an_ended_one_does_not(viewer):
    person = make_person()
    make_post(person=person, ends_on="2025")
    assert last_post(viewer, person).json() == {"delegate": None, "home": None}
    post = make_post(person=person, title_uk="Голова", title_en="")
    answer = last_post(viewer, person).json()
    assert set(answer["delegate"]["fields"]) == {"organisation"}
    assert answer["home"]["fields"]["title_uk"]["value"] == post.title_uk


def test_the_last_post_is_for_who_may_see_the_person(visitor, db):
    person = make_person()
    make_post(person=person)
    assert last_post(visitor, person).status_code == 302
    nobody = Caller(make_user(username="nobody", is_staff=True))
    assert last_post(nobody, person).status_code == 403
    permissions = ("view_person",)
    partly = Caller(
        make_user(username="partly", is_staff=True, permissions=permissions)
    )
    assert last_post(partly, person).json() == {"delegate": None, "home": None}
