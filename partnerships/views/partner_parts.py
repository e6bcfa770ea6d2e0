"""What the page of a partner shows: each part one public, prefetched list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.cuts import Cut
from partnerships.models import (
    Agreement,
    Country,
    CountryGroup,
    Funding,
    Meeting,
    Outcome,
    OutcomeStatus,
    Partnership,
    PartnershipStage,
    PartnershipStageCitation,
    PilotProject,
    ProjectPartner,
    Sector,
    Statement,
    StatementCitation,
)
from partnerships.standing import attended_in_name_of, attended_meetings
from partnerships.taking_part import (
    Partner,
    open_to,
    partnerships_of,
    parts_of,
    taken_by,
)
from partnerships.views.outcomes import in_order
from partnerships.views.project_parts import furthest_first

DIRECTIONS: list[tuple[str, str | Promise]] = [
    (Outcome.Direction.THEIRS, _("Their side")),
    (Outcome.Direction.OURS, _("Our side")),
    (Outcome.Direction.JOINT, _("Both sides")),
]


@dataclass(frozen=True)
class Part:
    """A project, what the partner is in it, and what it gives."""

    project: PilotProject
    roles: list[ProjectPartner]
    funding: list[Funding]


@dataclass(frozen=True)
class Limits:
    """How many meetings, outcomes of a side, and projects of a kind a page shows."""

    meetings: int
    outcomes: int
    projects: int


def partnerships_in_order(partner: Partner) -> list[Partnership]:
    """The partner's own partnerships, then those of its groups; the ended ones last."""
    stages = PartnershipStage.objects.prefetch_related(
        Prefetch("meeting", Meeting.objects.public()),
        Prefetch(
            "citations",
            PartnershipStageCitation.objects.public().select_related("source"),
        ),
    )
    rows: QuerySet = partnerships_of(partner).for_list()  # type: ignore[attr-defined]
    found = rows.prefetch_related("sectors", Prefetch("stages", stages))
    return sorted(found, key=_standing)


def _standing(row: Any) -> tuple[bool, bool, int]:
    """What has ended is told last, and what a group stands for after the own."""
    is_ended = row.current_stage == PartnershipStage.Stage.ENDED
    return is_ended, row.partner_country_id is None, row.pk


def stage_sources(partnerships: Iterable[Partnership]) -> list[Any]:
    """One citation for each source that states a stage."""
    found = {
        citation.source_id: citation
        for partnership in partnerships
        for stage in partnership.stages.all()
        for citation in stage.citations.all()
    }
    return list(found.values())


def sectors_named(partnerships: Iterable[Partnership]) -> list[Sector]:
    named = {sector for row in partnerships for sector in row.sectors.all()}
    return sorted(named, key=lambda sector: (sector.order, sector.pk))


def open_outcomes(partner: Partner, limit: int) -> list[tuple[Any, Cut[Outcome]]]:
    """The first open outcomes by whose they are, the overdue first; no empty group."""
    if isinstance(partner, CountryGroup):
        attended, name = attended_in_name_of(partner), "group"
    else:
        attended, name = attended_meetings(partner), "country"
    rows = Outcome.objects.public().open().filter(meeting__in=attended.values("pk"))
    ordered = list(in_order(rows))
    query = {"state": OutcomeStatus.OPEN.value, name: partner.pk}
    groups = []
    for direction, label in DIRECTIONS:
        found = [row for row in ordered if row.direction == direction]
        address = listed("outcome", **query, whose=direction)
        groups.append((label, Cut(found, limit, address)))
    return [(label, found) for label, found in groups if found]


def taken_part(partner: Partner, limit: int) -> Cut[Part]:
    """The first projects in which the partner has a part."""
    return _parts(taken_by(partner), partner, limit, "taken")


def could_take_up(partner: Partner, limit: int) -> Cut[Part]:
    """The first pilots to which it is invited, or that fit the sectors it named."""
    return _parts(open_to(partner), partner, limit, "offered")


def agreements_of(partner: Partner) -> QuerySet[Agreement]:
    if isinstance(partner, CountryGroup):
        party = Q(parties__group=partner)
    else:
        party = Q(parties__country=partner, parties__side="theirs")
        party |= Q(register_country=partner)
    return Agreement.objects.public().filter(party).distinct().with_stage()


def statements_about(partner: Partner) -> QuerySet[Statement]:
    if isinstance(partner, CountryGroup):
        return Statement.objects.none()
    citations = StatementCitation.objects.public().select_related("source")
    rows = Statement.objects.public().filter(about_country=partner)
    return rows.select_related("person", "organisation").prefetch_related(
        Prefetch("citations", citations)
    )


def _parts(projects: Any, partner: Partner, limit: int, part: str) -> Cut[Part]:
    roles = parts_of(partner).select_related("group")
    money = Funding.objects.none()
    if isinstance(partner, Country):
        money = Funding.objects.public().filter(country=partner)
    rows = furthest_first(projects.for_list()).prefetch_related(
        Prefetch("partners", roles, to_attr="their_parts"),
        Prefetch("funding", money, to_attr="their_funding"),
    )
    found = [Part(row, row.their_parts, row.their_funding) for row in rows[:limit]]
    name = "group" if isinstance(partner, CountryGroup) else "country"
    address = listed("project", **{name: partner.pk}, part=part)
    return Cut(found, limit, address, number=projects.count())


def listed(kind: str, **query: Any) -> str:
    """The address of the list of a kind with these filters."""
    return f"{reverse(f'partnerships:{kind}-list')}?{urlencode(query)}"
