"""Who of a group was at a meeting, computed from the delegates."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.models import Country, CountryGroup, Delegate, Meeting


@dataclass(frozen=True)
class Representation:
    """The countries of a group, split by whether somebody of theirs attended."""

    group: CountryGroup
    represented: list[Country]
    absent: list[Country]

    @property
    def size(self) -> int:
        return len(self.represented) + len(self.absent)


def represented(
    delegates: Iterable[Delegate],
    group: CountryGroup,
    on: datetime.date | None = None,
) -> Representation:
    """Split the members that `group` had on a day by who attended; one query.

    Invited or announced delegates do not count: only those who attended.
    """
    present = {
        delegate.country_id
        for delegate in delegates
        if delegate.participation == Delegate.Participation.ATTENDED
    }
    members = [
        membership.country
        for membership in group.memberships.on(on).select_related("country")
    ]
    return Representation(
        group=group,
        represented=[country for country in members if country.pk in present],
        absent=[country for country in members if country.pk not in present],
    )


def representations(meeting: Meeting) -> list[Representation]:
    """For each group whose name a delegation of the meeting bears; no one twice."""
    delegations = meeting.delegations.current().select_related("group")
    return [
        represented(delegation.delegates.all(), delegation.group, meeting.last_day)
        for delegation in delegations.prefetch_related("delegates__country")
        if delegation.group
    ]
