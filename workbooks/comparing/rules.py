"""One field or constraint of a model, held to all records of a sheet.

The rows of a sheet hold few different dates, currencies and states, and nothing at all in
most of their fields: a rule says the same of the same values, whatever the record.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from common.conditions import UnknownConditionError, holds, named
from common.sheets.values import each


def field_errors(field: Any, records: Sequence[Any]) -> Iterator[tuple[int, list[str]]]:
    """As `clean_fields`: the places of the records with a wrong value, and why.

    A right value is given to its record as it is stored. A related record has just been
    found and is not asked for.
    """

    def cleaned(value: Any) -> tuple[Any, list[str]]:
        if field.blank and value in field.empty_values:
            return value, []
        try:
            if field.remote_field:
                models.Field.validate(field, value, None)
                return value, []
            return field.clean(value, None), []
        except ValidationError as error:
            return value, error.messages

    values = [getattr(record, field.attname) for record in records]
    for place, (clean, errors) in enumerate(each(cleaned, values)):
        if errors:
            yield place, errors
        elif clean is not values[place]:
            setattr(records[place], field.attname, clean)


def broken_by(
    constraint: models.BaseConstraint,
    records: Sequence[Any],
    excluded: Sequence[set[str]],
) -> Iterator[int]:
    """The places of the records that break the constraint.

    It is not asked of a record of which a field that it speaks of is excluded.
    """
    names = named(getattr(constraint, "condition", None))
    fields = records[0]._meta.fields if records else ()
    columns = [field.attname for field in fields if field.name in names]
    known: dict[tuple[Any, ...], bool] = {}
    for place, record in enumerate(records):
        if not names.isdisjoint(excluded[place]):
            continue
        values = tuple([getattr(record, column) for column in columns])
        try:
            if values not in known:
                known[values] = _holds(constraint, record)
            is_kept = known[values]
        except UnknownConditionError:
            is_kept = _is_kept_in_database(constraint, record)
        if not is_kept:
            yield place


def _holds(constraint: models.BaseConstraint, record: Any) -> bool:
    if not isinstance(constraint, models.CheckConstraint):
        raise UnknownConditionError
    return holds(constraint.condition, record) is not False


def _is_kept_in_database(constraint: models.BaseConstraint, record: Any) -> bool:
    try:
        constraint.validate(type(record), record)
    except ValidationError:
        return False
    return True
