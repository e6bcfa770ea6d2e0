"""A register as a sheet for editing: every column of its resource, every row stamped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from import_export.fields import Field

from common import cells
from common.dates import PartialDateField
from common.resources import RecordResource
from common.sheets import Column
from workbooks.editing.options import Options
from workbooks.editing.table import EditColumn, EditRow, EditSheet, Kind
from workbooks.stamps import stamp, text_in_cell

_KINDS: list[tuple[type[Any], Kind]] = [
    (cells.ShareCell, Kind.SHARE),
    (cells.WholeNumberCell, Kind.WHOLE_NUMBER),
    (cells.NumberCell, Kind.NUMBER),
    (cells.DateCell, Kind.DATE),
    (cells.ChoiceCell, Kind.CHOICE),
    (cells.YesNoCell, Kind.CHOICE),
    (cells.KeyCell, Kind.RELATED),
    (cells.KeysCell, Kind.SEVERAL),
]
_TEXTS: list[tuple[type[Any], Kind]] = [
    (models.TextField, Kind.LONG_TEXT),
    (models.SlugField, Kind.CODE),
    (models.CharField, Kind.TEXT),
]


def register_sheet(
    name: str,
    resource: RecordResource,
    records: Iterable[Any],
    options: Options,
) -> EditSheet:
    """The records as they are now, in the language in use."""
    columns = edit_columns(resource, options)
    return EditSheet(
        title=str(capfirst(resource._meta.model._meta.verbose_name_plural)),
        register=name,
        columns=columns,
        rows=stored_rows(resource, records, columns),
    )


def edit_columns(resource: RecordResource, options: Options) -> list[EditColumn]:
    return [_edit_column(resource, column, options) for column in resource.columns()]


def stored_rows(
    resource: RecordResource, records: Iterable[Any], columns: list[EditColumn]
) -> Iterator[EditRow]:
    """Each record with its stamp; what tells it from others may not be changed."""
    shown = {column.key for column in columns}
    written = [column for column in resource.columns() if column.key in shown]
    locked = frozenset(c.key for c in columns if c.is_key)
    for record in records:
        values = {column.key: column.value(record) for column in written}
        texts = {key: text_in_cell(value) for key, value in values.items()}
        yield EditRow(values, stamp(texts), locked)


def _edit_column(
    resource: RecordResource, column: Column, options: Options
) -> EditColumn:
    field: Field = resource.fields[column.key]
    stored = _stored(resource, field)
    is_key = column.key in (*resource.get_import_id_fields(), *resource.found_by)
    is_locked = field.readonly and not is_key
    choices = () if is_locked else options.of(field.widget)
    return EditColumn(
        key=column.key,
        heading=str(column.heading),
        kind=_kind(field, stored),
        is_key=is_key,
        is_locked=is_locked,
        is_required=is_key or bool(stored and not stored.blank and not is_locked),
        hint=str(getattr(stored, "help_text", "")),
        options=choices,
    )


def _stored(resource: RecordResource, field: Field) -> Any:
    """The field of the model that the column stands for, if there is one."""
    try:
        return resource._meta.model._meta.get_field(field.attribute or "")
    except FieldDoesNotExist:
        return None


def _kind(field: Field, stored: Any) -> Kind:
    for cell, kind in _KINDS:
        if isinstance(field.widget, cell):
            return kind
    if isinstance(stored, PartialDateField):
        return Kind.DATE
    return next((k for known, k in _TEXTS if isinstance(stored, known)), Kind.TEXT)
