"""Looking at one record as if it were published already.

For the preview of the staff only: inside `shown_as_if`, and nowhere else, the querysets
take this one record for published. All other rules hold, so that a hidden neighbour
stays hidden, and what obeys the record appears with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model, Q

_looked_at: ContextVar[Model | None] = ContextVar("looked_at", default=None)


@contextmanager
def shown_as_if(record: Model) -> Iterator[None]:
    token = _looked_at.set(record)
    try:
        yield
    finally:
        _looked_at.reset(token)


def or_looked_at(model: type[Model], condition: Q) -> Q:
    """The condition, widened by the record of this model that is being previewed."""
    record = _looked_at.get()
    if record is None or record._meta.concrete_model is not model._meta.concrete_model:
        return condition
    return condition | Q(pk=record.pk)
