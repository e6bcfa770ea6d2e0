"""The abstract bases of every record: stamped, archivable, publishable."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
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

from common.as_if import or_looked_at
from common.bilingual import current_language
from common.conditions import cannot_be_broken
from common.fields import derived_keys
from common.publishing import (
    PUBLISHING_LIFECYCLE,
    acceptances,
    check_publishing,
)
from common.readiness import Lack
from common.text import search_words

# As long as the column of the history that keeps it.
CHANGE_REASON_LENGTH = 100
# What may be granted on a table; each base adds what can be done with its records.
PERMISSIONS: tuple[str, ...] = ("add", "change", "delete", "view")


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

    def get_constraints(self) -> list[tuple[type[models.Model], Sequence[Any]]]:
        """Those that may be broken: Django asks the database with a query for each."""
        return [
            (model, [c for c in constraints if not cannot_be_broken(c, self)])
            for model, constraints in super().get_constraints()
        ]

    def keep(self, *fields: str, by: AbstractBaseUser | None, reason: str = "") -> None:
        """Save these fields; the history says who changed them, and why.

        Raises ValidationError where a constraint forbids it.
        """
        self._change_reason = " ".join(reason.split())[:CHANGE_REASON_LENGTH] or None
        if by is not None:
            self._history_user = by
        try:
            self.validate_constraints()
            self.save(update_fields=fields)
        finally:
            self.__dict__.pop("_history_user", None)
            self._change_reason = None


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
        approved = Q(
            visibility=Visibility.PUBLISHED, public_from__lte=at or timezone.now()
        )
        return self.current().filter(or_looked_at(self.model, approved))

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
    override_reason = models.TextField(
        _("reason for overriding the rules"), blank=True, editable=False
    )
    publication_note = models.TextField(
        _("note on publishing"), blank=True, editable=False
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

    def shows_from(self) -> datetime.datetime | None:
        """From when anybody sees the record as it stands; None: nobody will."""
        is_shown = self.visibility == Visibility.PUBLISHED and not self.is_archived
        return self.public_from if is_shown else None

    def own_lacks(self) -> list[Lack]:
        """What this kind of record needs, or should have, before it is published."""
        return []

    def propose(self, *, by: AbstractBaseUser | None = None, note: str = "") -> None:
        """Ask for publishing. A published record may not: it would disappear."""
        self._enter(Visibility.PROPOSED, by, note)

    def take_back(self, *, by: AbstractBaseUser | None, note: str = "") -> None:
        """Return a proposed or withdrawn record to those who write it."""
        self._enter(Visibility.INTERNAL, by, note)

    def publish(
        self,
        *,
        by: AbstractBaseUser | None,
        public_from: datetime.datetime | None = None,
        override_reason: str = "",
        accepted: Mapping[str, str] | None = None,
    ) -> None:
        """Approve the stored record; raises ValidationError where a rule forbids it.

        `accepted` gives, by the keys of `findings_of`, why a finding may be public;
        `override_reason` says why the only writer approves, or why so early.
        """
        known = accepted or {}
        earliest = self.earliest_public_moment()
        moment = public_from or max(self.public_from or earliest, earliest)
        PUBLISHING_LIFECYCLE.check(self.visibility, "published", Visibility)
        check_publishing(
            self,
            by=by,
            public_from=moment,
            override_reason=override_reason,
            accepted=known,
        )
        self.public_from = moment
        self.approved_by = by  # type: ignore[assignment]
        self.approved_at = timezone.now()
        self.override_reason = override_reason.strip()
        said = [self.override_reason, acceptances(self, known)]
        self._enter(
            Visibility.PUBLISHED,
            by,
            "\n".join(filter(None, said)),
            "public_from",
            "approved_by",
            "approved_at",
            "override_reason",
        )

    def withdraw(self, *, by: AbstractBaseUser | None, reason: str) -> None:
        """Take the record from the public; raises ValidationError without a reason."""
        if not reason.strip():
            raise ValidationError(_("Say why it is withdrawn."), code="no_reason")
        self._enter(Visibility.WITHDRAWN, by, reason)

    def _enter(
        self, state: str, by: AbstractBaseUser | None, note: str, *fields: str
    ) -> None:
        """Move as the table allows; the history knows who did it and why."""
        PUBLISHING_LIFECYCLE.check(self.visibility, state, Visibility)
        self.visibility = state
        self.publication_note = note.strip()
        self.keep(
            "visibility",
            "publication_note",
            *fields,
            by=by,
            reason=self.publication_note,
        )
