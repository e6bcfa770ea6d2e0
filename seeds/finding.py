"""Finds the record that an entry describes, also one that the staff has renamed."""

from typing import Any

from django.db import models
from django.utils.translation import gettext

from seeds.kinds import Kind
from seeds.names import UnclearError
from seeds.provenance import MARK, comparable, single
from seeds.values import Fields


class RemovedError(Exception):
    """The importer once made the record and it is no longer there."""


def find(kind: Kind, values: Fields) -> models.Model | None:
    """The record, or None where there has never been one.

    Raises RemovedError where the staff removed it, UnclearError where several fit.
    Parts found by their number are first sought by the number that they were made
    with: the staff may have moved them since.
    """
    if kind.numbered:
        return find_made(kind, values) or find_present(kind, values)
    return find_present(kind, values) or find_made(kind, values)


def find_present(kind: Kind, values: Fields) -> models.Model | None:
    rows = kind.model._default_manager.filter(**identity(kind, values))
    fitting = [row for row in rows if _fits(kind, values, row)]
    if len(fitting) > 1:
        fitting = [row for row in fitting if _fits_exactly(kind, values, row)]
        if len(fitting) != 1:
            message = gettext("Several records fit: write %(keys)s to tell them apart.")
            raise UnclearError(message % {"keys": ", ".join(kind.tells_apart)})
    return fitting[0] if fitting else None


def find_made(kind: Kind, values: Fields) -> models.Model | None:
    model: Any = kind.model
    rows = model.history.filter(
        **identity(kind, values),
        history_type="+",
        history_change_reason__startswith=MARK,
    ).order_by("-history_date", "-history_id")
    fitting = [row for row in rows if _fits(kind, values, row)]
    if not fitting:
        return None
    key = kind.model._meta.pk.attname
    record = kind.model._default_manager.filter(pk=getattr(fitting[0], key)).first()
    if record is None:
        raise RemovedError
    return record


def identity(kind: Kind, values: Fields) -> Fields:
    """What a record is found by, with the default for what is not stated."""
    names = [*kind.identity, *filter(None, [kind.parent])]
    return {name: values.get(name, default(kind.model, name)) for name in names}


def default(model: type[models.Model], name: str) -> Any:
    """What a field holds while nothing is stated."""
    field: Any = model._meta.get_field(name)
    return [] if field.many_to_many else field.get_default()


def _fits(kind: Kind, values: Fields, row: Any) -> bool:
    for name in kind.tells_apart:
        wanted, present = comparable(values.get(name)), single(row, kind.model, name)
        if wanted and present and wanted != present:
            return False
    return True


def _fits_exactly(kind: Kind, values: Fields, row: Any) -> bool:
    return all(
        (comparable(values.get(name)) or None)
        == (single(row, kind.model, name) or None)
        for name in kind.tells_apart
    )
