"""Columns and tables that several reports share."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from common.books import Chart, Field, Table
from common.dates import undated_last
from common.filters import NO_STAGE
from common.sheets import read
from communities.sheets import full_name
from partnerships.models import (
    Meeting,
    Outcome,
    OutcomeStatus,
    PilotProject,
    ProjectStage,
)
from partnerships.models.outcomes import OutcomeQuerySet
from partnerships.reporting.choice import Choice
from partnerships.reporting.readings import (
    day,
    delegations,
    hromadas,
    label,
    outcomes,
    partners,
    sectors,
)
from partnerships.sheets.outcomes import ANSWERS

Stage = tuple[str, str | Promise]


def at(key: Any, value: Callable[[Any, Any], object]) -> Callable[[Any], object]:
    """The value of a column among several alike: it depends on the column's key too."""
    return lambda record: value(record, key)


def counted(
    title: str | Promise,
    heading: str | Promise,
    number: str | Promise,
    stages: Sequence[Stage],
    numbers: Mapping[str, int],
) -> Table:
    """A number for every stage, also nought, with their sum and a chart of them.

    Nothing but a sentence where there is nothing to count.
    """
    known = [*stages, *([NO_STAGE] if numbers.get(NO_STAGE[0]) else [])]
    return Table(
        [
            Field("stage", heading, lambda s: capfirst(str(s[1])), width=34),
            Field(
                "number", number, lambda s: numbers.get(s[0], 0), width=16, total=True
            ),
        ],
        known if any(numbers.values()) else [],
        title=title,
        chart=Chart(title, label=0, values=[1]),
    )


def meetings(choice: Choice) -> Table:
    """Meetings with what came out of each, the newest first."""
    return Table(
        [
            Field("held_on", gettext("Date"), day("held_on"), width=12),
            Field(
                "title",
                gettext("Meeting"),
                choice.linked(Meeting, read.text("title")),
                width=48,
            ),
            Field("place", gettext("Place"), full_name("community"), width=28),
            Field("delegations", gettext("Delegations"), delegations(), width=32),
            Field(
                "outcomes", gettext("Outcomes"), outcomes(choice), width=13, total=True
            ),
            Field(
                "open",
                pgettext("commitments", "Open"),
                outcomes(choice, OutcomeQuerySet.open),
                width=11,
                total=True,
            ),
            Field(
                "overdue",
                gettext("Overdue"),
                outcomes(choice, OutcomeQuerySet.overdue),
                width=14,
                total=True,
            ),
        ],
        choice.rows(Meeting),
        empty=gettext("No meeting in this choice."),
    )


def commitments(
    choice: Choice, rows: OutcomeQuerySet, empty: str = "", *, is_ended: bool = False
) -> Table:
    """Outcomes with who answers for them and by when, or with what ended them."""
    meeting = choice.linked(Meeting, read.text("meeting__title"), "meeting")
    return Table(
        [
            Field("met_on", gettext("Met on"), day("meeting__held_on"), width=12),
            Field("meeting", gettext("Meeting"), meeting, width=30),
            Field("text", gettext("What was agreed"), read.text("text"), width=44),
            Field(
                "strength",
                gettext("Strength"),
                label("strength", Outcome.Strength),
                width=16,
            ),
            Field(
                "whose",
                gettext("Whose"),
                label("direction", Outcome.Direction),
                width=10,
            ),
            Field("responsible", gettext("Who answers"), ANSWERS, width=26),
            Field("due", gettext("Due"), day("due_on"), width=12),
            *(_ends() if is_ended else [_state_column()]),
        ],
        rows.with_overdue().order_by("-meeting__held_on", "meeting", "number", "pk"),
        empty=empty or gettext("No commitment in this choice."),
    )


def _state_column() -> Field:
    is_overdue, status = read.stored("is_overdue"), label("status", OutcomeStatus)
    found = read.made(
        lambda late, words: overdue_word() if late else words, is_overdue, status
    )
    return Field("state", gettext("State"), found, width=12, alert=overdue_word())


def _ends() -> list[Field]:
    said = read.first(read.stored("evidence"), read.stored("dropped_reason"))
    return [
        Field("done_on", gettext("Done on"), day("done_on"), width=12),
        Field("end", gettext("Evidence or reason"), said, width=29),
    ]


def answers_for(outcome: Any) -> list[str]:
    """The person first, then the organisation, as far as either is named."""
    named = (outcome.responsible_person, outcome.responsible_organisation)
    return [str(who.name) for who in named if who]


def overdue_word() -> str:
    return capfirst(gettext("overdue"))


def state(outcome: Any) -> str:
    if outcome.is_overdue:
        return overdue_word()
    return str(capfirst(outcome.get_status_display()))


def projects(choice: Choice, more: Sequence[Field]) -> Table:
    """Pilot projects, with more columns after the usual ones."""
    usual = [
        project_column(choice),
        Field("status", gettext("Status"), status(), width=15),
        Field("starts_on", gettext("Start"), day("starts_on"), width=12),
        Field("ends_on", gettext("End"), day("ends_on"), width=12),
        communities_column(choice, width=28),
    ]
    return Table(
        [*usual, *more],
        project_rows(choice),
        empty=gettext("No pilot project in this choice."),
    )


def project_column(choice: Choice, path: str = "", width: int = 42) -> Field:
    title = read.text(f"{path}__title" if path else "title")
    found = choice.linked(PilotProject, title, path)
    return Field("title", gettext("Pilot project"), found, width=width)


def communities_column(choice: Choice, width: int) -> Field:
    return Field("communities", gettext("Communities"), hromadas(choice), width=width)


def partners_column() -> Field:
    return Field("partners", gettext("Partners"), partners(), width=36)


def sectors_column() -> Field:
    return Field("sectors", gettext("Sectors"), sectors("projects"), width=20)


def project_rows(choice: Choice) -> QuerySet:
    rows: QuerySet = choice.rows(PilotProject).with_stage()
    return rows.order_by(undated_last("starts_on"), "sort_key_uk", "pk")


def status() -> read.Reading:
    return label("current_stage", ProjectStage.Stage)
