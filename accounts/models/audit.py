"""What was done at the entrance and what left the register: a log that only grows."""

import datetime
from typing import Any, NoReturn, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import OfficeQuerySet
from common.constraints import one_of
from common.models import Record


class AuditKind(models.TextChoices):
    LOGIN = "login", _("log-in")
    LOGOUT = "logout", _("log-out")
    FAILED = "failed", _("failed log-in")
    LOCKED = "locked", _("locked out")
    CODE_FAILED = "code_failed", _("wrong code")
    CODE_SET = "code_set", _("second factor set up")
    CODE_REMOVED = "code_removed", _("second factor removed")
    RESET_ASKED = "reset_asked", _("password reset asked for")
    RESET_DONE = "reset_done", _("password reset")
    EXPORT = "export", _("export")
    ERASED = "erased", _("personal data erased")
    DIGEST = "digest", _("daily letter")
    SEEN_AS = "seen_as", _("began to see as a role")
    SEEN_END = "seen_end", _("stopped seeing as a role")


class AuditQuerySet(OfficeQuerySet):
    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("What is in the audit is not changed.")

    def delete(self) -> NoReturn:
        raise TypeError("The audit is shortened by its retention period only.")

    def before(self, moment: datetime.datetime) -> Self:
        return self.filter(created_at__lt=moment)

    def forget(self) -> int:
        """Delete what the retention period has left behind; says how many rows."""
        return int(self._raw_delete(self.db))


class AuditEvent(Record):
    """One event. It is written once; nobody changes it, and only time deletes it."""

    Kind = AuditKind

    kind = models.CharField(_("event"), max_length=12, choices=Kind, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    address = models.GenericIPAddressField(_("address"), null=True, blank=True)
    # Of an export
    what = models.CharField(_("what"), max_length=100, blank=True)
    filters = models.TextField(_("filters"), blank=True)
    language = models.CharField(_("language"), max_length=10, blank=True)
    file_format = models.CharField(_("format"), max_length=10, blank=True)
    rows = models.PositiveIntegerField(_("rows"), null=True, blank=True)
    is_public = models.BooleanField(_("public rows only"), null=True, blank=True)

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("event of the audit")
        verbose_name_plural = _("audit")
        ordering = ["-created_at", "-pk", "pk"]
        constraints = [
            one_of("kind", AuditKind.values, message=_("Unknown event.")),
        ]
        indexes = [models.Index(fields=["-created_at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.user or '—'}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("What is in the audit is not changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("The audit is shortened by its retention period only.")
