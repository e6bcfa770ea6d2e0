from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.bilingual import current_language
from common.books import Chart, Field, Page, Table
from common.sheets import read
from communities.models import Community, Membership, MembershipStage, Oblast
from communities.sheets import full_name
from partnerships.models import PilotProject
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import at
from partnerships.reporting.readings import Rows, day, label
from partnerships.reporting.report import Report


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
    key = f"sort_key_{current_language()}"
    rows = _rows(choice).with_stage()
    community = choice.linked(Community, full_name("community"), "community")
    return Table(
        [
            Field("community", gettext("Community"), community, width=30),
            Field(
                "katottg",
                gettext("KATOTTG code"),
                read.stored("community__code"),
                width=22,
            ),
            Field(
                "region",
                gettext("Region"),
                read.text("community__oblast__name"),
                width=20,
            ),
            Field(
                "raion", gettext("Raion"), read.text("community__raion__name"), width=18
            ),
            Field(
                "kind",
                gettext("Kind"),
                read.made(capfirst, read.label("community__kind", Community.Kind)),
                width=14,
            ),
            Field(
                "population",
                gettext("Population"),
                read.stored("community__population"),
                width=12,
                total=True,
            ),
            Field(
                "stage",
                gettext("Stage"),
                label("current_stage", MembershipStage.Stage),
                width=14,
            ),
            Field(
                "since", gettext("At this stage since"), _now(day("since")), width=13
            ),
            Field(
                "document", gettext("Document"), _now(read.stored("document")), width=26
            ),
            Field(
                "projects",
                gettext("Pilot projects"),
                read.number(Rows(choice, PilotProject), "communities", key="community"),
                width=9,
            ),
        ],
        rows.order_by(f"community__oblast__{key}", f"community__{key}", "pk"),
        empty=gettext("No hromada in this choice."),
    )


def _now(item: read.Reading) -> read.Reading:
    """Of the present stage."""
    return read.one(_present, "membership", item)


def _present() -> QuerySet:
    return MembershipStage.objects.filter(is_current=True)


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
