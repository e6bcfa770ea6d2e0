from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Prefetch
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.bilingual import current_language
from common.books import Chart, Field, Page, Table
from communities.models import Community, Membership, MembershipStage, Oblast
from partnerships.models import PilotProject
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at
from partnerships.reporting.report import Report, label_of


class Members(Report):
    """The hromadas on their way into the Association, in it, or out of it."""

    name = "members"
    title = _("Member register")
    sentence = _(
        "the hromadas of the Association by region, each with its stage of membership "
        "and the document behind it"
    )
    order = 50
    takes = ("since", "until", "region")
    period = _("hromadas that reached their present stage in it")
    subject = Community

    def pages(self, choice: Choice) -> Sequence[Page]:
        return [
            _by_region(choice),
            Page(
                _("Members"),
                _("Hromadas by region and name. “Intent” is not yet membership."),
                [_members(choice)],
            ),
        ]


def _rows(choice: Choice) -> Any:
    """Memberships of the hromadas that the reader sees."""
    hromadas = choice.edition.rows(Community)
    return choice.rows(Membership).filter(community__in=hromadas.values("pk"))


def _members(choice: Choice) -> Table:
    now = MembershipStage.objects.filter(is_current=True)
    projects = choice.edition.rows(PilotProject).only("pk")
    key = f"sort_key_{current_language()}"
    rows = (
        _rows(choice)
        .with_stage()
        .select_related("community__oblast", "community__raion")
        .prefetch_related(
            Prefetch("stages", now, to_attr="current_stages"),
            Prefetch("community__projects", projects, to_attr="told_projects"),
        )
        .order_by(f"community__oblast__{key}", f"community__{key}", "pk")
    )
    return Table(
        [
            Field(
                "community",
                gettext("Community"),
                lambda m: choice.link(m.community, m.community.full_name),
                width=30,
            ),
            Field(
                "katottg", gettext("KATOTTG code"), lambda m: m.community.code, width=22
            ),
            Field(
                "region", gettext("Region"), lambda m: m.community.oblast.name, width=20
            ),
            Field("raion", gettext("Raion"), _raion, width=18),
            Field(
                "kind",
                gettext("Kind"),
                lambda m: capfirst(m.community.get_kind_display()),
                width=14,
            ),
            Field(
                "population",
                gettext("Population"),
                lambda m: m.community.population,
                width=12,
                total=True,
            ),
            Field(
                "stage",
                gettext("Stage"),
                lambda m: label_of(MembershipStage.Stage, m.current_stage),
                width=14,
            ),
            Field(
                "since",
                gettext("At this stage since"),
                lambda m: _now(m, "since"),
                width=13,
            ),
            Field(
                "document", gettext("Document"), lambda m: _now(m, "document"), width=26
            ),
            Field(
                "projects",
                gettext("Pilot projects"),
                lambda m: len(m.community.told_projects),
                width=9,
            ),
        ],
        rows,
        empty=gettext("No hromada in this choice."),
    )


def _raion(membership: Any) -> Any:
    raion = membership.community.raion
    return raion and raion.name


def _now(membership: Any, field: str) -> Any:
    return membership.current_stages and getattr(membership.current_stages[0], field)


def _by_region(choice: Choice) -> Page:
    numbers: dict[int, Counter[str]] = defaultdict(Counter)
    counted = _rows(choice).with_stage().order_by()
    for region, stage, number in counted.values_list(
        "community__oblast", "current_stage"
    ).annotate(number=Count("pk")):
        numbers[region][stage or "none"] += number
    regions = [r for r in Oblast.objects.by_name() if r.pk in numbers]
    stages = [
        Field(
            stage,
            capfirst(str(label)),
            at(stage, lambda region, stage: numbers[region.pk][stage]),
            width=15,
            total=True,
        )
        for stage, label in MembershipStage.Stage.choices
    ]
    every = Field(
        "all",
        gettext("All"),
        lambda region: sum(numbers[region.pk].values()),
        width=11,
        total=True,
    )
    table = Table(
        [
            Field("region", gettext("Region"), lambda r: r.name, width=28),
            *stages,
            every,
        ],
        regions,
        empty=gettext("No hromada in this choice."),
        chart=Chart(
            gettext("Hromadas by region and stage"),
            label=0,
            values=list(range(1, len(stages) + 1)),
            is_stacked=True,
        ),
    )
    return Page(
        _("By region"),
        _("How many hromadas of each region stand where."),
        [table],
        is_landscape=False,
    )
