"""The links of many-to-many fields, read for thousands of records with a few queries."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import models

from common.parts import in_parts


def ends(field: Any) -> tuple[str, str]:
    """The names under which a link keeps the keys of its record and of the other one."""
    names = {f.column: f.attname for f in field.remote_field.through._meta.fields}
    return names[field.m2m_column_name()], names[field.m2m_reverse_name()]


def links(field: Any, keys: Sequence[Any]) -> Iterator[tuple[Any, Any, Any]]:
    """The keys of each link, its record, which is one of `keys`, and the other one."""
    own, other = ends(field)
    for some in in_parts(keys):
        rows = field.remote_field.through._default_manager.filter(
            **{f"{own}__in": some}
        )
        yield from rows.values_list("pk", own, other)


def fetch_lists(records: Sequence[models.Model], names: Sequence[str]) -> None:
    """As `prefetch_related`, but each of the others is made once, not for every link."""
    keys = [record.pk for record in records]
    for name in names if records else ():
        field: Any = records[0]._meta.get_field(name)
        lists: dict[Any, list[Any]] = {key: [] for key in keys}
        others = _others(field, keys)
        places = {key: place for place, key in enumerate(others)}
        known = (link for link in links(field, keys) if link[2] in places)
        for _link, key, other in sorted(known, key=lambda link: places[link[2]]):
            lists[key].append(others[other])
        for record in records:
            fetched = record.__dict__.setdefault("_prefetched_objects_cache", {})
            fetched[name] = lists[record.pk]


def _others(field: Any, keys: Sequence[Any]) -> dict[Any, Any]:
    """The records that stand in the lists, by their keys and in their order."""
    own, other = ends(field)
    rows = field.remote_field.through._default_manager.filter(**{f"{own}__in": keys})
    named = field.related_model._default_manager.filter(pk__in=rows.values(other))
    return {record.pk: record for record in named}
