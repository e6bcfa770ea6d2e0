"""What somebody said, beside the meetings or at one of them."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.dates import PartialDateField, is_partial_date
from common.fields import SearchKeyField
from common.history import tracked
from common.models import PublishableQuerySet, PublishableRecord
from communities.models import Community
from partnerships.models.countries import Country
from partnerships.models.meetings import Meeting
from partnerships.models.people import Organisation, Person
from sources.models import Citation


class StatementQuerySet(PublishableQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Published statements; one made at a meeting waits for the meeting."""
        spoken = Q(meeting__isnull=True) | Q(meeting__in=Meeting.objects.public(at))
        return self.published(at).filter(spoken)


class Statement(PublishableRecord):
    """What somebody said, or a source reported, on a day: context beside the chain.

    It may belong to no meeting, and it never means that the speaker attended one.
    """

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text=_("Empty where the source reports it in its own voice."),
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    title_uk = models.CharField(_("capacity (Ukrainian)"), max_length=250, blank=True)
    title_en = models.CharField(_("capacity (English)"), max_length=250, blank=True)
    said_on = PartialDateField(_("said or reported on"), blank=True)
    text_uk = models.TextField(_("text (Ukrainian)"))
    text_en = models.TextField(_("text (English)"), blank=True)
    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    about_organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("about the organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements_about",
    )
    about_community = models.ForeignKey(
        Community,
        verbose_name=_("about the community"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )
    about_country = models.ForeignKey(
        Country,
        verbose_name=_("about the country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
    )

    search_key = SearchKeyField(sources=["text_uk", "text_en", "title_uk", "title_en"])

    title = Bilingual()
    text = Bilingual()
    objects = StatementQuerySet.as_manager()
    history = tracked("search_key")

    class Meta(PublishableRecord.Meta):
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["-said_on", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("said_on"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def shows_from(self) -> datetime.datetime | None:
        """One made at a meeting waits for the meeting."""
        approved = super().shows_from()
        if approved is None or self.meeting is None:
            return approved
        of_meeting = self.meeting.shows_from()
        return max(approved, of_meeting) if of_meeting else None


class StatementCitation(Citation):
    record = models.ForeignKey(
        Statement, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
