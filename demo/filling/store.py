"""Writing in bulk: rows with their history, links, citations, ways through stages."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db import models
from simple_history.utils import bulk_create_with_history

from common.lifecycles import StageRow
from demo.filling.draw import Draw

REASON = "fill_demo"
AT_ONCE = 2000

T = TypeVar("T", bound=models.Model)


def store(rows: Sequence[T]) -> list[T]:
    """Write the rows, all of one model, and their first line of history."""
    if not rows:
        return []
    found: list[T] = bulk_create_with_history(
        rows, type(rows[0]), batch_size=AT_ONCE, default_change_reason=REASON
    )
    return found


def link(field: Any, pairs: Iterable[tuple[models.Model, models.Model]]) -> None:
    """Write pairs of a many-to-many field, given as `Model.field`."""
    row = field.through
    ours, theirs = field.field.m2m_field_name(), field.field.m2m_reverse_field_name()
    rows = [
        row(**{f"{ours}_id": one.pk, f"{theirs}_id": other.pk}) for one, other in pairs
    ]
    row._default_manager.bulk_create(rows, batch_size=AT_ONCE)


def cite(draw: Draw, records: Sequence[Any], sources: Sequence[Any]) -> None:
    """Let a source state each record; here and there a second one disagrees."""
    if not records:
        return
    citation = type(records[0])._meta.get_field("citations").related_model
    rows = []
    for record in records:
        first, *rest = draw.some(sources, 1, 2)
        rows.append(citation(record=record, source=first, locator=_place(draw)))
        if rest and draw.often(0.15):
            value = f"Демо: {draw.randint(2, 90)}"
            rows.append(citation(record=record, source=rest[0], stated_value=value))
    citation._default_manager.bulk_create(rows, batch_size=AT_ONCE)


def _place(draw: Draw) -> str:
    return f"с. {draw.randint(1, 40)}" if draw.often(0.2) else ""


def walk(
    draw: Draw, parent: Any, way: Sequence[str], begin: datetime.date, **last: Any
) -> list[StageRow]:
    """The stages of one parent, not yet written; `last` goes to the current one."""
    row = type(parent)._meta.get_field("stages").related_model
    name = row.parent_name
    rows, day = [], begin
    for number, stage in enumerate(way, start=1):
        if number > 1:
            day = min(draw.after(day, 12, 90), draw.day)
        # Only the first may be vague: the others would no longer stand in order.
        since = draw.stated(day) if number == 1 else day.isoformat()
        rows.append(row(**{name: parent}, stage=stage, since=since))
    rows[-1].is_current = True
    for field, value in last.items():
        setattr(rows[-1], field, value)
    return rows
