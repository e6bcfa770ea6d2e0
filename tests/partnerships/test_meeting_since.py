"""What changed since a meeting, in the partnerships and projects that it led to."""

import pytest

from common.lifecycles import move
from tests import builders as b
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    return b.make_meeting(published=True, held_on="2025-03-06")


def led_to(client, meeting, kind):
    (found,) = client.get(f"/en/meetings/{meeting.slug}/").context[kind]
    return found


def partnership(meeting, **fields):
    made = b.make_partnership(published=True, **fields)
    made.stages.create(
        stage="interest", since="2025-03-06", meeting=meeting, is_current=True
    )
    return made


def test_a_partnership_that_moved_on_says_where_it_stands(visitor, meeting):
    made = partnership(meeting)
    assert led_to(visitor, meeting, "stages").now is None
    later = b.make_meeting(title_en="Hidden visit")
    row = move(made, "active", since="2026-02")
    row.refresh_from_db()
    row.meeting = later
    row.save()
    assert led_to(visitor, meeting, "stages").now == row
    content = visitor.get(f"/en/meetings/{meeting.slug}/").content.decode()
    assert "<strong>active</strong>, <time" in content
    assert "February 2026" in content
    assert "Hidden" not in content


def test_two_stages_of_one_visit_are_one_story_and_no_later_change(visitor, meeting):
    made = partnership(meeting)
    row = move(made, "agreed", since="2025-03-06")
    row.meeting = meeting
    row.save()
    moved = led_to(visitor, meeting, "stages")
    assert [stage.stage for stage in moved.entered] == ["interest", "agreed"]
    assert moved.now is None


def test_it_is_said_once_how_many_pilots_changed_since(visitor, meeting):
    for since in ("2025-03-06", "2025-04"):
        made = b.make_project(published=True, proposed_at=meeting)
        move(made, "proposed", since=since)
    content = visitor.get(f"/en/meetings/{meeting.slug}/").content.decode()
    assert "Changed since the meeting: 1 of 2" in content
    assert content.count("Since the meeting:") == 1


@pytest.mark.parametrize(
    ("stages", "later"),
    [
        ([], None),
        ([("proposed", "2025-03-06")], None),
        ([("proposed", "2025-03")], None),
        ([("proposed", "2025-03-07")], "proposed"),
        ([("proposed", "2025-03-06"), ("agreed", "2025-03-06")], None),
        ([("proposed", "2025-03"), ("agreed", "2025-03")], "agreed"),
        ([("proposed", "2025-03-06"), ("agreed", "2026")], "agreed"),
    ],
)
def test_a_status_counts_only_where_it_came_after_the_meeting(
    visitor, meeting, stages, later
):
    made = b.make_project(published=True, proposed_at=meeting)
    for stage, since in stages:
        move(made, stage, since=since)
    now = led_to(visitor, meeting, "projects").now
    assert (now and now.stage) == later


def test_hidden_partnerships_and_projects_are_not_told_of(visitor, meeting):
    made = b.make_partnership()
    made.stages.create(stage="interest", since="2025-03-06", meeting=meeting)
    b.make_project(proposed_at=meeting)
    context = visitor.get(f"/en/meetings/{meeting.slug}/").context
    assert context["stages"] == context["projects"] == []


def test_ten_of_each_cost_as_many_queries_as_one(visitor, meeting):
    def make_one():
        move(partnership(meeting), "active", since="2026-02")
        project = b.make_project(
            published=True, proposed_at=meeting, sectors=[b.make_sector()]
        )
        move(project, "proposed", since="2025-04")

    make_one()
    one = query_count(visitor, f"/en/meetings/{meeting.slug}/")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"/en/meetings/{meeting.slug}/") == one
