"""The records that rows store with their own (`RecordResource.also`), all at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from common.resources import Also
from workbooks.applying.storing import Batch, write_history


def batches_of(also: Iterable[Also]) -> Iterator[Batch]:
    """What is to be stored, model by model; their own records have keys by now.

    Changed ones come first: they may make way for new ones.
    """
    for model, others in _by_model(also):
        changed = [other for other in others if other.was is not None]
        fields = {name for other in changed for name in other.was or ()}
        yield Batch(model, changed=[o.record for o in changed], fields=fields)
        new = [other.record for other in others if other.was is None]
        for record in new:
            _take_keys(record)
        yield Batch(model, new=new)


def add_entries(also: Sequence[tuple[str, Also]], *, by: Any) -> None:
    """Write the history of the stored records, each with its reason."""
    reasons = {id(other): reason for reason, other in also}
    for _model, others in _by_model([other for _reason, other in also]):
        for kind in ("+", "~"):
            written = [o for o in others if (o.was is None) is (kind == "+")]
            entries = write_history(
                [other.record for other in written],
                kind=kind,
                by=by,
                reasons={o.record.pk: reasons[id(o)] for o in written},
            )
            for other in written:
                other.entry = entries[other.record.pk]


def _by_model(also: Iterable[Also]) -> Iterator[tuple[Any, list[Also]]]:
    def label(other: Also) -> str:
        return str(other.record._meta.label_lower)

    for _label, found in groupby(sorted(also, key=label), key=label):
        others = list(found)
        yield type(others[0].record), others


def _take_keys(record: Any) -> None:
    """The record that it belongs to was new when it was named, and is stored now."""
    for field in record._meta.concrete_fields:
        if field.is_relation and field.is_cached(record):
            related = field.get_cached_value(record)
            setattr(record, field.attname, related and related.pk)
