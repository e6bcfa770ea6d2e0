"""What is kept of the workbooks that went out and came back."""

from workbooks.models.forms import CommunityForm, FormRound
from workbooks.models.imports import (
    DAYS_KEPT,
    Import,
    ImportFile,
    ImportMode,
    ImportRow,
    ImportStatus,
    RowKind,
    Taken,
)

__all__ = [
    "DAYS_KEPT",
    "CommunityForm",
    "FormRound",
    "Import",
    "ImportFile",
    "ImportMode",
    "ImportRow",
    "ImportStatus",
    "RowKind",
    "Taken",
]
