"""Agreements of international cooperation, from the draft to their end."""

import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import exactly_one, one_of
from common.dates import PartialDateField, is_partial_date
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.lifecycles import Lifecycle, StageRow, current_stage
from common.models import (
    PublishableQuerySet,
    PublishableRecord,
    Record,
    RecordQuerySet,
)
from communities.models import Community, Oblast
from partnerships.models.countries import Country, CountryGroup
from partnerships.models.meetings import Meeting
from partnerships.models.partnerships import Partnership
from partnerships.models.people import Organisation
from sources.models import Citation


class AgreementStageKind(models.TextChoices):
    DRAFT = "draft", _("in preparation")
    COUNCIL = "council", _("draft approved by the council")
    MINISTRY = "ministry", _("approved by the ministry")
    SIGNED = "signed", _("signed")
    REGISTERED = "registered", _("registered")
    IN_FORCE = "in_force", _("in force")
    PROLONGED = "prolonged", _("prolonged")
    EXPIRED = "expired", _("expired")
    TERMINATED = "terminated", _("terminated")
    ABANDONED = "abandoned", _("abandoned before signing")


# The path of Law 3668-IX and resolution 357 of the Cabinet of Ministers (2025);
# documents outside that law are signed without the ministry.
AGREEMENT_LIFECYCLE = Lifecycle(
    starts=("draft", "council", "ministry", "signed", "registered", "in_force"),
    moves={
        "draft": ("council", "ministry", "signed", "abandoned"),
        "council": ("ministry", "signed", "abandoned"),
        "ministry": ("signed", "abandoned"),
        "signed": ("registered", "in_force", "terminated"),
        "registered": ("in_force", "terminated"),
        "in_force": ("prolonged", "expired", "terminated"),
        "prolonged": ("prolonged", "expired", "terminated"),
        "expired": ("prolonged",),
        "terminated": (),
        "abandoned": ("draft",),
    },
)


class AgreementQuerySet(PublishableQuerySet):
    def with_stage(self) -> Self:
        return self.annotate(current_stage=current_stage(AgreementStage))

    def for_list(self) -> Self:
        return self.with_stage().select_related(
            "register_oblast", "register_country", "meeting"
        )


class AgreementCooperationKind(models.TextChoices):
    CROSS_BORDER = "cross_border", _("cross-border")
    INTERTERRITORIAL = "interterritorial", _("interterritorial")
    BOTH = "both", _("cross-border and interterritorial")
    TRANSNATIONAL = "transnational", _("transnational")


class AgreementKind(models.TextChoices):
    LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
    STATEMENT_OF_INTENT = "stmt_of_intent", _("statement of intent")
    MEMORANDUM = "memorandum", _("memorandum")
    DECLARATION = "declaration", _("declaration of partnership")
    PARTNERSHIP = "partnership", _("partnership agreement")
    TWINNING = "twinning", _("twinning agreement")
    COOPERATION = "cooperation", _("cooperation agreement")
    CONTRACT = "contract", _("contract")
    ROADMAP = "roadmap", _("road map")
    ACTION_PLAN = "action_plan", _("action plan")


