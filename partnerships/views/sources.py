"""A source, and everything public that it states."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from communities.models import (
    ConditionStateCitation,
    MembershipCitation,
    TerritoryStatusCitation,
)
from partnerships.models import (
    AgreementCitation,
    DelegateCitation,
    FundingCitation,
    HomeAttendanceCitation,
    MeetingCitation,
    OutcomeCitation,
    PartnershipStageCitation,
    PilotModelCitation,
    PilotProjectCitation,
    ProjectStageCitation,
    ReadingCitation,
    StatementCitation,
)
from sources.models import Citation, ReportedFigureCitation, Source


@dataclass(frozen=True)
class Kind:
    """A kind of record that cites: its joins, its words and the page that shows it."""

    heading: str | Promise
    citation: type[Citation]
    words: Callable[[Any], object]
    page: Callable[[Any], Any] = lambda record: record
    detail: Callable[[Any], object] = lambda record: ""
    joins: tuple[str, ...] = ()

    def citations(self, source: Source) -> QuerySet:
        """What the source states of the records of this kind that are public."""
        # Every citation model declares `record`; the abstract one cannot.
        citation: Any = self.citation
        model = citation._meta.get_field("record").related_model
        rows: QuerySet = citation.objects.filter(
            source=source, record__in=model.objects.public()
        )
        joins = [f"record__{join}" for join in self.joins]
        return rows.select_related("record", *joins)

    def entries(self, source: Source) -> list[dict[str, Any]]:
        """One entry a record, with all that the source says of it."""
        entries: dict[int, dict[str, Any]] = {}
        for citation in self.citations(source):
            record = citation.record
            page = self.page(record)
            entry = entries.setdefault(
                record.pk,
                {
                    "words": self.words(record),
                    "detail": self.detail(record),
                    "address": getattr(page, "get_absolute_url", str)(),
                    "citations": [],
                },
            )
            entry["citations"].append(citation)
        return list(entries.values())


KINDS = [
    Kind(_("Meetings"), MeetingCitation, lambda r: r.title),
    Kind(
        _("Delegates"),
        DelegateCitation,
        words=str,
        page=lambda r: r.delegation,
        joins=("delegation", "country", "organisation", "person"),
    ),
    Kind(
        _("The Ukrainian side"),
        HomeAttendanceCitation,
        words=str,
        page=lambda r: r.meeting,
        joins=("meeting", "organisation", "community", "person"),
    ),
    Kind(_("Outcomes"), OutcomeCitation, lambda r: r.text, joins=("meeting",)),
    Kind(
        _("Partnerships"),
        PartnershipStageCitation,
        words=lambda r: r.partnership.partner.name,
        detail=str,
        page=lambda r: r.partnership.partner,
        joins=(
            "partnership__partner_country",
            "partnership__partner_group",
            "partnership__partner_organisation",
        ),
    ),
    Kind(_("Agreements"), AgreementCitation, lambda r: r.title),
    Kind(_("Typical models"), PilotModelCitation, lambda r: r.title),
    Kind(_("Pilot projects"), PilotProjectCitation, lambda r: r.title),
    Kind(
        _("Status of pilot projects"),
        ProjectStageCitation,
        words=lambda r: r.project.title,
        detail=str,
        page=lambda r: r.project,
        joins=("project",),
    ),
    Kind(
        _("Funding"),
        FundingCitation,
        words=lambda r: r.project.title,
        detail=str,
        page=lambda r: r.project,
        joins=("project", "country", "organisation"),
    ),
    Kind(
        _("Readings of indicators"),
        ReadingCitation,
        words=lambda r: r.indicator.name,
        detail=str,
        page=lambda r: r.indicator.project or r.indicator.model,
        joins=("indicator__project", "indicator__model"),
    ),
    Kind(
        _("Statements"),
        StatementCitation,
        words=lambda r: r.text,
        detail=lambda r: ", ".join(str(who) for who in (r.person, r.title) if who),
        page=lambda r: r.meeting or r.about_country or r.about_community,
        joins=("meeting", "about_country", "about_community", "person"),
    ),
    Kind(
        _("Membership in the Association"),
        MembershipCitation,
        words=lambda r: r.membership.community.full_name,
        detail=str,
        page=lambda r: r.membership.community,
        joins=("membership__community",),
    ),
    Kind(
        _("Territory status"),
        TerritoryStatusCitation,
        words=lambda r: r.community.full_name,
        detail=lambda r: r.get_category_display(),
        page=lambda r: r.community,
        joins=("community",),
    ),
    Kind(
        _("Basic conditions"),
        ConditionStateCitation,
        words=lambda r: r.community.full_name,
        detail=str,
        page=lambda r: r.community,
        joins=("community", "condition"),
    ),
    Kind(_("Reported figures"), ReportedFigureCitation, words=str, page=lambda r: None),
]


# Of each kind; a newspaper may state hundreds.
SHOWN = 10


class SourceDetail(DetailView):
    """Everything public that rests on a source, by kind, each linked on."""

    template_name = "partnerships/source_detail.html"
    context_object_name = "source"

    def get_queryset(self) -> QuerySet:
        return Source.objects.public()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source: Source = self.object
        groups = [(kind.heading, kind.entries(source)) for kind in KINDS]
        return super().get_context_data(
            groups=[
                (heading, len(entries), entries[:SHOWN], max(len(entries) - SHOWN, 0))
                for heading, entries in groups
                if entries
            ],
            number=sum(len(entries) for _heading, entries in groups),
            language=source.language_name,
            **kwargs,
        )
