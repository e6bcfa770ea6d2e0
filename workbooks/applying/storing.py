"""Stores thousands of records with a few statements, and a history entry for each.

What the models do when one record is saved is done here for all of them: derived keys,
stamps, links to other records, the history with its links. The caller's transaction
holds it together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from typing import Any

from django.db import models
from django.utils import timezone

from common import bulk
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
    own, other = field.m2m_column_name(), field.m2m_reverse_name()
    own, other = _attname(through, own), _attname(through, other)
    stored: dict[tuple[Any, Any], Any] = {}
    for keys in in_parts([record.pk for record, _rows in wanted]):
        rows = through._default_manager.filter(**{f"{own}__in": keys})
        stored |= {(a, b): pk for pk, a, b in rows.values_list("pk", own, other)}
    asked = {(record.pk, row.pk) for record, rows in wanted for row in rows}
    for keys in in_parts([pk for pair, pk in stored.items() if pair not in asked]):
        through._default_manager.filter(pk__in=keys).delete()
    fresh = [
        through(**{own: a, other: b}) for a, b in sorted(asked - stored.keys(), key=str)
    ]
    bulk.add(fresh)


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
    now = timezone.now()
    entries = [
        history(
            history_date=now,
            history_user=by,
            history_change_reason=reasons[record.pk][:100],
            history_type=kind,
            **{f.attname: getattr(record, f.attname) for f in history.tracked_fields},
        )
        for record in records
    ]
    bulk.add(entries)
    by_record = {getattr(entry, model._meta.pk.attname): entry for entry in entries}
    for field in history._history_m2m_fields if kind != "-" else ():
        _write_linked_history(history, field, by_record)
    return {key: entry.history_id for key, entry in by_record.items()}


def _write_linked_history(history: Any, field: Any, entries: Mapping[Any, Any]) -> None:
    through = field.remote_field.through
    own = _attname(through, field.m2m_column_name())
    kept = getattr(history, field.name).model
    names = [f.attname for f in through._meta.fields]
    for keys in in_parts([*entries]):
        rows = through._default_manager.filter(**{f"{own}__in": keys}).values(*names)
        bulk.add([kept(history=entries[row[own]], **row) for row in rows])


def remove(records: Sequence[Any]) -> None:
    """Delete the records and their lists; nothing else may refer to them."""
    model: Any = type(records[0])
    for keys in in_parts([record.pk for record in records]):
        for field in model._meta.many_to_many:
            through = field.remote_field.through
            own = _attname(through, field.m2m_column_name())
            rows = through._default_manager.filter(**{f"{own}__in": keys})
            rows._raw_delete(rows.db)
        rows = model._base_manager.filter(pk__in=keys)
        rows._raw_delete(rows.db)


def _attname(through: Any, column: str) -> str:
    found: models.Field = next(f for f in through._meta.fields if f.column == column)
    return found.attname
