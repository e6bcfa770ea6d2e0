"""Which part of the register a person works with.

Most people see all of it. The app that knows the roles tells here who does not; what
shows or takes in records asks here and need not know the roles.
"""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from django.db.models import Model, QuerySet

Rows = TypeVar("Rows", bound=QuerySet)


class Scope(Protocol):
    """The part of somebody who does not see all."""

    def rows(self, queryset: Rows) -> Rows:
        """Those of the rows that are theirs; none of a table that is not named."""

    def fields(self, model: type[Model]) -> frozenset[str] | None:
        """The only fields that they may change; None for all."""


def _everything(user: Any) -> Scope | None:
    return None


_scope_of: Callable[[Any], Scope | None] = _everything


def provide(function: Callable[[Any], Scope | None]) -> None:
    """Let the function say what part a person works with; None for all."""
    global _scope_of
    _scope_of = function


def scope_of(user: Any) -> Scope | None:
    return _scope_of(user)


def visible(queryset: Rows, user: Any) -> Rows:
    """The rows that the person may see."""
    scope = scope_of(user)
    return scope.rows(queryset) if scope else queryset


def sees(record: Model, user: Any) -> bool:
    """Whether the stored record is among the rows that the person may see."""
    if scope_of(user) is None:
        return True
    rows = type(record)._default_manager.filter(pk=record.pk)
    return visible(rows, user).exists()
