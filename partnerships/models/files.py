"""Photographs and documents of meetings, projects and agreements.

A file is as public as the record it belongs to, and only if somebody said so of the
file itself. The files lie outside what a web server gives out: a view asks every time.
"""

import datetime
import uuid
from functools import partial
from typing import Any, ClassVar, Self

from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import exactly_one, one_of
from common.dates import PartialDateField, is_partial_date
from common.files.documents import MEDIA_TYPES, DocumentType
from common.files.photographs import SCREEN_SIDE, SMALL_SIDE, Prepared
from common.history import tracked
from common.models import Record, RecordQuerySet
from partnerships.models.agreements import Agreement
from partnerships.models.meetings import Meeting
from partnerships.models.projects import PilotProject


def _belongs_to(model: type[models.Model], name: Any, related: str) -> Any:
    return models.ForeignKey(
        model,
        verbose_name=name,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name=related,
    )


def photograph_path(photograph: "Photograph", name: str) -> str:
    return f"photographs/{photograph.key}/{name}"


def document_path(document: "Document", name: str) -> str:
    """The name that the file came under is not used on the disk: it may be anything."""
    return f"documents/{document.key}.{document.type}"


class FileOfRecord(Record):
    """What photographs and documents share: an address that nobody can guess."""

    key = models.UUIDField(_("key"), unique=True, default=uuid.uuid4, editable=False)
    is_shown = models.BooleanField(
        _("shown to the public"),
        default=False,
        help_text=_("Only together with the record, once that is public."),
    )

    owners: ClassVar[tuple[str, ...]] = ()
    file_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @property
    def owner(self) -> Any:
        """The record that the file belongs to."""
        return next(filter(None, (getattr(self, name) for name in self.owners)), None)

    def kept_files(self) -> list[Any]:
        return [file for name in self.file_fields if (file := getattr(self, name))]

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        _forget_files(self.__dict__.pop("replaced", []))

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """The row and its files; the history keeps the words about them."""
        files = self.kept_files()
        done = super().delete(*args, **kwargs)
        _forget_files(files)
        return done


def _forget_files(files: list[Any]) -> None:
    """Only once the change is certain: a file cannot be brought back."""
    for file in files:
        transaction.on_commit(partial(file.storage.delete, file.name))


class PhotographQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Photographs that may be shown, of what is public."""
        return self.filter(is_shown=True).filter(
            Q(meeting__in=Meeting.objects.public(at))
            | Q(project__in=PilotProject.objects.public(at))
        )


class Photograph(FileOfRecord):
    """A picture in three sizes, written anew: nothing that the camera noted is kept."""

    meeting = _belongs_to(Meeting, _("meeting"), "photographs")
    project = _belongs_to(PilotProject, _("pilot project"), "photographs")
    full = models.FileField(
        _("picture"), upload_to=photograph_path, max_length=200, editable=False
    )
    screen = models.FileField(
        _("picture for a screen"),
        upload_to=photograph_path,
        max_length=200,
        editable=False,
    )
    small = models.FileField(
        _("small picture"), upload_to=photograph_path, max_length=200, editable=False
    )
    width = models.PositiveSmallIntegerField(_("width, pixels"), editable=False)
    height = models.PositiveSmallIntegerField(_("height, pixels"), editable=False)
    alt_uk = models.CharField(
        _("what is to be seen (Ukrainian)"),
        max_length=300,
        blank=True,
        help_text=_("For who cannot see it. Needed before it is shown."),
    )
    alt_en = models.CharField(
        _("what is to be seen (English)"), max_length=300, blank=True
    )
    caption_uk = models.CharField(_("caption (Ukrainian)"), max_length=500, blank=True)
    caption_en = models.CharField(_("caption (English)"), max_length=500, blank=True)
    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who took the picture.")
    )
    taken_on = PartialDateField(_("taken on"), blank=True)

    alt = Bilingual()
    caption = Bilingual()
    objects = PhotographQuerySet.as_manager()
    history = tracked("full", "screen", "small")

    owners = ("meeting", "project")
    file_fields = ("full", "screen", "small")

    class Meta:
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
        ordering = ["pk"]
        constraints = [
            is_partial_date("taken_on"),
            exactly_one(
                "meeting",
                "project",
                name="one_owner",
                message=_("A photograph belongs to a meeting or to a project."),
            ),
            models.CheckConstraint(
                condition=Q(is_shown=False) | ~Q(alt_uk="") & ~Q(alt_en=""),
                name="partnerships_photograph_shown_with_alt",
                violation_error_message=_(
                    "Say in both languages what is to be seen before it is shown."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.alt or self.caption or self.full.name)

    def put(self, picture: Prepared) -> None:
        """Take the sizes of a prepared picture; they are written when it is saved."""
        self.replaced = self.kept_files()
        self.width, self.height = picture.width, picture.height
        self.full = ContentFile(picture.full, "full.jpg")
        self.screen = ContentFile(picture.screen, "screen.webp")
        self.small = ContentFile(picture.small, "small.webp")

    def get_absolute_url(self) -> str:
        """The page of the photograph; the pictures have addresses of their own."""
        return reverse("partnerships:photograph-detail", args=[self.key])

    @property
    def small_address(self) -> str:
        return reverse("photograph", args=[self.key, "small"])

    @property
    def screen_address(self) -> str:
        return reverse("photograph", args=[self.key, "screen"])

    @property
    def full_address(self) -> str:
        return reverse("photograph", args=[self.key, "full"])

    @property
    def small_size(self) -> tuple[int, int]:
        """Width and height for a page to keep room for, in pixels."""
        return self._within(SMALL_SIDE)

    @property
    def screen_size(self) -> tuple[int, int]:
        return self._within(SCREEN_SIDE)

    def _within(self, side: int) -> tuple[int, int]:
        scale = min(1, side / max(self.width, self.height))
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


class DocumentQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Documents that may be shown, of what is public."""
        return self.filter(is_shown=True).filter(
            Q(meeting__in=Meeting.objects.public(at))
            | Q(project__in=PilotProject.objects.public(at))
            | Q(agreement__in=Agreement.objects.public(at))
        )


class Document(FileOfRecord):
    """A file of a known type, given out for saving under its title."""

    Type = DocumentType

    meeting = _belongs_to(Meeting, _("meeting"), "documents")
    project = _belongs_to(PilotProject, _("pilot project"), "documents")
    agreement = _belongs_to(Agreement, _("agreement"), "documents")
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    file = models.FileField(
        _("file"), upload_to=document_path, max_length=200, editable=False
    )
    type = models.CharField(
        _("type"), max_length=4, choices=DocumentType, editable=False
    )
    size = models.PositiveIntegerField(_("size, bytes"), editable=False)

    title = Bilingual()
    objects = DocumentQuerySet.as_manager()
    history = tracked("file")

    owners = ("meeting", "project", "agreement")
    file_fields = ("file",)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]
        constraints = [
            one_of("type", DocumentType.values, message=_("Unknown type of document.")),
            exactly_one(
                "meeting",
                "project",
                "agreement",
                name="one_owner",
                message=_(
                    "A document belongs to a meeting, a project or an agreement."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def put(self, upload: Any, kind: DocumentType) -> None:
        """Take an upload whose type was found; it is written when the row is saved."""
        self.replaced = self.kept_files()
        self.type, self.size = kind, upload.size
        self.file = upload

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.key])

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.type]

    @property
    def file_name(self) -> str:
        """What it is saved as: its title in letters that every system takes."""
        name = slugify(self.title, allow_unicode=True)[:80] or str(self.key)
        return f"{name}.{self.type}"
