"""Columns and tables that several reports share."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from common.books import Chart, Field, Table
from common.dates import undated_last
from common.filters import NO_STAGE
from communities.models import Community
from partnerships.models import (
    Meeting,
    Outcome,
    PilotProject,
    ProjectPartner,
    ProjectStage,
)
from partnerships.models.outcomes import OutcomeQuerySet
from partnerships.reporting.choice import Choice
from partnerships.reporting.report import label_of

Stage = tuple[str, str | Promise]


def at(key: Any, value: Callable[[Any, Any], object]) -> Callable[[Any], object]:
    """The value of a column among several alike: it depends on the column's key too."""
    return lambda record: value(record, key)


def one_a_line(values: Any) -> list[str]:
    return [str(value) for value in values]


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
    rows = (
        choice.rows(Meeting)
        .for_list()
        .prefetch_related(
            Prefetch(
                "outcomes", choice.edition.rows(Outcome).with_overdue(), "told_outcomes"
            )
        )
    )
    return Table(
        [
            Field("held_on", gettext("Date"), lambda m: m.held_on, width=12),
            Field("title", gettext("Meeting"), choice.link, width=48),
            Field("place", gettext("Place"), _place, width=28),
            Field(
                "delegations",
                gettext("Delegations"),
                lambda m: one_a_line(d.name for d in m.delegations.all()),
                width=32,
            ),
            Field(
                "outcomes",
                gettext("Outcomes"),
                lambda m: len(m.told_outcomes),
                width=13,
                total=True,
            ),
            Field(
                "open",
                pgettext("commitments", "Open"),
                lambda m: sum(o.status == "open" for o in m.told_outcomes),
                width=11,
                total=True,
            ),
            Field(
                "overdue",
                gettext("Overdue"),
                lambda m: sum(o.is_overdue for o in m.told_outcomes),
                width=14,
                total=True,
            ),
        ],
        rows,
        empty=gettext("No meeting in this choice."),
    )


def _place(meeting: Any) -> Any:
    return meeting.community and meeting.community.full_name


def commitments(
    choice: Choice, rows: OutcomeQuerySet, empty: str = "", *, is_ended: bool = False
) -> Table:
    """Outcomes with who answers for them and by when, or with what ended them."""
    ordered = rows.for_list().order_by("-meeting__held_on", "meeting", "number", "pk")
    return Table(
        [
            Field("met_on", gettext("Met on"), lambda o: o.meeting.held_on, width=12),
            Field(
                "meeting",
                gettext("Meeting"),
                lambda o: choice.link(o.meeting),
                width=32,
            ),
            Field("text", gettext("What was agreed"), lambda o: o.text, width=52),
            Field("strength", gettext("Strength"), _strength, width=16),
            Field("whose", gettext("Whose"), _whose, width=10),
            Field("responsible", gettext("Who answers"), answers_for, width=28),
            Field("due", gettext("Due"), lambda o: o.due_on, width=13),
            *(_ends() if is_ended else [_state_column()]),
        ],
        ordered.with_overdue(),
        empty=empty or gettext("No commitment in this choice."),
    )


def _state_column() -> Field:
    return Field("state", gettext("State"), state, width=12, alert=overdue_word())


def _ends() -> list[Field]:
    return [
        Field("done_on", gettext("Done on"), lambda o: o.done_on, width=13),
        Field(
            "end",
            gettext("Evidence or reason"),
            lambda o: o.evidence or o.dropped_reason,
            width=34,
        ),
    ]


def _strength(outcome: Outcome) -> str:
    return capfirst(outcome.get_strength_display())


def _whose(outcome: Outcome) -> str:
    return capfirst(outcome.get_direction_display())


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


def projects(choice: Choice, more: Sequence[Field], rows: QuerySet) -> Table:
    """Pilot projects of `project_rows`, with more columns after the usual ones."""
    usual = [
        Field("title", gettext("Pilot project"), choice.link, width=42),
        Field("status", gettext("Status"), status, width=15),
        Field("starts_on", gettext("Start"), lambda p: p.starts_on, width=12),
        Field("ends_on", gettext("End"), lambda p: p.ends_on, width=12),
        Field(
            "communities",
            gettext("Communities"),
            lambda p: one_a_line(p.communities.all()),
            width=28,
        ),
    ]
    return Table(
        [*usual, *more], rows, empty=gettext("No pilot project in this choice.")
    )


def with_partners(rows: QuerySet) -> QuerySet:
    parts = ProjectPartner.objects.select_related("country", "group", "organisation")
    return rows.prefetch_related(Prefetch("partners", parts))


def partners_column() -> Field:
    return Field(
        "partners",
        gettext("Partners"),
        lambda p: one_a_line(p.partners.all()),
        width=36,
    )


def sectors_column() -> Field:
    return Field(
        "sectors", gettext("Sectors"), lambda p: one_a_line(p.sectors.all()), width=20
    )


def project_rows(choice: Choice) -> QuerySet:
    rows: QuerySet = choice.rows(PilotProject).with_stage()
    hromadas = choice.edition.rows(Community).for_list()
    return rows.prefetch_related("sectors", Prefetch("communities", hromadas)).order_by(
        undated_last("starts_on"), "sort_key_uk", "pk"
    )


def status(project: Any) -> str:
    return label_of(ProjectStage.Stage, project.current_stage)
