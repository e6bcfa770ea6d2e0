"""Who wrote a value: the history tells the importer's values from the staff's.

Every history row that the importer causes carries a mark with the name of its file. A
value belongs to whoever introduced it: the oldest row of the unbroken run of rows, up
to the newest, that hold it. Comparing with the last marked row alone would not do, for
a row holds all fields, also those that the staff had filled before.
"""

from functools import cached_property
from itertools import takewhile
from typing import Any

from django.db import models
from simple_history.utils import get_m2m_reverse_field_name

MARK = "seed: "
MARK_LENGTH = 100
EMPTY: tuple[object, ...] = ("", None, frozenset())


def mark_of(file: str) -> str:
    return f"{MARK}{file}"[:MARK_LENGTH]


def many_fields(model: type[models.Model]) -> dict[str, models.ManyToManyField]:
    return {field.name: field for field in model._meta.many_to_many}


def stored(record: models.Model, name: str) -> Any:
    """A field's value in a form that can be compared; keys for related records."""
    if name in many_fields(type(record)):
        return frozenset(getattr(record, name).values_list("pk", flat=True))
    return single(record, type(record), name)


def single(row: Any, model: type[models.Model], name: str) -> Any:
    """A field of a record or of a row of its history; the key of a related record."""
    field: Any = model._meta.get_field(name)
    return _one_line_end(getattr(row, field.attname))


def comparable(value: Any) -> Any:
    """A value to be written, in the form of `stored()`."""
    if isinstance(value, list):
        return frozenset(item.pk for item in value)
    return value.pk if isinstance(value, models.Model) else _one_line_end(value)


def _one_line_end(value: Any) -> Any:
    """Forms send every line end of a text as two characters: no change of the text."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


class Authors:
    """The authors of the values of one record, by its history."""

    def __init__(self, record: Any) -> None:
        self.record = record

    @cached_property
    def rows(self) -> list[Any]:
        return list(self.record.history.order_by("-history_date", "-history_id"))

    def lets(self, mark: str, name: str) -> bool:
        """Whether the file with this mark may write the field.

        It may where it introduced the present value, and where the field has been empty
        ever since the record was made: then nobody has decided anything.
        """
        is_untouched = len(self._run(name)) == len(self.rows)
        is_empty = stored(self.record, name) in EMPTY
        return self.wrote(mark, name) or (is_empty and is_untouched)

    def wrote(self, mark: str, name: str) -> bool:
        """Whether the file with this mark introduced the present value."""
        run = self._run(name)
        return bool(run) and run[-1].history_change_reason == mark

    def _run(self, name: str) -> list[Any]:
        """The newest rows without a break that hold the field's present value."""
        present = stored(self.record, name)
        held = takewhile(lambda row: self._in_row(row, name) == present, self.rows)
        return list(held)

    def _in_row(self, row: Any, name: str) -> Any:
        field = many_fields(type(self.record)).get(name)
        if field is None:
            return single(row, type(self.record), name)
        other = get_m2m_reverse_field_name(field)
        return frozenset(getattr(row, name).values_list(f"{other}_id", flat=True))
