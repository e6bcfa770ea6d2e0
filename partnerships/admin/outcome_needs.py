"""What of the outcomes wants seeing to."""

from functools import partial

from django.db.models import F, Value
from django.db.models.functions import NullIf
from django.utils.translation import gettext_lazy as _

from common.admin import Need, Section
from partnerships.models import Outcome


def text_of(outcome: Outcome) -> str:
    """Without its number, which says something on the page of its meeting only."""
    return str(outcome.text)


def due_and_whose(outcome: Outcome) -> str:
    """By when, who answers for it, and the meeting that it came out of."""
    whose = outcome.responsible_person or outcome.responsible_organisation
    parts = [outcome.due_on.label, str(whose or ""), str(outcome.meeting)]
    return " · ".join(filter(None, parts))


# What has no date comes last.
BY_DATE = (NullIf(F("due_on"), Value("")).asc(nulls_last=True), "pk")

# Listed alike: the soonest first, with who answers for it.
dated = partial(Need, order=BY_DATE, label=text_of, note=due_and_whose)

OUTCOME_NEEDS = (
    dated(
        "mine_overdue",
        _("overdue, and you answer for it"),
        lambda rows, user: rows.followed().overdue().answered_by(user.email),
        section=Section.MINE,
        verb="view",
        is_mailed=True,
    ),
    dated(
        "mine_soon",
        _("due within 14 days, and you answer for it"),
        lambda rows, user: rows.followed().soon().answered_by(user.email),
        section=Section.MINE,
        verb="view",
        is_mailed=True,
    ),
    dated(
        "mine",
        _("open, and you answer for it"),
        lambda rows, user: rows.followed().open().answered_by(user.email),
        section=Section.MINE,
        verb="view",
        is_listed=True,
    ),
    dated(
        "overdue",
        _("overdue"),
        lambda rows, user: rows.followed().overdue(),
        is_mailed=True,
        is_listed=True,
    ),
    dated(
        "soon",
        _("due within 14 days"),
        lambda rows, user: rows.followed().soon(),
        is_mailed=True,
        is_listed=True,
    ),
    Need(
        "silent",
        _("open and untouched for 60 days"),
        lambda rows, user: rows.followed().silent(),
        order=("updated_at", "pk"),
        label=text_of,
        note=due_and_whose,
    ),
    Need(
        "nobody",
        _("open, and nobody answers for it"),
        lambda rows, user: rows.followed().unanswered(),
        order=BY_DATE,
    ),
    # A choice of the list only.
    Need("open", _("open"), lambda rows, user: rows.open(), section=None),
)
