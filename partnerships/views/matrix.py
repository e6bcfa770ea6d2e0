"""Where the gaps are: places by basic condition, partners by sector."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from common.filters import RecordFilterSet
from common.lists import ListPage
from common.sheets import Sheet
from communities.models import Community, Oblast
from partnerships.filters.matrix import MatrixFilter
from partnerships.sheets.matrix import matrix_sheet
from partnerships.standing import partner_countries
from partnerships.views.matrix_conditions import (
    LEVELS,
    SIGNS,
    community_lines,
    condition_headings,
    region_lines,
)
from partnerships.views.matrix_parts import Heading, Line
from partnerships.views.matrix_sectors import partner_lines, sector_headings

# All regions fit on one page; of the others a page holds so many.
ROWS_A_PAGE = 30
ROWS_A_STEP = 500

Headings = Sequence[tuple[int, Heading]]


@dataclass(frozen=True)
class Kind:
    """A kind of matrix: its columns, its records, and the lines made of some of them."""

    headings: Callable[[], Headings]
    lines: Callable[[Iterable[Any], Headings], list[Line]]


KINDS = {
    "regions": Kind(condition_headings, region_lines),
    "communities": Kind(condition_headings, community_lines),
    "partners": Kind(sector_headings, partner_lines),
}


class Matrix(ListPage):
    """`/matrix/`: `?rows=` says what the lines are; the files hold the same lines."""

    filterset_class = MatrixFilter
    template_name = "partnerships/matrix.html"
    title = _("Matrix of gaps")

    def queryset(self) -> QuerySet:
        return Community.objects.public().for_list().by_name()

    def page(self, filterset: RecordFilterSet, *, is_valid: bool) -> HttpResponse:
        rows = filterset.form.cleaned_data.get("rows", "regions")
        records = _records(rows, filterset) if is_valid else filterset.queryset.none()
        paginator = Paginator(records, ROWS_A_PAGE)
        try:
            page = paginator.page(self.request.GET.get("page", 1))
        except InvalidPage:
            return redirect(self._address(page=None))
        every = KINDS[rows].headings()
        headings = _chosen(every, filterset)
        lines = KINDS[rows].lines(page.object_list, headings) if is_valid else []
        downloads = self._downloads(_sheet(rows, headings))
        # Of the 27 regions most are empty at first: they are named together.
        bare = [line for line in lines if line.is_bare] if rows == "regions" else []
        context = {
            "title": self.title,
            "rows": rows,
            "filterset": filterset,
            "pills": self._pills(filterset),
            "choices": self._choices(filterset, rows),
            "total": paginator.count,
            "columns": every,
            "kept": self._kept(),
            "paging": self._paging(page),
            "headings": [heading for _, heading in headings],
            "lines": [line for line in lines if line not in bare],
            "bare": bare,
            "levels": [(SIGNS[level], level) for level in LEVELS],
            "downloads": downloads,
        }
        status = 200 if is_valid and not downloads.form.errors else 400
        return TemplateResponse(
            self.request, self.template_name, context, status=status
        )

    def download(self, filterset: RecordFilterSet, format: str) -> HttpResponseBase:
        rows = filterset.form.cleaned_data["rows"]
        records = _records(rows, filterset)
        headings = _chosen(KINDS[rows].headings(), filterset)
        lines = _in_steps(records, KINDS[rows], headings)
        return self.file_of(
            _sheet(rows, headings), lines, records.count(), filterset, format
        )

    def _kept(self) -> list[tuple[str, str]]:
        """What the choice of a column keeps of the address."""
        apart = ("column", "page")
        query = self.request.GET.dict()
        return [
            (name, str(word))
            for name, word in query.items()
            if word and name not in apart
        ]

    def _choices(self, filterset: RecordFilterSet, rows: str) -> list[dict[str, Any]]:
        return [
            {"label": label, "address": f"?rows={value}", "is_current": value == rows}
            for value, label in filterset.filters["rows"].extra["choices"]
        ]


def _chosen(headings: Headings, filterset: RecordFilterSet) -> Headings:
    """The column that was asked for, or all of them."""
    only = filterset.form.cleaned_data.get("column")
    return [each for each in headings if only is None or each[0] == only.pk]


def _sheet(rows: str, headings: Headings) -> Sheet:
    return matrix_sheet(rows, [heading for _, heading in headings])


def _records(rows: str, filterset: RecordFilterSet) -> QuerySet:
    if rows == "regions":
        return Oblast.objects.public().by_name()
    return filterset.qs if rows == "communities" else partner_countries()


def _in_steps(records: QuerySet, kind: Kind, headings: Headings) -> Iterator[Line]:
    """The lines of all records, made a few hundred at a time."""
    found = records.iterator(chunk_size=ROWS_A_STEP)
    while step := list(islice(found, ROWS_A_STEP)):
        yield from kind.lines(step, headings)
