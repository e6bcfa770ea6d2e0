"""Where a fact comes from: sources, citations and figures that somebody reported."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from common.bilingual import Bilingual
from common.constraints import one_of
from common.dates import PartialDateField, is_partial_date
from common.fields import SearchKeyField, SortKeyField
from common.history import tracked
from common.models import PublishableRecord, Record, RecordQuerySet


def language_name(code: str) -> str:
    """The language in the reader's language; the code where Django does not know it."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


class SourceKind(models.TextChoices):
    PRESS = "press", _("press report")
    OFFICIAL = "official", _("official publication")
    LETTER = "letter", _("letter")
    MINUTES = "minutes", _("minutes")


class Source(PublishableRecord):
    """A publication, letter or minutes in which facts are stated."""

    Kind = SourceKind

    publisher_uk = models.CharField(_("publisher (Ukrainian)"), max_length=200)
    publisher_en = models.CharField(
        _("publisher (English)"), max_length=200, blank=True
    )
    title = models.CharField(
        _("title"),
        max_length=300,
        blank=True,
        help_text=_("In the language of the source."),
    )
    address = models.URLField(_("address"), max_length=500, blank=True)
    language = models.CharField(
        _("language"), max_length=2, blank=True, help_text=_("ISO 639-1, such as uk.")
    )
    published_on = PartialDateField(_("published on"), blank=True)
    retrieved_on = PartialDateField(_("retrieved on"), blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    search_key = SearchKeyField(sources=["publisher_uk", "publisher_en", "title"])
    sort_key_uk = SortKeyField(sources=["publisher_uk"])
    sort_key_en = SortKeyField(sources=["publisher_en", "publisher_uk"])

    publisher = Bilingual()
    history = tracked("search_key", "sort_key_uk", "sort_key_en")

    class Meta(PublishableRecord.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["-published_on", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("published_on"),
            is_partial_date("retrieved_on"),
            one_of("kind", SourceKind.values, message=_("Unknown kind of source.")),
            models.UniqueConstraint(
                fields=["publisher_uk", "title", "published_on", "address"],
                name="sources_source_unique",
                violation_error_message=_("This source is already registered."),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(
            filter(None, [self.publisher, self.title, self.published_on.label])
        )

    def get_absolute_url(self) -> str:
        return reverse("partnerships:source-detail", args=[self.pk])

    @property
    def language_name(self) -> str:
        return language_name(self.language) if self.language else ""


class CitationQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """Citations of public sources; the cited record decides for itself."""
        return self.filter(source__in=Source.objects.public(at))


class Citation(Record):
    """What a source states about a record, and where in it.

    Abstract: every kind of record that cites has a small table of its own with
    a foreign key `record`, so that the database holds the link.
    """

    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        related_name="%(class)ss",
    )
    about = models.CharField(
        _("about"),
        max_length=50,
        blank=True,
        help_text=_(
            "Name of the field that the source speaks of; empty for the whole."
        ),
    )
    stated_value = models.TextField(
        _("value as stated"),
        blank=True,
        help_text=_("Only where the source differs from the record."),
    )
    locator = models.CharField(
        _("place in the source"),
        max_length=100,
        blank=True,
        help_text=_("Page or paragraph."),
    )

    objects = CitationQuerySet.as_manager()

    class Meta:
        abstract = True
        verbose_name = _("citation")
        verbose_name_plural = _("citations")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["record", "source", "about"],
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("This source is already cited here."),
            )
        ]

    def __str__(self) -> str:
        return str(self.source)

    @property
    def about_label(self) -> str:
        """What the field is called that the source speaks of; empty for the whole."""
        record: Any = self._meta.get_field("record").related_model
        own = {field.name: field for field in record._meta.fields}
        field = own.get(self.about)
        return str(field.verbose_name) if field else ""


class ReportedFigureBound(models.TextChoices):
    EXACT = "exact", _("exactly")
    AT_LEAST = "at_least", _("at least")


class ReportedFigure(PublishableRecord):
    """A number that somebody reported on a day: exact, or a lower bound."""

    Bound = ReportedFigureBound

    code = models.SlugField(
        _("code"),
        help_text=_("Names what is counted, for example association-members."),
    )
    name_uk = models.CharField(_("what is counted (Ukrainian)"), max_length=200)
    name_en = models.CharField(
        _("what is counted (English)"), max_length=200, blank=True
    )
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=2)
    bound = models.CharField(
        _("bound"), max_length=10, choices=Bound, default=Bound.EXACT
    )
    said_on = PartialDateField(_("said on"))

    name = Bilingual()
    history = tracked()

    class Meta(PublishableRecord.Meta):
        verbose_name = _("reported figure")
        verbose_name_plural = _("reported figures")
        ordering = ["code", "-said_on", "pk"]
        constraints = [
            *PublishableRecord.Meta.constraints,
            is_partial_date("said_on", required=True),
            one_of("bound", ReportedFigureBound.values, message=_("Unknown bound.")),
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="sources_reportedfigure_value_not_negative",
                violation_error_message=_("A reported figure cannot be negative."),
            ),
            models.UniqueConstraint(
                fields=["code", "said_on"],
                name="sources_reportedfigure_once_a_day",
                violation_error_message=_(
                    "This figure already has a value of that day."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_bound_display()} {self.value.normalize():f}"


class ReportedFigureCitation(Citation):
    record = models.ForeignKey(
        ReportedFigure, on_delete=models.CASCADE, related_name="citations"
    )

    history = tracked()
