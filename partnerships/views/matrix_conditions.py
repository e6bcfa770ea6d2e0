"""Regions and hromadas by basic condition: what serves it, and how it stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from communities.models import BasicCondition, Community, ConditionState, Oblast
from partnerships.filters.matrix import latest_states
from partnerships.models import PilotProject
from partnerships.views.matrix_parts import Cell, Heading, Line, Note

# The worst first: a gap is what the reader looks for.
LEVELS = [
    ConditionState.State.CRITICAL,
    ConditionState.State.LIMITED,
    ConditionState.State.SECURED,
]
# In a region many hromadas are counted: signs leave room for their numbers.
SIGNS = {LEVELS[0]: "!", LEVELS[1]: "◐", LEVELS[2]: "✓"}
_Numbers = dict[tuple[Any, Any], int]


def projects_address(**filters: Any) -> str:
    return f"{reverse('partnerships:project-list')}?{urlencode(filters)}"


def models_address(**filters: Any) -> str:
    return f"{reverse('partnerships:model-list')}?{urlencode(filters)}"


def cell_of(
    heading: Heading, number: int, notes: Sequence[Note], **filters: Any
) -> Cell:
    """A cell with the list of what it counts; where that is nothing, without."""
    address = projects_address(**filters) if number else ""
    return Cell(heading, number, address, notes)


def _communities(**filters: Any) -> str:
    """The matrix of the hromadas that these filters leave."""
    return f"?{urlencode({'rows': 'communities', **filters})}"


def condition_headings() -> list[tuple[int, Heading]]:
    """A column a condition by its key, with the projects that serve it anywhere."""
    served = PilotProject.objects.public().order_by().values_list("conditions")
    numbers = dict(served.annotate(number=Count("pk", distinct=True)))
    return [
        (
            condition.pk,
            Heading(
                condition.name,
                numbers.get(condition.pk, 0),
                projects_address(condition=condition.pk),
                models_address(condition=condition.code),
            ),
        )
        for condition in BasicCondition.objects.public()
    ]


def region_lines(
    regions: Iterable[Oblast], headings: Sequence[tuple[int, Heading]]
) -> list[Line]:
    """A line a region; the states in it are counts of its hromadas."""
    place = "communities__oblast"
    projects = PilotProject.objects.public()
    totals, served = _counts(projects, place), _counts(projects, place, "conditions")
    levels: dict[Any, dict[str, int]] = defaultdict(dict)
    counted = (
        latest_states()
        .order_by()
        .values_list("community__oblast", "condition", "state")
    )
    for region, condition, state, number in counted.annotate(number=Count("pk")):
        levels[region, condition][state] = number
    return [
        Line(
            record=region,
            name=region.name,
            address=_communities(region=region.pk),
            code=region.code,
            number=totals.get((region.pk,), 0),
            projects=projects_address(region=region.pk),
            cells=[
                cell_of(
                    heading,
                    served.get((region.pk, key), 0),
                    _level_notes(region, key, levels[region.pk, key]),
                    region=region.pk,
                    condition=key,
                )
                for key, heading in headings
            ],
        )
        for region in regions
    ]


def _level_notes(region: Oblast, condition: int, levels: dict[str, int]) -> list[Note]:
    return [
        Note(
            label=level.label,
            address=_communities(
                region=region.pk, condition=condition, state=level.value
            ),
            kind="condition",
            value=level.value,
            number=levels[level],
            sign=SIGNS[level],
        )
        for level in LEVELS
        if level in levels
    ]


def community_lines(
    communities: Iterable[Community], headings: Sequence[tuple[int, Heading]]
) -> list[Line]:
    """A line a hromada, with the last public state of each condition."""
    shown = list(communities)
    projects = PilotProject.objects.public().filter(communities__in=shown)
    totals = _counts(projects, "communities")
    served = _counts(projects, "communities", "conditions")
    states = {
        (state.community_id, state.condition_id): state
        for state in latest_states().filter(community__in=shown)
    }
    return [
        Line(
            record=community,
            name=community.full_name,
            address=community.get_absolute_url(),
            code=community.code,
            number=totals.get((community.pk,), 0),
            projects=projects_address(community=community.code),
            cells=[
                cell_of(
                    heading,
                    served.get((community.pk, key), 0),
                    _state_notes(community, states.get((community.pk, key))),
                    community=community.code,
                    condition=key,
                )
                for key, heading in headings
            ],
        )
        for community in shown
    ]


def _state_notes(community: Community, state: ConditionState | None) -> list[Note]:
    if state is None:
        return []
    return [
        Note(
            label=state.get_state_display(),
            address=f"{community.get_absolute_url()}#conditions",
            kind="condition",
            value=state.state,
            as_of=state.as_of,
        )
    ]


def _counts(projects: QuerySet, *by: str) -> dict[tuple[Any, ...], int]:
    """How many different projects there are by the values of these fields."""
    rows = projects.order_by().values_list(*by)
    counted = rows.annotate(number=Count("pk", distinct=True))
    return {tuple(key): number for *key, number in counted}
