"""Hromadas and their membership in the admin, above all by file."""

import pytest
from django.contrib import admin
from django.urls import reverse

from communities.models import Community, Membership, MembershipStage, Oblast, Raion
from tests.admin_forms import fill, said
from tests.builders import make_community, make_membership, make_oblast
from tests.exchange import address, decide, export, sheet_of, upload
from tests.workbooks.bringing import kinds, problems

pytestmark = pytest.mark.django_db

CODE = "UA63120270010096107"


def test_a_community_comes_from_a_file_by_its_code(editor):
    oblast = make_oblast()
    rows = [
        ["code", "name_uk", "kind", "oblast", "population", "population_year"],
        [CODE, "Харківська", "urban", oblast.code, "1 421 125", "2022"],
    ]
    decide(editor, upload(editor, Community, rows))
    community = Community.objects.get()
    assert (community.code, community.oblast) == (CODE, oblast)
    assert community.population == 1421125


def test_wrong_codes_are_told_and_nothing_is_stored(editor):
    editor.cookies["django_language"] = "en"
    rows = [
        ["code", "name_uk", "oblast"],
        ["UA63", "Харківська", make_oblast().code],
        [CODE, "Харківська", "UA00000000000000000"],
    ]
    found = problems(upload(editor, Community, rows))
    assert [*found] == [2, 3]
    assert "A KATOTTG code is “UA” and 17 digits." in str(found[2])
    assert "is not in: regions" in str(found[3])
    assert not Community.objects.exists()


@pytest.mark.parametrize("model", [Oblast, Raion])
def test_the_codifier_leaves_but_does_not_come_back(editor, model):
    assert editor.get(address(model, "export")).status_code == 200
    assert not hasattr(admin.site.get_model_admin(model), "import_action")


def test_members_come_from_a_file_with_their_stage(editor):
    new, known = make_community(), make_membership(stage="intent", since="2025-09-18")
    rows = [
        ["community", "stage", "since", "document"],
        [new.code, "decided", "13.11.2025", "Рішення № 1"],
        [known.community.code, "member", "2025-12", ""],
    ]
    decide(editor, upload(editor, Membership, rows))
    stages = {
        stage.membership.community: (stage.stage, stage.since, stage.document)
        for stage in MembershipStage.objects.filter(is_current=True)
    }
    assert stages == {
        new: ("decided", "2025-11-13", "Рішення № 1"),
        known.community: ("member", "2025-12", ""),
    }


def test_members_that_stand_as_the_file_says_are_left_alone(editor):
    make_membership(stage="member", since="2025-09-18")
    heading, row = sheet_of(export(editor, Membership))
    import_ = upload(editor, Membership, [heading, _as_typed(row)])
    assert kinds(import_) == [(2, "same")]


def _as_typed(row):
    """Dates as a person types them."""
    return [f"{cell:%d.%m.%Y}" if hasattr(cell, "strftime") else cell for cell in row]


def test_a_forbidden_stage_in_a_file_is_told(editor):
    editor.cookies["django_language"] = "en"
    membership = make_membership(stage="left", since="2025-09-18")
    rows = [
        ["community", "stage", "since"],
        [membership.community.code, "suspended", "2026"],
    ]
    import_ = upload(editor, Membership, rows)
    assert "“suspended” cannot follow “left”" in str(problems(import_)[2])


def test_a_stage_is_changed_on_the_page_of_its_membership_only(editor):
    membership = make_membership(stage="intent", since="2025")
    stage = membership.stages.get()
    path = reverse("admin:communities_membershipstage_change", args=[stage.pk])
    data = fill(editor, path, {"note": "Уточнено", "stage": "left"}, {})
    response = editor.post(path, data)
    assert response.status_code == 302, said(response)
    stage.refresh_from_db()
    assert (stage.note, stage.stage) == ("Уточнено", "intent")
