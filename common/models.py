"""The abstract bases of every record: stamped, archivable, publishable."""

import datetime
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_
from typing import Any, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from common.bilingual import current_language
from common.fields import derived_keys
from common.text import search_words

# What may be granted on a table; each base adds what can be done with its records.
PERMISSIONS: tuple[str, ...] = ("add", "change", "delete", "view")


def tracked(*untracked: str, m2m: Sequence[str] = ()) -> HistoricalRecords:
    """History of a model, without the stamps and the `untracked` derived columns."""
    return HistoricalRecords(
        excluded_fields=["created_at", "updated_at", *untracked], m2m_fields=m2m
    )


def _contains(word: str) -> GreaterThan:
    """The search key holds the word.

    Key and word are folded alike, so a plain position will do: no LIKE, whose
    Ukrainian version on SQLite is a Python function called for every row.
    """
    return GreaterThan(StrIndex("search_key", Value(word)), 0)


def in_search_key(question: str) -> Q:
    """The search key holds every word of the question; true of all without a word."""
    return reduce(and_, (Q(_contains(word)) for word in search_words(question)), Q())


class RecordQuerySet(models.QuerySet):
    """What every list can be asked; models add their own words."""

    def search(self, question: str) -> Self:
        """Rows that contain every word of the question, in a reader's spelling."""
        return self.filter(in_search_key(question))

    def by_name(self) -> Self:
        """Alphabetical order of the reader's language."""
        return self.order_by(f"sort_key_{current_language()}", "pk")

    def update(self, **kwargs: Any) -> int:
        """Refuse to change texts that derived keys follow: `save()` keeps them true."""
        for key in derived_keys(self.model):
            if stale := {*key.sources} & {*kwargs} and key.name not in kwargs:
                message = f"{self.model.__name__}.{key.name} would go stale: {stale}"
                raise ValueError(message)
        return super().update(**kwargs)

    def bulk_update(
        self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None
    ) -> int:
        rows, names = list(objs), list(fields)
        for key in derived_keys(self.model):
            if {*key.sources} & {*names}:
                names.append(key.name)
                for row in rows:
                    key.pre_save(row, False)
        return super().bulk_update(rows, [*dict.fromkeys(names)], batch_size)


class Record(models.Model):
    """A row that knows when it was made and last changed."""

    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a partial save takes the derived keys of the saved fields along."""
        if kwargs.get("update_fields") is not None:
            names = {*kwargs["update_fields"]}
            keys = {k.name for k in derived_keys(type(self)) if {*k.sources} & names}
            kwargs["update_fields"] = (
                names | keys | ({"updated_at"} if names else set())
            )
        super().save(*args, **kwargs)


class ArchivableQuerySet(RecordQuerySet):
    def current(self) -> Self:
        return self.filter(archived_at__isnull=True)

    def archived(self) -> Self:
        return self.filter(archived_at__isnull=False)


class ArchivableRecord(Record):
    """A record that is ended with a reason, because others refer to it."""

    archived_at = models.DateTimeField(
        _("archived at"), null=True, blank=True, editable=False
    )
    archived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("archived by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    archive_reason = models.TextField(
        _("reason for archiving"), blank=True, editable=False
    )

    objects = ArchivableQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions: tuple[str, ...] = (*PERMISSIONS, "archive")
        constraints = [
            models.CheckConstraint(
                condition=Q(archived_at__isnull=True, archive_reason="")
                | Q(archived_at__isnull=False) & ~Q(archive_reason=""),
                name="%(app_label)s_%(class)s_archived_with_reason",
                violation_error_message=_("An archived record needs a reason."),
            )
        ]

    @property
    def is_archived(self) -> bool:
        return self.archived_at is not None

    def archive(self, *, by: AbstractBaseUser | None, reason: str) -> None:
        """End the record; raises ValidationError when the reason is empty."""
        self.archived_at = timezone.now()
        self.archived_by = by  # type: ignore[assignment]
        self.archive_reason = reason.strip()
        self._save_checked("archived_at", "archived_by", "archive_reason")

    def restore(self) -> None:
        self.archived_at = None
        self.archived_by = None
        self.archive_reason = ""
        self._save_checked("archived_at", "archived_by", "archive_reason")

    def _save_checked(self, *fields: str) -> None:
        self.validate_constraints()
        self.save(update_fields=fields)


class Visibility(models.TextChoices):
    INTERNAL = "internal", _("internal")
    PROPOSED = "proposed", _("proposed for publishing")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class PublishableQuerySet(ArchivableQuerySet):
    def published(self, at: datetime.datetime | None = None) -> Self:
        """Approved, past its embargo and not archived, at a moment (now)."""
        return self.current().filter(
            visibility=Visibility.PUBLISHED, public_from__lte=at or timezone.now()
        )

    def public(self, at: datetime.datetime | None = None) -> Self:
        """What anybody may see. Models with a stricter rule narrow it down."""
        return self.published(at)


class PublishableRecord(ArchivableRecord):
    """A record that starts internal and is shown only once approved."""

    visibility = models.CharField(
        _("visibility"),
        max_length=10,
        choices=Visibility,
        default=Visibility.INTERNAL,
        db_index=True,
    )
    public_from = models.DateTimeField(
        _("public from"),
        null=True,
        blank=True,
        help_text=_("Nobody outside sees the record before this moment."),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("approved by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    approved_at = models.DateTimeField(
        _("approved at"), null=True, blank=True, editable=False
    )

    objects = PublishableQuerySet.as_manager()

    class Meta(ArchivableRecord.Meta):
        abstract = True
        default_permissions = (*ArchivableRecord.Meta.default_permissions, "publish")
        constraints = [
            *ArchivableRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(visibility__in=Visibility.values),
                name="%(app_label)s_%(class)s_visibility_known",
                violation_error_message=_("Unknown visibility."),
            ),
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.PUBLISHED)
                | Q(public_from__isnull=False),
                name="%(app_label)s_%(class)s_published_from",
                violation_error_message=_("A published record needs “public from”."),
            ),
        ]

    def earliest_public_moment(self) -> datetime.datetime:
        """When the record may be shown at the earliest; meetings wait longer."""
        return timezone.now()

    def propose(self) -> None:
        """Ask for publishing; a published record would silently disappear, so it may not."""
        if self.visibility == Visibility.PUBLISHED:
            raise ValidationError(_("The record is published already."))
        self.visibility = Visibility.PROPOSED
        self._save_checked("visibility")

    def publish(
        self,
        *,
        by: AbstractBaseUser | None,
        public_from: datetime.datetime | None = None,
    ) -> None:
        """Approve the record; raises ValidationError where a rule forbids it."""
        self.visibility = Visibility.PUBLISHED
        self.public_from = (
            public_from or self.public_from or self.earliest_public_moment()
        )
        self.approved_by = by  # type: ignore[assignment]
        self.approved_at = timezone.now()
        self._save_checked("visibility", "public_from", "approved_by", "approved_at")

    def withdraw(self) -> None:
        self.visibility = Visibility.WITHDRAWN
        self._save_checked("visibility")
