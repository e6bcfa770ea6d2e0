"""Making the groups of the database those of the table."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from accounts.models import RoleRule
from accounts.roles import ROLES, Role, granted


@dataclass(frozen=True)
class Applied:
    """What was done to one group."""

    role: Role
    held: int
    added: list[str]
    removed: list[str]


class MissingPermissionsError(Exception):
    """The table grants what the database does not know: `migrate` was not run."""


@transaction.atomic
def apply_roles() -> list[Applied]:
    """Give each role's group exactly what the table grants; safe to repeat."""
    return [_apply(role) for role in ROLES]


def _apply(role: Role) -> Applied:
    group, _created = Group.objects.get_or_create(name=role.code)
    RoleRule.objects.get_or_create(group=group)
    wanted = {_name(permission): permission for permission in _permissions(role)}
    held = {
        _name(permission): permission
        for permission in group.permissions.select_related("content_type")
    }
    added = sorted({*wanted} - {*held})
    removed = sorted({*held} - {*wanted})
    group.permissions.add(*(wanted[name] for name in added))
    group.permissions.remove(*(held[name] for name in removed))
    return Applied(role, len(wanted), added, removed)


def _permissions(role: Role) -> Iterator[Permission]:
    wanted = granted(role)
    apps = {app for app, _codename in wanted}
    rows = Permission.objects.filter(content_type__app_label__in=apps)
    for permission in rows.select_related("content_type"):
        key = (permission.content_type.app_label, permission.codename)
        if key in wanted:
            wanted.remove(key)
            yield permission
    if wanted:
        raise MissingPermissionsError(", ".join(sorted(map(".".join, wanted))))


def _name(permission: Permission) -> str:
    return f"{permission.content_type.app_label}.{permission.codename}"
