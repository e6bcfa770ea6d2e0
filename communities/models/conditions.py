"""The package of basic conditions that lets people stay, and its state by hromada."""

import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import PartialDateField, is_partial_date
from common.freshness import is_stale
from common.history import tracked
from common.models import PublishableRecord, Record, RecordQuerySet
from communities.models.places import Community
from sources.models import Citation


class BasicConditionQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.all()


class BasicCondition(Record):
    """One of the conditions: water, heat, health, education, housing, jobs and income."""

    code = models.SlugField(_("code"), unique=True)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=100)
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    name = Bilingual()
    objects = BasicConditionQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("basic condition")
        verbose_name_plural = _("basic conditions")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class ConditionLevel(models.TextChoices):
    SECURED = "secured", _("secured")
    LIMITED = "limited", _("limited")
    CRITICAL = "critical", _("critical")


class ConditionState(PublishableRecord):
    """How a basic condition stood in a hromada on a day, as a source has it."""

    State = ConditionLevel

    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        related_name="condition_states",
    )
    condition = models.ForeignKey(
        BasicCondition,
        verbose_name=_("basic condition"),
        on_delete=models.PROTECT,
        related_name="states",
    )
    state = models.CharField(_("state"), max_length=10, choices=State)
    as_of = PartialDateField(_("as of"))
    note_uk = models.TextField(_("note (Ukrainian)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    note = Bilingual()
    history = tracked()

    class Meta(PublishableRecord.Meta):
        verbose_name = _("state of a basic condition")
        verbose_name_plural = _("states of basic conditions")
        ordering = ["condition__order", "-as_of", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("as_of", required=True),
            one_of("state", ConditionLevel.values, message=_("Unknown state.")),
            models.UniqueConstraint(
                fields=["community", "condition", "as_of"],
                name="communities_conditionstate_once_a_day",
                violation_error_message=_(
                    "The state of this condition on that day is already recorded."
                ),
            ),
        ]

    def is_stale(self, day: datetime.date | None = None) -> bool:
        """The state is that of a day too long ago to be taken for today's."""
        return is_stale(self.as_of, day)

    def __str__(self) -> str:
        return f"{self.condition}: {self.get_state_display()}, {self.as_of.label}"


class ConditionStateCitation(Citation):
    record = models.ForeignKey(
        ConditionState, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
