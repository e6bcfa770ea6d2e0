"""The places of the state codifier (KATOTTG): regions, raions and hromadas."""

import datetime
from typing import Any, Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual, Text, in_language
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import (
    ArchivableQuerySet,
    ArchivableRecord,
    Record,
    RecordQuerySet,
)
from common.text import romanized

KATOTTG_PATTERN = r"^UA[0-9]{17}\Z"


def katottg_check() -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(code__regex=KATOTTG_PATTERN),
        name="%(app_label)s_%(class)s_code_is_katottg",
        violation_error_message=_("A KATOTTG code is “UA” and 17 digits."),
    )


def katottg_field() -> models.CharField:
    return models.CharField(
        _("KATOTTG code"),
        max_length=19,
        unique=True,
        help_text=_("“UA” and 17 digits."),
    )


class PlaceQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """The codifier is a public document: all of it."""
        return self.all()


class Oblast(Record):
    """A first-level region: an oblast, the Autonomous Republic of Crimea or a city."""

    class Kind(models.TextChoices):
        OBLAST = "oblast", _("oblast")
        REPUBLIC = "republic", _("autonomous republic")
        CITY = "city", _("city with special status")

    code = katottg_field()
    iso = models.CharField(_("ISO 3166-2 code"), max_length=5, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=100)
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    search_key = SearchKeyField(sources=["name_uk", "name_en", "iso", "code"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = PlaceQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            katottg_check(),
            models.CheckConstraint(
                condition=Q(kind__in=["oblast", "republic", "city"]),
                name="communities_oblast_kind_known",
                violation_error_message=_("Unknown kind of region."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Raion(Record):
    """A district of a region, since the reform of 2020."""

    code = katottg_field()
    oblast = models.ForeignKey(
        Oblast,
        verbose_name=_("region"),
        on_delete=models.PROTECT,
        related_name="raions",
    )
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=100)
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    search_key = SearchKeyField(sources=["name_uk", "name_en", "code"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = PlaceQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta:
        verbose_name = _("raion")
        verbose_name_plural = _("raions")
        ordering = ["sort_key_uk", "pk"]
        constraints = [katottg_check()]

    def __str__(self) -> str:
        return self.name


class CommunityQuerySet(ArchivableQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Every hromada of the codifier is public; what is known of it decides for itself."""
        return self.current()

    def for_list(self) -> Self:
        return self.select_related("oblast", "raion")


class Community(ArchivableRecord):
    """A territorial community (hromada). Names repeat and change: the code is the key."""

    class Kind(models.TextChoices):
        URBAN = "urban", _("urban hromada")
        SETTLEMENT = "settlement", _("settlement hromada")
        RURAL = "rural", _("rural hromada")

    # The whole name as it stands in official texts, by language and kind.
    FULL_NAMES = {
        "uk": {
            Kind.URBAN: "{} міська громада",
            Kind.SETTLEMENT: "{} селищна громада",
            Kind.RURAL: "{} сільська громада",
            "": "{} громада",
        },
        "en": {
            Kind.URBAN: "{} urban hromada",
            Kind.SETTLEMENT: "{} settlement hromada",
            Kind.RURAL: "{} rural hromada",
            "": "{} hromada",
        },
    }

    code = katottg_field()
    oblast = models.ForeignKey(
        Oblast,
        verbose_name=_("region"),
        on_delete=models.PROTECT,
        related_name="communities",
    )
    raion = models.ForeignKey(
        Raion,
        verbose_name=_("raion"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="communities",
    )
    name_uk = models.CharField(
        _("name (Ukrainian)"),
        max_length=100,
        help_text=_("As in the codifier: «Харківська»."),
    )
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    former_names = models.TextField(
        _("former names"), blank=True, help_text=_("One a line.")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, blank=True)
    centre_uk = models.CharField(
        _("centre (Ukrainian)"),
        max_length=100,
        blank=True,
        help_text=_("The town or village that the hromada is run from: «Харків»."),
    )
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(
        _("year of the population figure"), null=True, blank=True
    )
    latitude = models.DecimalField(
        _("latitude of the hromada's centre"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(44), MaxValueValidator(53)],
    )
    longitude = models.DecimalField(
        _("longitude of the hromada's centre"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(22), MaxValueValidator(41)],
    )
    website = models.URLField(_("website"), blank=True)
    internal_contact = models.TextField(
        _("contact (internal)"), blank=True, help_text=_("Never shown outside.")
    )
    search_key = SearchKeyField(
        sources=[
            "name_uk",
            "name_en",
            "former_names",
            "centre_uk",
            "centre_en",
            "code",
        ]
    )
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    centre = Bilingual()
    objects = CommunityQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(ArchivableRecord.Meta):
        verbose_name = _("community")
        verbose_name_plural = _("communities")
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            *ArchivableRecord.Meta.constraints,
            katottg_check(),
            models.CheckConstraint(
                condition=Q(kind__in=["", "urban", "settlement", "rural"]),
                name="communities_community_kind_known",
                violation_error_message=_("Unknown kind of hromada."),
            ),
            models.CheckConstraint(
                condition=Q(population__isnull=True, population_year__isnull=True)
                | Q(population__isnull=False, population_year__isnull=False),
                name="communities_community_population_with_year",
                violation_error_message=_("A population figure needs its year."),
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(44, 53),
                    longitude__range=(22, 41),
                ),
                name="communities_community_point_in_ukraine",
                violation_error_message=_(
                    "Give both coordinates, within Ukraine, or neither."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    def get_absolute_url(self) -> str:
        return reverse("partnerships:community-detail", args=[self.code])

    @property
    def full_name(self) -> Text:
        """«Харківська міська громада», "Kharkivska urban hromada"."""
        return self.full_name_of(self.kind, self.name_uk, self.name_en)

    @classmethod
    def full_name_of(cls, kind: str, name_uk: str, name_en: str) -> Text:
        names = {"uk": name_uk, "en": name_en}
        texts = {
            lang: forms[kind].format(names[lang])
            for lang, forms in cls.FULL_NAMES.items()
            if names[lang]
        }
        return in_language(texts, (get_language() or "uk")[:2])

    @property
    def centre_en(self) -> str:
        """The centre in Latin letters; the codifier has no English."""
        return romanized(self.centre_uk)

    @property
    def former_name_list(self) -> list[str]:
        return [name for name in map(str.strip, self.former_names.splitlines()) if name]


def public_projects() -> QuerySet:
    """The public records at the other end of `Community.projects`.

    The project is known here by that relation only: this app imports no higher one.
    """
    model: Any = Community._meta.get_field("projects").related_model
    rows: QuerySet = model.objects.public()
    return rows
