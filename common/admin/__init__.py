"""What the admins of all apps share."""

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
from common.admin.moving import DocumentMoveForm, MoveForm
from common.admin.needs import Need, Section
from common.admin.publishing import PublishableAdmin
from common.admin.records import (
    PartAdmin,
    RecordAdmin,
    ReferenceAdmin,
    date_column,
    internal,
)
from common.admin.stages import StagedAdmin, StageRowAdmin
from common.admin.steps import Step, StepForm

__all__ = [
    "ArchivableAdmin",
    "CitationInline",
    "DefaultedFilter",
    "DocumentMoveForm",
    "ExchangeMixin",
    "ExportOnlyMixin",
    "MoveForm",
    "Need",
    "NumberedFormSet",
    "PartAdmin",
    "PublishableAdmin",
    "RecordAdmin",
    "RecordInline",
    "ReferenceAdmin",
    "Section",
    "StackedRecordInline",
    "StageInline",
    "StageRowAdmin",
    "StagedAdmin",
    "Step",
    "StepForm",
    "YearFilter",
    "citation_inline",
    "date_column",
    "fill_numbers",
    "internal",
    "kept_forms",
    "next_number",
]
