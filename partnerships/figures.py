"""The register in figures, counted once for the home page and the yearly report."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count, Prefetch, QuerySet

from common.filters import NO_STAGE
from partnerships.models import Meeting, Outcome, PilotProject
from partnerships.standing import Rows, partner_countries, public_rows
from sources.models import ReportedFigure, ReportedFigureCitation, Source

MEMBERS = "association-members"


@dataclass(frozen=True)
class Figures:
    """Numbers by stage have the key "none" for what has no stage.

    `sectors` are the projects of each sector, by its key, by status; a project counts in
    each of its sectors.
    """

    meetings: int
    open_outcomes: int
    overdue_outcomes: int
    partners: dict[str, int]
    projects: dict[str, int]
    sectors: dict[int, dict[str, int]]

    @property
    def partner_count(self) -> int:
        return sum(self.partners.values())

    @property
    def project_count(self) -> int:
        return sum(self.projects.values())


def figures(rows: Rows = public_rows) -> Figures:
    """Counts of the records that `rows` gives; of all public ones without it."""
    projects: QuerySet = rows(PilotProject).with_stage().order_by()
    by_stage = projects.values_list("current_stage").annotate(number=Count("pk"))
    by_sector = projects.values_list("sectors", "current_stage")
    sectors: dict[int, dict[str, int]] = defaultdict(dict)
    for sector, stage, number in by_sector.annotate(number=Count("pk")):
        sectors[sector][stage or NO_STAGE[0]] = number
    standings = partner_countries(rows=rows).values_list("standing", flat=True)
    return Figures(
        meetings=rows(Meeting).count(),
        open_outcomes=rows(Outcome).open().count(),
        overdue_outcomes=rows(Outcome).overdue().count(),
        partners=dict(Counter(stage or NO_STAGE[0] for stage in standings)),
        projects={stage or NO_STAGE[0]: number for stage, number in by_stage},
        sectors=dict(sectors),
    )


def reported_members(rows: Rows = public_rows) -> ReportedFigure | None:
    """The number of members that was reported last, with its sources."""
    citations = ReportedFigureCitation.objects.filter(source__in=rows(Source))
    found: QuerySet[ReportedFigure] = rows(ReportedFigure).filter(code=MEMBERS)
    return (
        found.prefetch_related(
            Prefetch("citations", citations.select_related("source"))
        )
        .order_by("-said_on", "pk")
        .first()
    )
