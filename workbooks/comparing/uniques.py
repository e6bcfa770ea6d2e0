"""What must be there only once: asked for all rows of a sheet with a query each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as part
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext

from common.conditions import UnknownConditionError, holds
from common.parts import in_parts
from workbooks.comparing.outcomes import Outcome


@dataclass(frozen=True)
class Rule:
    """Fields of a model whose values together stand once; for some rows or for all.

    `instead` holds what counts in place of an unknown value, by the name of a field.
    """

    names: tuple[str, ...]
    condition: Q | None = None
    constraint: models.UniqueConstraint | None = None
    instead: Mapping[str, Any] = part(default_factory=dict)

    def key(self, values: Sequence[Any]) -> tuple[Any, ...] | None:
        """The values as they are compared; None where one of them is unknown."""
        found = tuple(
            self.instead.get(name) if value is None else value
            for name, value in zip(self.names, values, strict=True)
        )
        return None if None in found else found

    def message(self, record: Any) -> str:
        """What Django itself would say."""
        if self.constraint is None or (
            self.condition is None and not self._speaks(self.constraint)
        ):
            error = record.unique_error_message(type(record), self.names)
            return " ".join(error.messages)
        return str(self.constraint.get_violation_error_message())

    @staticmethod
    def _speaks(constraint: models.UniqueConstraint) -> bool:
        default = constraint.default_violation_error_message
        return constraint.violation_error_message != default


def rules_of(model: Any) -> Iterator[Rule]:
    for field in model._meta.local_fields:
        if field.unique and not (field.primary_key and field.name == "id"):
            yield Rule((field.name,))
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            yield _rule_of(constraint)


def _rule_of(constraint: models.UniqueConstraint) -> Rule:
    """Expressions may be fields, and fields with a value in place of none."""
    if constraint.fields:
        return Rule(tuple(constraint.fields), constraint.condition, constraint)
    names, instead = [], {}
    for expression in constraint.expressions:
        name, *others = _sources(expression)
        names.append(name.deconstruct()[1][0])
        if others:
            instead[names[-1]] = others[0].value
    return Rule(tuple(names), constraint.condition, constraint, instead)


def _sources(expression: Any) -> list[Any]:
    if isinstance(expression, F):
        return [expression]
    if isinstance(expression, Coalesce):
        return list(expression.get_source_expressions())
    raise UnknownConditionError


def duplicates(
    model: Any, outcomes: Sequence[Outcome], excluded: Sequence[set[str]]
) -> Iterator[tuple[int, str, str]]:
    """Index of the outcome, name of the field (or empty) and sentence of each."""
    for rule in rules_of(model):
        columns = [model._meta.get_field(name).attname for name in rule.names]
        values = {
            index: key
            for index, outcome in enumerate(outcomes)
            if excluded[index].isdisjoint(rule.names)
            and (key := _values(rule, columns, outcome.record)) is not None
        }
        stored = _stored(model, rule, values.values())
        first: dict[tuple[Any, ...], int] = {}
        name = rule.names[0] if len(rule.names) == 1 else ""
        for index, key in values.items():
            outcome = outcomes[index]
            own = None if outcome.is_new else outcome.record.pk
            if stored.get(key, own) != own:
                yield index, name, rule.message(outcome.record)
            elif key in first:
                number = outcomes[first[key]].number
                yield index, name, _said_above(rule.message(outcome.record), number)
            first.setdefault(key, index)


def _said_above(message: str, number: int) -> str:
    above = gettext("The same stands in row %(row)s.") % {"row": number}
    return f"{message} {above}"


def _values(rule: Rule, columns: Sequence[str], record: Any) -> tuple[Any, ...] | None:
    """The values that must be unique; None where the rule does not ask."""
    if rule.condition is not None and holds(rule.condition, record) is not True:
        return None
    return rule.key([getattr(record, column) for column in columns])


def _stored(
    model: Any, rule: Rule, values: Iterable[tuple[Any, ...]]
) -> dict[tuple[Any, ...], Any]:
    """The keys of the stored records that hold any of the values."""
    columns = [model._meta.get_field(name).attname for name in rule.names]
    place = _telling(rule, values)
    asked = list(dict.fromkeys(key[place] for key in values))
    rows = model._default_manager.order_by()
    if rule.condition is not None:
        rows = rows.filter(rule.condition)
    found: dict[tuple[Any, ...], Any] = {}
    for asked_now in in_parts(asked):
        stored = rows.filter(**{f"{columns[place]}__in": asked_now})
        for pk, *row in stored.values_list("pk", *columns):
            if key := rule.key(row):
                found[key] = pk
    return found


def _telling(rule: Rule, values: Iterable[tuple[Any, ...]]) -> int:
    """The place of the column that tells the rows apart best, and is never unknown."""
    places = [i for i, name in enumerate(rule.names) if name not in rule.instead]
    return max(places, key=lambda place: len({key[place] for key in values}))
