"""Who takes part in a pilot project, and the money promised or paid for it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.constraints import exactly_one, one_of
from common.dates import PartialDateField, is_partial_date, undated_last
from common.history import tracked
from common.models import Record
from partnerships.models.countries import Country, CountryGroup
from partnerships.models.people import Organisation
from partnerships.models.projects import PilotProject, ProjectPartQuerySet
from sources.models import Citation


class ProjectPartnerRole(models.TextChoices):
    INVITED = "invited", _("invited to consider")
    INTERESTED = "interested", _("interested")
    FUNDING = "funding", _("funding")
    IMPLEMENTING = "implementing", _("implementing")
    TECHNICAL = "technical", _("technical assistance")
    ACCOUNTABLE = "accountable", _("accountable")


class ProjectPartner(Record):
    """A partner's part in a project."""

    Role = ProjectPartnerRole

    project = models.ForeignKey(
        PilotProject,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        related_name="partners",
    )
    role = models.CharField(_("role"), max_length=12, choices=Role)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="project_parts",
    )
    group = models.ForeignKey(
        CountryGroup,
        verbose_name=_("country group"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="project_parts",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="project_parts",
    )

    objects = ProjectPartQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("project partner")
        verbose_name_plural = _("project partners")
        ordering = ["role", "pk"]
        constraints = [
            one_of("role", ProjectPartnerRole.values, message=_("Unknown role.")),
            exactly_one(
                "country",
                "group",
                "organisation",
                name="one_partner",
                message=_("Name one partner: a country, a group or an organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partner}, {self.get_role_display()}"

    @property
    def partner(self) -> Country | CountryGroup | Organisation | None:
        return self.country or self.group or self.organisation


class FundingKind(models.TextChoices):
    PLEDGED = "pledged", _("pledged")
    COMMITTED = "committed", _("committed")
    DISBURSED = "disbursed", _("disbursed")


class Funding(Record):
    """Money promised, committed or paid for a project."""

    Kind = FundingKind

    project = models.ForeignKey(
        PilotProject,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        related_name="funding",
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="funding",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="funding",
    )
    amount = models.DecimalField(_("amount"), max_digits=16, decimal_places=2)
    currency = models.CharField(
        _("currency"), max_length=3, help_text=_("ISO 4217, such as EUR.")
    )
    stated_on = PartialDateField(_("date"), blank=True)

    objects = ProjectPartQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("funding")
        verbose_name_plural = _("funding")
        ordering = [undated_last("stated_on"), "pk"]
        constraints = [
            one_of("kind", FundingKind.values, message=_("Unknown kind of funding.")),
            is_partial_date("stated_on"),
            models.CheckConstraint(
                condition=Q(amount__gt=0, currency__regex=r"^[A-Z]{3}\Z"),
                name="partnerships_funding_amount_with_currency",
                violation_error_message=_(
                    "An amount is above zero and needs a currency of three letters."
                ),
            ),
            exactly_one(
                "country",
                "organisation",
                name="one_funder",
                message=_("Name the funder: a country or an organisation."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country or self.organisation}: {self.amount} {self.currency}"


class FundingCitation(Citation):
    record = models.ForeignKey(
        Funding, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
