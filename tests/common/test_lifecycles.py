"""Lifecycles: closed tables, moves that the table allows, one current stage."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from common.lifecycles import Lifecycle, StageRow, check_order, move, settle
from common.models import Visibility
from common.publishing import PUBLISHING_LIFECYCLE
from communities.models import MEMBERSHIP_LIFECYCLE, Membership, MembershipStage
from communities.models.membership import MembershipStageKind
from partnerships.models import (
    AGREEMENT_LIFECYCLE,
    OUTCOME_LIFECYCLE,
    PARTNERSHIP_LIFECYCLE,
    PROJECT_LIFECYCLE,
    AgreementStageKind,
    OutcomeStatus,
    PartnershipStage,
    PartnershipStageKind,
    ProjectStageKind,
)
from tests.builders import (
    make_agreement,
    make_membership,
    make_partnership,
    make_project,
)
from tests.records import MODELS

LIFECYCLES = {
    "membership": (MEMBERSHIP_LIFECYCLE, MembershipStageKind),
    "partnership": (PARTNERSHIP_LIFECYCLE, PartnershipStageKind),
    "agreement": (AGREEMENT_LIFECYCLE, AgreementStageKind),
    "project": (PROJECT_LIFECYCLE, ProjectStageKind),
    "outcome": (OUTCOME_LIFECYCLE, OutcomeStatus),
    "publishing": (PUBLISHING_LIFECYCLE, Visibility),
}
PARENTS = [make_membership, make_partnership, make_agreement, make_project]

each_lifecycle = pytest.mark.parametrize(
    ("lifecycle", "states"), LIFECYCLES.values(), ids=LIFECYCLES
)
each_parent = pytest.mark.parametrize("make_parent", PARENTS, ids=lambda m: m.__name__)


def rows_of(parent):
    rows = parent.stages.order_by("since", "pk")
    return [(row.stage, row.since, row.is_current) for row in rows]


# Tables


@each_lifecycle
def test_a_table_has_a_line_for_every_state_and_names_no_other(lifecycle, states):
    assert lifecycle.states == states.values
    named = {*lifecycle.starts}.union(*lifecycle.moves.values())
    assert named <= {*states.values}


@each_lifecycle
def test_every_state_can_be_reached(lifecycle, states):
    reached, waiting = set(), [*lifecycle.starts]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            waiting += lifecycle.moves[state]
    assert reached == {*states.values}


@each_lifecycle
def test_nothing_is_named_twice(lifecycle, states):
    for names in (lifecycle.starts, *lifecycle.moves.values()):
        assert len(names) == len({*names})


@each_lifecycle
def test_every_pair_of_states_is_allowed_or_refused_as_the_table_says(
    lifecycle, states
):
    for old in (None, *states.values):
        for new in states.values:
            if new in lifecycle.next_states(old):
                lifecycle.check(old, new, states)
            else:
                with pytest.raises(ValidationError):
                    lifecycle.check(old, new, states)


def test_every_kind_of_stage_row_has_a_lifecycle_tested_here():
    tables = [m.lifecycle for m in MODELS.values() if issubclass(m, StageRow)]
    assert all(table in [known for known, _ in LIFECYCLES.values()] for table in tables)
    assert len(tables) == len(PARENTS)


def test_a_refusal_names_what_is_possible(english):
    with pytest.raises(ValidationError) as caught:
        PROJECT_LIFECYCLE.check("agreed", "completed", ProjectStageKind)
    assert caught.value.messages == [
        "“completed” cannot follow “agreed”. Possible: in progress, suspended, declined."
    ]
    with pytest.raises(ValidationError) as caught:
        PROJECT_LIFECYCLE.check(None, "completed", ProjectStageKind)
    (message,) = caught.value.messages
    assert message.startswith("A record cannot begin as “completed”.")
    assert message.endswith(
        " Possible: proposed, under consideration, agreed, in progress."
    )


def test_a_refusal_says_so_where_nothing_is_possible(english):
    with pytest.raises(ValidationError, match="Possible: —"):
        Lifecycle(("open",), {"open": ()}).check("open", "open", OutcomeStatus)


# Moves


@pytest.mark.django_db
@each_parent
def test_a_move_leaves_one_current_stage(make_parent):
    parent = make_parent(stage=None)
    lifecycle = parent.stages.model.lifecycle
    first = lifecycle.starts[0]
    second = lifecycle.moves[first][0]
    move(parent, first, since="2026-01", note="вигадана примітка")
    row = move(parent, second, since=datetime.date(2026, 3, 6))
    assert rows_of(parent) == [
        (first, "2026-01", False),
        (second, "2026-03-06", True),
    ]
    row.refresh_from_db()
    assert row.is_current
    assert parent.stages.first().note == "вигадана примітка"


@pytest.mark.django_db
@each_parent
def test_the_current_stage_is_annotated(make_parent):
    parent = make_parent(stage=None)
    rows = type(parent).objects.with_stage()
    assert rows.get().current_stage is None
    start = parent.stages.model.lifecycle.starts[0]
    move(parent, start, since="2026")
    assert rows.get().current_stage == start


@pytest.mark.django_db
def test_a_forbidden_move_changes_nothing():
    project = make_project(stage="proposed")
    with pytest.raises(ValidationError):
        move(project, "completed", since="2026-04")
    assert [row[0] for row in rows_of(project)] == ["proposed"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stage", "since"), [("?", "2026"), ("interest", "no date"), ("interest", "")]
)
def test_a_move_is_checked_like_a_form(stage, since):
    partnership = make_partnership(stage="contact")
    with pytest.raises(ValidationError):
        move(partnership, stage, since=since)
    assert len(rows_of(partnership)) == 1


@pytest.mark.django_db
def test_a_move_cannot_lie_before_the_current_stage(english):
    partnership = make_partnership(stage="contact", since="2026-03-06")
    with pytest.raises(ValidationError, match="6 March 2026") as caught:
        move(partnership, "interest", since="2026-02")
    assert caught.value.code == "earlier_than_current"


@pytest.mark.django_db
def test_two_moves_on_one_day_stand_in_the_order_of_their_entry():
    partnership = make_partnership(stage="contact", since="2026-03-06")
    move(partnership, "interest", since="2026-03-06")
    move(partnership, "agreed", since="2026-03-06")
    assert [row[0] for row in rows_of(partnership)] == ["contact", "interest", "agreed"]
    assert partnership.stages.get(is_current=True).stage == "agreed"


@pytest.mark.django_db
@pytest.mark.parametrize("since", ["2026", "2026-03"])
def test_a_move_known_less_exactly_is_current_or_refused(since):
    """Never a new row that is not the current one, and an old stage that stays."""
    partnership = make_partnership(stage="contact", since="2026-03-06")
    try:
        move(partnership, "interest", since=since)
    except ValidationError:
        assert len(rows_of(partnership)) == 1
    else:
        assert partnership.stages.get(is_current=True).stage == "interest"


# Settling and checking rows that were edited


@pytest.mark.django_db
def test_settle_marks_the_newest_row_and_only_it():
    membership = make_membership(stage=None)
    for stage, since, is_current in [
        ("member", "2025-11", False),
        ("intent", "2025-09-18", True),
        ("decided", "2025-10", False),
    ]:
        MembershipStage.objects.create(
            membership=membership, stage=stage, since=since, is_current=is_current
        )
    settle(membership)
    assert rows_of(membership) == [
        ("intent", "2025-09-18", False),
        ("decided", "2025-10", False),
        ("member", "2025-11", True),
    ]
    membership.stages.get(stage="member").delete()
    settle(membership)
    assert rows_of(membership)[-1] == ("decided", "2025-10", True)


@pytest.mark.django_db
def test_settle_is_calm_about_no_rows_and_settled_rows():
    settle(make_membership(stage=None))
    membership = make_membership(stage="member")
    changed = membership.stages.get().updated_at
    settle(membership)
    assert membership.stages.get().updated_at == changed


@pytest.mark.django_db
def test_settle_leaves_a_trace_in_the_history():
    membership = make_membership(stage=None)
    row = MembershipStage.objects.create(
        membership=membership, stage="intent", since="2025"
    )
    settle(membership)
    assert row.history.count() == 2


def test_check_order_reads_rows_in_the_order_given():
    rows: list[StageRow] = [
        PartnershipStage(stage=s) for s in ("contact", "agreed", "active", "ended")
    ]
    check_order(rows)
    check_order([])
    with pytest.raises(ValidationError):
        check_order(rows[::-1])
    with pytest.raises(ValidationError):
        check_order([PartnershipStage(stage="paused")])


@pytest.mark.django_db
def test_a_membership_may_be_left_and_taken_up_again():
    membership = make_membership(stage="member", since="2025-09-18")
    for stage, since in [
        ("left", "2025-12"),
        ("intent", "2026-01"),
        ("decided", "2026-02"),
    ]:
        move(membership, stage, since=since)
    found: Any = Membership.objects.with_stage().get()
    assert found.current_stage == "decided"
