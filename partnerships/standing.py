"""Which countries the chain names, and where we stand with each: one query.

What of the chain counts is said by `rows`: the public records, unless somebody asks for
others (`partnerships.reporting`).
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.db.models import (
    Case,
    CharField,
    Count,
    JSONField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject

from partnerships.models import (
    Agreement,
    AgreementParty,
    Country,
    CountryGroup,
    CountryGroupMembership,
    Delegate,
    Funding,
    Meeting,
    Outcome,
    Partnership,
    PartnershipStage,
    PartnershipStageKind,
    PilotProject,
    ProjectPartner,
)
from partnerships.models.countries import ReferenceQuerySet
from partnerships.taking_part import taking_part

# The firmest stage speaks for a country that has several partnerships.
FIRMEST_FIRST = (
    "active",
    "memorandum",
    "agreed",
    "interest",
    "contact",
    "paused",
    "ended",
)


class _StageField(CharField):
    """An annotation that comes back as a member of the enum, with its label."""

    def from_db_value(self, value: str | None, *_: Any) -> PartnershipStageKind | None:
        return PartnershipStageKind(value) if value else None


class _MeetingField(JSONField):
    """An annotation that comes back as a meeting to show and link, never to save."""

    def from_db_value(self, value: Any, *args: Any) -> Meeting | None:
        facts = super().from_db_value(value, *args)
        return Meeting(**facts) if facts else None


# The records of a model that count.
Rows = Callable[[Any], Any]


def public_rows(model: Any) -> Any:
    return model.objects.public()


def partner_countries(
    on: datetime.date | None = None, rows: Rows = public_rows
) -> QuerySet:
    """Countries that one of the records names, by name, annotated with the standing.

    `standing` is the stage of the country's own partnerships, else of those of its
    groups on the day (today): then `standing_group` is that group's key.
    """
    own = _current_stages(rows, partnership__partner_country=OuterRef("pk"))
    shared = _current_stages(
        rows,
        partnership__partner_group__memberships__country=OuterRef("pk"),
        partnership__partner_group__memberships__in=_memberships(on),
    )
    own_stage = Subquery(own.values("stage")[:1], output_field=_StageField())
    shared_stage = Subquery(shared.values("stage")[:1], output_field=_StageField())
    last = attended_meetings(OuterRef("pk"), rows).order_by("-held_on", "pk")
    brief = JSONObject(**{f: f for f in ("slug", "held_on", "title_uk", "title_en")})
    return (
        named(rows(Country), on, rows)
        .annotate(
            own_standing=own_stage,
            standing=Coalesce(own_stage, shared_stage, output_field=_StageField()),
            standing_group=Subquery(
                shared.values("partnership__partner_group")[:1],
            ),
            last_met_on=Coalesce(
                Subquery(last.values("held_on")[:1], output_field=CharField()),
                Value(""),
            ),
            last_meeting=Subquery(
                last.annotate(brief=brief).values("brief")[:1],
                output_field=_MeetingField(),
            ),
            represented_times=_number(attended_meetings(OuterRef("pk"), rows)),
            open_outcomes=_number(
                rows(Outcome).open().filter(_attended(OuterRef("pk"), "meeting__"))
            ),
            project_count=_number(
                rows(PilotProject).filter(taking_part(OuterRef("pk"), on))
            ),
        )
        .by_name()
    )


def named(
    countries: ReferenceQuerySet,
    on: datetime.date | None = None,
    rows: Rows = public_rows,
) -> ReferenceQuerySet:
    """Those of the countries that one of the records names: the partners."""
    return countries.filter(_named(on, rows))


def groups_with_partnership(on: datetime.date | None = None) -> QuerySet[CountryGroup]:
    """Groups that have a public partnership, with its stage and their size."""
    stages = _current_stages(public_rows, partnership__partner_group=OuterRef("pk"))
    members = _memberships(on).filter(group=OuterRef("pk"))
    return (
        CountryGroup.objects.public()
        .filter(pk__in=Partnership.objects.public().values("partner_group"))
        .annotate(
            standing=Subquery(stages.values("stage")[:1], output_field=_StageField()),
            size=_number(members),
        )
        .by_name()
    )


def attended_meetings(country: Any, rows: Rows = public_rows) -> QuerySet[Meeting]:
    """Those of the meetings that somebody of the country attended; a row a delegate."""
    found: QuerySet[Meeting] = rows(Meeting).filter(_attended(country))
    return found


def attended_in_name_of(group: Any) -> QuerySet[Meeting]:
    """Public meetings at which somebody came in the group's name; a row a delegate."""
    return Meeting.objects.public().filter(
        delegations__archived_at__isnull=True,
        delegations__group=group,
        delegations__delegates__participation=Delegate.Participation.ATTENDED,
    )


def _memberships(on: datetime.date | None) -> QuerySet[CountryGroupMembership]:
    return CountryGroupMembership.objects.on(on)


def _attended(country: Any, meeting: str = "") -> Q:
    return Q(
        **{
            f"{meeting}delegations__archived_at__isnull": True,
            f"{meeting}delegations__delegates__country": country,
            f"{meeting}delegations__delegates__participation": (
                Delegate.Participation.ATTENDED
            ),
        }
    )


def _current_stages(rows: Rows, **partner: Any) -> QuerySet[PartnershipStage]:
    """The current stages of a partner's partnerships, the firmest first."""
    weights = [When(stage=s, then=Value(n)) for n, s in enumerate(FIRMEST_FIRST)]
    found: QuerySet[PartnershipStage] = rows(PartnershipStage)
    return found.filter(is_current=True, **partner).order_by(
        Case(*weights, default=Value(len(weights))), "pk"
    )


def _number(rows: QuerySet) -> Coalesce:
    """How many different rows there are, as an annotation; 0 where none."""
    counted = rows.order_by().annotate(one=Value(1)).values("one")
    total = counted.annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(total), 0)


def _named(on: datetime.date | None, rows: Rows) -> Q:
    parties = rows(AgreementParty).filter(side=AgreementParty.Side.THEIRS)
    partnerships = rows(Partnership)
    parts = rows(ProjectPartner)
    members = _memberships(on).filter(
        Q(group__in=partnerships.values("partner_group"))
        | Q(group__in=parts.values("group"))
        | Q(group__in=parties.values("group"))
    )
    return (
        Q(pk__in=partnerships.values("partner_country"))
        | Q(pk__in=members.values("country"))
        | Q(pk__in=rows(Delegate).values("country"))
        | Q(pk__in=parts.values("country"))
        | Q(pk__in=rows(Funding).values("country"))
        | Q(pk__in=rows(Agreement).values("register_country"))
        | Q(pk__in=parties.values("country"))
    )
