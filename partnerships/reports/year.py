from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Count
from django.db.models.functions import Substr
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.books import Chart, Facts, Field, Page, Table
from common.filters import NO_STAGE
from partnerships.figures import Figures, figures, reported_members
from partnerships.models import (
    Agreement,
    Meeting,
    Outcome,
    PartnershipStage,
    PilotProject,
    ProjectStage,
    Reading,
    Sector,
)
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at, counted
from partnerships.reporting.report import Report

# What is counted by years: heading, record, the date that decides.
SERIES: list[tuple[str | Promise, Any, str]] = [
    (_("Meetings held"), Meeting, "held_on"),
    (_("Commitments made"), Outcome, "meeting__held_on"),
    (_("Agreements signed"), Agreement, "signed_on"),
    (_("Projects begun"), PilotProject, "starts_on"),
    (_("Readings taken"), Reading, "measured_on"),
]


class Year(Report):
    """The register in figures, as the home page counts it, and by years."""

    name = "year-in-figures"
    title = _("Year in figures")
    sentence = _(
        "the register in figures: as on the home page, by stage, by sector, and by years"
    )
    order = 70
    period = _(
        "meetings held in it with their commitments, agreements signed and projects under "
        "way in it; stages are those of today"
    )
    subject = Meeting

    def pages(self, choice: Choice) -> Sequence[Page]:
        found = figures(choice.rows)
        return [
            _figures(choice, found),
            Page(
                _("Partners by stage"),
                _(
                    "Countries, by the stage of their own partnership or of their group's."
                ),
                [
                    counted(
                        _("Partner countries by stage"),
                        gettext("Stage"),
                        gettext("Countries"),
                        PartnershipStage.Stage.choices,
                        found.partners,
                    )
                ],
                is_landscape=False,
            ),
            _by_status(found),
            _by_sector(found),
            _years(choice),
        ]


def _figures(choice: Choice, found: Figures) -> Page:
    lines: list[tuple[str, object]] = [
        (gettext("Meetings held"), found.meetings),
        (gettext("Partner countries"), found.partner_count),
        (gettext("Open commitments"), found.open_outcomes),
        (gettext("of them overdue"), found.overdue_outcomes),
        (gettext("Pilot projects"), found.project_count),
        (gettext("Agreements"), choice.rows(Agreement).count()),
    ]
    columns = [
        Field("figure", gettext("What is counted"), lambda line: line[0], width=50),
        Field("number", gettext("How many"), lambda line: line[1], width=20),
    ]
    parts: list[Any] = [Table(columns, lines)]
    members = None if choice.is_narrowed else reported_members(choice.edition.rows)
    if members:
        parts.append(Facts(_reported(members), title=gettext("Reported by others")))
    return Page(
        _("Figures"),
        _("What the home page counts, of the records of this report."),
        parts,
        is_landscape=False,
    )


def _reported(members: Any) -> list[tuple[Any, object]]:
    bound = members.get_bound_display()
    publishers = [str(c.source.publisher) for c in members.citations.all()]
    return [
        (members.name, f"{bound} {members.value.normalize():f}"),
        (gettext("Said on"), members.said_on.label),
        (gettext("Sources"), publishers),
    ]


def _by_status(found: Figures) -> Page:
    table = counted(
        _("Pilot projects by status"),
        gettext("Status"),
        gettext("Projects"),
        ProjectStage.Stage.choices,
        found.projects,
    )
    about = _("How far the projects have come.")
    return Page(_("Projects by status"), about, [table], is_landscape=False)


def _by_sector(found: Figures) -> Page:
    """By sector and status, as the home page has them."""
    stages = [*ProjectStage.Stage.choices]
    if "none" in found.projects:
        stages.append(NO_STAGE)
    sectors = [s for s in Sector.objects.all() if s.pk in found.sectors]
    columns = [
        Field("sector", gettext("Sector"), lambda s: s.name, width=34),
        *(
            Field(
                stage,
                capfirst(str(label)),
                at(stage, lambda s, stage: found.sectors[s.pk].get(stage, 0)),
                width=17,
            )
            for stage, label in stages
        ),
    ]
    return Page(
        _("Projects by sector"),
        _("By sector and status. A project of several sectors counts in each of them."),
        [Table(columns, sectors)],
    )


def _years(choice: Choice) -> Page:
    numbers: dict[str, Counter[int]] = defaultdict(Counter)
    for place, (_heading, model, field) in enumerate(SERIES):
        rows = choice.rows(model).order_by()
        dated = rows.annotate(year=Substr(field, 1, 4)).values_list("year")
        for year, number in dated.annotate(number=Count("pk")):
            numbers[year or gettext("not stated")][place] += number
    columns = [
        Field("year", gettext("Year"), lambda year: year, width=16),
        *(
            Field(
                f"series_{place}",
                heading,
                at(place, lambda year, place: numbers[year][place]),
                width=18,
                total=True,
            )
            for place, (heading, _model, _field) in enumerate(SERIES)
        ),
    ]
    return Page(
        _("By year"),
        _("What happened in each year, as far as the year is stated."),
        [
            Table(
                columns,
                sorted(numbers),
                empty=gettext("Nothing happened in this choice."),
                chart=Chart(
                    gettext("Meetings, commitments and agreements by year"),
                    0,
                    [1, 2, 3],
                    is_upright=True,
                ),
            )
        ],
    )
