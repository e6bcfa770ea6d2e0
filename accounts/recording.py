"""Writing to the audit: what happens at the entrance, and every file that leaves."""

import datetime
from typing import Any

from axes.signals import user_locked_out
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.signals import (
    user_logged_in,
    user_logged_out,
    user_login_failed,
)
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from accounts.addresses import client_address
from accounts.models import AuditEvent, AuditKind
from common import exports


def record(request: HttpRequest | None, kind: AuditKind, **fields: Any) -> None:
    """Write one event; `user` is that of the request unless another is given."""
    if "user" not in fields:
        signed_in = getattr(request, "user", None)
        is_known = signed_in is not None and signed_in.is_authenticated
        fields["user_id"] = signed_in.pk if is_known and signed_in else None
    address = client_address(request) if request else None
    AuditEvent.objects.create(kind=kind, address=address, **fields)


def record_event(request: HttpRequest | None, event: exports.Event) -> None:
    """What staff and commands do; what a visitor takes is not ours."""
    user = getattr(request, "user", None)
    if request is not None and (user is None or not user.is_authenticated):
        return
    if isinstance(event, exports.Erasure):
        record(request, AuditKind.ERASED, what=event.what[:100])
    else:
        _record_export(request, event)


def _record_export(request: HttpRequest | None, export: exports.Export) -> None:
    record(
        request,
        AuditKind.EXPORT,
        what=export.what[:100],
        filters="\n".join(f"{name}: {value}" for name, value in export.filters),
        language=get_language() or "",
        file_format=export.file_format,
        rows=export.rows,
        is_public=export.is_public,
    )


def named(username: Any) -> Any:
    """The user of the name. What matches nobody is not kept: it may be a password."""
    if not username:
        return None
    return get_user_model().objects.filter(username=username).first()


def on_login(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    record(request, AuditKind.LOGIN, user=user)


def on_logout(request: HttpRequest, user: Any, **kwargs: Any) -> None:
    if user is not None and user.is_authenticated:
        record(request, AuditKind.LOGOUT, user=user)


def on_failure(
    credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    """While somebody is locked out their attempts are not counted one by one."""
    if getattr(request, "axes_locked_out", False):
        return
    user = named(credentials.get("username"))
    record(request, AuditKind.FAILED, user=user)


def on_lock(request: HttpRequest, username: Any = None, **kwargs: Any) -> None:
    """Once a lock: whoever goes on trying must not fill the log."""
    user, address = named(username), client_address(request)
    since = timezone.now() - datetime.timedelta(minutes=settings.LOCKOUT_MINUTES)
    earlier = AuditEvent.objects.filter(
        kind=AuditKind.LOCKED, user=user, address=address, created_at__gte=since
    )
    if not earlier.exists():
        record(request, AuditKind.LOCKED, user=user)


def connect() -> None:
    """Listen; called once, when the apps are ready."""
    user_logged_in.connect(on_login, dispatch_uid="audit login")
    user_logged_out.connect(on_logout, dispatch_uid="audit logout")
    user_login_failed.connect(on_failure, dispatch_uid="audit failure")
    user_locked_out.connect(on_lock, dispatch_uid="audit lock")
    exports.listen(record_event)
