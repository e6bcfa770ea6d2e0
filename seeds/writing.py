"""Writes one record: checked in full, marked in the history with the file's name."""

import datetime
from collections.abc import Callable
from copy import copy
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext

from common.models import Visibility
from seeds.checking import Entry
from seeds.problems import Problems
from seeds.provenance import many_fields
from seeds.values import Fields


class Writer:
    """`public_from` says when what a file publishes becomes public by default."""

    def __init__(
        self, mark: str, public_from: datetime.datetime | None, problems: Problems
    ) -> None:
        self.mark = mark
        self.public_from = public_from
        self.problems = problems

    def create(self, entry: Entry, values: Fields) -> models.Model | None:
        """The new record; None where it cannot be, which `problems` explain."""
        many = many_fields(entry.kind.model)
        single = {name: value for name, value in values.items() if name not in many}
        record = entry.kind.model(**single)
        self._approve(record, single)
        written = self._guarded(entry, record, lambda: record.save(force_insert=True))
        if written:
            self._set_many(record, values)
        return record if written else None

    def update(self, entry: Entry, record: models.Model, changes: Fields) -> bool:
        """Change an existing record; False where it cannot be."""
        many = many_fields(entry.kind.model)
        single = {name: value for name, value in changes.items() if name not in many}
        for name, value in single.items():
            setattr(record, name, value)
        names = {*single, *self._approve(record, single)}
        if names and not self._guarded(
            entry, record, lambda: record.save(update_fields=names)
        ):
            return False
        self._set_many(record, changes)
        return True

    def fits(self, record: models.Model, changes: Fields) -> bool:
        """Whether the record would be in order with these values."""
        many = many_fields(type(record))
        trial = copy(record)
        for name, value in changes.items():
            if name not in many:
                setattr(trial, name, value)
        try:
            trial.full_clean()
        except ValidationError:
            return False
        return True

    def _approve(self, record: Any, values: Fields) -> set[str]:
        """Publishing fills these where the file does not."""
        if values.get("visibility") != Visibility.PUBLISHED:
            return set()
        moment = record.public_from or self.public_from
        record.public_from = moment or record.earliest_public_moment()
        record.approved_at = timezone.now()
        return {"public_from", "approved_at"}

    def _guarded(self, entry: Entry, record: Any, save: Callable[[], None]) -> bool:
        record._change_reason = self.mark
        try:
            record.full_clean()
            with transaction.atomic():
                save()
        except ValidationError as error:
            self._explain(entry, error)
            return False
        except DatabaseError as error:
            message = gettext("The database refuses this record: %(reason)s.")
            self.problems.add(entry.place, message % {"reason": error})
            return False
        return True

    def _explain(self, entry: Entry, error: ValidationError) -> None:
        for name, messages in error.message_dict.items():
            for message in messages:
                self.problems.add(entry.place_of(name), message)

    def _set_many(self, record: Any, values: Fields) -> None:
        record._change_reason = self.mark
        for name in many_fields(type(record)).keys() & values.keys():
            getattr(record, name).set(values[name])
