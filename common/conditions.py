"""Check constraints without the database: the condition, asked of a record in memory.

Django asks the database with a query for every constraint of every record. Here the
few kinds of comparison that the models use are computed; whoever meets another kind
lets Django ask. True, False, or None as SQL's unknown.
"""

import operator
import re
from collections.abc import Callable
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import F, Q


class UnknownConditionError(Exception):
    """The condition holds something that is not computed here."""


def _in_text(value: str, part: str) -> bool:
    return str(value).startswith(str(part))


_LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "in": lambda value, choices: value in choices,
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "range": lambda value, ends: ends[0] <= value <= ends[1],
    "regex": lambda value, pattern: re.search(pattern, str(value)) is not None,
    "startswith": _in_text,
}


def holds(condition: Any, record: Any) -> bool | None:
    """Raises UnknownConditionError where only the database can tell."""
    answers = [_answer(child, record) for child in condition.children]
    if condition.connector == Q.OR:
        found = _any(answers)
    elif condition.connector == Q.AND:
        found = _all(answers)
    else:
        raise UnknownConditionError
    return found if found is None or not condition.negated else not found


def cannot_be_broken(constraint: models.BaseConstraint, record: Any) -> bool:
    """The record is seen to keep the constraint, or not to be asked by it."""
    condition = getattr(constraint, "condition", None)
    if not condition:
        return False
    try:
        found = holds(condition, record)
    except UnknownConditionError:
        return False
    is_check = isinstance(constraint, models.CheckConstraint)
    return found is not False if is_check else found is False


def named(condition: Any) -> set[str]:
    """The fields that the condition speaks of, on either side of a comparison."""
    found: set[str] = set()
    for child in getattr(condition, "children", ()):
        if isinstance(child, tuple):
            path, wanted = child
            found.add(path.partition("__")[0])
            found |= {_name_of(wanted)} if isinstance(wanted, F) else set()
        else:
            found |= named(child)
    return found


def _answer(child: Any, record: Any) -> bool | None:
    if isinstance(child, Q):
        return holds(child, record)
    if isinstance(child, tuple):
        return _compared(child[0], child[1], record)
    raise UnknownConditionError


def _compared(path: str, wanted: Any, record: Any) -> bool | None:
    name, _separator, lookup = path.partition("__")
    value = _value(record, name)
    if lookup == "isnull":
        return (value is None) is wanted
    compare = _LOOKUPS.get(lookup or "exact")
    if compare is None:
        raise UnknownConditionError
    if isinstance(wanted, F):
        wanted = _value(record, _name_of(wanted))
    elif hasattr(wanted, "resolve_expression"):
        raise UnknownConditionError
    if value is None or wanted is None:
        return None
    try:
        return compare(value, wanted)
    except TypeError as error:
        raise UnknownConditionError from error


def _name_of(field: F) -> str:
    name: str = field.deconstruct()[1][0]
    return name


def _value(record: Any, name: str) -> Any:
    try:
        return getattr(record, record._meta.get_field(name).attname)
    except FieldDoesNotExist as error:
        raise UnknownConditionError from error


def _any(answers: list[bool | None]) -> bool | None:
    return True if True in answers else None if None in answers else False


def _all(answers: list[bool | None]) -> bool | None:
    return False if False in answers else None if None in answers else True
