"""Imports: who brought which files, what every row of them would do, what came of it.

A log, and enough of one to survive a closed browser: a preview is kept until it is
applied or cancelled. Only the files themselves go as soon as they are not needed.
"""

import datetime
import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from common.constraints import one_of
from common.models import Record, RecordQuerySet

# How long an undecided preview, or the rows left to mend, keep their files.
DAYS_KEPT = 14


class ImportStatus(models.TextChoices):
    COMPARING = "comparing", _("being compared")
    READY = "ready", _("waits for a decision")
    REFUSED = "refused", _("refused")
    APPLYING = "applying", _("being applied")
    APPLIED = "applied", _("applied")
    CANCELLED = "cancelled", _("cancelled")
    UNDOING = "undoing", _("being undone")
    UNDONE = "undone", _("undone")


class ImportMode(models.TextChoices):
    ALL = "all", _("all rows or none")
    GOOD = "good", _("the good rows")


class RowKind(models.TextChoices):
    NEW = "new", pgettext_lazy("row of an import", "new")
    CHANGED = "changed", pgettext_lazy("row of an import", "changed")
    SAME = "same", pgettext_lazy("row of an import", "the same")
    ERROR = "error", pgettext_lazy("row of an import", "error")
    CONFLICT = "conflict", pgettext_lazy("row of an import", "conflict")


class Taken(models.TextChoices):
    """Whose value a conflict ends with."""

    FILE = "file", _("the value of the file")
    REGISTER = "register", _("the value of the register")


class LogQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """How the office works is nobody else's business."""
        return self.none()


class ImportQuerySet(LogQuerySet):
    def of_registers(self, names: set[str], known: set[str]) -> Self:
        """Without those that hold rows of a register that is not in `names`."""
        found = self
        for name in sorted(known - names):
            found = found.exclude(registers__contains=f" {name} ")
        return found

    def forgotten(self, now: datetime.datetime) -> Self:
        """Those of which nobody decided for so long that their files go."""
        limit = now - datetime.timedelta(days=DAYS_KEPT)
        kept = self.filter(created_at__lt=limit).exclude(files__content="")
        return kept.filter(files__isnull=False).distinct()


