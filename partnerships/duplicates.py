"""Meetings that may be registered already: near in time, alike in place and guests."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from common.dates import not_after, not_before
from partnerships.models import Country, Meeting

MOST = 10
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Likeness:
    """A stored meeting and what it has in common with the new one beside the time."""

    meeting: Meeting
    is_same_place: bool
    countries: list[Country]


def likely_duplicates(meeting: Meeting, among: Any) -> list[Likeness]:
    """Those of the rows that may be the same as the stored meeting, likeliest first.

    The same day or one beside it, as far as the dates are known. Neither place nor
    countries speak against it (what is not stated does not), and one speaks for it. At
    most MOST; three queries.
    """
    countries = countries_of(meeting)
    rows = among.filter(_near_in_time(meeting)).exclude(pk=meeting.pk).order_by("pk")
    joined = rows.prefetch_related(
        "delegations__delegates__country",
        "delegations__delegates__organisation__country",
    )
    found = [
        Likeness(row, *alike)
        for row in joined
        if (alike := _alike(meeting, countries, row))
    ]
    found.sort(key=lambda like: (-like.is_same_place, -len(like.countries)))
    return found[:MOST]


def countries_of(meeting: Meeting) -> set[Country]:
    """The countries of the guests, by themselves or by their organisation."""
    return {
        country
        for delegation in meeting.delegations.all()
        for delegate in delegation.delegates.all()
        for country in (
            delegate.country,
            delegate.organisation and delegate.organisation.country,
        )
        if country
    }


def _near_in_time(meeting: Meeting) -> Q:
    first, last = meeting.held_on.first_day, meeting.last_day
    if first is None or last is None:
        return Q(pk__in=())
    ends_late = Q(ends_on="") & not_before("held_on", first - DAY)
    ends_late |= not_before("ends_on", first - DAY)
    return not_after("held_on", last + DAY) & ends_late


def _alike(
    new: Meeting, countries: Iterable[Country], old: Meeting
) -> tuple[bool, list[Country]] | None:
    known, theirs = set(countries), countries_of(old)
    is_same_place = bool(new.community_id) and new.community_id == old.community_id
    is_elsewhere = bool(new.community_id and old.community_id) and not is_same_place
    common = known & theirs
    are_others = bool(known and theirs) and not common
    if is_elsewhere or are_others or not (is_same_place or common):
        return None
    return is_same_place, sorted(common, key=str)
