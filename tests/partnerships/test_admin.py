"""The lists of partnerships in the admin: actions, search, filters, stages."""

import pytest
from django.urls import reverse

from partnerships.models import Outcome
from tests.admin_forms import fill, said
from tests.builders import (
    make_country,
    make_meeting,
    make_organisation,
    make_outcome,
    make_partnership,
    make_project,
)

CHANGE = "admin:partnerships_meeting_change"
LIST = "admin:partnerships_meeting_changelist"

pytestmark = pytest.mark.django_db


# Actions


def act(client, action, *records, **fields):
    data = {"action": action, "_selected_action": [r.pk for r in records], **fields}
    return client.post(reverse(LIST), data, follow=True)


@pytest.mark.parametrize(
    "action", ["propose_records", "publish_records", "withdraw_records"]
)
def test_an_action_of_publishing_asks_first_and_changes_nothing(publisher, action):
    meeting = make_meeting(published=action == "withdraw_records")
    before = meeting.visibility
    response = act(publisher, action, meeting)
    assert [form.record for form in response.context["forms"]] == [meeting]
    meeting.refresh_from_db()
    assert meeting.visibility == before


def test_visibility_is_not_set_by_the_form(editor):
    meeting = make_meeting()
    path = reverse(CHANGE, args=[meeting.pk])
    data = fill(editor, path, {}, {}) | {"visibility": "published"}
    assert editor.post(path, data).status_code == 302
    meeting.refresh_from_db()
    assert meeting.visibility == "internal"


def test_archiving_asks_for_the_reason(editor):
    meeting = make_meeting()
    asked = act(editor, "archive_records", meeting)
    assert asked.status_code == 200
    assert "reason" in asked.context["form"].fields
    unsaid = act(editor, "archive_records", meeting, confirmed="yes", reason=" ")
    assert unsaid.context["form"].errors
    meeting.refresh_from_db()
    assert not meeting.is_archived
    act(editor, "archive_records", meeting, confirmed="yes", reason="Запис двічі")
    meeting.refresh_from_db()
    assert meeting.archive_reason == "Запис двічі"
    assert meeting.archived_by == editor.user


def test_an_archived_record_is_hidden_until_asked_for_and_comes_back(editor):
    meeting = make_meeting()
    meeting.archive(by=editor.user, reason="Запис двічі")
    path = reverse(LIST)
    assert editor.get(path).context["cl"].result_count == 0
    assert editor.get(path, {"archived": "yes"}).context["cl"].result_count == 1
    response = editor.post(
        f"{path}?archived=yes",
        {"action": "restore_records", "_selected_action": [meeting.pk]},
    )
    assert response.status_code == 302
    meeting.refresh_from_db()
    assert not meeting.is_archived


@pytest.mark.parametrize(
    "action", ["publish_records", "archive_records", "restore_records"]
)
def test_a_viewer_has_no_actions(viewer, action):
    meeting = make_meeting()
    act(viewer, action, meeting, confirmed="yes", reason="Так")
    meeting.refresh_from_db()
    assert (meeting.visibility, meeting.is_archived) == ("internal", False)


@pytest.mark.parametrize("action", ["publish_records", "withdraw_records"])
def test_an_editor_neither_publishes_nor_withdraws(editor, action):
    meeting = make_meeting(published=action == "withdraw_records")
    before = meeting.visibility
    act(editor, action, meeting)
    meeting.refresh_from_db()
    assert meeting.visibility == before


def test_only_what_the_public_sees_links_to_the_public_page(editor):
    for published in (True, False):
        meeting = make_meeting(published=published)
        response = editor.get(reverse(CHANGE, args=[meeting.pk]))
        assert response.context["has_absolute_url"] is published


# Search, choice, filters


@pytest.mark.parametrize("question", ["обʼєднання", "об'єднання", "ОБ’ЄДНАННЯ ради"])
def test_the_search_reads_as_people_write(editor, question):
    found = make_organisation(name_uk="Об’єднання ради")
    make_organisation(name_uk="Інша")
    path = reverse("admin:partnerships_organisation_changelist")
    changelist = editor.get(path, {"q": question}).context["cl"]
    assert list(changelist.queryset) == [found]


def test_the_search_of_partnerships_looks_at_both_sides(editor):
    wanted = make_partnership(
        partner_country=make_country(name_uk="Вигаданія"),
        our_organisation=make_organisation(name_uk="Рада Перша"),
    )
    make_partnership(partner_country=make_country(name_uk="Вигаданія"))
    path = reverse("admin:partnerships_partnership_changelist")
    changelist = editor.get(path, {"q": "вигаданія перша"}).context["cl"]
    assert list(changelist.queryset) == [wanted]


