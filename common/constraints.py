"""Shapes of constraints that several records share."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from django.db.models import CheckConstraint, Q

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def exactly_one(
    *fields: str, name: str, message: "str | _StrPromise"
) -> CheckConstraint:
    """One of the nullable `fields` is filled and the others are not."""
    cases = (
        Q(**{f"{other}__isnull": other != chosen for other in fields})
        for chosen in fields
    )
    return CheckConstraint(
        condition=reduce(or_, cases),
        name=f"%(app_label)s_%(class)s_{name}",
        violation_error_message=message,
    )


def one_of(
    field: str, values: list[str], *, message: "str | _StrPromise"
) -> CheckConstraint:
    """The column holds a value of the list that the rules know."""
    return CheckConstraint(
        condition=Q(**{f"{field}__in": values}),
        name=f"%(app_label)s_%(class)s_{field}_known",
        violation_error_message=message,
    )
