"""The rules of a model, held to the new and changed records of a whole sheet.

The same as `full_clean()`: fields, the model's own `clean`, unique values, constraints.
Only what would ask the database for every row is asked once, or computed.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from common.resources import RecordResource
from workbooks.comparing.conditions import UnknownConditionError, holds
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.uniques import duplicates


def check(
    resource: RecordResource, outcomes: Sequence[Outcome], misread: Sequence[set[str]]
) -> None:
    """Refuse each outcome that breaks a rule; `misread` are fields without a value."""
    headings = _headings(resource)
    excluded = []
    for outcome, unread in zip(outcomes, misread, strict=True):
        errors = _own_errors(outcome.record, unread)
        if not unread:
            try:
                outcome.also = resource.also(outcome.record)
            except ValidationError as error:
                _take(errors, error)
        excluded.append(unread | {*errors})
        for name, sentences in errors.items():
            for sentence in sentences:
                outcome.refuse(headings.get(name, ""), sentence)
    for index, name, sentence in duplicates(resource._meta.model, outcomes, excluded):
        outcomes[index].refuse(headings.get(name, ""), sentence)


def _own_errors(record: Any, unread: set[str]) -> dict[str, list[str]]:
    """By the names of fields: what is wrong with the record by itself."""
    errors: dict[str, list[str]] = dict(_field_errors(record, unread))
    try:
        record.clean()
    except ValidationError as error:
        _take(errors, error)
    for sentence in _broken_constraints(record, unread | {*errors}):
        errors.setdefault(NON_FIELD_ERRORS, []).append(sentence)
    return errors


def _take(errors: dict[str, list[str]], error: ValidationError) -> None:
    if hasattr(error, "error_dict"):
        for name, sentences in error.message_dict.items():
            errors.setdefault(name, []).extend(sentences)
    else:
        errors.setdefault(NON_FIELD_ERRORS, []).extend(error.messages)


def _field_errors(record: Any, unread: set[str]) -> Iterator[tuple[str, list[str]]]:
    """As `clean_fields`; a related record has just been found and is not asked for."""
    for field in record._meta.fields:
        value = getattr(record, field.attname)
        if field.name in unread or (field.blank and value in field.empty_values):
            continue
        try:
            if field.remote_field:
                models.Field.validate(field, value, record)
            else:
                setattr(record, field.attname, field.clean(value, record))
        except ValidationError as error:
            yield field.name, error.messages


def _broken_constraints(record: Any, excluded: set[str]) -> Iterator[str]:
    for constraint in record._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            continue
        if excluded and {*_named(constraint)} & excluded:
            continue
        if not _is_kept(constraint, record):
            yield str(constraint.get_violation_error_message())


def _named(constraint: models.BaseConstraint) -> Iterator[str]:
    """The fields that the constraint speaks of."""
    for path, _wanted in _leaves(getattr(constraint, "condition", None)):
        yield path.partition("__")[0]


def _leaves(condition: Any) -> Iterator[tuple[str, Any]]:
    for child in getattr(condition, "children", ()):
        if isinstance(child, tuple):
            yield child
        else:
            yield from _leaves(child)


def _is_kept(constraint: models.BaseConstraint, record: Any) -> bool:
    try:
        if isinstance(constraint, models.CheckConstraint):
            return holds(constraint.condition, record) is not False
    except UnknownConditionError:
        pass
    try:
        constraint.validate(type(record), record)
    except ValidationError:
        return False
    return True


def _headings(resource: RecordResource) -> dict[str, str]:
    """The heading, or else the name, of each field of the model."""
    model: Any = resource._meta.model
    names = {field.name: str(field.verbose_name) for field in model._meta.fields}
    columns = resource.fields.values()
    return names | {f.attribute: str(f.column_name) for f in columns if f.attribute}
