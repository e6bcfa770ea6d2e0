"""Who is written to, in which language, and when the last letter went."""

import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models.people import OfficeQuerySet
from common.constraints import one_of
from common.history import tracked
from common.models import Record


class LetterLanguage(models.TextChoices):
    UKRAINIAN = "uk", _("Ukrainian")
    ENGLISH = "en", _("English")


class DigestReaderQuerySet(OfficeQuerySet):
    def claim(self, reader: Any, day: datetime.date) -> bool:
        """Take the person's one letter of the day; False where it is taken already.

        One statement of the database, so that of two programs only one writes.
        """
        free = self.filter(pk=reader.pk).exclude(sent_on=day)
        return bool(free.update(sent_on=day))

    def give_back(self, reader: Any) -> None:
        """The letter did not go: the day is as it was before."""
        self.filter(pk=reader.pk).update(sent_on=reader.sent_on)


class DigestReader(Record):
    """How the daily letter goes to somebody of the staff. Made with their first letter."""

    Language = LetterLanguage

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="digest",
    )
    is_wanted = models.BooleanField(
        _("daily letter"),
        default=True,
        help_text=_("What is overdue or due soon, on days when there is something."),
    )
    language = models.CharField(
        _("language of the letter"),
        max_length=2,
        choices=LetterLanguage,
        default=LetterLanguage.UKRAINIAN,
    )
    sent_on = models.DateField(_("last letter"), null=True, blank=True, editable=False)

    objects = DigestReaderQuerySet.as_manager()
    # The audit keeps every letter that went.
    history = tracked("sent_on")

    class Meta:
        verbose_name = _("reader of the daily letter")
        verbose_name_plural = _("readers of the daily letter")
        ordering = ["user__username", "pk"]
        constraints = [
            one_of("language", LetterLanguage.values, message=_("Unknown language.")),
        ]

    def __str__(self) -> str:
        return str(self.user)
