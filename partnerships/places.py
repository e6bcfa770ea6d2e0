"""Meetings are asked for by the town that they concern as often as by their words."""

from django.db.models import Q

from common.models import in_search_key
from communities.models import Community
from communities.town_names import town_query, town_words
from partnerships.models import HomeAttendance


def in_text_or_place(question: str) -> Q:
    """Meetings whose texts hold every word, or whose place all the words name."""
    found = in_search_key(question)
    if town_words(question):
        there = Community.objects.public().filter(town_query(question))
        found |= Q(community__in=there.values("pk"))
    return found


def of_community(community: Community) -> Q:
    """Meetings in the hromada, and those that it or a body of it attended elsewhere."""
    attended = HomeAttendance.objects.filter(
        Q(community=community) | Q(organisation__community=community)
    )
    return Q(community=community) | Q(pk__in=attended.values("meeting"))
