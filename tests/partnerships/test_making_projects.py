"""Projects made from a typical model for several communities: seen first, made once."""

import pytest
from django.urls import reverse

from partnerships.models import Milestone, PilotProject
from partnerships.services import make_projects, months_after
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def model():
    made = b.make_model(
        title_uk="Мікромережа", title_en="Microgrid", sectors=[b.make_sector()]
    )
    b.make_indicator(model=made, name_uk="Потужність", unit_uk="кВт", target=50)
    b.make_milestone(model=made, title_uk="Проєкт", months_after_start=14)
    return made


def page(model):
    return reverse("admin:partnerships_pilotmodel_make_projects", args=[model.pk])


def keys(*communities):
    return {"communities": [community.pk for community in communities]}


def test_a_project_takes_copies_and_a_link_back(model):
    community = b.make_community(name_uk="Вигадана", name_en="Vyhadana")
    (made,) = make_projects(
        model, [community], starts_on="2026-11", proposed_on="2026-03-06"
    )
    assert made.title_uk == "Мікромережа: Вигадана громада"
    assert made.title_en == "Microgrid: Vyhadana hromada"
    assert (made.model, [*made.communities.all()]) == (model, [community])
    assert [*made.sectors.all()] == [*model.sectors.all()]
    indicator = made.indicators.get()
    assert indicator.copied_from == model.indicators.get()
    assert (indicator.name_uk, indicator.unit_uk) == ("Потужність", "кВт")
    assert indicator.target == 50
    assert made.milestones.get().due_on == "2028-01"
    assert made.stages.get().stage == "proposed"
    assert made.visibility == "internal"
    # Later changes do not reach it.
    model.indicators.update(target=60)
    assert made.indicators.get().target == 50


def test_twice_makes_no_second_project(model):
    communities = [b.make_community(), b.make_community()]
    assert len(make_projects(model, communities[:1])) == 1
    (second,) = make_projects(model, communities)
    assert [*second.communities.all()] == communities[1:]
    assert make_projects(model, communities) == []
    assert PilotProject.objects.count() == 2


def test_all_are_made_or_none(model, monkeypatch):
    def fail(self):
        raise RuntimeError

    make_projects(model, [b.make_community()])
    monkeypatch.setattr(Milestone, "save", lambda *a, **k: fail(a))
    with pytest.raises(RuntimeError):
        make_projects(model, [b.make_community(), b.make_community()])
    assert PilotProject.objects.count() == 1


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2026-11", 2, "2027-01"),
        ("2026-11-20", 1, "2026-12"),
        ("2026", 2, ""),
        ("", 2, ""),
        ("2026-11", None, ""),
    ],
)
def test_a_milestone_is_due_as_exactly_as_the_start_is_known(start, months, due):
    project = b.make_project(starts_on=start)
    assert months_after(project.starts_on, months) == due


def test_nothing_is_made_before_the_list_was_confirmed(editor, model):
    has, lacks = b.make_community(), b.make_community()
    (old,) = make_projects(model, [has])
    assert editor.get(page(model)).status_code == 200
    shown = editor.post(page(model), keys(has, lacks) | {"look": "1"})
    assert {*shown.context["chosen"]} == {(has, old), (lacks, None)}
    assert shown.context["missing"] == 1
    assert PilotProject.objects.count() == 1
    done = editor.post(page(model), keys(has, lacks) | {"confirmed": "1"})
    rows = editor.get(done.url).context["cl"].queryset
    assert {community for row in rows for community in row.communities.all()} == {
        has,
        lacks,
    }
    made = rows.exclude(pk=old.pk).get()
    assert made.history.last().history_user == editor.user


def test_a_region_means_its_members(editor, model):
    oblast = b.make_oblast()
    member = b.make_membership(community=b.make_community(oblast=oblast)).community
    b.make_membership(stage="intent", community=b.make_community(oblast=oblast))
    b.make_membership()
    shown = editor.post(page(model), {"oblast": oblast.pk})
    assert [community for community, _p in shown.context["chosen"]] == [member]


def test_without_a_community_something_is_said(editor, model):
    response = editor.post(page(model), {"confirmed": "1"})
    assert response.context["form"].non_field_errors()
    assert not PilotProject.objects.exists()


def test_who_may_only_look_makes_none(viewer, model):
    assert viewer.get(page(model)).status_code == 403
    data = keys(b.make_community()) | {"confirmed": "1"}
    assert viewer.post(page(model), data).status_code == 403
    assert not PilotProject.objects.exists()
