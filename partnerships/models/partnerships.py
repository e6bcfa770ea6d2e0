"""Partnerships: who stands with whom, and at which stage since when."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.constraints import exactly_one, one_of
from common.dates import PartialDate, PartialDateField, is_partial_date
from common.freshness import is_stale
from common.history import tracked
from common.lifecycles import Lifecycle, StageRow, current_stage
from common.models import PublishableQuerySet, PublishableRecord, RecordQuerySet
from communities.models import Community
from partnerships.models.countries import Country, CountryGroup, Sector
from partnerships.models.meetings import Meeting
from partnerships.models.people import Organisation
from sources.models import Citation


class PartnershipStageKind(models.TextChoices):
    CONTACT = "contact", _("contact")
    INTEREST = "interest", _("interest")
    AGREED = "agreed", _("agreed in principle")
    MEMORANDUM = "memorandum", _("memorandum")
    ACTIVE = "active", pgettext_lazy("partnership", "active")
    PAUSED = "paused", _("paused")
    ENDED = "ended", _("ended")


PARTNERSHIP_LIFECYCLE = Lifecycle(
    starts=("contact", "interest", "agreed", "memorandum", "active"),
    moves={
        "contact": ("interest", "agreed", "memorandum", "active", "ended"),
        "interest": ("agreed", "memorandum", "active", "paused", "ended"),
        "agreed": ("memorandum", "active", "paused", "ended"),
        "memorandum": ("active", "paused", "ended"),
        "active": ("paused", "ended"),
        "paused": ("interest", "agreed", "memorandum", "active", "ended"),
        "ended": ("contact", "interest", "agreed", "memorandum", "active"),
    },
)


class PartnershipQuerySet(PublishableQuerySet):
    def with_stage(self) -> Self:
        return self.annotate(current_stage=current_stage(PartnershipStage))

    def with_country(self, country: Country) -> Self:
        """Partnerships with the country itself or with a group that it belongs to."""
        return self.filter(
            Q(partner_country=country)
            | Q(partner_group__in=country.group_memberships.on().values("group"))
        )

    def for_list(self) -> Self:
        return self.with_stage().select_related(
            "partner_country",
            "partner_group",
            "partner_organisation",
            "our_organisation",
            "our_community",
        )


class Partnership(PublishableRecord):
    """A partner (country, group or organisation) and our side (Association or hromada)."""

    partner_country = models.ForeignKey(
        Country,
        verbose_name=_("partner country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnerships",
    )
    partner_group = models.ForeignKey(
        CountryGroup,
        verbose_name=_("partner group"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnerships",
    )
    partner_organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("partner organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnerships",
    )
    our_organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("our organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="own_partnerships",
        help_text=_("The Association, or another body of the home side."),
    )
    our_community = models.ForeignKey(
        Community,
        verbose_name=_("our community"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnerships",
    )
    sectors = models.ManyToManyField(
        Sector,
        verbose_name=_("sectors named"),
        blank=True,
        related_name="partnerships",
        help_text=_("The fields that the partners named."),
    )
    last_confirmed_on = PartialDateField(
        _("last confirmed on"),
        blank=True,
        help_text=_("When somebody last confirmed that the partnership stands so."),
    )
    internal_note = models.TextField(_("note (internal)"), blank=True)

    objects = PartnershipQuerySet.as_manager()
    history = tracked(m2m=["sectors"])

    class Meta(PublishableRecord.Meta):
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")
        ordering = ["pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("last_confirmed_on"),
            exactly_one(
                "partner_country",
                "partner_group",
                "partner_organisation",
                name="one_partner",
                message=_("Name one partner: a country, a group or an organisation."),
            ),
            exactly_one(
                "our_organisation",
                "our_community",
                name="one_of_ours",
                message=_("Name our side: an organisation or a community."),
            ),
            models.UniqueConstraint(
                fields=["partner_country", "our_organisation"],
                condition=Q(
                    partner_country__isnull=False, our_organisation__isnull=False
                ),
                name="partnerships_partnership_country_organisation",
                violation_error_message=_("This partnership is already registered."),
            ),
            models.UniqueConstraint(
                fields=["partner_country", "our_community"],
                condition=Q(partner_country__isnull=False, our_community__isnull=False),
                name="partnerships_partnership_country_community",
                violation_error_message=_("This partnership is already registered."),
            ),
            models.UniqueConstraint(
                fields=["partner_group", "our_organisation"],
                condition=Q(
                    partner_group__isnull=False, our_organisation__isnull=False
                ),
                name="partnerships_partnership_group_organisation",
                violation_error_message=_("This partnership is already registered."),
            ),
            models.UniqueConstraint(
                fields=["partner_group", "our_community"],
                condition=Q(partner_group__isnull=False, our_community__isnull=False),
                name="partnerships_partnership_group_community",
                violation_error_message=_("This partnership is already registered."),
            ),
            models.UniqueConstraint(
                fields=["partner_organisation", "our_organisation"],
                condition=Q(
                    partner_organisation__isnull=False, our_organisation__isnull=False
                ),
                name="partnerships_partnership_organisation_organisation",
                violation_error_message=_("This partnership is already registered."),
            ),
            models.UniqueConstraint(
                fields=["partner_organisation", "our_community"],
                condition=Q(
                    partner_organisation__isnull=False, our_community__isnull=False
                ),
                name="partnerships_partnership_organisation_community",
                violation_error_message=_("This partnership is already registered."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partner} — {self.ours}"

    @property
    def partner(self) -> Country | CountryGroup | Organisation | None:
        return self.partner_country or self.partner_group or self.partner_organisation

    @property
    def confirmed_on(self) -> PartialDate:
        """The last confirmation, or the day of the newest stage if that is later.

        Takes the stages that were fetched with it; else one query.
        """
        known = [stage.since for stage in self.stages.all()]
        return max(self.last_confirmed_on, *known, PartialDate(""))

    def is_stale(self, day: datetime.date | None = None) -> bool:
        return is_stale(self.confirmed_on, day)

    @property
    def ours(self) -> Organisation | Community | None:
        return self.our_organisation or self.our_community


class PartnershipStageQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(partnership__in=Partnership.objects.public(at))


class PartnershipStage(StageRow):
    """A stage that a partnership entered, and the meeting that led to it."""

    Stage = PartnershipStageKind
    lifecycle = PARTNERSHIP_LIFECYCLE
    parent_name = "partnership"

    partnership = models.ForeignKey(
        Partnership,
        verbose_name=_("partnership"),
        on_delete=models.CASCADE,
        related_name="stages",
    )
    stage = models.CharField(_("stage"), max_length=12, choices=PartnershipStageKind)
    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting that led to it"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="partnership_stages",
    )

    objects = PartnershipStageQuerySet.as_manager()
    history = tracked()

    class Meta(StageRow.Meta):
        verbose_name = _("partnership stage")
        verbose_name_plural = _("partnership stages")
        constraints = [
            is_partial_date("since", required=True),
            one_of("stage", PartnershipStageKind.values, message=_("Unknown stage.")),
            models.UniqueConstraint(
                fields=["partnership"],
                condition=Q(is_current=True),
                name="partnerships_partnershipstage_one_current",
                violation_error_message=_("There is a current stage already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.since.label}"


class PartnershipStageCitation(Citation):
    record = models.ForeignKey(
        PartnershipStage, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
