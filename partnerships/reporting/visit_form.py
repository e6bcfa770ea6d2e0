"""One meeting in the form in which an office files it."""

from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext

from common.books import Facts, Field, Table, Words
from partnerships.models import (
    Agreement,
    Delegate,
    HomeAttendance,
    Meeting,
    Outcome,
    PilotProject,
)
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import answers_for, at, overdue_word, state
from partnerships.represented import representations

# The columns of the form: number, then four that every table of it fills.
WIDTHS = (4, 36, 22, 24, 22)


def form_of(choice: Choice, chosen: Meeting | None) -> list[Any]:
    """The parts of the form; a sentence where there is no meeting."""
    found = choice.edition.rows(Meeting).for_list()
    meeting = found.filter(pk=chosen.pk).first() if chosen else None
    if meeting is None:
        return [Words(gettext("No meeting in this choice."))]
    outcomes = (
        choice.edition.rows(Outcome)
        .filter(meeting=meeting)
        .for_list()
        .with_overdue()
        .order_by("number", "pk")
    )
    return [
        Facts(_facts(choice, meeting)),
        _delegates(meeting),
        _home(choice, meeting),
        _agreed(outcomes),
        _instructions(outcomes),
        _since_then(choice, meeting),
        Words(_to_be_signed()),
    ]


def _to_be_signed() -> str:
    """By hand, on paper."""
    blanks = (
        (gettext("Prepared by"), 22),
        (gettext("Approved by"), 22),
        (gettext("Date"), 14),
    )
    return (" " * 6).join(f"{word} {'_' * length}" for word, length in blanks)


def _facts(choice: Choice, meeting: Any) -> list[tuple[Any, object]]:
    days = meeting.held_on.label
    if meeting.ends_on:
        days = f"{days} – {meeting.ends_on.label}"
    place = meeting.community
    return [
        (gettext("Visit"), choice.link(meeting)),
        (gettext("When"), days),
        (gettext("Where"), f"{place.full_name}, {place.oblast.name}" if place else ""),
        (
            gettext("How it was held"),
            f"{meeting.get_direction_display()}, {meeting.get_mode_display()}",
        ),
        (gettext("Delegation"), [d.name for d in meeting.delegations.all()]),
        (gettext("Represented"), [_represented(r) for r in representations(meeting)]),
        (gettext("Topics"), ", ".join(str(s) for s in meeting.sectors.all())),
        (gettext("Purpose"), meeting.purpose),
        (gettext("Summary"), meeting.summary),
    ]


def _represented(found: Any) -> str:
    """«NB8: 7 of 8; not represented: Finland»."""
    words = gettext("%(group)s: %(number)s of %(size)s") % {
        "group": found.group.name,
        "number": len(found.represented),
        "size": found.size,
    }
    absent = ", ".join(str(country) for country in found.absent)
    missing = gettext("not represented: %(countries)s") % {"countries": absent}
    return f"{words}; {missing}" if absent else words


def _columns(*columns: tuple[Any, Any]) -> list[Field]:
    """A numbered table of the form, from four headings with their values."""
    number = Field("number", gettext("No."), lambda row: str(row[0]), width=WIDTHS[0])
    return [
        number,
        *(
            Field(
                f"column_{place}",
                heading,
                at(value, lambda row, value: value(row[1])),
                width=WIDTHS[place],
                alert=overdue_word() if place == len(columns) else "",
            )
            for place, (heading, value) in enumerate(columns, start=1)
        ),
    ]


def _numbered(rows: Any) -> list[tuple[int, Any]]:
    return list(enumerate(rows, start=1))


def _delegates(meeting: Any) -> Table:
    delegates = Delegate.objects.select_related("country", "organisation", "person")
    delegations = meeting.delegations.current().prefetch_related(
        Prefetch("delegates", delegates)
    )
    found = [d for delegation in delegations for d in delegation.delegates.all()]
    return Table(
        _columns(
            (gettext("Who"), lambda d: str(d.person or gettext("not named"))),
            (gettext("Rank"), lambda d: capfirst(d.get_rank_display())),
            (gettext("Comes from"), _origin),
            (gettext("Attendance"), lambda d: capfirst(d.get_participation_display())),
        ),
        _numbered(found),
        title=gettext("Composition of the delegation"),
        empty=gettext("not stated"),
    )


def _origin(delegate: Any) -> str:
    named = (delegate.organisation, delegate.country)
    return ", ".join(str(part) for part in named if part)


def _home(choice: Choice, meeting: Any) -> Table:
    rows = (
        choice.edition.rows(HomeAttendance)
        .filter(meeting=meeting)
        .select_related("organisation", "community", "person")
    )
    return Table(
        _columns(
            (gettext("Who"), lambda h: str(h.person or gettext("not named"))),
            (gettext("In what capacity"), lambda h: h.title),
            (gettext("Comes from"), lambda h: str(h.organisation or h.community or "")),
            (gettext("Role"), lambda h: capfirst(h.get_role_display())),
        ),
        _numbered(rows),
        title=gettext("The Ukrainian side"),
        empty=gettext("not stated"),
    )


def _agreed(outcomes: QuerySet) -> Table:
    return Table(
        _columns(
            (gettext("What came out of it"), lambda o: o.text),
            (gettext("Strength"), lambda o: capfirst(o.get_strength_display())),
            (gettext("Topics"), lambda o: [str(s) for s in o.sectors.all()]),
            (gettext("Whose"), lambda o: capfirst(o.get_direction_display())),
        ),
        _numbered(outcomes),
        title=gettext("Outcomes and agreements"),
        empty=gettext("Nothing was agreed, or no source says so."),
    )


def _instructions(outcomes: QuerySet) -> Table:
    """What our side has to do, where it is known who answers or by when.

    An idea that nobody was charged with is an outcome, and no instruction.
    """
    nobody = Q(responsible_person=None, responsible_organisation=None, due_on="")
    ours = outcomes.exclude(Q(direction=Outcome.Direction.THEIRS) | nobody)
    return Table(
        _columns(
            (pgettext("visit", "Instruction"), lambda o: o.text),
            (gettext("Who answers"), lambda o: answers_for(o) or gettext("not stated")),
            (gettext("Due"), lambda o: o.due_on or gettext("not stated")),
            (gettext("State"), state),
        ),
        _numbered(ours),
        title=pgettext("visit", "Instructions"),
        empty=gettext("No source says who has to do what, or by when."),
    )


def _since_then(choice: Choice, meeting: Any) -> Table:
    """Projects proposed there and agreements begun there."""
    projects = choice.edition.rows(PilotProject).filter(proposed_at=meeting)
    agreements = choice.edition.rows(Agreement).filter(meeting=meeting)
    led_to = [
        *((gettext("Pilot project"), p) for p in projects.with_stage()),
        *((gettext("Agreement"), a) for a in agreements.with_stage()),
    ]
    return Table(
        _columns(
            (gettext("What it led to"), lambda led: choice.link(led[1])),
            (gettext("Kind"), lambda led: led[0]),
            (gettext("State"), _stage),
            ("", lambda led: ""),
        ),
        _numbered(led_to),
        title=gettext("Since then"),
        empty=gettext("Nothing is registered yet."),
    )


def _stage(led: tuple[str, Any]) -> str:
    record = led[1]
    stages = record.stages.model.Stage
    stage = record.current_stage
    return capfirst(str(stages(stage).label)) if stage else gettext("not stated")
