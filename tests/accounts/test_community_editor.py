"""A community editor meets nothing of other communities, whichever way they come."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from communities.models import Community, ConditionState
from partnerships.models import Indicator, Reading
from sources.models import Source
from tests.accounts.staff import make_staff
from tests.admin_forms import fill, said
from tests.builders import (
    cite,
    make_community,
    make_condition,
    make_condition_state,
    make_indicator,
    make_project,
    make_reading,
    make_source,
)
from tests.conftest import Caller
from tests.exchange import address, export, sheet_of
from tests.office import make_community_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def own():
    return make_community(name_uk="Своя")


@pytest.fixture
def caller(own):
    user = make_staff("community editor")
    make_community_editor(user=user, community=own)
    return Caller(User.objects.get(pk=user.pk))


def page(model, name, record):
    info = (model._meta.app_label, model._meta.model_name, name)
    return reverse("admin:{}_{}_{}".format(*info), args=[record.pk])


def of_a_project(community, build=make_reading):
    project = make_project()
    project.communities.add(community)
    indicator = make_indicator(project=project)
    return build(indicator=indicator) if build is make_reading else indicator


def pairs(own):
    """For each record of a community: one of theirs and one of another's."""
    other = make_community(name_uk="Чужа")
    return {
        Community: (own, other),
        ConditionState: (
            make_condition_state(community=own),
            make_condition_state(community=other),
        ),
        Reading: (of_a_project(own), of_a_project(other)),
        Indicator: (of_a_project(own, None), of_a_project(other, None)),
        Source: (make_source(published=True), make_source()),
    }


def test_lists_hold_their_own_rows_only(caller, own):
    for model, (mine, other) in pairs(own).items():
        rows = caller.get(address(model, "changelist")).context["cl"].queryset
        assert mine in rows, model
        assert other not in rows, model


@pytest.mark.parametrize("name", ["change", "history"])
def test_a_record_of_another_community_is_not_opened_by_its_number(caller, own, name):
    for model, (mine, other) in pairs(own).items():
        assert caller.get(page(model, name, mine)).status_code == 200, model
        assert caller.get(page(model, name, other)).status_code in {302, 403}, model


def test_a_former_version_of_another_community_is_not_shown(caller, own):
    for model, (mine, other) in pairs(own).items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_simple_history"
        for record, status in ((mine, 200), (other, 403)):
            version = record.history.first().pk
            path = reverse(name, args=[record.pk, version])
            assert caller.get(path).status_code == status, (model, record)


def test_a_change_sent_for_another_community_is_not_stored(caller, own):
    state = make_condition_state(state="limited", community=make_community())
    caller.post(page(ConditionState, "change", state), {"state": "secured"})
    state.refresh_from_db()
    assert state.state == "limited"


def test_choices_offer_their_own_rows_only(caller, own):
    for model, (mine, other) in pairs(own).items():
        asked = CHOSEN_IN.get(model.__name__)
        if asked is None:
            continue
        label, field = asked
        app, name = label.split(".")
        question = {"term": "", "app_label": app, "model_name": name}
        path = reverse("admin:autocomplete")
        found = caller.get(path, {**question, "field_name": field}).json()["results"]
        chosen = {row["id"] for row in found}
        assert str(mine.pk) in chosen, model
        assert str(other.pk) not in chosen, model


CHOSEN_IN = {
    "Community": ("communities.conditionstate", "community"),
    "Indicator": ("partnerships.reading", "indicator"),
    "Source": ("communities.conditionstatecitation", "source"),
}


def test_a_state_of_another_community_is_not_added(caller, own):
    caller.cookies["django_language"] = "en"
    path = reverse("admin:communities_conditionstate_add")
    condition = make_condition()
    fields = {"condition": condition.pk, "state": "limited", "as_of": "2026"}
    other = make_community()
    response = caller.post(
        path, fill(caller, path, fields | {"community": other.pk}, {})
    )
    assert "community" in said(response)
    assert not ConditionState.objects.exists()
    response = caller.post(path, fill(caller, path, fields | {"community": own.pk}, {}))
    assert response.status_code == 302, said(response)
    assert ConditionState.objects.get().community == own


def test_a_reading_is_not_moved_to_another_community(caller, own):
    reading, other = of_a_project(own), of_a_project(make_community(), None)
    path = page(Reading, "change", reading)
    response = caller.post(path, fill(caller, path, {"indicator": other.pk}, {}))
    assert "indicator" in said(response)
    reading.refresh_from_db()
    assert reading.indicator != other


def test_a_letter_of_the_office_is_not_cited(caller, own):
    state = make_condition_state(community=own)
    citation = cite(state, make_source(published=True))
    letter = make_source()
    path = page(type(citation), "change", citation)
    response = caller.post(path, fill(caller, path, {"source": letter.pk}, {}))
    assert "source" in said(response)


def test_of_the_community_itself_the_contact_is_changed_and_nothing_else(caller, own):
    path = page(Community, "change", own)
    assert [*caller.get(path).context["adminform"].form.fields] == [
        "internal_contact",
        "change_reason",
    ]
    data = {"internal_contact": "Вигадана Особа", "name_uk": "Інша", "population": "1"}
    assert caller.post(path, data).status_code == 302
    own.refresh_from_db()
    assert (own.internal_contact, own.name_uk) == ("Вигадана Особа", "Своя")
    assert own.population is None


def test_a_file_holds_their_own_rows_only(caller, own):
    of_a_project(own)
    of_a_project(make_community())
    _heading, *rows = sheet_of(export(caller, Reading))
    assert len(rows) == 1


def test_a_file_is_not_taken_in(caller, own):
    for model in (Reading, Community):
        assert caller.get(address(model, "import")).status_code == 403
    assert caller.get(reverse("admin:workbooks_import_add")).status_code == 403


def test_an_action_reaches_their_own_rows_only(caller, own):
    mine = make_condition_state(community=own, note_uk="своя-нотатка")
    other = make_condition_state(note_uk="чужа-нотатка")
    data = {"action": "propose_records", "_selected_action": [mine.pk, other.pk]}
    path = address(ConditionState, "changelist")
    response = caller.post(path, data, follow=True)
    assert "чужа-нотатка" not in response.content.decode()
    other.refresh_from_db()
    assert other.visibility == "internal"


def test_without_a_community_nothing_is_seen(own):
    make_condition_state(community=own)
    caller = Caller(make_staff("community editor"))
    changelist = caller.get(address(ConditionState, "changelist")).context["cl"]
    assert changelist.result_count == 0


def test_a_second_role_does_not_widen_what_is_seen(caller, own):
    make_condition_state()
    editor = make_staff("editor").groups.get()
    caller.user.groups.add(editor)
    changelist = caller.get(address(ConditionState, "changelist")).context["cl"]
    assert changelist.result_count == 0


def test_a_project_of_two_communities_gives_each_reading_once(caller, own):
    reading = of_a_project(own)
    second = make_community_editor(user=caller.user).community
    reading.indicator.project.communities.add(second)
    rows = caller.get(address(Reading, "changelist")).context["cl"].result_list
    assert [row.pk for row in rows] == [reading.pk]
