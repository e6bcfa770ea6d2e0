"""Meetings, and who of the home side attended."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Count, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import (
    PartialDateField,
    ended_before,
    ends_after_start,
    is_partial_date,
    not_after,
    not_before,
)
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import (
    PublishableQuerySet,
    PublishableRecord,
    Record,
    RecordQuerySet,
    Visibility,
)
from common.readiness import Lack
from communities.models import Community
from partnerships.models.countries import Sector
from partnerships.models.delegations import Delegation
from partnerships.models.people import Organisation, Person
from sources.models import Citation

LATELY_DAYS = 30


class MeetingQuerySet(PublishableQuerySet):
    def held(self) -> Self:
        return self.filter(status=Meeting.Status.HELD)

    def without_outcomes(
        self, day: datetime.date | None = None, days: int = LATELY_DAYS
    ) -> Self:
        """Held within the last `days` days before `day` (today), and nothing came of it."""
        today = day or timezone.localdate()
        began = not_before("held_on", today - datetime.timedelta(days=days))
        return self.held().filter(
            began, not_after("held_on", today), outcomes__isnull=True
        )

    def still_planned(self, day: datetime.date | None = None) -> Self:
        """Planned, although the day has passed: nobody has said whether it was held."""
        over = ended_before("held_on", day or timezone.localdate())
        return self.filter(over, status=Meeting.Status.PLANNED)

    def public(self, at: datetime.datetime | None = None) -> Self:
        """Published meetings that were held and whose last day has passed."""
        today = timezone.localdate(at)
        ended = Q(ends_on="") & ended_before("held_on", today)
        ended |= ended_before("ends_on", today)
        return self.published(at).held().filter(ended)

    def with_outcome_count(self) -> Self:
        # Not by a join: it would group all rows before the first one is known.
        outcomes: Any = self.model._meta.get_field("outcomes").related_model
        rows = outcomes.objects.filter(meeting=OuterRef("pk")).order_by()
        number = rows.values("meeting").annotate(number=Count("pk")).values("number")
        return self.annotate(outcome_count=Coalesce(Subquery(number), 0))

    def for_list(self) -> Self:
        """With all that a line shows; a delegation of a public meeting is public too,
        unless it is archived."""
        return self.select_related("community__oblast").prefetch_related(
            "sectors", Prefetch("delegations", Delegation.objects.current())
        )


class MeetingDirection(models.TextChoices):
    INCOMING = "incoming", _("incoming")
    OUTGOING = "outgoing", _("outgoing")


class MeetingMode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    ONLINE = "online", _("online")
    HYBRID = "hybrid", _("hybrid")


class MeetingStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


class Meeting(PublishableRecord):
    """A visit, reception or talk between the home side and foreign partners."""

    Direction = MeetingDirection
    Mode = MeetingMode
    Status = MeetingStatus

    slug = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        help_text=_("The permanent address, for example 2026-03-06-kharkiv-nb8."),
    )
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    held_on = PartialDateField(_("date"))
    ends_on = PartialDateField(_("last day"), blank=True)
    community = models.ForeignKey(
        Community,
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="meetings",
    )
    internal_venue = models.CharField(_("venue (internal)"), max_length=300, blank=True)
    direction = models.CharField(
        _("direction"), max_length=10, choices=Direction, default=Direction.INCOMING
    )
    mode = models.CharField(
        _("mode"), max_length=10, choices=Mode, default=Mode.IN_PERSON
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.HELD
    )
    delegations = models.ManyToManyField(
        Delegation, verbose_name=_("delegations"), blank=True, related_name="meetings"
    )
    sectors = models.ManyToManyField(
        Sector, verbose_name=_("sectors discussed"), blank=True, related_name="meetings"
    )
    purpose_uk = models.TextField(_("purpose (Ukrainian)"), blank=True)
    purpose_en = models.TextField(_("purpose (English)"), blank=True)
    summary_uk = models.TextField(_("summary (Ukrainian)"), blank=True)
    summary_en = models.TextField(_("summary (English)"), blank=True)
    internal_note = models.TextField(_("note (internal)"), blank=True)
    search_key = SearchKeyField(
        sources=[
            "title_uk",
            "title_en",
            "purpose_uk",
            "purpose_en",
            "summary_uk",
            "summary_en",
        ]
    )
    sort_key_uk = SortKeyField(sources=["title_uk"])
    sort_key_en = SortKeyField(sources=["title_en", "title_uk"])

    title = Bilingual()
    purpose = Bilingual()
    summary = Bilingual()
    objects = MeetingQuerySet.as_manager()
    history = tracked(
        "search_key", "sort_key_uk", "sort_key_en", m2m=["delegations", "sectors"]
    )

    class Meta(PublishableRecord.Meta):
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-held_on", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("held_on", required=True),
            is_partial_date("ends_on"),
            ends_after_start("held_on", "ends_on"),
            one_of("status", MeetingStatus.values, message=_("Unknown status.")),
            one_of(
                "direction", MeetingDirection.values, message=_("Unknown direction.")
            ),
            one_of("mode", MeetingMode.values, message=_("Unknown mode.")),
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.PUBLISHED) | Q(status="held"),
                name="partnerships_meeting_published_only_held",
                violation_error_message=_(
                    "A meeting that has not been held cannot be published."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnerships:meeting-detail", args=[self.slug])

    @property
    def last_day(self) -> datetime.date | None:
        return (self.ends_on or self.held_on).last_day

    @property
    def is_received(self) -> bool:
        """Guests came to us: neither did we travel, nor was it a call."""
        return (
            self.direction == MeetingDirection.INCOMING
            and self.mode != MeetingMode.ONLINE
        )

    def earliest_public_moment(self) -> datetime.datetime:
        """24 hours after the end of the last day, in Kyiv's time."""
        day = self.last_day or timezone.localdate()
        end = datetime.datetime.combine(
            day + datetime.timedelta(days=2), datetime.time()
        )
        return timezone.make_aware(end)

    def shows_from(self) -> datetime.datetime | None:
        """Not before its last day has passed, whatever the embargo says."""
        approved, day = super().shows_from(), self.last_day
        if approved is None or day is None or self.status != Meeting.Status.HELD:
            return None
        over = datetime.datetime.combine(
            day + datetime.timedelta(days=1), datetime.time()
        )
        return max(approved, timezone.make_aware(over))

    def own_lacks(self) -> list[Lack]:
        found = [
            Lack(outcome, _("Nobody answers for it."), "responsible_organisation")
            for outcome in self.outcomes.filter(
                responsible_organisation=None, responsible_person=None
            )
        ]
        if self.status != Meeting.Status.HELD:
            words = _("A meeting that has not been held cannot be published.")
            found.append(Lack(self, words, "status", blocks=True))
        return found


class MeetingPartQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """A part of a meeting is as public as the meeting."""
        return self.filter(meeting__in=Meeting.objects.public(at))


class MeetingCitation(Citation):
    record = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()


class HomeAttendanceRole(models.TextChoices):
    HOST = "host", _("host")
    PARTICIPANT = "participant", _("participant")


class HomeAttendance(Record):
    """Somebody of the home side at a meeting: host or participant, named or not."""

    Role = HomeAttendanceRole

    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting"),
        on_delete=models.CASCADE,
        related_name="home_attendances",
    )
    number = models.PositiveSmallIntegerField(_("No."))
    role = models.CharField(
        _("role"), max_length=12, choices=Role, default=Role.PARTICIPANT
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="home_attendances",
    )
    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="home_attendances",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="home_attendances",
    )
    title_uk = models.CharField(
        _("capacity (Ukrainian)"),
        max_length=250,
        blank=True,
        help_text=_(
            "The title held that day, or who they were where no name is known."
        ),
    )
    title_en = models.CharField(_("capacity (English)"), max_length=250, blank=True)

    title = Bilingual()
    objects = MeetingPartQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("home attendance")
        verbose_name_plural = _("home attendances")
        ordering = ["number", "pk"]
        constraints = [
            one_of("role", HomeAttendanceRole.values, message=_("Unknown role.")),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False)
                | Q(community__isnull=False)
                | Q(person__isnull=False),
                name="partnerships_homeattendance_of_somebody",
                violation_error_message=_(
                    "Name the organisation, the community or the person."
                ),
            ),
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="partnerships_homeattendance_number",
                violation_error_message=_("This number is taken in the meeting."),
            ),
        ]

    def __str__(self) -> str:
        parts = [self.person, self.title, self.organisation or self.community]
        return ", ".join(str(part) for part in parts if part)


class HomeAttendanceCitation(Citation):
    record = models.ForeignKey(
        HomeAttendance, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
