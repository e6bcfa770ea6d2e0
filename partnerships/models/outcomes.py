"""What came out of a meeting: who promised what, by when, and how it stands."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import PartialDateField, ended_before, is_partial_date
from common.fields import SearchKeyField
from common.lifecycles import Lifecycle
from common.models import Record, tracked
from partnerships.models.countries import Sector
from partnerships.models.meetings import Meeting, MeetingPartQuerySet
from partnerships.models.people import Organisation, Person
from sources.models import Citation


class OutcomeStatus(models.TextChoices):
    OPEN = "open", _("open")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


OUTCOME_LIFECYCLE = Lifecycle(
    starts=("open", "done", "dropped"),
    moves={"open": ("done", "dropped"), "done": ("open",), "dropped": ("open",)},
)


SOON_DAYS = 14


class OutcomeQuerySet(MeetingPartQuerySet):
    def open(self) -> Self:
        return self.filter(status=OutcomeStatus.OPEN)

    def overdue(self, day: datetime.date | None = None) -> Self:
        """Open ones whose due date has wholly passed before `day` (today)."""
        return self.open().filter(ended_before("due_on", day or timezone.localdate()))

    def soon(self, day: datetime.date | None = None, days: int = SOON_DAYS) -> Self:
        """Open ones whose due date is over within `days` days of `day` (today)."""
        today = day or timezone.localdate()
        limit = today + datetime.timedelta(days=days + 1)
        due = ended_before("due_on", limit) & ~ended_before("due_on", today)
        return self.open().filter(due)

    def followed(self) -> Self:
        """Those that the staff follow: the meeting was not archived."""
        return self.filter(meeting__archived_at__isnull=True)

    def unanswered(self) -> Self:
        """Open ones that no person and no organisation answers for."""
        return self.open().filter(
            responsible_person=None, responsible_organisation=None
        )

    def answered_by(self, email: str) -> Self:
        """Those whose responsible person has this address; none without an address.

        The address is the link between somebody who signs in and a person of the
        register: both are kept by the staff, and nothing has to be kept in step.
        """
        if not email:
            return self.none()
        return self.filter(responsible_person__internal_email__iexact=email)

    def silent(self, now: datetime.datetime | None = None, days: int = 60) -> Self:
        """Open ones that nobody has touched for `days` days."""
        limit = (now or timezone.now()) - datetime.timedelta(days=days)
        return self.open().filter(updated_at__lt=limit)

    def for_list(self) -> Self:
        return self.select_related(
            "meeting", "responsible_organisation", "responsible_person"
        ).prefetch_related("sectors")


class OutcomeDirection(models.TextChoices):
    OURS = "ours", _("ours")
    THEIRS = "theirs", _("theirs")
    JOINT = "joint", _("joint")


class OutcomeStrength(models.TextChoices):
    IDEA = "1_idea", _("idea voiced")
    INTEREST = "2_interest", _("interest confirmed")
    AGREED = "3_agreed", _("agreed in principle")
    PREPARED = "4_prepared", _("document in preparation")
    SIGNED = "5_signed", _("signed")


class Outcome(Record):
    """One line of what came out of a meeting, and who answers for it."""

    Strength = OutcomeStrength
    Direction = OutcomeDirection

    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting"),
        on_delete=models.CASCADE,
        related_name="outcomes",
    )
    number = models.PositiveSmallIntegerField(_("No."))
    strength = models.CharField(
        _("strength"),
        max_length=10,
        choices=Strength,
        help_text=_("From an idea voiced to a document signed."),
    )
    direction = models.CharField(
        _("whose"), max_length=10, choices=Direction, help_text=_("Who committed.")
    )
    text_uk = models.TextField(_("text (Ukrainian)"))
    text_en = models.TextField(_("text (English)"), blank=True)
    sectors = models.ManyToManyField(
        Sector, verbose_name=_("sectors"), blank=True, related_name="outcomes"
    )
    responsible_organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("responsible organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="outcomes",
    )
    responsible_person = models.ForeignKey(
        Person,
        verbose_name=_("responsible person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="outcomes",
    )
    due_on = PartialDateField(_("due"), blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=OutcomeStatus, default=OutcomeStatus.OPEN
    )
    done_on = PartialDateField(_("done on"), blank=True)
    evidence = models.TextField(
        _("evidence"), blank=True, help_text=_("What shows that it is done.")
    )
    dropped_reason = models.TextField(_("reason for dropping"), blank=True)
    internal_note = models.TextField(_("note (internal)"), blank=True)
    search_key = SearchKeyField(sources=["text_uk", "text_en", "evidence"])

    text = Bilingual()
    objects = OutcomeQuerySet.as_manager()
    history = tracked("search_key", m2m=["sectors"])

    class Meta:
        verbose_name = _("outcome")
        verbose_name_plural = _("outcomes")
        ordering = ["meeting", "number", "pk"]
        constraints = [
            one_of("strength", OutcomeStrength.values, message=_("Unknown strength.")),
            one_of(
                "direction", OutcomeDirection.values, message=_("Unknown direction.")
            ),
            one_of("status", OutcomeStatus.values, message=_("Unknown status.")),
            is_partial_date("due_on"),
            is_partial_date("done_on"),
            models.CheckConstraint(
                condition=Q(status="dropped") & ~Q(dropped_reason="")
                | ~Q(status="dropped") & Q(dropped_reason=""),
                name="partnerships_outcome_dropped_with_reason",
                violation_error_message=_(
                    "A dropped outcome needs a reason, and only a dropped one has it."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(status="done") | ~Q(evidence=""),
                name="partnerships_outcome_done_with_evidence",
                violation_error_message=_("A done outcome needs evidence."),
            ),
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="partnerships_outcome_number",
                violation_error_message=_("This number is taken in the meeting."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#outcome-{self.number}"


class OutcomeCitation(Citation):
    record = models.ForeignKey(
        Outcome, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
