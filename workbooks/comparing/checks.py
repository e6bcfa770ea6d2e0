"""The rules of a model, held to the new and changed records of a whole sheet.

The same as `full_clean()`: fields, the model's own `clean`, unique values, constraints.
Only what would ask the database for every row is asked once, or computed.
"""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from common.resources import RecordResource
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.rules import broken_by, field_errors
from workbooks.comparing.uniques import duplicates

# Sentences by the names of fields.
Errors = dict[str, list[str]]


def check(
    resource: RecordResource, outcomes: Sequence[Outcome], misread: Sequence[set[str]]
) -> None:
    """Refuse each outcome that breaks a rule; `misread` are fields without a value."""
    model, records = resource._meta.model, [outcome.record for outcome in outcomes]
    errors = _own_errors(model, records, misread)
    for outcome, unread, found in zip(outcomes, misread, errors, strict=True):
        if not unread:
            try:
                outcome.also = resource.also(outcome.record)
            except ValidationError as error:
                _take(found, error)
    headings = _headings(resource)
    for outcome, found in zip(outcomes, errors, strict=True):
        for name, sentences in found.items():
            for sentence in sentences:
                outcome.refuse(headings.get(name, ""), sentence)
    excluded = _excluded(misread, errors)
    for index, name, sentence in duplicates(model, outcomes, excluded):
        outcomes[index].refuse(headings.get(name, ""), sentence)


def _own_errors(
    model: Any, records: Sequence[Any], misread: Sequence[set[str]]
) -> list[Errors]:
    """By the names of fields: what is wrong with each record by itself."""
    errors: list[Errors] = [{} for _record in records]
    for field in model._meta.fields:
        for place, sentences in field_errors(field, records):
            if field.name not in misread[place]:
                errors[place][field.name] = [*sentences]
    for record, found in zip(records, errors, strict=True):
        try:
            record.clean()
        except ValidationError as error:
            _take(found, error)
    _add_broken_constraints(model, records, errors, _excluded(misread, errors))
    return errors


def _add_broken_constraints(
    model: Any,
    records: Sequence[Any],
    errors: Sequence[Errors],
    excluded: Sequence[set[str]],
) -> None:
    for constraint in model._meta.constraints:
        if not isinstance(constraint, models.UniqueConstraint):
            sentence = str(constraint.get_violation_error_message())
            for place in broken_by(constraint, records, excluded):
                errors[place].setdefault(NON_FIELD_ERRORS, []).append(sentence)


def _excluded(misread: Sequence[set[str]], errors: Sequence[Errors]) -> list[set[str]]:
    """The fields of each record of which a rule of several fields cannot be asked."""
    return [unread | {*found} for unread, found in zip(misread, errors, strict=True)]


def _take(errors: Errors, error: ValidationError) -> None:
    if hasattr(error, "error_dict"):
        for name, sentences in error.message_dict.items():
            errors.setdefault(name, []).extend(sentences)
    else:
        errors.setdefault(NON_FIELD_ERRORS, []).extend(error.messages)


def _headings(resource: RecordResource) -> dict[str, str]:
    """The heading, or else the name, of each field of the model."""
    model: Any = resource._meta.model
    names = {field.name: str(field.verbose_name) for field in model._meta.fields}
    columns = resource.fields.values()
    return names | {f.attribute: str(f.column_name) for f in columns if f.attribute}
