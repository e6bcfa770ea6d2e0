"""Forms that communities were asked to fill in, and who has answered."""

import datetime
import uuid
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.constraints import one_of
from common.models import Record, RecordQuerySet
from communities.models import Community
from workbooks.models.imports import Import, ImportStatus

# An import that was taken back is no answer.
ANSWERED = Q(returned_at__isnull=False) & ~Q(returned_in__status=ImportStatus.UNDONE)


class FormQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Whom the office asks is nobody else's business."""
        return self.none()

    def unanswered(self) -> Self:
        return self.exclude(ANSWERED)


class FormLanguage(models.TextChoices):
    UKRAINIAN = "uk", _("Ukrainian")
    ENGLISH = "en", _("English")


class FormRound(Record):
    """One asking: the same day, the same term, one form for each community."""

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=FormLanguage,
        default=FormLanguage.UKRAINIAN,
    )
    due_on = models.DateField(_("to be returned by"), null=True, blank=True)
    return_to = models.CharField(
        _("where to return it"),
        max_length=200,
        blank=True,
        help_text=_("An e-mail address of the office, as it stands in the forms."),
    )
    with_contacts = models.BooleanField(_("with contacts of persons"), default=False)

    objects = FormQuerySet.as_manager()

    class Meta:
        verbose_name = _("round of community forms")
        verbose_name_plural = _("community forms")
        ordering = ["-created_at", "-pk", "pk"]
        constraints = [
            one_of("language", FormLanguage.values, message=_("Unknown language.")),
        ]

    def __str__(self) -> str:
        return f"{timezone.localdate(self.created_at):%d.%m.%Y}"


class CommunityForm(Record):
    """The form of one community in a round; the file carries its `reference`."""

    round = models.ForeignKey(
        FormRound,
        verbose_name=_("round of community forms"),
        on_delete=models.CASCADE,
        related_name="forms",
    )
    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        related_name="forms",
    )
    reference = models.UUIDField(
        _("reference"), unique=True, default=uuid.uuid4, editable=False
    )
    returned_at = models.DateTimeField(_("returned at"), null=True, blank=True)
    returned_in = models.ForeignKey(
        Import,
        verbose_name=_("import"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="forms",
    )

    objects = FormQuerySet.as_manager()

    class Meta:
        verbose_name = _("form of a community")
        verbose_name_plural = _("forms of communities")
        ordering = ["community__sort_key_uk", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "community"],
                name="workbooks_communityform_once",
                violation_error_message=_("The community is in this round already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.community)

    @property
    def is_answered(self) -> bool:
        if self.returned_at is None:
            return False
        import_ = self.returned_in
        return import_ is None or import_.status != ImportStatus.UNDONE
