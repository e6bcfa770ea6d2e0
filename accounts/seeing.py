"""Seeing the admin as another role does: a look, in which nothing can be changed.

For the time of the look, each request has a stand-in for the person: the same person
with what the role may do, as far as they may do it themselves. It never widens.
"""

import copy
from dataclasses import dataclass
from typing import Any, NoReturn

from django.contrib.auth.models import Permission
from django.http import HttpRequest
from django.utils.functional import Promise

from accounts.models import AuditKind
from accounts.recording import record
from accounts.roles import BY_CODE, Role
from accounts.scopes import CommunityScope
from common.scopes import scope_of
from communities.models import Community

KEY = "seen_as"
PERMISSION = "accounts.see_as_role"


@dataclass(frozen=True)
class Look:
    """As which role, and as whose editor where the role is of one community."""

    role: Role
    community: Community | None = None

    @property
    def label(self) -> str | Promise:
        role = self.role.label
        return f"{role}: {self.community}" if self.community else role


def may_see_as(user: Any) -> bool:
    """Who works with a part of the register sees no other part in this way either."""
    is_staff = user.is_active and user.is_staff
    return is_staff and user.has_perm(PERMISSION) and scope_of(user) is None


def begin(request: HttpRequest, role: Role, community: Community | None) -> None:
    key = community.pk if community and role.is_narrowed else None
    request.session[KEY] = {"role": role.code, "community": key}
    code = f": {community.code}" if community and key else ""
    record(request, AuditKind.SEEN_AS, what=f"{role.code}{code}")


def leave(request: HttpRequest) -> None:
    """End the look; nothing happens where there is none."""
    begun = request.session.pop(KEY, None)
    if begun:
        record(request, AuditKind.SEEN_END, what=begun["role"])


def look_of(request: HttpRequest) -> Look | None:
    """The look of the session; one that the person may no longer take is ended."""
    begun = request.session.get(KEY)
    if not begun:
        return None
    role = BY_CODE.get(begun["role"])
    community = Community.objects.filter(pk=begun["community"]).first()
    is_whole = role is not None and (community is not None or not role.is_narrowed)
    if role is None or not is_whole or not may_see_as(request.user):
        leave(request)
        return None
    return Look(role, community)


def stand_in(user: Any, look: Look) -> Any:
    """The person with the role's permissions among their own; it cannot be stored."""
    granted = Permission.objects.filter(group__name=look.role.code)
    names = granted.values_list("content_type__app_label", "codename")
    held = {".".join(name) for name in names.order_by()} & user.get_all_permissions()
    found = copy.copy(user)
    found.is_superuser = False
    # Where Django's backend and the scopes keep what they found out about a user.
    found._perm_cache = found._user_perm_cache = found._group_perm_cache = held
    found._register_scope = (
        CommunityScope([look.community.pk]) if look.community else None
    )
    found.save = _refuse
    return found


def _refuse(*args: Any, **kwargs: Any) -> NoReturn:
    raise TypeError("A stand-in is only looked with.")
