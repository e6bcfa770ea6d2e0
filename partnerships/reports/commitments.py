from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Count
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from common.books import Field, Page, Table
from common.sheets import read
from partnerships.models import Meeting, Outcome, OutcomeStatus
from partnerships.models.outcomes import OutcomeQuerySet
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import (
    at,
    commitments,
    counted,
    overdue_word,
)
from partnerships.reporting.report import Report

STATES = ("open", "overdue", "done", "dropped")


class Commitments(Report):
    """What was agreed, and how it stands now."""

    name = "commitments"
    title = _("Commitments")
    sentence = _(
        "what was agreed at the meetings: open, overdue, done, and who answers"
    )
    order = 30
    period = _("meetings held in it, whenever their commitments fall due")
    subject = Outcome
    cites = (Meeting, Outcome)

    def pages(self, choice: Choice) -> Sequence[Page]:
        rows: OutcomeQuerySet = choice.rows(Outcome)
        overdue = rows.overdue()
        kinds: list[tuple[Any, Any, Any, bool]] = [
            (
                pgettext_lazy("commitments", "Overdue"),
                _("Open, and the due date has wholly passed."),
                overdue,
                False,
            ),
            (
                pgettext_lazy("commitments", "Open"),
                _("Open, and not overdue."),
                rows.open().exclude(pk__in=overdue.values("pk")),
                False,
            ),
            (
                pgettext_lazy("commitments", "Done"),
                _("Done, with the evidence."),
                rows.filter(status=OutcomeStatus.DONE),
                True,
            ),
            (
                pgettext_lazy("commitments", "Dropped"),
                _("Dropped, with the reason."),
                rows.filter(status=OutcomeStatus.DROPPED),
                True,
            ),
        ]
        return [
            _overview(rows),
            _by_responsible(rows),
            *(
                Page(title, about, [commitments(choice, found, is_ended=is_ended)])
                for title, about, found, is_ended in kinds
            ),
        ]


def _by_responsible(rows: OutcomeQuerySet) -> Page:
    numbers: dict[str, Counter[str]] = defaultdict(Counter)
    for named, status, is_late, number in _counted(rows):
        who = " · ".join(named) or gettext("not stated")
        numbers[who]["overdue" if is_late else status] += number
    lines = sorted(numbers.items(), key=lambda line: (-sum(line[1].values()), line[0]))
    headings = _headings()
    columns = [
        Field("who", gettext("Who answers"), lambda line: line[0], width=56),
        *(
            Field(
                state,
                headings[state],
                at(state, lambda line, state: line[1][state]),
                width=15,
                total=True,
            )
            for state in STATES
        ),
        Field(
            "all",
            gettext("All"),
            lambda line: sum(line[1].values()),
            width=13,
            total=True,
        ),
    ]
    table = Table(columns, lines, empty=gettext("No commitment in this choice."))
    about = _("How the commitments of each responsible person or body stand.")
    return Page(_("By responsible"), about, [table], is_landscape=False)


def _counted(rows: OutcomeQuerySet) -> Iterator[tuple[list[str], str, bool, int]]:
    """Who answers, the status, whether overdue, and how many of these there are."""
    named = {
        who: read.text(f"responsible_{who}__name").parts()[0]
        for who in ("person", "organisation")
    }
    found = rows.with_overdue().order_by().annotate(**named)
    alike = found.values_list(*named, "status", "is_overdue")
    for person, body, status, is_late, number in alike.annotate(Count("pk")):
        yield [who for who in (person, body) if who], status, is_late, number


def _overview(rows: OutcomeQuerySet) -> Page:
    numbers: Counter[str] = Counter()
    numbers["overdue"] = rows.overdue().count()
    for status, number in rows.order_by().values_list("status").annotate(Count("pk")):
        numbers[status] = number
    numbers["open"] -= numbers["overdue"]
    table = counted(
        gettext("Commitments by state"),
        gettext("State"),
        gettext("Commitments"),
        [(state, _headings()[state]) for state in STATES],
        numbers,
    )
    about = _("How what was agreed stands now.")
    return Page(_("Overview"), about, [table], is_landscape=False)


def _headings() -> dict[str, str | Promise]:
    return {
        "open": _("Open, in time"),
        "overdue": overdue_word(),
        "done": capfirst(str(OutcomeStatus.DONE.label)),
        "dropped": capfirst(str(OutcomeStatus.DROPPED.label)),
    }
