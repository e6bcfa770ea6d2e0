"""At which public meetings a country or a group was, and at which it was not.

The number of queries does not depend on the number of meetings: memberships are read
once and compared with the day of each meeting here.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from partnerships.models import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Delegate,
    Delegation,
    Meeting,
)
from partnerships.represented import Representation


@dataclass(frozen=True)
class Presence:
    """A meeting as one country sees it: its delegates, or whose name it was in.

    `absent_from` are the groups in whose name a delegation came while the country
    belonged to them and sent nobody.
    """

    meeting: Meeting
    delegates: list[Delegate]
    absent_from: list[CountryGroup]

    @property
    def is_represented(self) -> bool:
        return any(_attended(delegate) for delegate in self.delegates)


@dataclass(frozen=True)
class GroupPresence:
    """A meeting as a group sees it: all its delegates, and who was represented."""

    meeting: Meeting
    delegates: list[Delegate]
    representation: Representation

    @property
    def is_represented(self) -> bool:
        return any(_attended(delegate) for delegate in self.delegates)


@dataclass(frozen=True)
class MemberRecord:
    """One member of a group: the meetings it was at, and those it was not at."""

    country: Country
    membership: CountryGroupMembership
    present: list[Presence]
    absent: list[Meeting]

    @property
    def total(self) -> int:
        return len(self.present) + len(self.absent)


def in_force(
    membership: CountryGroupMembership, day: datetime.date | None = None
) -> bool:
    """What `CountryGroupMembership.objects.on(day)` asks of the database, of one row."""
    day = day or timezone.localdate()
    starts, ends = membership.starts_on.first_day, membership.ends_on.last_day
    return (starts is None or starts <= day) and (ends is None or ends >= day)


def country_presences(country: Country) -> list[Presence]:
    """Public meetings with the country or in the name of its groups, newest first."""
    memberships = list(country.group_memberships.all())
    meetings = _meetings(
        Q(delegations__delegates__country=country)
        | Q(delegations__group__memberships__country=country)
    )
    found = [_presence(country, meeting, memberships) for meeting in meetings]
    return [entry for entry in found if entry.delegates or entry.absent_from]


def group_presences(group: CountryGroup) -> list[GroupPresence]:
    """Public meetings to which a delegation came in the group's name, newest first."""
    memberships = list(group.memberships.select_related("country"))
    return [
        _group_presence(group, meeting, memberships)
        for meeting in _meetings(Q(delegations__group=group))
    ]


def member_records(
    group: CountryGroup, presences: Iterable[GroupPresence]
) -> list[MemberRecord]:
    """For each country that belongs to the group today: where it was and was not."""
    presences = list(presences)
    return [
        MemberRecord(
            country=membership.country,
            membership=membership,
            present=[
                Presence(entry.meeting, _of(membership.country, entry.delegates), [])
                for entry in presences
                if membership.country in entry.representation.represented
            ],
            absent=[
                entry.meeting
                for entry in presences
                if membership.country in entry.representation.absent
            ],
        )
        for membership in group.memberships.on().select_related("country")
    ]


def _meetings(having: Q) -> QuerySet[Meeting]:
    delegates = Delegate.objects.select_related("country", "organisation", "person")
    delegations = (
        Delegation.objects.current()
        .select_related("group")
        .prefetch_related(Prefetch("delegates", delegates))
    )
    found = Meeting.objects.filter(having, delegations__archived_at__isnull=True)
    return (
        Meeting.objects.public()
        .filter(pk__in=found.values("pk"))
        .select_related("community__oblast")
        .prefetch_related(Prefetch("delegations", delegations))
    )


def _presence(
    country: Country, meeting: Meeting, memberships: list[CountryGroupMembership]
) -> Presence:
    delegations = list(meeting.delegations.all())
    delegates = [d for one in delegations for d in _of(country, one.delegates.all())]
    groups = {row.group_id for row in memberships if in_force(row, meeting.last_day)}
    named = {one.group for one in delegations if one.group and one.group_id in groups}
    is_present = any(_attended(delegate) for delegate in delegates)
    absent = [] if is_present else sorted(named, key=lambda group: group.code)
    return Presence(meeting, delegates, absent)


def _group_presence(
    group: CountryGroup, meeting: Meeting, memberships: list[CountryGroupMembership]
) -> GroupPresence:
    delegates = [
        delegate
        for delegation in meeting.delegations.all()
        if delegation.group_id == group.pk
        for delegate in delegation.delegates.all()
    ]
    present = {d.country_id for d in delegates if _attended(d)}
    members = [m.country for m in memberships if in_force(m, meeting.last_day)]
    representation = Representation(
        group=group,
        represented=[country for country in members if country.pk in present],
        absent=[country for country in members if country.pk not in present],
    )
    return GroupPresence(meeting, delegates, representation)


def _of(country: Country, delegates: Iterable[Delegate]) -> list[Delegate]:
    return [d for d in delegates if d.country_id == country.pk]


def _attended(delegate: Delegate) -> bool:
    return delegate.participation == Delegate.Participation.ATTENDED
