"""All pilot projects over the years that they touch, as a chart that is a table."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import Max, Min, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.cuts import Cut
from common.filters import NO_STAGE, RecordFilterSet
from common.lists import ListPage
from partnerships.filters.timeline import YEARS, TimelineFilter
from partnerships.models import PilotProject
from partnerships.views.timeline_parts import Axis, Row, axis_of, row_of
from partnerships.views.timeline_rows import (
    Grouping,
    drawn_projects,
    groupings,
    groups_by_key,
    roles_of,
)

ROWS_A_PAGE = 30
UNSTATED_SHOWN = 30


@dataclass(frozen=True)
class Group:
    """Rows under one heading; `record` is None where no source states the group."""

    record: Any
    number: int
    address: str
    rows: list[Row]


class Timeline(ListPage):
    """`/timeline/`: grouped by `?by=`, filtered as the list of projects is."""

    filterset_class = TimelineFilter
    template_name = "partnerships/timeline.html"
    title = _("Timeline of pilot projects")

    def queryset(self) -> QuerySet:
        return PilotProject.objects.public()

    def page(self, filterset: RecordFilterSet, *, is_valid: bool) -> HttpResponse:
        projects = filterset.qs if is_valid else filterset.queryset.none()
        by = filterset.form.cleaned_data.get("by", "region")
        grouping = groupings()[by]
        only = filterset.form.cleaned_data.get(grouping.parameter)
        paginator = Paginator(grouping.pairs(projects, only and only.pk), ROWS_A_PAGE)
        try:
            page = paginator.page(self.request.GET.get("page", 1))
        except InvalidPage:
            return redirect(self._address(page=None))
        axis = axis_of(filterset.years)
        context = {
            "title": self.title,
            "filterset": filterset,
            "pills": self._pills(filterset),
            "paging": self._paging(page),
            "total": projects.count(),
            "choices": self._choices(filterset, by),
            "list_address": _list_address(filterset),
            "axis": axis,
            "groups": _groups(by, grouping, page, projects, filterset, axis),
            **(self._beside(filterset) if is_valid else {}),
        }
        status = 200 if is_valid else 400
        return TemplateResponse(
            self.request, self.template_name, context, status=status
        )

    def _choices(self, filterset: RecordFilterSet, by: str) -> list[dict[str, Any]]:
        return [
            {
                "label": label,
                "address": self._address(page=None, by=value),
                "is_current": value == by,
            }
            for value, label in filterset.filters["by"].extra["choices"]
        ]

    def _beside(self, filterset: TimelineFilter) -> dict[str, Any]:
        """What the chart cannot show: periods not stated, and those of other years."""
        rows = filterset.at_any_time()
        is_unstated = Q(starts_on="", ends_on="")
        unstated = rows.filter(is_unstated)
        stated = rows.exclude(is_unstated)
        elsewhere = stated.exclude(pk__in=filterset.qs.order_by().values("pk"))
        number = elsewhere.count()
        return {
            "unstated": Cut(
                _by_name(unstated)[:UNSTATED_SHOWN],
                UNSTATED_SHOWN,
                _list_address(filterset, **dict.fromkeys(YEARS), period=NO_STAGE[0]),
                number=unstated.count(),
            ),
            "elsewhere": number,
            "all_years": self._address(page=None, **_all_years(stated)),
        }


def _by_name(projects: QuerySet) -> QuerySet:
    # A query of its own: what narrowed the rows may have joined tables.
    rows = PilotProject.objects.filter(pk__in=projects.values("pk"))
    return rows.with_stage().by_name()


def _all_years(projects: QuerySet) -> dict[str, str]:
    """The bounds that let every project with a period into the chart."""
    begun, ended = ~Q(starts_on=""), ~Q(ends_on="")
    found = projects.order_by().aggregate(
        first_start=Min("starts_on", filter=begun),
        last_start=Max("starts_on", filter=begun),
        first_end=Min("ends_on", filter=ended),
        last_end=Max("ends_on", filter=ended),
    )
    years = sorted(day[:4] for day in found.values() if day)
    return (
        {"since": f"{years[0]}-01-01", "until": f"{years[-1]}-12-31"} if years else {}
    )


def _list_address(filterset: RecordFilterSet, **group: Any) -> str:
    """The list of projects with the same filters and years, or one group of it."""
    query = filterset.data.copy()
    for name in ("by", "page"):
        query.pop(name, None)
    for name, value in group.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"{reverse('partnerships:project-list')}?{query.urlencode()}"


def _groups(
    by: str,
    grouping: Grouping,
    page: Page,
    projects: QuerySet,
    filterset: RecordFilterSet,
    axis: Axis,
) -> list[Group]:
    pairs = list(page)
    keys = {key for key, _ in pairs}
    records, drawn = groups_by_key(by, keys), drawn_projects([pk for _, pk in pairs])
    totals = grouping.totals(projects, keys)
    return [
        Group(
            record=records.get(key),
            number=totals[key],
            address=_address_of(records.get(key), grouping, filterset),
            rows=[row_of(drawn[pk], axis, roles_of(key, drawn[pk])) for _, pk in rows],
        )
        for key, rows in groupby(pairs, key=itemgetter(0))
    ]


def _address_of(record: Any, grouping: Grouping, filterset: RecordFilterSet) -> str:
    """The list of the group's projects; of a partner, its own page if it has one."""
    if record is None:
        return ""
    if grouping.parameter:
        return _list_address(filterset, **{grouping.parameter: record.pk})
    own: str = getattr(record, "get_absolute_url", str)()
    return own