class Import(Record):
    """One import of one or more files, from its preview to its undoing."""

    Status = ImportStatus
    Mode = ImportMode

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    status = models.CharField(
        _("status"), max_length=10, choices=ImportStatus, default="comparing"
    )
    mode = models.CharField(
        _("what is taken"), max_length=4, choices=ImportMode, default="all"
    )
    # Of all conflicts that have no choice of their own; empty while nobody said.
    taken = models.CharField(
        _("conflicts end with"), max_length=8, choices=Taken, blank=True
    )
    language = models.CharField(_("language"), max_length=10)
    # The register that the uploader named; and those found, between spaces.
    wanted = models.CharField(_("register"), max_length=60, blank=True)
    registers = models.TextField(_("registers"), blank=True)
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    new = models.PositiveIntegerField(_("new rows"), default=0)
    changed = models.PositiveIntegerField(_("changed rows"), default=0)
    same = models.PositiveIntegerField(_("rows that are the same"), default=0)
    errors = models.PositiveIntegerField(_("rows with errors"), default=0)
    conflicts = models.PositiveIntegerField(_("rows with conflicts"), default=0)
    skipped = models.PositiveIntegerField(_("rows not answered"), default=0)
    noted = models.PositiveIntegerField(_("rows with a note"), default=0)
    written = models.PositiveIntegerField(_("rows written"), default=0)
    # A sentence on what happened last, in the language of the uploader.
    message = models.TextField(_("message"), blank=True)
    # Names the process that works on it: a later one takes over, an older one stops.
    run = models.CharField(_("run"), max_length=32, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        default_permissions: tuple[str, ...] = ("view",)
        ordering = ["-created_at", "-pk", "pk"]
        constraints = [
            one_of("status", ImportStatus.values, message=_("Unknown status.")),
            one_of("mode", ImportMode.values, message=_("Unknown mode.")),
            one_of("taken", ["", *Taken.values], message=_("Unknown choice.")),
        ]

    def __str__(self) -> str:
        return gettext("Import No. %(number)s") % {"number": self.pk}

    @property
    def is_working(self) -> bool:
        return self.status in {"comparing", "applying", "undoing"}

    @property
    def register_names(self) -> list[str]:
        return self.registers.split()

    def claim(self, status: str, *, of: tuple[str, ...]) -> bool:
        """Begin a piece of work unless another one has begun; names a new run."""
        self.run, self.status = uuid.uuid4().hex, status
        rows = Import.objects.filter(pk=self.pk, status__in=of)
        now = timezone.now()
        return bool(rows.update(status=status, run=self.run, updated_at=now))

    def finish(self, status: str, **values: Any) -> bool:
        """End a piece of work, unless a later run has taken it over."""
        values |= {"status": status, "updated_at": timezone.now()}
        for name, value in values.items():
            setattr(self, name, value)
        return bool(Import.objects.filter(pk=self.pk, run=self.run).update(**values))

    def drop_files(self) -> None:
        """Delete the files themselves; their names and sums stay in the log."""
        for file in self.files.exclude(content=""):
            file.content.delete(save=False)
            file.save(update_fields=["content"])


class ImportFile(Record):
    """A file as it was uploaded: kept privately, and only until it is dealt with."""

    of = models.ForeignKey(
        Import,
        verbose_name=_("import"),
        on_delete=models.CASCADE,
        related_name="files",
    )
    name = models.CharField(_("file"), max_length=255)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    content = models.FileField(_("content"), upload_to="imports", blank=True)
    # Why nothing of it could be read; and what was seen and not taken.
    refusal = models.TextField(_("why it is refused"), blank=True)
    notes = models.JSONField(_("notes"), default=list, blank=True)
    # The community forms that it says it is, by their keys.
    forms = models.JSONField(_("forms"), default=list, blank=True)

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of an import")
        verbose_name_plural = _("files of imports")
        default_permissions: tuple[str, ...] = ()
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class ImportRow(Record):
    """What one row of a sheet would do, or did, to one record."""

    Kind = RowKind
    # What cells held goes with the person whom it was about (`partnerships.personal`).
    keeps_values: ClassVar = (
        "label",
        "changes",
        "also",
        "problems",
        "notes",
        "choices",
    )

    of = models.ForeignKey(
        Import,
        verbose_name=_("import"),
        on_delete=models.CASCADE,
        related_name="rows",
    )
    file = models.ForeignKey(
        ImportFile,
        verbose_name=_("file"),
        on_delete=models.CASCADE,
        related_name="rows",
    )
    sheet = models.CharField(_("sheet"), max_length=255)
    number = models.PositiveIntegerField(_("row"))
    register = models.CharField(_("register"), max_length=60)
    kind = models.CharField(_("what it is"), max_length=8, choices=RowKind)
    label = models.CharField(_("record"), max_length=255)
    # The key of the record and of its entry in the history, once there are any.
    record = models.CharField(_("key of the record"), max_length=64, blank=True)
    entry = models.BigIntegerField(_("entry of the history"), null=True, blank=True)
    # What was stored with the record, as `common.resources.Also.as_json` writes it.
    also = models.JSONField(_("stored with it"), default=list, blank=True)
    # As `comparing.outcomes.Change.as_json` writes them.
    changes = models.JSONField(_("changes"), default=list, blank=True)
    # Pairs of a heading, which may be empty, and a sentence.
    problems = models.JSONField(_("problems"), default=list, blank=True)
    # The same of cells that are not taken.
    notes = models.JSONField(_("notes"), default=list, blank=True)
    # By the name of a field, whose value its conflict ends with.
    choices = models.JSONField(_("choices"), default=dict, blank=True)

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of imports")
        default_permissions: tuple[str, ...] = ()
        ordering = ["file", "pk"]
        constraints = [
            one_of("kind", RowKind.values, message=_("Unknown kind of row.")),
        ]
        indexes = [models.Index(fields=["of", "kind"])]

    def __str__(self) -> str:
        return f"{self.sheet}, {self.number}: {self.label}"
