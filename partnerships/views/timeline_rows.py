"""The rows of the timeline: projects under the region, sector or partner they belong to.

A project stands under each of its regions, so a row is a pair of a group and a project.
Pairs are counted and paged by the database; only those of one page are fetched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Count, F, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, Concat

from common.bilingual import current_language
from communities.models import Oblast
from partnerships.models import (
    Country,
    CountryGroup,
    Organisation,
    PilotProject,
    ProjectPartner,
    Sector,
)

# Keys of partners that are not countries: "group:3", "body:8".
_GROUP, _BODY = "group:", "body:"

# In order of time, what has no stated start comes last.
WITHOUT_START_LAST = Case(When(starts_on="", then=Value(1)), default=Value(0))


@dataclass(frozen=True)
class Grouping:
    """`key` names the group of a row, `order` is its place; both are expressions.

    `parameter` is the filter of the list of projects that holds the same rows as the
    group; a partner has none, because the list also knows what its groups take up.
    """

    key: Any
    order: Any
    parameter: str = ""

    def pairs(self, projects: QuerySet, only: Any = None) -> QuerySet:
        """(key, project) in the order of the chart; `only` keeps one group."""
        keyed = projects.order_by().annotate(group_key=self.key, group_place=self.order)
        if only is not None:
            keyed = keyed.filter(group_key=only)
        name = f"sort_key_{current_language()}"
        ordered = keyed.order_by(
            F("group_place").asc(nulls_last=True),
            "group_key",
            WITHOUT_START_LAST,
            "starts_on",
            name,
            "pk",
        )
        rows: QuerySet = ordered.values_list("group_key", "pk").distinct()
        return rows

    def totals(self, projects: QuerySet, keys: Iterable[Any]) -> dict[Any, int]:
        """How many projects there are under each of the keys, whatever the page."""
        keyed = projects.order_by().annotate(group_key=self.key)
        counted = keyed.values_list("group_key").annotate(
            number=Count("pk", distinct=True)
        )
        wanted = {*keys}
        return {key: number for key, number in counted if key in wanted}


def groupings() -> dict[str, Grouping]:
    """The ways to group, by the value of `?by=`; names sort in the reader's language."""
    name = f"sort_key_{current_language()}"
    return {
        "region": Grouping(
            F("communities__oblast"), F(f"communities__oblast__{name}"), "region"
        ),
        "sector": Grouping(F("sectors"), F("sectors__order"), "sector"),
        "partner": Grouping(_partner_key(), _partner_name(name)),
    }


def _partner_key() -> Case:
    """The country, also that of an organisation; else the group or the organisation."""
    country, body = "partners__country", "partners__organisation"
    text = CharField()
    return Case(
        When(**{f"{country}__isnull": False}, then=F(country)),
        When(**{f"{body}__country__isnull": False}, then=F(f"{body}__country")),
        When(
            partners__group__isnull=False,
            then=Concat(Value(_GROUP), Cast("partners__group", text)),
        ),
        When(**{f"{body}__isnull": False}, then=Concat(Value(_BODY), Cast(body, text))),
        output_field=text,
    )


def _partner_name(name: str) -> Coalesce:
    return Coalesce(
        f"partners__country__{name}",
        f"partners__organisation__country__{name}",
        f"partners__group__{name}",
        f"partners__organisation__{name}",
    )


def groups_by_key(by: str, keys: Iterable[Any]) -> dict[Any, Any]:
    """The records that the keys mean; one query for a kind of record."""
    found = {key for key in keys if key is not None}
    if by == "region":
        return dict(Oblast.objects.public().in_bulk(found))
    if by == "sector":
        return dict(Sector.objects.public().in_bulk(found))
    groups = {
        key: int(key.removeprefix(_GROUP)) for key in found if key.startswith(_GROUP)
    }
    bodies = {
        key: int(key.removeprefix(_BODY)) for key in found if key.startswith(_BODY)
    }
    countries = Country.objects.public().in_bulk(found - {*groups} - {*bodies})
    return {
        **countries,
        **_under_keys(groups, CountryGroup.objects.public().in_bulk(groups.values())),
        **_under_keys(bodies, Organisation.objects.public().in_bulk(bodies.values())),
    }


def _under_keys(keys: dict[str, int], records: dict[int, Any]) -> dict[str, Any]:
    return {key: records[pk] for key, pk in keys.items() if pk in records}


def drawn_projects(keys: Sequence[int]) -> dict[int, PilotProject]:
    """The projects of a page with all that their rows show."""
    rows = PilotProject.objects.public().with_stage()
    return dict(
        rows.prefetch_related("milestones", "partners__organisation").in_bulk(keys)
    )


def roles_of(partner: Any, project: PilotProject) -> list[str]:
    """What the partner with this key is in the project, in words."""
    parts = (part for part in project.partners.all() if _key_of(part) == partner)
    return [part.get_role_display() for part in parts]


def _key_of(part: ProjectPartner) -> str | None:
    """What `_partner_key` is to the database, of a part at hand."""
    if part.organisation:
        return part.organisation.country_id or f"{_BODY}{part.organisation_id}"
    return part.country_id or f"{_GROUP}{part.group_id}"