def test_an_archived_record_is_not_offered_for_choice(editor):
    gone = make_organisation(name_uk="Рада колишня")
    gone.archive(by=None, reason="Ліквідовано")
    kept = make_organisation(name_uk="Рада чинна")
    question = {
        "term": "рада",
        "app_label": "partnerships",
        "model_name": "homeattendance",
        "field_name": "organisation",
    }
    found = editor.get(reverse("admin:autocomplete"), question).json()["results"]
    assert [row["id"] for row in found] == [str(kept.pk)]


def test_lists_follow_the_alphabet_of_the_language(editor):
    for uk, en in (("Ґанок", "Alpha"), ("Яр", "Beta"), ("Єдність", "Gamma")):
        make_organisation(name_uk=uk, name_en=en)
    path = reverse("admin:partnerships_organisation_changelist")
    orders = {}
    for language in ("uk", "en"):
        editor.cookies["django_language"] = language
        rows = editor.get(path).context["cl"].result_list
        orders[language] = [row.name_en for row in rows]
    assert orders == {
        "uk": ["Alpha", "Gamma", "Beta"],
        "en": ["Alpha", "Beta", "Gamma"],
    }


@pytest.mark.parametrize(
    ("choice", "expected"),
    [("open", {"open", "late"}), ("overdue", {"late"}), ("silent", set())],
)
def test_outcomes_are_filtered_by_what_is_to_be_done(editor, choice, expected):
    make_outcome(text_uk="open", due_on="2999")
    make_outcome(text_uk="late", due_on="2025-01")
    make_outcome(text_uk="done", status="done", evidence="Лист")
    path = reverse("admin:partnerships_outcome_changelist")
    rows = editor.get(path, {"follow_up": choice}).context["cl"].result_list
    assert {row.text_uk for row in rows} == expected


def test_years_of_a_partial_date_filter_the_list(editor):
    for held_on in ("2025", "2025-12-31", "2026-03-06"):
        make_meeting(held_on=held_on)
    path = reverse(LIST)
    rows = editor.get(path, {"held_on__startswith": "2025"}).context["cl"].result_list
    assert {row.held_on for row in rows} == {"2025", "2025-12-31"}


def test_projects_are_filtered_by_their_current_stage(editor):
    agreed, _proposed, unset = (
        make_project(stage="agreed"),
        make_project(stage="proposed"),
        make_project(),
    )
    path = reverse("admin:partnerships_pilotproject_changelist")
    for stage, expected in (("agreed", agreed), ("-", unset)):
        rows = editor.get(path, {"current_stage": stage}).context["cl"].result_list
        assert list(rows) == [expected]


# Stages


def test_a_stage_entered_on_the_page_becomes_the_current_one(editor):
    partnership = make_partnership(stage="contact", since="2025-01")
    path = reverse("admin:partnerships_partnership_change", args=[partnership.pk])
    rows = {"stages": [{}, {"stage": "interest", "since": "06.03.2026"}]}
    response = editor.post(path, fill(editor, path, {}, rows))
    assert response.status_code == 302, said(response)
    current = partnership.stages.get(is_current=True)
    assert (current.stage, current.since) == ("interest", "2026-03-06")


def test_a_forbidden_move_is_refused_with_the_allowed_ones(editor):
    editor.cookies["django_language"] = "en"
    partnership = make_partnership(stage="active", since="2025-01")
    path = reverse("admin:partnerships_partnership_change", args=[partnership.pk])
    count = partnership.stages.count()
    rows = {"stages": [*[{}] * count, {"stage": "contact", "since": "2026"}]}
    response = editor.post(path, fill(editor, path, {}, rows))
    assert response.status_code == 200
    assert "“contact” cannot follow “active”" in str(said(response)["stages"])
    assert partnership.stages.count() == count


def test_outcomes_by_themselves_get_the_next_number(editor):
    known = make_outcome(number=7)
    path = reverse("admin:partnerships_outcome_add")
    fields = {
        "meeting": known.meeting.pk,
        "strength": "1_idea",
        "direction": "ours",
        "text_uk": "Ще одне",
        "status": "open",
    }
    response = editor.post(path, fill(editor, path, fields, {}))
    assert response.status_code == 302, said(response)
    assert Outcome.objects.get(text_uk="Ще одне").number == 8
