"""The history of records: who changed what, when and why."""

from collections.abc import Sequence
from typing import Any

from simple_history.models import HistoricalRecords

from common.links import ends


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


def tracked(*untracked: str, m2m: Sequence[str] = ()) -> HistoricalRecords:
    """History of a model, without the stamps and the `untracked` derived columns."""
    return _History(
        excluded_fields=["created_at", "updated_at", *untracked], m2m_fields=m2m
    )
