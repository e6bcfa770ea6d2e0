"""How period, country, region and sector narrow each kind of record.

A meeting counts in a period by its days, an outcome by its meeting, a project by being
under way, an agreement by its signing, a membership by its present stage. A doubt about
a day counts in favour of the record, as in the lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Q

from common.dates import not_after, not_before
from communities.models import Community, Membership, MembershipStage
from partnerships.filters.projects import begun_by, not_over_before
from partnerships.models import (
    Agreement,
    AgreementParty,
    Delegate,
    Funding,
    Indicator,
    Meeting,
    Milestone,
    Outcome,
    Partnership,
    PilotProject,
    ProjectPartner,
)
from partnerships.standing import attended_meetings
from partnerships.taking_part import taking_part

if TYPE_CHECKING:
    from partnerships.reporting.choice import Choice


def _period(choice: Choice, field: str) -> Q:
    found = Q()
    if choice.since:
        found &= not_before(field, choice.since)
    if choice.until:
        found &= not_after(field, choice.until)
    return found


def _place(choice: Choice, path: str) -> Q:
    return Q(**{path: choice.region}) if choice.region else Q()


def _meetings(choice: Choice, *, with_sector: bool = True) -> Q:
    found = _place(choice, "community__oblast")
    if choice.since:
        found &= not_before("ends_on", choice.since) | Q(ends_on="") & not_before(
            "held_on", choice.since
        )
    if choice.until:
        found &= not_after("held_on", choice.until)
    if choice.country:
        met = attended_meetings(choice.country, choice.edition.rows)
        found &= Q(pk__in=met.values("pk"))
    if choice.sector and with_sector:
        found &= Q(pk__in=choice.sector.meetings.values("pk"))
    return found


def _outcomes(choice: Choice) -> Q:
    meetings = choice.edition.rows(Meeting).filter(_meetings(choice, with_sector=False))
    found = Q(meeting__in=meetings.values("pk"))
    if choice.sector:
        found &= Q(pk__in=choice.sector.outcomes.values("pk"))
    return found


def _projects(choice: Choice) -> Q:
    found = Q()
    if choice.since:
        found &= not_over_before(choice.since)
    if choice.until:
        found &= begun_by(choice.until)
    if choice.region:
        there = PilotProject.objects.filter(communities__oblast=choice.region)
        found &= Q(pk__in=there.values("pk"))
    if choice.sector:
        found &= Q(pk__in=choice.sector.projects.values("pk"))
    if choice.country:
        taken = PilotProject.objects.filter(taking_part(choice.country))
        found &= Q(pk__in=taken.values("pk"))
    return found


def _partnerships(choice: Choice) -> Q:
    """A partnership stands as it stands: no period narrows it."""
    found = _place(choice, "our_community__oblast")
    if choice.country:
        of_country = Partnership.objects.with_country(choice.country)
        found &= Q(pk__in=of_country.values("pk"))
    if choice.sector:
        found &= Q(pk__in=choice.sector.partnerships.values("pk"))
    return found


def _agreements(choice: Choice) -> Q:
    found = _period(choice, "signed_on") & _place(choice, "register_oblast")
    if choice.country:
        theirs = AgreementParty.objects.filter(side=AgreementParty.Side.THEIRS).filter(
            Q(country=choice.country) | Q(organisation__country=choice.country)
        )
        found &= Q(register_country=choice.country) | Q(
            pk__in=theirs.values("agreement")
        )
    return found


def _memberships(choice: Choice) -> Q:
    found = _place(choice, "community__oblast")
    if choice.since or choice.until:
        now = MembershipStage.objects.filter(_period(choice, "since"), is_current=True)
        found &= Q(pk__in=now.values("membership"))
    return found


def _of(model: Any, path: str) -> Any:
    """A part goes with its whole."""
    return lambda choice: Q(**{f"{path}__in": choice.rows(model).values("pk")})


# By model: what is left of its records.
NARROWED: dict[Any, Any] = {
    Agreement: _agreements,
    AgreementParty: _of(Agreement, "agreement"),
    Community: lambda choice: _place(choice, "oblast"),
    Delegate: _of(Meeting, "delegation__meetings"),
    Funding: _of(PilotProject, "project"),
    Indicator: _of(PilotProject, "project"),
    Meeting: _meetings,
    Membership: _memberships,
    Milestone: _of(PilotProject, "project"),
    Outcome: _outcomes,
    Partnership: _partnerships,
    PilotProject: _projects,
    ProjectPartner: _of(PilotProject, "project"),
}
