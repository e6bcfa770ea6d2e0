"""Projects, partnerships and milestones on their way: moved, confirmed, put off."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.builders import (
    make_agreement,
    make_meeting,
    make_membership,
    make_milestone,
    make_model,
    make_partnership,
    make_project,
    make_source,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate


def page(step, *records):
    opts = records[0]._meta
    keys = ",".join(str(record.pk) for record in records)
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{step}") + f"?ids={keys}"


def offered(client, *records):
    form = client.get(page("move", *records)).context["form"]
    return [stage for stage, _label in form.fields["stage"].choices if stage]


def stages(record):
    return [row.stage for row in record.stages.order_by("since", "pk")]


def test_a_project_is_moved_with_date_reason_and_source(editor):
    project, source = make_project(stage="agreed"), make_source()
    assert offered(editor, project) == ["in_progress", "declined", "suspended"]
    data = {"stage": "in_progress", "since": "06.03.2026", "reason": "Роботи почалися"}
    sent = editor.post(page("move", project), data | {"source": source.pk})
    assert sent.status_code == 302
    row = project.stages.get(is_current=True)
    assert (row.stage, row.since, row.note) == (
        "in_progress",
        "2026-03-06",
        "Роботи почалися",
    )
    assert row.citations.get().source == source
    assert row.history.last().history_user == editor.user


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"stage": "completed"}, "stage"),
        ({"since": "2019"}, "__all__"),
        ({"since": "2199"}, "since"),
        ({"since": "колись"}, "since"),
        ({"reason": ""}, "reason"),
    ],
    ids=["forbidden", "before-current", "future", "no-date", "no-reason"],
)
def test_a_wrong_move_is_refused_and_nothing_is_stored(editor, wrong, field):
    project = make_project(stage="agreed", since="2025-03-06")
    before = stages(project)
    data = {"stage": "in_progress", "since": "2026", "reason": "Так", **wrong}
    response = editor.post(page("move", project), data)
    assert {*response.context["form"].errors} == {field}
    assert stages(project) == before


def test_what_has_ended_for_good_is_not_moved(editor):
    ended, other = make_project(stage="completed"), make_project(stage="agreed")
    context = editor.get(page("move", ended, other)).context
    assert [record for record, _why in context["left"]] == [ended]
    assert context["ready"] == [other]


def test_many_are_moved_together_or_none(editor):
    agreed, proposed = make_project(stage="agreed"), make_project(stage="proposed")
    assert "in_progress" in offered(editor, agreed, proposed)
    data = {"stage": "in_progress", "since": "2026", "reason": "Так"}
    refused = editor.post(page("move", agreed, proposed), data)
    assert str(proposed) in str(refused.context["form"].non_field_errors())
    assert agreed.stages.get(is_current=True).stage == "agreed"
    editor.post(page("move", agreed, proposed), data | {"stage": "declined"})
    assert {r.stages.get(is_current=True).stage for r in (agreed, proposed)} == {
        "declined"
    }


@pytest.mark.parametrize(
    ("make", "extra"),
    [
        (make_partnership, "meeting"),
        (make_agreement, "document"),
        (make_membership, "document"),
    ],
)
def test_other_records_move_likewise_with_what_their_stages_hold(editor, make, extra):
    record = make(stage=None)
    stage = offered(editor, record)[0]
    meeting = make_meeting()
    told = {"meeting": meeting.pk, "document": "рішення № 1"}[extra]
    data = {"stage": stage, "since": "2026-01", extra: told}
    assert editor.post(page("move", record), data).status_code == 302
    row = record.stages.get()
    assert getattr(row, extra) == {"meeting": meeting, "document": told}[extra]
    assert row.is_current


def test_projects_are_confirmed_as_of_today(editor):
    projects = [make_project(last_confirmed_on="2024"), make_project()]
    form = editor.get(page("confirm", *projects)).context["form"]
    assert form["on"].initial == TODAY()
    data = {"on": TODAY().strftime("%d.%m.%Y"), "reason": "Дзвінок"}
    editor.post(page("confirm", *projects), data)
    for project in projects:
        project.refresh_from_db()
        assert project.last_confirmed_on == TODAY().isoformat()
        assert project.history.first().history_change_reason == "Дзвінок"


def test_milestones_are_done_and_put_off_and_those_of_models_are_not(editor):
    step, template = make_milestone(), make_milestone(model=make_model())
    context = editor.get(page("finish", step, template)).context
    assert [record for record, _why in context["left"]] == [template]
    editor.post(page("put_off", step), {"due_on": "2027"})
    editor.post(page("finish", step), {"on": "2026-02"})
    step.refresh_from_db()
    assert (step.due_on, step.done_on) == ("2027", "2026-02")
    assert step.history.first().history_user == editor.user


@pytest.mark.parametrize("make", [make_project, make_partnership, make_milestone])
def test_who_may_only_look_takes_no_step(viewer, make):
    record = make()
    step = "finish" if make is make_milestone else "move"
    assert viewer.get(page(step, record)).status_code == 403
    assert viewer.post(page(step, record), {}).status_code == 403
