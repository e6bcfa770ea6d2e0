"""Where the public meets persons and organisations, who have no pages of their own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from partnerships.models import (
    AgreementParty,
    Delegate,
    Funding,
    HomeAttendance,
    Outcome,
    Partnership,
    ProjectPartner,
    Statement,
    StatementCitation,
)
from partnerships.models.statements import StatementQuerySet


@dataclass(frozen=True)
class Way:
    """How a record names somebody: its rows, its page, and what to say of it."""

    relation: str
    rows: Callable[[], QuerySet]
    page: Callable[[Any], Any]
    facts: Callable[[Any], list[Any]]


def statement_page(statement: Statement) -> Any:
    """The page that shows a statement: of its meeting, subject or source, if any."""
    citations = statement.citations.all()
    source = citations[0].source if citations else None
    return (
        statement.meeting
        or statement.about_country
        or statement.about_community
        or source
    )


def statements(rows: StatementQuerySet) -> StatementQuerySet:
    """The public ones, with all that leads to a page which shows them."""
    citations = StatementCitation.objects.public().select_related("source")
    return (
        rows.public()
        .select_related(
            "meeting", "person", "organisation", "about_country", "about_community"
        )
        .prefetch_related(Prefetch("citations", citations))
    )


def _attendances() -> QuerySet[HomeAttendance]:
    rows = HomeAttendance.objects.public().select_related("meeting")
    return rows.order_by("-meeting__held_on", "-pk")


def _outcomes() -> QuerySet[Outcome]:
    rows = Outcome.objects.public().select_related("meeting")
    return rows.order_by("-meeting__held_on", "number", "pk")


def _delegates() -> QuerySet[Delegate]:
    return (
        Delegate.objects.public()
        .select_related("delegation", "country", "organisation")
        .order_by("-pk")
    )


def _in_projects(model: Any) -> Callable[[], QuerySet]:
    return lambda: model.objects.public().select_related("project").order_by("-pk")


def _partnerships() -> QuerySet[Partnership]:
    return Partnership.objects.public().for_list().order_by("-pk")


def _said(relation: str) -> Way:
    return Way(
        relation,
        lambda: statements(Statement.objects.all()),
        statement_page,
        lambda s: [s.title, s.said_on],
    )


_OF_BOTH = [
    Way(
        "delegates",
        _delegates,
        lambda d: d.delegation,
        lambda d: [
            d.get_rank_display(),
            (d.country or d.organisation).name,
            d.delegation.name,
        ],
    ),
    Way(
        "home_attendances",
        _attendances,
        lambda a: a.meeting,
        lambda a: [a.title, a.meeting.held_on, a.meeting.title],
    ),
    Way(
        "outcomes",
        _outcomes,
        lambda o: o,
        lambda o: [o.meeting.held_on, o.meeting.title],
    ),
]
OF_PERSONS = [*_OF_BOTH, _said("statements")]
OF_ORGANISATIONS = [
    *_OF_BOTH,
    Way(
        "agreement_parts",
        lambda: (
            AgreementParty.objects.public().select_related("agreement").order_by("-pk")
        ),
        lambda a: a.agreement,
        lambda a: [a.agreement.title],
    ),
    Way(
        "project_parts",
        _in_projects(ProjectPartner),
        lambda p: p.project,
        lambda p: [p.get_role_display(), p.project.title],
    ),
    Way(
        "funding",
        _in_projects(Funding),
        lambda f: f.project,
        lambda f: [f.project.title],
    ),
    Way(
        "own_partnerships",
        _partnerships,
        lambda p: p.partner,
        lambda p: [p.partner.name],
    ),
    Way("partnerships", _partnerships, lambda p: p.ours, lambda p: [p.ours]),
    _said("statements"),
    _said("statements_about"),
]


def with_appearances(rows: QuerySet, ways: list[Way]) -> QuerySet:
    """The newest public row of each way comes along, by a query each."""
    newest = [
        Prefetch(way.relation, way.rows()[:1], to_attr=f"shown_{way.relation}")
        for way in ways
    ]
    return rows.prefetch_related(*newest)


def appearance(who: Any, ways: list[Way]) -> tuple[Any, list[Any]]:
    """The page where `who` is met first of all the ways, and what it says of them."""
    for way in ways:
        for row in getattr(who, f"shown_{way.relation}"):
            return way.page(row), way.facts(row)
    return None, []
