"""Entries of the history that hold the same, as after a change that was taken back."""

from collections.abc import Mapping
from typing import Any

from common.history import lists_at
from common.parts import in_parts


def alike(model: Any, pairs: Mapping[int, int]) -> set[int]:
    """Of pairs of entries of a model's history, the first ones of those that agree.

    Values and lists are compared; the number of queries depends on neither.
    """
    versions: dict[int, list[Any]] = {}
    history, entries = model.history.model, [*{*pairs, *pairs.values()}]
    names = [field.attname for field in history.tracked_fields]
    for some in in_parts(entries):
        rows = history._default_manager.filter(pk__in=some).values_list("pk", *names)
        versions |= {entry: values for entry, *values in rows}
    for field in history._history_m2m_fields:
        for entry, keys in lists_at(model, field.name, entries).items():
            versions[entry].append(keys)
    return {one for one, other in pairs.items() if versions[one] == versions[other]}
