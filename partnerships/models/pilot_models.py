"""Typical models: templates from which pilot projects are made."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import PublishableRecord
from communities.models import BasicCondition
from partnerships.models.countries import Sector
from partnerships.models.meetings import Meeting
from sources.models import Citation


class PilotModel(PublishableRecord):
    """A typical model: a template that is copied once into a project, never synced."""

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=300)
    title_en = models.CharField(_("title (English)"), max_length=300, blank=True)
    description_uk = models.TextField(_("description (Ukrainian)"), blank=True)
    description_en = models.TextField(_("description (English)"), blank=True)
    sectors = models.ManyToManyField(
        Sector, verbose_name=_("sectors"), blank=True, related_name="pilot_models"
    )
    conditions = models.ManyToManyField(
        BasicCondition,
        verbose_name=_("basic conditions served"),
        blank=True,
        related_name="pilot_models",
    )
    proposed_at = models.ForeignKey(
        Meeting,
        verbose_name=_("proposed at the meeting"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pilot_models",
    )
    search_key = SearchKeyField(
        sources=["title_uk", "title_en", "description_uk", "description_en"]
    )
    sort_key_uk = SortKeyField(sources=["title_uk"])
    sort_key_en = SortKeyField(sources=["title_en", "title_uk"])

    title = Bilingual()
    description = Bilingual()
    history = tracked(
        "search_key", "sort_key_uk", "sort_key_en", m2m=["sectors", "conditions"]
    )

    class Meta(PublishableRecord.Meta):
        verbose_name = _("typical model")
        verbose_name_plural = _("typical models")
        ordering = ["sort_key_uk", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnerships:model-detail", args=[self.slug])


class PilotModelCitation(Citation):
    record = models.ForeignKey(
        PilotModel, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
