"""The part of the register that a community editor works with."""

from typing import Any

from django.db.models import Model

from accounts.models import CommunityEditor
from accounts.roles import ONLY_FIELDS, OWN, ROLES, SHARED
from common.scopes import Rows, Scope

NARROWED = [role.code for role in ROLES if role.is_narrowed]


class CommunityScope:
    """Rows of some communities; nothing of a table that the roles do not name."""

    def __init__(self, communities: list[int]) -> None:
        self.communities = communities

    def rows(self, queryset: Rows) -> Rows:
        label = queryset.model._meta.label
        if label in SHARED:
            public: Any = queryset.model._default_manager
            return queryset.filter(pk__in=public.public().values("pk"))
        if label not in OWN:
            return queryset.none()
        # A subquery, since a project of two communities would be listed twice.
        own = queryset.model._default_manager.filter(
            **{f"{OWN[label]}__in": self.communities}
        )
        return queryset.filter(pk__in=own.values("pk"))

    def fields(self, model: type[Model]) -> frozenset[str] | None:
        return ONLY_FIELDS.get(model._meta.label)


def scope_of(user: Any) -> Scope | None:
    """The scope of somebody in a narrowed role; a second, wider role does not lift it.

    Asked often during one request, so the answer is kept with the user.
    """
    if user.is_superuser or not user.is_authenticated:
        return None
    if not hasattr(user, "_register_scope"):
        user._register_scope = _find(user)
    found: Scope | None = user._register_scope
    return found


def _find(user: Any) -> Scope | None:
    if not user.groups.filter(name__in=NARROWED).exists():
        return None
    rows = CommunityEditor.objects.filter(user=user)
    return CommunityScope(list(rows.values_list("community_id", flat=True)))
