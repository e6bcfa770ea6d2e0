"""What the register knows of communities, for the forms that ask them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from communities.models import BasicCondition, Community, ConditionState
from partnerships.models import Indicator, Organisation, PilotProject, Post, Reading


@dataclass
class Known:
    """Of one community; the last state of each condition, the last reading of each."""

    conditions: list[BasicCondition]
    states: dict[int, ConditionState] = field(default_factory=dict)
    organisations: list[Organisation] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    indicators: list[tuple[Indicator, Reading | None]] = field(default_factory=list)


def known_of(communities: Collection[Community]) -> dict[int, Known]:
    """By the key of the community: the same queries for any number of them."""
    conditions = list(BasicCondition.objects.all())
    found: dict[int, Known] = defaultdict(lambda: Known(conditions))
    keys = [community.pk for community in communities]
    states = ConditionState.objects.current().filter(community__in=keys)
    for state in states.order_by("as_of", "pk"):
        found[state.community_id].states[state.condition_id] = state
    _add_people(found, keys)
    _add_indicators(found, keys)
    return found


def _add_people(found: dict[int, Known], keys: list[int]) -> None:
    organisations = Organisation.objects.current().filter(community__in=keys)
    joined = organisations.select_related("country", "community")
    for organisation in joined.order_by("sort_key_uk", "pk"):
        found[organisation.community_id or 0].organisations.append(organisation)
    posts = Post.objects.filter(
        organisation__in=organisations, person__archived_at=None, ends_on=""
    )
    for post in posts.select_related("person", "organisation").order_by("pk"):
        found[post.organisation.community_id or 0].posts.append(post)


def _add_indicators(found: dict[int, Known], keys: list[int]) -> None:
    projects = PilotProject.objects.current().going_on().filter(communities__in=keys)
    rows = projects.distinct().prefetch_related("communities", "indicators__readings")
    for project in rows.order_by("code"):
        for community in project.communities.all():
            if community.pk in keys:
                known = found[community.pk]
                known.indicators += [
                    (indicator, _last(indicator)) for indicator in _of(project)
                ]


def _of(project: PilotProject) -> list[Indicator]:
    """Its indicators, each knowing its project without another query."""
    indicators = list(project.indicators.all())
    for indicator in indicators:
        indicator.project = project
    return indicators


def _last(indicator: Indicator) -> Reading | None:
    rows = indicator.readings.all()
    return max(rows, key=lambda reading: reading.measured_on, default=None)
