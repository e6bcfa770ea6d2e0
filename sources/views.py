from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.lists import ListPage
from sources.filters import SourceFilter
from sources.models import Source
from sources.sheets import SOURCES


class SourceList(ListPage):
    filterset_class = SourceFilter
    sheet = SOURCES
    template_name = "sources/source_list.html"
    title = _("Sources")

    def queryset(self) -> QuerySet:
        return Source.objects.public()
