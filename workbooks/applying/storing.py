"""Stores thousands of records with a few statements, and a history entry for each.

What the models do when one record is saved is done here for all of them: derived keys,
stamps, links to other records, the history with its links. The caller's transaction
holds it together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from typing import Any

from django.utils import timezone

from common import bulk
from common.links import ends, links
from common.parts import in_parts


@dataclass
class Batch:
    """Records of one model to be stored in one go.

    `lists` holds, by the name of a field, records and what each one's list ends with.
    """

    model: Any
    new: list[Any] = part(default_factory=list)
    changed: list[Any] = part(default_factory=list)
    # The fields that any of the changed records has anew.
    fields: set[str] = part(default_factory=set)
    lists: dict[str, list[tuple[Any, list[Any]]]] = part(default_factory=dict)


def store(batch: Batch) -> None:
    """Write the records and their lists, without history."""
    bulk.add(batch.new)
    bulk.change(batch.changed, batch.fields)
    for name, wanted in batch.lists.items():
        _set_lists(batch.model._meta.get_field(name), wanted)


def _set_lists(field: Any, wanted: Sequence[tuple[Any, list[Any]]]) -> None:
    """Make each record's list what it shall be; only differences are written."""
    through = field.remote_field.through
    own, other = ends(field)
    named = [record.pk for record, _rows in wanted]
    stored = {(key, of): link for link, key, of in links(field, named)}
    asked = {(record.pk, row.pk): None for record, rows in wanted for row in rows}
    for gone in in_parts([link for pair, link in stored.items() if pair not in asked]):
        through._default_manager.filter(pk__in=gone).delete()
    if fresh := [pair for pair in asked if pair not in stored]:
        keys, others = zip(*fresh, strict=True)
        bulk.add_columns(through, {own: keys, other: others})


def write_history(
    records: Sequence[Any],
    *,
    kind: str,
    by: Any,
    reasons: Mapping[Any, str],
) -> dict[Any, int]:
    """An entry of the kind (`+`, `~`, `-`) for each record; their keys by the records'.

    `reasons` are by the keys of the records.
    """
    if not records:
        return {}
    model: Any = type(records[0])
    history = model.history.model
    columns = {f.attname: _values(f, records) for f in history.tracked_fields}
    columns |= {
        "history_date": [timezone.now()] * len(records),
        "history_user_id": [by.pk if by else None] * len(records),
        "history_change_reason": [reasons[record.pk][:100] for record in records],
        "history_type": [kind] * len(records),
    }
    keys = bulk.add_columns(history, columns)
    entries = {record.pk: key for record, key in zip(records, keys, strict=True)}
    for field in history._history_m2m_fields if kind != "-" else ():
        _write_linked_history(history, field, entries)
    return entries


def _values(field: Any, records: Sequence[Any]) -> list[Any]:
    return [getattr(record, field.attname) for record in records]


def _write_linked_history(history: Any, field: Any, entries: Mapping[Any, int]) -> None:
    through = field.remote_field.through
    own, _other = ends(field)
    names = [f.attname for f in through._meta.fields]
    kept = getattr(history, field.name).model
    for keys in in_parts([*entries]):
        rows = through._default_manager.filter(**{f"{own}__in": keys})
        found = rows.values_list(*names)
        if columns := dict(zip(names, zip(*found, strict=True), strict=False)):
            of = {"history_id": [entries[key] for key in columns[own]]}
            bulk.add_columns(kept, columns | of)


def remove(records: Sequence[Any]) -> None:
    """Delete the records and their lists; nothing else may refer to them."""
    model: Any = type(records[0])
    for keys in in_parts([record.pk for record in records]):
        for field in model._meta.many_to_many:
            through = field.remote_field.through
            own, _other = ends(field)
            rows = through._default_manager.filter(**{f"{own}__in": keys})
            rows._raw_delete(rows.db)
        rows = model._base_manager.filter(pk__in=keys)
        rows._raw_delete(rows.db)
