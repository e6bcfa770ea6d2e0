"""Organisations, persons and the posts in which persons act."""

import datetime
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import PartialDateField, ends_after_start, is_partial_date
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import (
    ArchivableQuerySet,
    ArchivableRecord,
    Record,
    RecordQuerySet,
)
from communities.models import Community, Oblast
from partnerships.models.countries import Country


def _public(model: str, at: datetime.datetime | None) -> models.QuerySet:
    """`Model.objects.public()` of a model that stands above this module."""
    found: models.QuerySet = apps.get_model("partnerships", model).objects.public(at)
    return found


class OrganisationQuerySet(ArchivableQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Organisations that a public record names; the others stay in the office."""
        named = (
            Q(pk__in=_public("Delegate", at).values("organisation"))
            | Q(pk__in=_public("HomeAttendance", at).values("organisation"))
            | Q(pk__in=_public("Outcome", at).values("responsible_organisation"))
            | Q(pk__in=_public("Statement", at).values("organisation"))
            | Q(pk__in=_public("Statement", at).values("about_organisation"))
            | Q(pk__in=_public("Partnership", at).values("partner_organisation"))
            | Q(pk__in=_public("Partnership", at).values("our_organisation"))
            | Q(pk__in=_public("AgreementParty", at).values("organisation"))
            | Q(pk__in=_public("ProjectPartner", at).values("organisation"))
            | Q(pk__in=_public("Funding", at).values("organisation"))
        )
        return self.current().filter(named)


class OrganisationKind(models.TextChoices):
    EMBASSY = "embassy", _("embassy")
    MINISTRY = "ministry", _("ministry or central body")
    COUNCIL = "council", _("local council")
    MILITARY_ADMINISTRATION = "military_admin", _("military administration")
    ASSOCIATION = "association", _("association of local self-government")
    DEVELOPMENT_AGENCY = "dev_agency", _("development agency")
    UN_AGENCY = "un_agency", _("UN agency")
    INTERNATIONAL = "international", _("international organisation")
    NGO = "ngo", _("non-governmental organisation")
    BUSINESS = "business", _("business")
    FOREIGN_MUNICIPALITY = "municipality", _("foreign municipality")


class Organisation(ArchivableRecord):
    """An embassy, ministry, council, administration, agency or other body."""

    Kind = OrganisationKind

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    name_uk = models.CharField(_("name (Ukrainian)"), max_length=250)
    name_en = models.CharField(_("name (English)"), max_length=250, blank=True)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
    )
    oblast = models.ForeignKey(
        Oblast,
        verbose_name=_("region"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
    )
    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        help_text=_(
            "A hromada may have a council and a military administration at once."
        ),
    )
    edrpou = models.CharField(
        _("EDRPOU code"), max_length=8, blank=True, help_text=_("Eight digits.")
    )
    website = models.URLField(_("website"), blank=True)
    internal_contact = models.TextField(
        _("contact (internal)"), blank=True, help_text=_("Never shown outside.")
    )
    search_key = SearchKeyField(sources=["name_uk", "name_en", "edrpou"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = OrganisationQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(ArchivableRecord.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            *ArchivableRecord.Meta.constraints,
            one_of(
                "kind",
                OrganisationKind.values,
                message=_("Unknown kind of organisation."),
            ),
            models.CheckConstraint(
                condition=Q(edrpou="") | Q(edrpou__regex=r"^[0-9]{8}\Z"),
                name="partnerships_organisation_edrpou_is_eight_digits",
                violation_error_message=_("An EDRPOU code is eight digits."),
            ),
            models.UniqueConstraint(
                "name_uk",
                Coalesce("country", models.Value("")),
                name="partnerships_organisation_unique",
                violation_error_message=_("This organisation is already registered."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PersonQuerySet(ArchivableQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Persons whose public act is on record: attendance, statement, responsibility."""
        named = (
            Q(pk__in=_public("Delegate", at).values("person"))
            | Q(pk__in=_public("HomeAttendance", at).values("person"))
            | Q(pk__in=_public("Outcome", at).values("responsible_person"))
            | Q(pk__in=_public("Statement", at).values("person"))
        )
        return self.current().filter(named)


class Person(ArchivableRecord):
    """Somebody who acts in an office. A guest's name is spelt as the guest spells it."""

    name_uk = models.CharField(
        pgettext_lazy("person", "name (Ukrainian)"), max_length=150
    )
    name_en = models.CharField(
        pgettext_lazy("person", "name (English)"),
        max_length=150,
        blank=True,
        help_text=_("A guest's own spelling."),
    )
    distinction = models.CharField(
        _("to tell apart"),
        max_length=100,
        blank=True,
        help_text=_("Only where two persons have one name."),
    )
    internal_email = models.EmailField(_("e-mail (internal)"), blank=True)
    internal_phone = models.CharField(
        _("telephone (internal)"), max_length=50, blank=True
    )
    internal_note = models.TextField(_("note (internal)"), blank=True)
    search_key = SearchKeyField(sources=["name_uk", "name_en"])
    sort_key_uk = SortKeyField(sources=["name_uk"])
    sort_key_en = SortKeyField(sources=["name_en", "name_uk"])

    name = Bilingual()
    objects = PersonQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(ArchivableRecord.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        permissions = [
            ("disclose_person", "Can give a person all that is held of them"),
            ("erase_person", "Can erase a person's data for good"),
        ]
        ordering = ["sort_key_uk", "pk"]
        constraints = [
            *ArchivableRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["name_uk", "distinction"],
                name="partnerships_person_unique",
                violation_error_message=_(
                    "A person of this name is registered. If this is somebody else, "
                    "fill in “to tell apart”."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PostQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(person__in=Person.objects.public(at))


class Post(Record):
    """An office that a person holds in an organisation, from when to when."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="posts"
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="posts",
    )
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=200)
    title_en = models.CharField(_("title (English)"), max_length=200, blank=True)
    starts_on = PartialDateField(_("from"), blank=True)
    ends_on = PartialDateField(_("to"), blank=True)

    title = Bilingual()
    objects = PostQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["-starts_on", "pk"]
        constraints = [
            is_partial_date("starts_on"),
            is_partial_date("ends_on"),
            ends_after_start("starts_on", "ends_on"),
            models.UniqueConstraint(
                fields=["person", "organisation", "title_uk", "starts_on"],
                name="partnerships_post_unique",
                violation_error_message=_("This post is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}"
