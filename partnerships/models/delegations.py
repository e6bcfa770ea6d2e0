"""Delegations and the delegates of whom they consist."""

import datetime
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import (
    ArchivableQuerySet,
    ArchivableRecord,
    Record,
    RecordQuerySet,
)
from partnerships.models.countries import Country, CountryGroup
from partnerships.models.people import Organisation, Person
from sources.models import Citation


class DelegationQuerySet(ArchivableQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Delegations of public meetings."""
        meetings = apps.get_model("partnerships", "Meeting").objects.public(at)
        met = self.model._default_manager.filter(meetings__in=meetings).values("pk")
        return self.current().filter(pk__in=met)

    def for_list(self) -> Self:
        return self.select_related("group")


class Delegation(ArchivableRecord):
    """A party that comes, or goes, together.

    `group` is a label only: that NB8 came does not mean that all eight did. Who
    was represented is computed from the delegates.
    """

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=250)
    name_en = models.CharField(_("name (English)"), max_length=250, blank=True)
    group = models.ForeignKey(
        CountryGroup,
        verbose_name=_("country group"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegations",
        help_text=_("A label: it does not say who of the group came."),
    )
    search_key = SearchKeyField(sources=["name_uk", "name_en"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = DelegationQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(ArchivableRecord.Meta):
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        ordering = ["sort_key_uk", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("partnerships:delegation-detail", args=[self.slug])


class DelegateQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(delegation__in=Delegation.objects.public(at))

    def attended(self) -> Self:
        return self.filter(participation=Delegate.Participation.ATTENDED)


class DelegateParticipation(models.TextChoices):
    INVITED = "invited", _("invited")
    ANNOUNCED = "announced", _("announced")
    ATTENDED = "attended", _("attended")


class DelegateRank(models.TextChoices):
    AMBASSADOR = "ambassador", _("ambassador")
    DEPUTY_HEAD = "deputy_head", _("deputy head of mission")
    CHARGE = "charge", _("chargé d'affaires")
    COUNSELLOR = "counsellor", _("counsellor")
    SECRETARY = "secretary", _("secretary of an embassy")
    CONSUL = "consul", _("consul")
    MINISTER = "minister", _("minister")
    DEPUTY_MINISTER = "deputy_minister", _("deputy minister")
    PARLIAMENTARIAN = "parliamentarian", _("member of parliament")
    MAYOR = "mayor", _("mayor")
    REPRESENTATIVE = "representative", _("representative")
    EXPERT = "expert", _("expert")
    OTHER = "other", _("other")


class Delegate(Record):
    """One place in a delegation: a country and a rank, and a person once known.

    The rank belongs to this attendance, not to the person, so that somebody who
    later leaves office still shows with the title held that day.
    """

    Rank = DelegateRank
    Participation = DelegateParticipation

    delegation = models.ForeignKey(
        Delegation,
        verbose_name=_("delegation"),
        on_delete=models.CASCADE,
        related_name="delegates",
    )
    number = models.PositiveSmallIntegerField(_("No."))
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegates",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegates",
    )
    rank = models.CharField(_("rank"), max_length=20, choices=Rank)
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="delegates",
        help_text=_("Empty as long as nobody has named the person."),
    )
    participation = models.CharField(
        _("participation"),
        max_length=10,
        choices=Participation,
        default=Participation.ATTENDED,
    )
    is_head = models.BooleanField(_("head of the delegation"), default=False)

    objects = DelegateQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
        ordering = ["number", "pk"]
        constraints = [
            one_of("rank", DelegateRank.values, message=_("Unknown rank.")),
            one_of(
                "participation",
                DelegateParticipation.values,
                message=_("Unknown kind of participation."),
            ),
            models.CheckConstraint(
                condition=Q(country__isnull=False) | Q(organisation__isnull=False),
                name="partnerships_delegate_from_somewhere",
                violation_error_message=_(
                    "A delegate comes from a country or an organisation."
                ),
            ),
            models.UniqueConstraint(
                fields=["delegation", "number"],
                name="partnerships_delegate_number",
                violation_error_message=_("This number is taken in the delegation."),
            ),
            models.UniqueConstraint(
                fields=["delegation", "person"],
                condition=Q(person__isnull=False),
                name="partnerships_delegate_person_once",
                violation_error_message=_("This person is in the delegation already."),
            ),
            models.UniqueConstraint(
                fields=["delegation"],
                condition=Q(is_head=True),
                name="partnerships_delegate_one_head",
                violation_error_message=_("A delegation has one head."),
            ),
        ]

    def __str__(self) -> str:
        where = self.country or self.organisation
        who = f"{where}, {self.get_rank_display()}"
        return f"{who}, {self.person}" if self.person else who


class DelegateCitation(Citation):
    record = models.ForeignKey(
        Delegate, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
