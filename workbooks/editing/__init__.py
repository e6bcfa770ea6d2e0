"""Workbooks that go out to be changed: a register, or the form of a community."""

from workbooks.editing.book import write_book
from workbooks.editing.cover import Cover
from workbooks.editing.notes import editing_notes
from workbooks.editing.registers import register_sheet
from workbooks.editing.table import EditColumn, EditRow, EditSheet

__all__ = [
    "Cover",
    "EditColumn",
    "EditRow",
    "EditSheet",
    "editing_notes",
    "register_sheet",
    "write_book",
]
