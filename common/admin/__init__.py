"""What the admins of all apps share, and the name of the staff's tool."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin.archiving import ArchivableAdmin
from common.admin.exchange import ExchangeMixin, ExportOnlyMixin
from common.admin.filters import DefaultedFilter, YearFilter
from common.admin.inlines import (
    CitationInline,
    NumberedFormSet,
    RecordInline,
    StackedRecordInline,
    StageInline,
    citation_inline,
    fill_numbers,
    kept_forms,
    next_number,
)
from common.admin.publishing import PublishableAdmin
from common.admin.records import (
    PartAdmin,
    RecordAdmin,
    ReferenceAdmin,
    date_column,
    internal,
)
from common.admin.stages import StagedAdmin, StageRowAdmin

__all__ = [
    "ArchivableAdmin",
    "CitationInline",
    "DefaultedFilter",
    "ExchangeMixin",
    "ExportOnlyMixin",
    "NumberedFormSet",
    "PartAdmin",
    "PublishableAdmin",
    "RecordAdmin",
    "RecordInline",
    "ReferenceAdmin",
    "StackedRecordInline",
    "StageInline",
    "StageRowAdmin",
    "StagedAdmin",
    "YearFilter",
    "citation_inline",
    "date_column",
    "fill_numbers",
    "internal",
    "kept_forms",
    "next_number",
]

NAME = _("Partnership register of the frontline communities")

admin.site.site_header = NAME
admin.site.site_title = NAME
admin.site.index_title = _("Records")
# Where «View site» leads: the public pages, in the reader's language.
admin.site.site_url = "/"
