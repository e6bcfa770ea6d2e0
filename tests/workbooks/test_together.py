"""Sheets of one upload that name new records of one another."""

import pytest

from partnerships.models import Delegation, Meeting, Outcome
from tests.builders import make_meeting
from tests.workbooks.bringing import (
    apply_now,
    book_of,
    bring,
    csv_file,
    preview,
    problems,
    undone,
)
from workbooks.applying import obstacles
from workbooks.models import ImportStatus
from workbooks.registers import all_registers, in_order

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

MEETING = {
    "title_uk": "Вигадана зустріч",
    "held_on": "2026-03-06",
    "status": "held",
    "direction": "incoming",
    "mode": "in_person",
}


def meeting_rows(*rows):
    """A sheet of meetings: address, delegations, cells that differ."""
    sheet = [["slug", "delegations", *MEETING]]
    for slug, delegations, cells in rows:
        sheet.append([slug, delegations, *(MEETING | cells).values()])
    return sheet


def test_new_records_that_name_one_another_come_together_and_go_together():
    stored = make_meeting(title_uk="Відома зустріч")
    meetings = meeting_rows(
        ("nova", "persha; druha", {}),
        (stored.slug, "druha", {"title_uk": "Відома зустріч"}),
    )
    delegations = [["slug", "name_uk"], ["persha", "Перша"], ["druha", "Друга"]]
    outcomes = [
        ["meeting", "number", "text_uk", "strength", "direction"],
        ["nova", 1, "Домовилися", "signed", "joint"],
    ]
    # The sheet that names stands before the sheet that is named.
    import_ = preview(book_of(outcomes, meetings, delegations))
    assert problems(import_) == {}
    assert not Delegation.objects.exists()
    new = import_.rows.get(register="meeting", kind="new")
    (beside,) = [c["beside"] for c in new.changes if c["key"] == "delegations"]
    assert beside == "new in this upload: “Sheet3”, row 2; “Sheet3”, row 3"
    apply_now(import_)
    assert (import_.status, import_.written) == ("applied", 5)
    meeting = Meeting.objects.get(slug="nova")
    assert {d.slug for d in meeting.delegations.all()} == {"persha", "druha"}
    assert [d.slug for d in stored.delegations.all()] == ["druha"]
    assert meeting.outcomes.get().text_uk == "Домовилися"
    assert meeting.history.latest().delegations.count() == 2
    undone(import_)
    assert not Delegation.objects.exists()
    assert not Outcome.objects.exists()
    assert [*Meeting.objects.all()] == [stored]


def test_a_row_that_names_a_refused_one_is_refused_and_says_so():
    meetings = meeting_rows(
        ("dobra", "persha", {}),
        ("khybna", "druha", {}),
        ("inshe", "nema", {}),
    )
    delegations = [["slug", "name_uk"], ["persha", "Перша"], ["druha", ""]]
    files = [csv_file(*meetings), csv_file(*delegations)]
    import_ = bring(*files, name="sheet")
    assert import_.status == ImportStatus.READY
    assert not Meeting.objects.exists()
    rows = import_.rows.filter(register="meeting", kind="error").order_by("number")
    named, unknown = (row.problems[0][1] for row in rows)
    assert named == (
        "“druha” is not in: delegations. It is new in “sheet1, sheet1”, row 3, and "
        "that row is refused."
    )
    assert unknown == "“nema” is not in: delegations."
    assert apply_now(import_, mode="good").written == 2
    assert [m.slug for m in Meeting.objects.all()] == ["dobra"]


def test_registers_name_one_another_in_one_direction_only():
    models = in_order(all_registers().values())
    for register in all_registers().values():
        place = models.index(register.model)
        assert all(models.index(named) < place for named in register.named_models)


def test_undoing_is_refused_where_something_else_names_an_added_record():
    meetings = meeting_rows(("nova", "persha", {}))
    delegations = [["slug", "name_uk"], ["persha", "Перша"]]
    import_ = bring(book_of(meetings, delegations))
    make_meeting().delegations.add(Delegation.objects.get())
    ((row, reason),) = obstacles(import_)
    assert (row.label, reason) == (
        "persha · Перша",
        "Something refers to it: meetings.",
    )
