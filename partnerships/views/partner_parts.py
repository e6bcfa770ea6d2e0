"""What the page of a partner shows: each part one public, prefetched list."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from partnerships.models import (
    Agreement,
    Country,
    CountryGroup,
    Funding,
    Meeting,
    Outcome,
    Partnership,
    PartnershipStage,
    PartnershipStageCitation,
    PilotProject,
    ProjectPartner,
    ProjectStage,
    Sector,
    Statement,
    StatementCitation,
)
from partnerships.standing import TAKING_PART, taking_part

Partner = Country | CountryGroup

DIRECTIONS: list[tuple[str, str | Promise]] = [
    (Outcome.Direction.THEIRS, _("Their side")),
    (Outcome.Direction.OURS, _("Our side")),
    (Outcome.Direction.JOINT, _("Both sides")),
]

# Projects that nobody has agreed to yet.
ON_OFFER = [ProjectStage.Stage.PROPOSED, ProjectStage.Stage.CONSIDERED]


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


def shortened(found: dict[str, Any], limits: Limits) -> dict[str, Any]:
    """The first rows of each part, and how many more there are: nought or above."""
    short = dict(found)
    for name, limit in (
        ("presences", limits.meetings),
        ("parts", limits.projects),
        ("offers", limits.projects),
    ):
        short |= {
            name: found[name][:limit],
            f"more_{name}": max(len(found[name]) - limit, 0),
        }
    short["outcomes"] = [
        (label, rows[: limits.outcomes], max(len(rows) - limits.outcomes, 0))
        for label, rows in found["outcomes"]
    ]
    return short


def group_keys(partner: Partner) -> list[int]:
    """The group itself, or the groups to which the country belongs today."""
    if isinstance(partner, CountryGroup):
        return [partner.pk]
    return [row.group_id for row in partner.current_groups]  # type: ignore[attr-defined]


def partnerships_of(partner: Partner) -> list[Partnership]:
    """The partner's own partnerships, then those of its groups; the ended ones last."""
    stages = PartnershipStage.objects.prefetch_related(
        Prefetch("meeting", Meeting.objects.public()),
        Prefetch(
            "citations",
            PartnershipStageCitation.objects.public().select_related("source"),
        ),
    )
    own = Q(partner_country=partner) if isinstance(partner, Country) else Q()
    rows = (
        Partnership.objects.public()
        .filter(own | Q(partner_group__in=group_keys(partner)))
        .for_list()
        .prefetch_related("sectors", Prefetch("stages", stages))
    )
    return sorted(rows, key=_standing)


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


def open_outcomes(meetings: Iterable[Meeting]) -> list[tuple[Any, list[Outcome]]]:
    """Open outcomes by whose they are, the overdue first; no empty group."""
    rows = Outcome.objects.public().open().filter(meeting__in=[m.pk for m in meetings])
    known: QuerySet = rows.for_list().with_overdue()
    ordered = known.order_by(
        "-is_overdue", "-meeting__held_on", "-strength", "number", "pk"
    )
    groups = [
        (label, [row for row in ordered if row.direction == direction])
        for direction, label in DIRECTIONS
    ]
    return [(label, rows) for label, rows in groups if rows]


def taken_part(partner: Partner) -> list[Part]:
    """Projects in which the partner has a part, itself or through a group."""
    rows = PilotProject.objects.public().filter(_has_part(partner))
    return _parts(rows.distinct().for_list(), partner)


def could_take_up(partner: Partner, sectors: Iterable[Sector]) -> list[Part]:
    """Pilots on offer to which it is invited, or proposed in a sector that it named."""
    invited = _parts_of(partner).exclude(role__in=TAKING_PART)
    in_sectors = Q(stages__is_current=True, stages__stage=ProjectStage.Stage.PROPOSED)
    in_sectors &= Q(sectors__in=[sector.pk for sector in sectors])
    asked = Q(stages__is_current=True, stages__stage__in=ON_OFFER)
    asked &= Q(pk__in=invited.values("project"))
    part = PilotProject.objects.filter(_has_part(partner)).values("pk")
    rows = PilotProject.objects.public().filter(asked | in_sectors)
    return _parts(rows.exclude(pk__in=part).distinct().for_list(), partner)


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


def _has_part(partner: Partner) -> Q:
    if isinstance(partner, Country):
        return taking_part(partner)
    return Q(partners__group=partner, partners__role__in=TAKING_PART)


def _parts_of(partner: Partner) -> QuerySet[ProjectPartner]:
    own = Q(country=partner) if isinstance(partner, Country) else Q()
    return ProjectPartner.objects.public().filter(
        own | Q(group__in=group_keys(partner))
    )


def _parts(projects: QuerySet, partner: Partner) -> list[Part]:
    roles = _parts_of(partner).select_related("group")
    money = Funding.objects.none()
    if isinstance(partner, Country):
        money = Funding.objects.public().filter(country=partner)
    rows = projects.prefetch_related(
        Prefetch("partners", roles, to_attr="their_parts"),
        Prefetch("funding", money, to_attr="their_funding"),
    )
    return [Part(row, row.their_parts, row.their_funding) for row in rows]
