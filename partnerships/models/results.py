"""Milestones, indicators and readings: what a project measures and reaches."""

import datetime
from decimal import Decimal
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import exactly_one, one_of
from common.dates import PartialDateField, ended_before, is_partial_date
from common.history import tracked
from common.models import Record, RecordQuerySet
from partnerships.models.pilot_models import PilotModel
from partnerships.models.projects import PilotProject
from sources.models import Citation


class ResultQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """As public as the project or the typical model that it is a part of."""
        return self.filter(
            Q(project__in=PilotProject.objects.public(at))
            | Q(model__in=PilotModel.objects.public(at))
        )


class MilestoneQuerySet(ResultQuerySet):
    def overdue(self, day: datetime.date | None = None) -> Self:
        """Not done, and the due date has wholly passed before `day` (today)."""
        return self.filter(
            ended_before("due_on", day or timezone.localdate()), done_on=""
        )

    def followed(self) -> Self:
        """Those of projects that go on and were not archived."""
        return self.filter(project__in=PilotProject.objects.current().going_on())


class Milestone(Record):
    """A step of a project, or of a typical model as months after the start."""

    project = models.ForeignKey(
        PilotProject,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="milestones",
    )
    model = models.ForeignKey(
        PilotModel,
        verbose_name=_("typical model"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="milestones",
    )
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=250)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    due_on = PartialDateField(_("due"), blank=True)
    done_on = PartialDateField(_("done on"), blank=True)
    months_after_start = models.PositiveSmallIntegerField(
        _("months after the start"), null=True, blank=True
    )

    title = Bilingual()
    objects = MilestoneQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["due_on", "months_after_start", "pk"]
        constraints = [
            is_partial_date("due_on"),
            is_partial_date("done_on"),
            exactly_one(
                "project",
                "model",
                name="one_owner",
                message=_("A milestone belongs to a project or to a typical model."),
            ),
            models.CheckConstraint(
                condition=Q(project__isnull=False, months_after_start__isnull=True)
                | Q(model__isnull=False, due_on="", done_on=""),
                name="partnerships_milestone_dates_fit_owner",
                violation_error_message=_(
                    "A project's milestone has dates; a model's has months."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def finish(
        self, *, on: str, by: AbstractBaseUser | None = None, reason: str = ""
    ) -> None:
        self.done_on = on
        self.keep("done_on", by=by, reason=reason)

    def put_off(
        self, *, due_on: str, by: AbstractBaseUser | None = None, reason: str = ""
    ) -> None:
        self.due_on = due_on
        self.keep("due_on", by=by, reason=reason)


class IndicatorDirection(models.TextChoices):
    UP = "up", _("more is better")
    DOWN = "down", _("less is better")


class Indicator(Record):
    """What is measured. Baseline and target may still be to be agreed."""

    Direction = IndicatorDirection

    project = models.ForeignKey(
        PilotProject,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="indicators",
    )
    model = models.ForeignKey(
        PilotModel,
        verbose_name=_("typical model"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="indicators",
    )
    copied_from = models.ForeignKey(
        "self",
        verbose_name=_("copied from"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="copies",
    )
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=250)
    name_en = models.CharField(_("name (English)"), max_length=250, blank=True)
    unit_uk = models.CharField(_("unit (Ukrainian)"), max_length=50, blank=True)
    unit_en = models.CharField(_("unit (English)"), max_length=50, blank=True)
    direction = models.CharField(
        _("direction"), max_length=4, choices=Direction, default=Direction.UP
    )
    baseline = models.DecimalField(
        _("baseline"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    baseline_on = PartialDateField(_("date of the baseline"), blank=True)
    target = models.DecimalField(
        _("target"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    target_on = PartialDateField(_("date of the target"), blank=True)

    name = Bilingual()
    unit = Bilingual()
    objects = ResultQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["pk"]
        constraints = [
            one_of(
                "direction", IndicatorDirection.values, message=_("Unknown direction.")
            ),
            is_partial_date("baseline_on"),
            is_partial_date("target_on"),
            exactly_one(
                "project",
                "model",
                name="one_owner",
                message=_("An indicator belongs to a project or to a typical model."),
            ),
            models.UniqueConstraint(
                fields=["project", "name_uk"],
                condition=Q(project__isnull=False),
                name="partnerships_indicator_once_in_project",
                violation_error_message=_("The project has this indicator already."),
            ),
            models.UniqueConstraint(
                fields=["model", "name_uk"],
                condition=Q(model__isnull=False),
                name="partnerships_indicator_once_in_model",
                violation_error_message=_("The model has this indicator already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_agreed(self) -> bool:
        """False as long as the target is still to be agreed."""
        return self.target is not None

    def progress(self, value: Decimal | None) -> Decimal | None:
        """Share of the way from baseline to target that `value` has gone; 1 = reached.

        None where baseline, target or value is unknown, or where target and
        baseline are equal. Below 0 when things got worse, above 1 when the
        target was passed. The direction is implied by baseline and target, so
        that a falling indicator counts its fall as progress.
        """
        return share_of_way(self.baseline, self.target, value)


def share_of_way(
    baseline: Decimal | None, target: Decimal | None, value: Decimal | None
) -> Decimal | None:
    """See `Indicator.progress`."""
    if value is None or baseline is None or target is None:
        return None
    way = target - baseline
    return (value - baseline) / way if way else None


def whole_percent(share: Decimal | None) -> int | None:
    """Progress as it is told: in whole percent, never rounded up to a success."""
    return None if share is None else int(share * 100)


class ReadingQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(indicator__in=Indicator.objects.public(at))


class Reading(Record):
    """A measured value of an indicator on a day."""

    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.CASCADE,
        related_name="readings",
    )
    measured_on = PartialDateField(_("measured on"))
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)
    note_uk = models.TextField(_("note (Ukrainian)"), blank=True)
    note_en = models.TextField(_("note (English)"), blank=True)

    note = Bilingual()
    objects = ReadingQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["measured_on", "pk"]
        constraints = [
            is_partial_date("measured_on", required=True),
            models.UniqueConstraint(
                fields=["indicator", "measured_on"],
                name="partnerships_reading_once_a_day",
                violation_error_message=_(
                    "This indicator already has a reading of that day."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measured_on.label}: {self.value.normalize():f}"


class ReadingCitation(Citation):
    record = models.ForeignKey(
        Reading, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
