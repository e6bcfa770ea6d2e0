"""Every reading of a project, of which its own page shows the newest."""

from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import Http404
from django.views.generic import DetailView

from common.lists import ROWS_A_PAGE
from common.paging import paging_of
from partnerships.models import PilotProject, Reading, ReadingCitation
from partnerships.views.project_parts import cited


class ProjectReadings(DetailView):
    template_name = "partnerships/project_readings_page.html"
    context_object_name = "project"
    slug_field = "code"
    slug_url_kwarg = "code"

    def get_queryset(self) -> QuerySet:
        return PilotProject.objects.public()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        paginator = Paginator(readings_of(self.object), ROWS_A_PAGE)
        try:
            page = paginator.page(self.request.GET.get("page", 1))
        except InvalidPage as wrong:
            raise Http404 from wrong
        return super().get_context_data(
            readings=page.object_list,
            total=paginator.count,
            paging=paging_of(page, "?"),
            **kwargs,
        )


def readings_of(project: PilotProject) -> QuerySet:
    """With their sources, the newest first."""
    rows = Reading.objects.filter(indicator__project=project)
    newest = rows.select_related("indicator").order_by("-measured_on", "pk")
    return cited(newest, ReadingCitation)
