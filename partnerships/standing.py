"""Which countries the public chain names, and where we stand with each: one query."""

import datetime
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


def partner_countries(on: datetime.date | None = None) -> QuerySet:
    """Countries that a public record names, by name, annotated with the standing.

    `standing` is the stage of the country's own partnerships, else of those of its
    groups on the day (today): then `standing_group` is that group's key.
    """
    own = _current_stages(partnership__partner_country=OuterRef("pk"))
    shared = _current_stages(
        partnership__partner_group__memberships__country=OuterRef("pk"),
        partnership__partner_group__memberships__in=_memberships(on),
    )
    own_stage = Subquery(own.values("stage")[:1], output_field=_StageField())
    shared_stage = Subquery(shared.values("stage")[:1], output_field=_StageField())
    last = attended_meetings(OuterRef("pk")).order_by("-held_on", "pk")
    brief = JSONObject(**{f: f for f in ("slug", "held_on", "title_uk", "title_en")})
    return (
        named(Country.objects.public(), on)
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
            represented_times=_number(attended_meetings(OuterRef("pk"))),
            open_outcomes=_number(
                Outcome.objects.public()
                .open()
                .filter(_attended(OuterRef("pk"), "meeting__"))
            ),
            project_count=_number(
                PilotProject.objects.public().filter(taking_part(OuterRef("pk"), on))
            ),
        )
        .by_name()
    )


def named(
    countries: ReferenceQuerySet, on: datetime.date | None = None
) -> ReferenceQuerySet:
    """Those of the countries that a public record names: the partners."""
    return countries.filter(_named(on))


def groups_with_partnership(on: datetime.date | None = None) -> QuerySet[CountryGroup]:
    """Groups that have a public partnership, with its stage and their size."""
    stages = _current_stages(partnership__partner_group=OuterRef("pk"))
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


def attended_meetings(country: Any) -> QuerySet[Meeting]:
    """Public meetings that somebody of the country attended; a row a delegate."""
    return Meeting.objects.public().filter(_attended(country))


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


def _current_stages(**partner: Any) -> QuerySet[PartnershipStage]:
    """The current stages of a partner's public partnerships, the firmest first."""
    weights = [When(stage=s, then=Value(n)) for n, s in enumerate(FIRMEST_FIRST)]
    return (
        PartnershipStage.objects.public()
        .filter(is_current=True, **partner)
        .order_by(Case(*weights, default=Value(len(weights))), "pk")
    )


def _number(rows: QuerySet) -> Coalesce:
    """How many different rows there are, as an annotation; 0 where none."""
    counted = rows.order_by().annotate(one=Value(1)).values("one")
    total = counted.annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(total), 0)


def _named(on: datetime.date | None) -> Q:
    parties = AgreementParty.objects.public().filter(side=AgreementParty.Side.THEIRS)
    partnerships = Partnership.objects.public()
    parts = ProjectPartner.objects.public()
    members = _memberships(on).filter(
        Q(group__in=partnerships.values("partner_group"))
        | Q(group__in=parts.values("group"))
        | Q(group__in=parties.values("group"))
    )
    return (
        Q(pk__in=partnerships.values("partner_country"))
        | Q(pk__in=members.values("country"))
        | Q(pk__in=Delegate.objects.public().values("country"))
        | Q(pk__in=parts.values("country"))
        | Q(pk__in=Funding.objects.public().values("country"))
        | Q(pk__in=Agreement.objects.public().values("register_country"))
        | Q(pk__in=parties.values("country"))
    )
