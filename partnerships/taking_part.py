"""The pilot projects in which a partner has a part, and those that it could take up."""

import datetime
from typing import Any

from django.db.models import Q, QuerySet

from partnerships.models import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Partnership,
    PilotProject,
    ProjectPartner,
    ProjectStage,
    Sector,
)

Partner = Country | CountryGroup

# Somebody who was only invited to consider a project does not take part in it.
TAKING_PART = [
    role.value
    for role in ProjectPartner.Role
    if role is not ProjectPartner.Role.INVITED
]

# Projects that nobody has agreed to yet.
ON_OFFER = [ProjectStage.Stage.PROPOSED, ProjectStage.Stage.CONSIDERED]


def taking_part(country: Any, on: datetime.date | None = None) -> Q:
    """Projects in which the country has a part: itself, through a group, by funding."""
    has_part = Q(partners__role__in=TAKING_PART)
    itself = Q(partners__country=country)
    member = Q(
        partners__group__memberships__country=country,
        partners__group__memberships__in=CountryGroupMembership.objects.on(on),
    )
    return has_part & (itself | member) | Q(funding__country=country)


def groups_of(partner: Partner) -> Any:
    """Keys of the group itself, or of the groups to which the country belongs today."""
    if isinstance(partner, CountryGroup):
        return [partner.pk]
    today = CountryGroupMembership.objects.on().filter(country=partner)
    return today.values("group")


def partnerships_of(partner: Partner) -> QuerySet[Partnership]:
    """The partner's own public partnerships and those of its groups."""
    shared = Q(partner_group__in=groups_of(partner))
    own = Q(partner_country=partner) if isinstance(partner, Country) else Q()
    return Partnership.objects.public().filter(own | shared)


def parts_of(partner: Partner) -> QuerySet[ProjectPartner]:
    """What the partner or its groups are in public projects, invitations too."""
    shared = Q(group__in=groups_of(partner))
    own = Q(country=partner) if isinstance(partner, Country) else Q()
    return ProjectPartner.objects.public().filter(own | shared)


def taken_by(partner: Partner) -> QuerySet[PilotProject]:
    """Public projects in which the partner has a part."""
    part = PilotProject.objects.filter(_has_part(partner))
    return PilotProject.objects.public().filter(pk__in=part.values("pk"))


def open_to(partner: Partner) -> QuerySet[PilotProject]:
    """Those on offer to which it is invited, or proposed in a sector that it named."""
    invited = parts_of(partner).exclude(role__in=TAKING_PART)
    now = ProjectStage.objects.filter(is_current=True)
    asked = Q(pk__in=now.filter(stage__in=ON_OFFER).values("project"))
    asked &= Q(pk__in=invited.values("project"))
    proposed = now.filter(stage=ProjectStage.Stage.PROPOSED)
    fitting = PilotProject.objects.filter(sectors__in=_sectors_named(partner))
    in_sectors = Q(pk__in=proposed.values("project"), id__in=fitting.values("pk"))
    part = PilotProject.objects.filter(_has_part(partner))
    rows = PilotProject.objects.public().filter(asked | in_sectors)
    return rows.exclude(pk__in=part.values("pk"))


def _sectors_named(partner: Partner) -> QuerySet[Sector]:
    named = Sector.objects.filter(partnerships__in=partnerships_of(partner))
    return named.order_by().distinct()


def _has_part(partner: Partner) -> Q:
    if isinstance(partner, Country):
        return taking_part(partner)
    return Q(partners__group=partner, partners__role__in=TAKING_PART)
