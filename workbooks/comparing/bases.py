"""What stood in a cell when the workbook left, found in the history by its mark."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from import_export.fields import Field

from common.cells import KeysCell
from common.history import lists_at
from common.parts import in_parts
from workbooks.comparing.judging import Judge
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.values import shown


def fill_bases(
    outcomes: Sequence[Outcome], fields: dict[str, Field], judge: Judge
) -> None:
    """Give conflicts the value of then: a few queries, whatever the number of rows."""
    found = [
        (outcome.record.pk, change)
        for outcome in outcomes
        for change in outcome.changes
        if change.is_conflict and change.left
    ]
    if not found:
        return
    versions = _Versions(type(outcomes[0].record), {pk for pk, _change in found})
    for pk, change in found:
        field = fields[change.key]
        for value in versions.values(pk, field):
            if judge.is_marked(field, value, change.left):
                change.base = shown(field, value)
                break


class _Versions:
    """The former values of some records of a model, the latest first."""

    def __init__(self, model: Any, keys: Iterable[Any]) -> None:
        self.model = model
        self.entries: dict[Any, list[Any]] = defaultdict(list)
        # By the name of a field: its related records, and of a list whose they were.
        self._related: dict[str, dict[Any, Any]] = {}
        self._lists: dict[str, dict[int, set[Any]]] = {}
        pk = model._meta.pk
        for some in in_parts([*keys]):
            rows = model.history.filter(**{f"{pk.name}__in": some})
            for entry in rows.order_by("-history_id"):
                self.entries[getattr(entry, pk.attname)].append(entry)

    def values(self, pk: Any, column: Field) -> Iterator[Any]:
        """Those of a column; none of one that the history does not keep."""
        kept = {field.name: field for field in self.model.history.model.tracked_fields}
        name = column.attribute
        for entry in self.entries[pk]:
            if isinstance(column.widget, KeysCell):
                yield self._list(name, entry)
            elif name in kept and kept[name].remote_field:
                yield self._one(name, getattr(entry, kept[name].attname))
            elif name in kept:
                yield getattr(entry, name)

    def _one(self, name: str, key: Any) -> Any:
        if name not in self._related:
            attname = self.model._meta.get_field(name).attname
            entries = (entry for some in self.entries.values() for entry in some)
            self._find(name, {getattr(entry, attname) for entry in entries} - {None})
        return self._related[name].get(key)

    def _list(self, name: str, entry: Any) -> list[Any]:
        """In the order in which the records of a list stand in its cell."""
        if name not in self._lists:
            self._find_lists(name)
        keys = self._lists[name][entry.history_id]
        return [row for key, row in self._related[name].items() if key in keys]

    def _find_lists(self, name: str) -> None:
        entries = (e.history_id for some in self.entries.values() for e in some)
        lists = self._lists[name] = lists_at(self.model, name, entries)
        self._find(name, {key for keys in lists.values() for key in keys})

    def _find(self, name: str, keys: set[Any]) -> None:
        model = self.model._meta.get_field(name).related_model
        rows = model._default_manager.filter(pk__in=keys)
        self._related[name] = {row.pk: row for row in rows}
