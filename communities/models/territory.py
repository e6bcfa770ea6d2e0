"""Under which official category a hromada's territory is listed, from when to when."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.constraints import one_of
from common.dates import (
    PartialDateField,
    ended_before,
    ends_after_start,
    is_partial_date,
)
from common.history import tracked
from common.models import Record, RecordQuerySet
from communities.models.places import Community
from sources.models import Citation


class TerritoryStatusQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """The lists are official public documents: all rows."""
        return self.all()

    def in_force(self, day: datetime.date | None = None) -> Self:
        """Rows that have begun and have not ended before `day` (today)."""
        day = day or timezone.localdate()
        begun = Q(starts_on__lte=day.isoformat())
        return self.filter(begun).exclude(ended_before("ends_on", day))


class TerritoryStatusCategory(models.TextChoices):
    POSSIBLE = "possible", _("territory of possible hostilities")
    ACTIVE = "active", _("territory of active hostilities")
    ACTIVE_E = (
        "active_e",
        _("territory of active hostilities where state e-resources work"),
    )
    OCCUPIED = "occupied", _("temporarily occupied territory")
    OUTPOST = "outpost", _("outpost hromada")
    FRONTLINE = "frontline", _("frontline hromada of the state programme")


class TerritoryStatus(Record):
    """One dated row of one official list. Several lists can name a hromada at once.

    Possible and active hostilities: order 376 of the Ministry for Development of
    Communities and Territories (28 February 2025) and its amendments. Outpost
    and frontline hromadas are labels of other state programmes.
    """

    Category = TerritoryStatusCategory

    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        related_name="territory_statuses",
    )
    category = models.CharField(_("category"), max_length=10, choices=Category)
    starts_on = PartialDateField(_("from"))
    ends_on = PartialDateField(_("to"), blank=True)
    order_number = models.CharField(
        pgettext_lazy("document", "order"),
        max_length=100,
        blank=True,
        help_text=_("Number and date of the order."),
    )

    objects = TerritoryStatusQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("territory status")
        verbose_name_plural = _("territory statuses")
        ordering = ["-starts_on", "pk"]
        constraints = [
            is_partial_date("starts_on", required=True),
            is_partial_date("ends_on"),
            ends_after_start("starts_on", "ends_on"),
            one_of(
                "category",
                TerritoryStatusCategory.values,
                message=_("Unknown category."),
            ),
            models.UniqueConstraint(
                fields=["community", "category", "starts_on"],
                name="communities_territorystatus_once",
                violation_error_message=_(
                    "This category already begins on that day for this community."
                ),
            ),
            models.UniqueConstraint(
                fields=["community", "category"],
                condition=Q(ends_on=""),
                name="communities_territorystatus_one_open",
                violation_error_message=_(
                    "This category is already in force for this community."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_category_display()}, {self.starts_on.label}"


class TerritoryStatusCitation(Citation):
    record = models.ForeignKey(
        TerritoryStatus, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
