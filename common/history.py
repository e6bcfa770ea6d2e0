"""The history of records: who changed what, when and why."""

from collections.abc import Iterable, Sequence
from typing import Any

from simple_history.models import HistoricalRecords

from common.links import ends
from common.parts import in_parts


class _History(HistoricalRecords):
    def create_historical_record_m2ms(
        self, history_instance: Any, instance: Any
    ) -> None:
        """Keep the lists of a record; the library fetches it anew for each of them."""
        for field in history_instance._history_m2m_fields:
            own, _other = ends(field)
            through, kept = field.remote_field.through, self.m2m_models[field]
            links = through._default_manager.filter(**{own: instance.pk}).values()
            kept._default_manager.bulk_create(
                [kept(history=history_instance, **link) for link in links]
            )


def lists_at(model: Any, name: str, entries: Iterable[int]) -> dict[int, set[Any]]:
    """What a list of a record held, as keys, by the entry; an empty one as well."""
    field, entries = model._meta.get_field(name), [*entries]
    _own, other = ends(field)
    found: dict[int, set[Any]] = {entry: set() for entry in entries}
    kept = getattr(model.history.model, name).model._default_manager
    for some in in_parts(entries):
        links = kept.filter(history__in=some).values_list("history_id", other)
        for entry, key in links:
            found[entry].add(key)
    return found


def tracked(*untracked: str, m2m: Sequence[str] = ()) -> HistoricalRecords:
    """History of a model, without the stamps and the `untracked` derived columns."""
    return _History(
        excluded_fields=["created_at", "updated_at", *untracked], m2m_fields=m2m
    )
