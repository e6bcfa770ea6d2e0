"""Typical models, the pilot projects made from them, and who takes part."""

import datetime
from typing import Self

from django.contrib.auth.models import AbstractBaseUser
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import (
    PartialDateField,
    ends_after_start,
    is_partial_date,
)
from common.fields import SearchKeyField, SortKeyField
from common.freshness import is_stale, stale
from common.history import tracked
from common.lifecycles import Lifecycle, StageRow, current_stage
from common.models import PublishableQuerySet, PublishableRecord, RecordQuerySet
from communities.models import BasicCondition, Community
from partnerships.models.countries import Sector
from partnerships.models.meetings import Meeting
from partnerships.models.pilot_models import PilotModel
from sources.models import Citation

# As DREAM writes them; both six- and eight-digit dates occur.
DREAM_ID_PATTERN = r"^DREAM-UA-[0-9]{6}([0-9]{2})?-[0-9A-F]{8}\Z"


class ProjectStageKind(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    CONSIDERED = "considered", _("under consideration")
    AGREED = "agreed", _("agreed")
    IN_PROGRESS = "in_progress", _("in progress")
    COMPLETED = "completed", _("completed")
    DECLINED = "declined", _("declined")
    SUSPENDED = "suspended", _("suspended")


PROJECT_LIFECYCLE = Lifecycle(
    starts=("proposed", "considered", "agreed", "in_progress"),
    moves={
        "proposed": ("considered", "agreed", "declined"),
        "considered": ("agreed", "declined", "proposed"),
        "agreed": ("in_progress", "suspended", "declined"),
        "in_progress": ("completed", "suspended"),
        "completed": (),
        "declined": ("proposed",),
        "suspended": ("agreed", "in_progress", "declined"),
    },
)


FINISHED = (ProjectStageKind.COMPLETED, ProjectStageKind.DECLINED)


class PilotProjectQuerySet(PublishableQuerySet):
    def with_stage(self) -> Self:
        return self.annotate(current_stage=current_stage(ProjectStage))

    def stale(self, day: datetime.date | None = None) -> Self:
        """Not confirmed by anybody for STALE_AFTER_DAYS days."""
        return self.filter(stale("last_confirmed_on", day))

    def going_on(self) -> Self:
        """Neither completed nor declined: somebody should know how they stand."""
        over = ProjectStage.objects.filter(is_current=True, stage__in=FINISHED)
        return self.exclude(pk__in=over.values("project"))

    def for_list(self) -> Self:
        return (
            self.with_stage()
            .select_related("model", "proposed_at")
            .prefetch_related("sectors", "communities__oblast")
        )


class PilotProject(PublishableRecord):
    """A pilot project in one or more hromadas, proposed, agreed or under way."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    description_uk = models.TextField(_("description (Ukrainian)"), blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    model = models.ForeignKey(
        PilotModel,
        verbose_name=_("made from the typical model"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
    )
    proposed_at = models.ForeignKey(
        Meeting,
        verbose_name=_("proposed at the meeting"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
    )
    sectors = models.ManyToManyField(
        Sector, verbose_name=_("sectors"), blank=True, related_name="projects"
    )
    conditions = models.ManyToManyField(
        BasicCondition,
        verbose_name=_("basic conditions served"),
        blank=True,
        related_name="projects",
    )
    communities = models.ManyToManyField(
        Community, verbose_name=_("communities"), blank=True, related_name="projects"
    )
    starts_on = PartialDateField(_("start"), blank=True)
    ends_on = PartialDateField(_("end"), blank=True)
    budget = models.DecimalField(
        _("budget"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    currency = models.CharField(
        _("currency"), max_length=3, blank=True, help_text=_("ISO 4217, such as EUR.")
    )
    dream_id = models.CharField(
        _("DREAM identifier"),
        max_length=40,
        blank=True,
        validators=[
            RegexValidator(
                DREAM_ID_PATTERN,
                _("A DREAM identifier looks like DREAM-UA-040825-30FC5B9E."),
            )
        ],
        help_text=_("For example DREAM-UA-040825-30FC5B9E."),
    )
    next_step_uk = models.TextField(_("next step (Ukrainian)"), blank=True)
    next_step_en = models.TextField(_("next step (English)"), blank=True)
    last_confirmed_on = PartialDateField(_("last confirmed on"), blank=True)
    internal_site = models.CharField(
        _("site (internal)"),
        max_length=300,
        blank=True,
        help_text=_("Never shown outside; the public sees the hromada at most."),
    )
    internal_note = models.TextField(_("note (internal)"), blank=True)
    search_key = SearchKeyField(
        sources=["code", "title_uk", "title_en", "description_uk", "description_en"]
    )
    sort_key_uk = SortKeyField(sources=["title_uk"])
    sort_key_en = SortKeyField(sources=["title_en", "title_uk"])

    title = Bilingual()
    description = Bilingual()
    next_step = Bilingual()
    objects = PilotProjectQuerySet.as_manager()
    history = tracked(
        "search_key",
        "sort_key_uk",
        "sort_key_en",
        m2m=["sectors", "conditions", "communities"],
    )

    class Meta(PublishableRecord.Meta):
        verbose_name = _("pilot project")
        verbose_name_plural = _("pilot projects")
        ordering = ["-starts_on", "sort_key_uk", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("starts_on"),
            is_partial_date("ends_on"),
            is_partial_date("last_confirmed_on"),
            ends_after_start("starts_on", "ends_on"),
            models.CheckConstraint(
                condition=Q(budget__isnull=True, currency="")
                | Q(
                    budget__isnull=False, budget__gte=0, currency__regex=r"^[A-Z]{3}\Z"
                ),
                name="partnerships_pilotproject_budget_with_currency",
                violation_error_message=_(
                    "A budget is not negative and needs a currency of three letters."
                ),
            ),
            models.CheckConstraint(
                condition=Q(dream_id="") | Q(dream_id__regex=DREAM_ID_PATTERN),
                name="partnerships_pilotproject_dream_id",
                violation_error_message=_(
                    "A DREAM identifier looks like DREAM-UA-040825-30FC5B9E."
                ),
            ),
            models.UniqueConstraint(
                fields=["dream_id"],
                condition=~Q(dream_id=""),
                name="partnerships_pilotproject_dream_id_once",
                violation_error_message=_("This DREAM identifier is taken."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnerships:project-detail", args=[self.code])

    def confirm(
        self,
        *,
        on: str | datetime.date,
        by: AbstractBaseUser | None = None,
        reason: str = "",
    ) -> None:
        """Somebody has said that the project stands as it is written."""
        self.last_confirmed_on = on
        self.keep("last_confirmed_on", by=by, reason=reason)

    def is_stale(self, day: datetime.date | None = None) -> bool:
        """Nobody has confirmed the project for STALE_AFTER_DAYS days."""
        return is_stale(self.last_confirmed_on, day)


class ProjectPartQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(project__in=PilotProject.objects.public(at))


class ProjectStage(StageRow):
    """A status that a project entered on a day."""

    Stage = ProjectStageKind
    lifecycle = PROJECT_LIFECYCLE
    parent_name = "project"

    project = models.ForeignKey(
        PilotProject,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        related_name="stages",
    )
    stage = models.CharField(_("status"), max_length=12, choices=ProjectStageKind)

    objects = ProjectPartQuerySet.as_manager()
    history = tracked()

    class Meta(StageRow.Meta):
        verbose_name = _("project status")
        verbose_name_plural = _("project statuses")
        constraints = [
            is_partial_date("since", required=True),
            one_of("stage", ProjectStageKind.values, message=_("Unknown status.")),
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(is_current=True),
                name="partnerships_projectstage_one_current",
                violation_error_message=_("There is a current stage already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.since.label}"


class ProjectStageCitation(Citation):
    record = models.ForeignKey(
        ProjectStage, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()


class PilotProjectCitation(Citation):
    record = models.ForeignKey(
        PilotProject, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