class Agreement(PublishableRecord):
    """A letter of intent, memorandum, declaration or agreement with foreign partners.

    The `register_…` fields are columns of the state list of registered
    agreements on international territorial cooperation, kept as stated there.
    """

    Kind = AgreementKind
    CooperationKind = AgreementCooperationKind

    slug = models.SlugField(_("address"), max_length=80, unique=True)
    title_uk = models.CharField(_("title (Ukrainian)"), max_length=500)
    title_en = models.CharField(_("title (English)"), max_length=500, blank=True)
    kind = models.CharField(_("kind of document"), max_length=20, choices=Kind)
    signed_on = PartialDateField(_("date signed"), blank=True)
    in_force_until = PartialDateField(_("in force until"), blank=True)
    partnership = models.ForeignKey(
        Partnership,
        verbose_name=_("partnership"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    meeting = models.ForeignKey(
        Meeting,
        verbose_name=_("meeting where it began"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    register_number = models.PositiveIntegerField(
        _("No. in the state list"), null=True, blank=True
    )
    registration_number = models.CharField(
        _("registration number"), max_length=50, blank=True
    )
    cooperation_kind = models.CharField(
        _("kind of cooperation"), max_length=20, choices=CooperationKind, blank=True
    )
    register_sphere = models.TextField(_("sphere"), blank=True)
    register_oblast = models.ForeignKey(
        Oblast,
        verbose_name=_("region of Ukraine"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    register_ukrainian_subject = models.CharField(
        _("Ukrainian subject"), max_length=300, blank=True
    )
    register_country = models.ForeignKey(
        Country,
        verbose_name=_("foreign state"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
    )
    register_foreign_unit = models.CharField(
        _("foreign administrative-territorial unit"), max_length=300, blank=True
    )
    register_foreign_subject = models.CharField(
        _("foreign subject"), max_length=300, blank=True
    )
    register_duration = models.CharField(_("duration"), max_length=200, blank=True)
    internal_note = models.TextField(_("note (internal)"), blank=True)
    search_key = SearchKeyField(
        sources=[
            "title_uk",
            "title_en",
            "registration_number",
            "register_ukrainian_subject",
            "register_foreign_subject",
        ]
    )
    sort_key_uk = SortKeyField(sources=["title_uk"])
    sort_key_en = SortKeyField(sources=["title_en", "title_uk"])

    title = Bilingual()
    objects = AgreementQuerySet.as_manager()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(PublishableRecord.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["-signed_on", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("signed_on"),
            is_partial_date("in_force_until"),
            one_of(
                "kind", AgreementKind.values, message=_("Unknown kind of document.")
            ),
            one_of(
                "cooperation_kind",
                ["", *AgreementCooperationKind.values],
                message=_("Unknown kind of cooperation."),
            ),
            models.UniqueConstraint(
                fields=["registration_number"],
                condition=~Q(registration_number=""),
                name="partnerships_agreement_registration_number",
                violation_error_message=_("This registration number is taken."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("partnerships:agreement-detail", args=[self.slug])


class AgreementPartQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        return self.filter(agreement__in=Agreement.objects.public(at))


class AgreementPartySide(models.TextChoices):
    OURS = "ours", _("Ukrainian side")
    THEIRS = "theirs", _("foreign side")


class AgreementParty(Record):
    """One of the parties of an agreement."""

    Side = AgreementPartySide

    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement"),
        on_delete=models.CASCADE,
        related_name="parties",
    )
    side = models.CharField(_("side"), max_length=6, choices=Side)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parts",
    )
    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parts",
    )
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parts",
    )
    group = models.ForeignKey(
        CountryGroup,
        verbose_name=_("country group"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parts",
    )

    objects = AgreementPartQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["side", "pk"]
        constraints = [
            one_of("side", AgreementPartySide.values, message=_("Unknown side.")),
            exactly_one(
                "organisation",
                "community",
                "country",
                "group",
                name="one_party",
                message=_("A party is one organisation, community, country or group."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.organisation or self.community or self.country or self.group)


class AgreementStage(StageRow):
    """A stage that an agreement reached, and the decision that stands for it."""

    Stage = AgreementStageKind
    lifecycle = AGREEMENT_LIFECYCLE
    parent_name = "agreement"

    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("agreement"),
        on_delete=models.CASCADE,
        related_name="stages",
    )
    stage = models.CharField(_("stage"), max_length=12, choices=AgreementStageKind)
    document = models.CharField(
        _("document"),
        max_length=300,
        blank=True,
        help_text=_("Decision, number, date."),
    )

    objects = AgreementPartQuerySet.as_manager()
    history = tracked()

    class Meta(StageRow.Meta):
        verbose_name = _("agreement stage")
        verbose_name_plural = _("agreement stages")
        constraints = [
            is_partial_date("since", required=True),
            one_of("stage", AgreementStageKind.values, message=_("Unknown stage.")),
            models.UniqueConstraint(
                fields=["agreement"],
                condition=Q(is_current=True),
                name="partnerships_agreementstage_one_current",
                violation_error_message=_("There is a current stage already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}, {self.since.label}"


class AgreementCitation(Citation):
    record = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
