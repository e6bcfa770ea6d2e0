"""The stored records of a sheet, by their natural keys: a query for thousands of rows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection, models
from django.db.models import Q, QuerySet
from import_export.fields import Field

from common.cells import KeyCell, KeysCell, plain_key, spelled
from common.links import fetch_lists
from common.parts import in_parts
from common.resources import RecordResource

Row = Mapping[str, Any]
Key = tuple[Any, ...]


def key_of(values: Iterable[Any]) -> Key:
    """The key as it is compared: one kind of apostrophe, records by their own keys."""
    return tuple(
        plain_key(value)
        if isinstance(value, str)
        else value.pk
        if isinstance(value, models.Model)
        else value
        for value in values
    )


class StoredRecords:
    """Those that the rows may mean; locked for a change where `lock` is asked."""

    def __init__(
        self,
        resource: RecordResource,
        columns: Iterable[Field],
        keys: Sequence[Sequence[Any]],
        *,
        lock: bool,
    ) -> None:
        self.resource = resource
        self.columns = list(columns)
        self.fields: list[Field] = [
            resource.fields[name] for name in resource.get_import_id_fields()
        ]
        self.lock = lock
        self.found: dict[Key, Any] = {}
        self.exact: dict[Key, Any] = {}
        firsts = {_hashable(values[0]): values[0] for values in keys}
        for record in self._records([*firsts.values()]):
            values = [field.get_value(record) for field in self.fields]
            self.exact[tuple(map(_hashable, values))] = record
            self.found.setdefault(key_of(values), record)

    def get(self, values: Sequence[Any]) -> Any:
        """The record of the key, as exactly spelled as there is one."""
        exact = self.exact.get(tuple(map(_hashable, values)))
        return exact or self.found.get(key_of(values))

    def _joined(self, rows: QuerySet) -> QuerySet:
        """With what the columns of the sheet take from others, and no more."""
        if adds_of_its_own(self.resource):
            return self.resource.joined(rows)
        one = [f.attribute for f in self.columns if isinstance(f.widget, KeyCell)]
        joined = rows.select_related(*one) if one else rows
        return joined.prefetch_related(None)

    def _records(self, firsts: list[Any]) -> Iterable[Any]:
        name = self.fields[0].attribute
        texts = {way for v in firsts if isinstance(v, str) for way in spelled(v)}
        asked = [*sorted(texts), *(v for v in firsts if v and not isinstance(v, str))]
        rows = self._joined(self.resource.get_queryset()).order_by("pk")
        if self.lock and connection.features.has_select_for_update_of:
            rows = rows.select_for_update(of=("self",))
        lists = [f.attribute for f in self.columns if isinstance(f.widget, KeysCell)]
        wanted = [Q(**{f"{name}__in": some}) for some in in_parts(asked)]
        wanted += [Q(**{f"{name}__isnull": True})] if None in firsts else []
        for condition in wanted:
            records = list(rows.filter(condition))
            fetch_lists(records, lists)
            yield from records


def adds_of_its_own(resource: RecordResource) -> bool:
    """The resource does more than the columns say when a row is stored."""
    return type(resource).also is not RecordResource.also


def _hashable(value: Any) -> Any:
    return value.pk if isinstance(value, models.Model) else value
