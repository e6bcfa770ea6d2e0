"""The pictures of the home page: where in Ukraine, and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from communities.models import Community, MembershipStage, Oblast
from communities.region_map import Region, outlines, shaded
from partnerships.filters.timeline import TimelineFilter
from partnerships.models import Meeting, PilotProject
from partnerships.views.project_parts import furthest_first
from partnerships.views.timeline_parts import axis_of, row_of

PILOTS_SHOWN = 3


@dataclass(frozen=True)
class Measure:
    """What the map counts: the rows, the way from them to a region, their list."""

    label: str | Promise
    words: Any
    rows: Callable[[], QuerySet]
    region: str
    address: str
    query: str


def _in_membership() -> QuerySet:
    """Hromadas on their way into the Association or in it, as far as published."""
    now = MembershipStage.objects.public().joined()
    return Community.objects.public().filter(pk__in=now.values("membership__community"))


MEASURES = {
    "projects": Measure(
        label=_("Pilot projects"),
        words=ngettext_lazy("%d project", "%d projects"),
        rows=lambda: PilotProject.objects.public(),
        region="communities__oblast",
        address="partnerships:project-list",
        query="region=",
    ),
    "meetings": Measure(
        label=_("Meetings"),
        words=ngettext_lazy("%d meeting", "%d meetings"),
        rows=lambda: Meeting.objects.public(),
        region="community__oblast",
        address="partnerships:meeting-list",
        query="region=",
    ),
    "communities": Measure(
        label=_("Communities of the Association"),
        words=ngettext_lazy("%d community", "%d communities"),
        rows=_in_membership,
        region="oblast",
        address="communities:community-list",
        query="membership=joined&region=",
    ),
}


def map_part(request: HttpRequest) -> dict[str, Any]:
    """The regions by one measure; `?map=` chooses it, else the first that has numbers."""
    wanted = request.GET.get("map", "")
    if wanted and wanted not in MEASURES:
        raise BadRequest("map")
    name, numbers = _numbers([wanted] if wanted else list(MEASURES))
    measure = MEASURES[name]
    return {
        "map": shaded(
            gettext("Regions of Ukraine by number: %(what)s") % {"what": measure.label},
            _regions(measure, numbers),
        ),
        "map_unit": measure.label,
        "map_unplaced": numbers.get(None, 0),
        "map_choices": [
            {
                "label": other.label,
                "address": f"?map={key}#map",
                "is_current": key == name,
            }
            for key, other in MEASURES.items()
        ],
    }


def _numbers(names: Sequence[str]) -> tuple[str, dict[int | None, int]]:
    """The first of the measures that has a number in any region, else the first."""
    found = {}
    for name in names:
        rows = MEASURES[name].rows().order_by().values_list(MEASURES[name].region)
        found[name] = dict(rows.annotate(number=Count("pk", distinct=True)))
        if found[name].keys() - {None}:
            return name, found[name]
    return names[0], found[names[0]]


def _regions(measure: Measure, numbers: dict[int | None, int]) -> Sequence[Region]:
    address = f"{reverse(measure.address)}?{measure.query}"
    return [
        Region(
            iso=region.iso,
            name=region.name,
            number=numbers.get(region.pk, 0),
            words=measure.words % numbers.get(region.pk, 0),
            address=f"{address}{region.pk}",
        )
        for region in Oblast.objects.public().by_name()
        if region.iso in outlines()
    ]


def timeline_part() -> dict[str, Any]:
    """The few pilots of the usual years that have come furthest, drawn over them."""
    filterset = TimelineFilter(queryset=PilotProject.objects.public())
    rows = furthest_first(filterset.qs.with_stage()).prefetch_related("milestones")
    axis = axis_of(filterset.years)
    return {
        "axis": axis,
        "timeline": [{"rows": [row_of(row, axis) for row in rows[:PILOTS_SHOWN]]}],
        "timeline_total": filterset.qs.count(),
    }
