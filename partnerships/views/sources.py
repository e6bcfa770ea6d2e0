"""A source, and everything public that it states."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView

from common.cuts import Cut
from common.lists import ROWS_A_PAGE
from common.paging import paging_of
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
    """A kind of record that cites: its joins, its words and the page that shows it.

    `listed` names the list that narrows its records to those of a source; the records
    of another kind are listed on the page of the source itself.
    """

    heading: str | Promise
    citation: type[Citation]
    words: Callable[[Any], object]
    page: Callable[[Any], Any] = lambda record: record
    detail: Callable[[Any], object] = lambda record: ""
    joins: tuple[str, ...] = ()
    listed: str = ""

    @property
    def code(self) -> str:
        """Its name in addresses."""
        return self.citation.__name__.removesuffix("Citation").lower()

    def list_address(self, source: Source) -> str:
        """Where all that the source states of the kind is."""
        if self.listed:
            return f"{reverse(f'partnerships:{self.listed}-list')}?source={source.pk}"
        return f"{source.get_absolute_url()}?kind={self.code}"

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
    Kind(_("Meetings"), MeetingCitation, lambda r: r.title, listed="meeting"),
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
    Kind(
        _("Outcomes"),
        OutcomeCitation,
        words=lambda r: r.text,
        joins=("meeting",),
        listed="outcome",
    ),
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
    Kind(_("Agreements"), AgreementCitation, lambda r: r.title, listed="agreement"),
    Kind(_("Typical models"), PilotModelCitation, lambda r: r.title, listed="model"),
    Kind(
        _("Pilot projects"), PilotProjectCitation, lambda r: r.title, listed="project"
    ),
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
    """Everything public that rests on a source, by kind, each linked on.

    `?kind=` pages through all that it states of one kind.
    """

    template_name = "partnerships/source_detail.html"
    context_object_name = "source"

    def get_queryset(self) -> QuerySet:
        return Source.objects.public()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        source: Source = self.object
        code = self.request.GET.get("kind", "")
        context = self._one_kind(source, code) if code else self._all_kinds(source)
        return super().get_context_data(
            **context, language=source.language_name, **kwargs
        )

    def _all_kinds(self, source: Source) -> dict[str, Any]:
        found = [
            (kind.heading, Cut(kind.entries(source), SHOWN, kind.list_address(source)))
            for kind in KINDS
        ]
        groups = [(heading, entries) for heading, entries in found if entries]
        return {
            "groups": groups,
            "number": sum(entries.number for _heading, entries in groups),
        }

    def _one_kind(self, source: Source, code: str) -> dict[str, Any]:
        kind = next((kind for kind in KINDS if kind.code == code), None)
        if kind is None:
            raise BadRequest(code)
        paginator = Paginator(kind.entries(source), ROWS_A_PAGE)
        try:
            page = paginator.page(self.request.GET.get("page", 1))
        except InvalidPage as wrong:
            raise Http404 from wrong
        return {
            "groups": [(kind.heading, page.object_list)],
            "number": paginator.count,
            "paging": paging_of(page, f"?kind={code}"),
            "whole": source.get_absolute_url(),
        }
