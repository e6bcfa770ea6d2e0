"""Membership of a hromada in the Association, by dated stages."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.constraints import one_of
from common.dates import is_partial_date
from common.history import tracked
from common.lifecycles import Lifecycle, StageRow, current_stage
from common.models import PublishableQuerySet, PublishableRecord, RecordQuerySet
from communities.models.places import Community
from sources.models import Citation


class MembershipQuerySet(PublishableQuerySet):
    def with_stage(self) -> Self:
        return self.annotate(current_stage=current_stage(MembershipStage))


class Membership(PublishableRecord):
    """A hromada's way into the Association, and out of it.

    "Joined" in the press often means the first stage only: a memorandum of
    intent is signed and the council has not decided yet.
    """

    community = models.OneToOneField(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        related_name="membership",
    )
    internal_note = models.TextField(_("note (internal)"), blank=True)

    objects = MembershipQuerySet.as_manager()
    history = tracked()

    class Meta(PublishableRecord.Meta):
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["community__sort_key_uk", "pk"]

    def __str__(self) -> str:
        return str(self.community)


class MembershipStageKind(models.TextChoices):
    INTENT = "intent", _("intent signed")
    DECIDED = "decided", _("council decided")
    MEMBER = "member", _("member")
    SUSPENDED = "suspended", _("suspended")
    LEFT = "left", _("left")


MEMBERSHIP_LIFECYCLE = Lifecycle(
    starts=("intent", "decided", "member"),
    moves={
        "intent": ("decided", "member", "left"),
        "decided": ("member", "left"),
        "member": ("suspended", "left"),
        "suspended": ("member", "left"),
        "left": ("intent", "decided", "member"),
    },
)


class MembershipStageQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(membership__in=Membership.objects.public(at))

    def joined(self) -> Self:
        """Where a hromada stands now: on its way in, or in, and not left again."""
        return self.filter(is_current=True).exclude(stage=MembershipStageKind.LEFT)


class MembershipStage(StageRow):
    """A stage of membership with the document that stands for it."""

    Stage = MembershipStageKind
    lifecycle = MEMBERSHIP_LIFECYCLE
    parent_name = "membership"

    membership = models.ForeignKey(
        Membership,
        verbose_name=_("membership"),
        on_delete=models.CASCADE,
        related_name="stages",
    )
    stage = models.CharField(_("stage"), max_length=10, choices=MembershipStageKind)
    document = models.CharField(
        _("document"),
        max_length=300,
        blank=True,
        help_text=_("Decision, number, date."),
    )

    objects = MembershipStageQuerySet.as_manager()
    history = tracked()

    class Meta(StageRow.Meta):
        verbose_name = _("membership stage")
        verbose_name_plural = _("membership stages")
        constraints = [
            is_partial_date("since", required=True),
            one_of("stage", MembershipStageKind.values, message=_("Unknown stage.")),
            models.UniqueConstraint(
                fields=["membership"],
                condition=Q(is_current=True),
                name="communities_membershipstage_one_current",
                violation_error_message=_("There is a current stage already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.since.label}"


class MembershipCitation(Citation):
    record = models.ForeignKey(
        MembershipStage, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
