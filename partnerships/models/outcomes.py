"""What came out of a meeting: who promised what, by when, and how it stands."""

import datetime
from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import PartialDateField, ended_before, is_partial_date
from common.fields import SearchKeyField
from common.history import tracked
from common.lifecycles import Lifecycle
from common.models import Record
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

    def with_overdue(self, day: datetime.date | None = None) -> Self:
        """Each knows whether it is one of the overdue: `is_overdue`."""
        late = Q(status=OutcomeStatus.OPEN)
        late &= ended_before("due_on", day or timezone.localdate())
        return self.annotate(
            is_overdue=models.ExpressionWrapper(
                late, output_field=models.BooleanField()
            )
        )

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

    # As it was read or last saved; None for one that was never stored.
    _stored_status: str | None = None

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

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        made = super().from_db(*args, **kwargs)
        made._stored_status = made.__dict__.get("status")
        return made

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self._stored_status = self.status

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#outcome-{self.number}"

    def clean(self) -> None:
        """Forms and files move it as the table allows, as the verbs below do."""
        super().clean()
        if self._stored_status not in {None, self.status}:
            try:
                self.check_move(self.status, self._stored_status)
            except ValidationError as refusal:
                raise ValidationError({"status": refusal.messages}) from None

    def check_move(self, status: str, old: str | None = None) -> None:
        """Raise ValidationError unless the table lets it come from `old` (its own)."""
        if status in OutcomeStatus.values:
            OUTCOME_LIFECYCLE.check(old or self.status, status, OutcomeStatus)

    def finish(
        self, *, evidence: str, done_on: str, by: AbstractBaseUser | None = None
    ) -> None:
        """Done, as the evidence shows; raises ValidationError without evidence."""
        self.check_move(OutcomeStatus.DONE)
        self.status = OutcomeStatus.DONE
        self.evidence, self.done_on = evidence.strip(), done_on
        self.keep("status", "evidence", "done_on", by=by, reason=evidence)

    def drop(self, *, reason: str, by: AbstractBaseUser | None = None) -> None:
        """Nothing will come of it; raises ValidationError without a reason."""
        self.check_move(OutcomeStatus.DROPPED)
        self.status = OutcomeStatus.DROPPED
        self.dropped_reason = reason.strip()
        self.keep("status", "dropped_reason", by=by, reason=reason)

    def reopen(self, *, reason: str, by: AbstractBaseUser | None = None) -> None:
        """Open again; what was said of its end stays in the history only."""
        self.check_move(OutcomeStatus.OPEN)
        self.status = OutcomeStatus.OPEN
        self.evidence = self.done_on = self.dropped_reason = ""
        self.keep(
            "status", "evidence", "done_on", "dropped_reason", by=by, reason=reason
        )

    def assign(
        self,
        *,
        organisation: Organisation | None = None,
        person: Person | None = None,
        by: AbstractBaseUser | None = None,
        reason: str = "",
    ) -> None:
        """Let these, and nobody else, answer for it."""
        self.responsible_organisation = organisation
        self.responsible_person = person
        self.keep(
            "responsible_organisation", "responsible_person", by=by, reason=reason
        )

    def put_off(
        self, *, due_on: str, by: AbstractBaseUser | None = None, reason: str = ""
    ) -> None:
        """Due on another day; empty where no day was agreed."""
        self.due_on = due_on
        self.keep("due_on", by=by, reason=reason)


class OutcomeCitation(Citation):
    record = models.ForeignKey(
        Outcome, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
