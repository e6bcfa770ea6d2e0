"""Registers as tables: exported as people read them, imported as people type them.

A resource names its columns and nothing else leaves or enters: a field that is not
declared, above all an `internal_` one, is never part of a file. The defaults of
django-import-export that hurt are turned off here: live formulas, numbers and dates as
text, names of fields as headings, codes for statuses, a query for every row.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise
from import_export.fields import Field
from import_export.resources import ModelDeclarativeMetaclass, ModelResource

from common import cells
from common.dates import PartialDateField
from common.explanations import explanation_of
from common.sheets import Column, defused, plain
from common.text import search_key

ROWS_AT_ONCE = 2000

_CELLS: list[tuple[type[models.Field], type[Any]]] = [
    (PartialDateField, cells.DateCell),
    (models.BooleanField, cells.YesNoCell),
    (models.DecimalField, cells.NumberCell),
    (models.IntegerField, cells.WholeNumberCell),
    (models.Field, cells.TextCell),
]


def _cell(field: Any, keys: tuple[str, ...]) -> Any:
    if keys:
        kind = cells.KeysCell if field.many_to_many else cells.KeyCell
        return kind(field.related_model, *keys)
    if field.choices:
        return cells.ChoiceCell(field.choices)
    return next(cell for kind, cell in _CELLS if isinstance(field, kind))()


def column(
    model: type[models.Model],
    name: str,
    *keys: str,
    heading: str | Promise = "",
    readonly: bool = False,
) -> Field:
    """A column of a field; a related record is written by the first of `keys`."""
    field: Any = model._meta.get_field(name)
    return Field(
        attribute=name,
        column_name=heading or field.verbose_name,
        widget=_cell(field, keys),
        readonly=readonly,
    )


def computed(
    heading: str | Promise, value: Callable[[Any], object], cell: Any = None
) -> Field:
    """A column that is only ever written."""
    return Field(
        column_name=heading, dehydrate_method=value, readonly=True, widget=cell
    )


@dataclass
class Also:
    """Another record that a row stores with its own."""

    record: Any
    # What its changed fields held before; None of a new one.
    was: dict[str, Any] | None = None
    # Of its history, once it is written.
    entry: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "model": self.record._meta.label_lower,
            "key": str(self.record.pk),
            "entry": self.entry,
            "was": self.was,
        }


class DeclaredColumns(ModelDeclarativeMetaclass):
    """Only declared columns count: by default the library takes every field."""

    def __new__(cls, name: str, bases: tuple[type, ...], attrs: dict[str, Any]) -> Any:
        if meta := attrs.get("Meta"):
            inherited = [key for base in bases for key in getattr(base, "fields", {})]
            own = [key for key, value in attrs.items() if isinstance(value, Field)]
            meta.fields = [*inherited, *own]
        return super().__new__(cls, name, bases, attrs)


class RecordResource(ModelResource, metaclass=DeclaredColumns):
    """A register as a table. `joins` and `lists` name what a row takes from others.

    `found_by` are columns that are only written, but without which a new row could not
    name what it belongs to.
    """

    joins: ClassVar[tuple[str, ...]] = ()
    lists: ClassVar[tuple[str, ...]] = ()
    found_by: ClassVar[tuple[str, ...]] = ()

    # Export

    def joined(self, rows: QuerySet) -> QuerySet:
        """The rows with all that their columns need: the same queries for any number."""
        if self.joins:
            rows = rows.select_related(*self.joins)
        return rows.prefetch_related(None).prefetch_related(*self.lists)

    def get_queryset(self) -> QuerySet:
        rows: QuerySet = self._meta.model._default_manager.all()
        return rows

    def filter_export(self, queryset: QuerySet, **kwargs: Any) -> QuerySet:
        return self.joined(queryset)

    def iter_queryset(self, queryset: QuerySet) -> Any:
        return queryset.iterator(chunk_size=ROWS_AT_ONCE)

    def export_field(self, field: Field, instance: Any, **kwargs: Any) -> object:
        # The library looks for a method named after each column, for each cell.
        value_of = field.dehydrate_method or field.export
        return defused(plain(value_of(instance)))

    def columns(self) -> list[Column]:
        """The columns as `common.sheets` takes them."""
        return [
            Column(
                key=self.get_field_name(field),
                heading=field.column_name,
                value=partial(self.export_field, field),
                explanation=explanation_of(self._meta.model, field),
            )
            for field in self.get_export_fields()
        ]

    # Import: read, compared and stored by the app `workbooks`

    def also(self, instance: Any) -> list[Also]:
        """What a row stores with its record; asks the database nothing.

        Changed records stand before new ones, as they are to be stored. Raises
        ValidationError, by the attributes of columns, where it may not be.
        """
        return []

    def importable(self) -> dict[str, Field]:
        """The columns that are read back, by the names of their fields."""
        return {key: f for key, f in self.fields.items() if not f.readonly}

    def spellings(self) -> dict[str, str]:
        """The name of a field by every way to write its heading, in any language."""
        known = {search_key(name): name for name in self.fields}
        for name, field in self.fields.items():
            texts = cells.in_every_language(lambda field=field: field.column_name)
            known |= {search_key(text): name for text in texts}
        return known
