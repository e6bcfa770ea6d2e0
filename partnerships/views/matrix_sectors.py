"""Partner countries by sector: which they named, and the projects they are part of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from partnerships.models import (
    Country,
    CountryGroupMembership,
    Partnership,
    PilotProject,
    ProjectPartner,
    Sector,
)
from partnerships.views.matrix_conditions import (
    cell_of,
    models_address,
    projects_address,
)
from partnerships.views.matrix_parts import Heading, Line, Note

# There are many sectors: a sign leaves room for all of them beside each other.
NAMED = "◆"
_Pairs = dict[Any, set[Any]]


def sector_headings() -> list[tuple[int, Heading]]:
    """A column a sector by its key, with the countries that named it."""
    naming: _Pairs = defaultdict(set)
    for country, sectors in _named().items():
        for sector in sectors:
            naming[sector].add(country)
    address = reverse("partnerships:partner-list")
    return [
        (
            sector.pk,
            Heading(
                sector.name,
                len(naming[sector.pk]),
                f"{address}?sector={sector.pk}",
                models_address(sector=sector.pk),
            ),
        )
        for sector in Sector.objects.public()
    ]


def partner_lines(
    countries: Iterable[Country], headings: Sequence[tuple[int, Heading]]
) -> list[Line]:
    """A line a country; a project in several sectors counts in each of them."""
    shown = list(countries)
    named = _named()
    parts = _parts(country.pk for country in shown)
    sectors = _sectors(set().union(*parts.values()))
    return [
        Line(
            record=country,
            name=country.name,
            address=country.get_absolute_url(),
            code=country.code,
            number=len(parts[country.pk]),
            projects=projects_address(country=country.pk),
            cells=[
                cell_of(
                    heading,
                    sum(key in sectors[project] for project in parts[country.pk]),
                    _notes(country) if key in named[country.pk] else (),
                    country=country.pk,
                    sector=key,
                )
                for key, heading in headings
            ],
        )
        for country in shown
    ]


def _notes(country: Country) -> list[Note]:
    address = country.get_absolute_url()
    return [Note(label=gettext("named"), address=address, sign=NAMED)]


def _named() -> _Pairs:
    """The sectors that each country named in public, itself or through a group."""
    found: _Pairs = defaultdict(set)
    partnerships = Partnership.objects.public().filter(sectors__isnull=False)
    own = partnerships.filter(partner_country__isnull=False)
    for country, sector in own.values_list("partner_country", "sectors"):
        found[country].add(sector)
    shared: _Pairs = defaultdict(set)
    ours = partnerships.filter(partner_group__isnull=False)
    for group, sector in ours.values_list("partner_group", "sectors"):
        shared[group].add(sector)
    for group, country in _members():
        found[country] |= shared[group]
    return found


def _parts(countries: Iterable[str]) -> _Pairs:
    """The public projects in which each country is named, as the list filters them:
    itself, a body of it, or a group that it belongs to."""
    found: _Pairs = defaultdict(set)
    wanted = {*countries}
    members: _Pairs = defaultdict(set)
    for group, country in _members():
        members[group].add(country)
    parts = ProjectPartner.objects.public().order_by()
    fields = ("project", "country", "organisation__country", "group")
    for project, country, bodys, group in parts.values_list(*fields):
        for one in wanted & {country, bodys, *members[group]}:
            found[one].add(project)
    return found


def _members() -> list[tuple[int, str]]:
    """(group, country) of the memberships in force today."""
    rows = CountryGroupMembership.objects.on().order_by()
    return list(rows.values_list("group", "country"))


def _sectors(projects: set[int]) -> _Pairs:
    found: _Pairs = defaultdict(set)
    rows = PilotProject.objects.filter(pk__in=projects, sectors__isnull=False)
    for project, sector in rows.order_by().values_list("pk", "sectors"):
        found[project].add(sector)
    return found
