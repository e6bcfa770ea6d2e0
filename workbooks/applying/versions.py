"""Entries of the history that hold the same, as after a change that was taken back."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from common.links import ends
from common.parts import in_parts


def alike(model: Any, pairs: Mapping[int, int]) -> set[int]:
    """Of pairs of entries of a model's history, the first ones of those that agree.

    Values and lists are compared; the number of queries depends on neither.
    """
    versions: dict[int, list[Any]] = defaultdict(list)
    history = model.history.model
    names = [field.attname for field in history.tracked_fields]
    for some in in_parts([*{*pairs, *pairs.values()}]):
        rows = history._default_manager.filter(pk__in=some).values_list("pk", *names)
        for entry, *values in rows:
            versions[entry] += values
        for field in history._history_m2m_fields:
            for entry, others in _lists(history, field, some).items():
                versions[entry].append(others)
    return {one for one, other in pairs.items() if versions[one] == versions[other]}


def _lists(history: Any, field: Any, entries: Any) -> dict[int, set[Any]]:
    """What a list held, by the entry: an empty one as well."""
    _own, other = ends(field)
    found: dict[int, set[Any]] = {entry: set() for entry in entries}
    kept = getattr(history, field.name).model
    links = kept._default_manager.filter(history__in=entries)
    for entry, linked in links.values_list("history_id", other):
        found[entry].add(linked)
    return found
