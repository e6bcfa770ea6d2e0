"""Countries, groups of countries, and the sectors that partners work in."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.bilingual import Bilingual
from common.dates import (
    PartialDateField,
    ended_before,
    ends_after_start,
    is_partial_date,
    not_after,
)
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import Record, RecordQuerySet


class ReferenceQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """A list of reference holds nothing secret: all of it."""
        return self.all()


class Sector(Record):
    """A field of partnership; the one list used everywhere."""

    code = models.SlugField(_("code"), unique=True)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=100)
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    dac_code = models.CharField(
        _("OECD DAC purpose code"),
        max_length=5,
        blank=True,
        help_text=_("Five digits."),
    )
    is_critical = models.BooleanField(
        pgettext_lazy("sector", "critical"),
        default=False,
        help_text=_("Projects in a critical sector never show a site."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    name = Bilingual()
    objects = ReferenceQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(dac_code="") | Q(dac_code__regex=r"^[0-9]{5}\Z"),
                name="partnerships_sector_dac_code_is_five_digits",
                violation_error_message=_("A DAC purpose code is five digits."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Country(Record):
    """A country of ISO 3166-1; the names are those of Unicode CLDR."""

    code = models.CharField(_("ISO code"), max_length=2, primary_key=True)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=100)
    name_en = models.CharField(_("name (English)"), max_length=100, blank=True)
    search_key = SearchKeyField(sources=["name_uk", "name_en", "code"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = ReferenceQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z]{2}\Z"),
                name="partnerships_country_code_is_iso",
                violation_error_message=_("A country code is two capital letters."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("partnerships:partner-detail", args=[self.code])


class CountryGroup(Record):
    """A group such as NB8, the EU or the G7. Its membership says nothing of attendance."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=150)
    name_en = models.CharField(_("name (English)"), max_length=150, blank=True)
    countries = models.ManyToManyField(
        Country,
        verbose_name=_("countries"),
        through="CountryGroupMembership",
        related_name="groups",
    )
    search_key = SearchKeyField(sources=["name_uk", "name_en", "code"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = ReferenceQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta:
        verbose_name = _("country group")
        verbose_name_plural = _("country groups")
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=r"^[A-Z0-9-]+\Z"),
                name="partnerships_countrygroup_code_plain",
                violation_error_message=_(
                    "A group code is capital letters, digits and hyphens."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("partnerships:partner-detail", args=[self.code])


class CountryGroupMembershipQuerySet(ReferenceQuerySet):
    def on(self, day: datetime.date | None = None) -> Self:
        """Memberships in force on `day` (today); an unstated start counts as begun."""
        day = day or timezone.localdate()
        begun = Q(starts_on="") | not_after("starts_on", day)
        return self.filter(begun).exclude(ended_before("ends_on", day))


class CountryGroupMembership(Record):
    """A country's belonging to a group, from when to when."""

    group = models.ForeignKey(
        CountryGroup,
        verbose_name=_("group"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="group_memberships",
    )
    starts_on = PartialDateField(_("from"), blank=True)
    ends_on = PartialDateField(_("to"), blank=True)

    objects = CountryGroupMembershipQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("group membership")
        verbose_name_plural = _("group memberships")
        ordering = ["country__sort_key_uk", "pk"]
        constraints = [
            is_partial_date("starts_on"),
            is_partial_date("ends_on"),
            ends_after_start("starts_on", "ends_on"),
            models.UniqueConstraint(
                fields=["group", "country"],
                condition=Q(ends_on=""),
                name="partnerships_countrygroupmembership_one_open",
                violation_error_message=_("The country is in this group already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} — {self.group}"
