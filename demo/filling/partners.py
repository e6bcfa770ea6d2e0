"""Made-up countries with their groups, organisations and persons, and our own side."""

from collections.abc import Sequence
from dataclasses import dataclass

from communities.models import Community
from demo.filling.draw import Draw
from demo.filling.store import store
from demo.filling.words import COUNTRY_CODES, COUNTRY_LETTERS
from partnerships.models import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Organisation,
    Person,
    Post,
)

AGENCIES = [
    ("dev_agency", "Агенція розвитку", "Development Agency"),
    ("un_agency", "Агенція ООН", "UN Agency"),
    ("ngo", "Фонд допомоги", "Aid Fund"),
    ("business", "Підприємство", "Company"),
    ("municipality", "Місто-партнер", "Partner City"),
]


@dataclass(frozen=True)
class Cast:
    """Everybody who can appear in the demo."""

    countries: list[Country]
    groups: list[CountryGroup]
    embassies: list[Organisation]
    agencies: list[Organisation]
    association: Organisation
    councils: list[Organisation]
    guests: list[Person]
    hosts: list[Person]


def cast(draw: Draw, scale: int, places: Sequence[Community]) -> Cast:
    countries = _countries()
    councils = _councils(places[: 60 * scale])
    association = Organisation(
        kind="association",
        name_uk="Демо: вигадана асоціація громад",
        name_en="Demo: Fictitious Association of Communities",
    )
    store([association])
    embassies = store([_embassy(country) for country in countries])
    guests, hosts = (
        _persons("Гість", "Guest", 40 * scale),
        _persons("Господар", "Host", 20 * scale),
    )
    _posts(draw, guests, embassies)
    _posts(draw, hosts, councils or [association])
    return Cast(
        countries=countries,
        groups=_groups(countries),
        embassies=embassies,
        agencies=_agencies(draw, countries, 20 * scale),
        association=association,
        councils=councils,
        guests=guests,
        hosts=hosts,
    )


def _countries() -> list[Country]:
    names = zip(COUNTRY_CODES, COUNTRY_LETTERS, strict=True)
    return store(
        [
            Country(
                code=code,
                name_uk=f"Вигадана Країна {letter}",
                name_en=f"Fictitious Country {chr(ord('A') + number)}",
            )
            for number, (code, letter) in enumerate(names)
        ]
    )


def _groups(countries: Sequence[Country]) -> list[CountryGroup]:
    groups = store(
        [
            CountryGroup(code=code, name_uk=uk, name_en=en)
            for code, uk, en in (
                ("DEMO-8", "Вигадана вісімка", "Fictitious Eight"),
                ("DEMO-N", "Вигадана північ", "Fictitious North"),
                ("DEMO-S", "Вигаданий південь", "Fictitious South"),
            )
        ]
    )
    members = (countries[:8], countries[5:12], countries[12:])
    store(
        [
            CountryGroupMembership(group=group, country=country, starts_on="2020")
            for group, chosen in zip(groups, members, strict=True)
            for country in chosen
        ]
    )
    return groups


def _embassy(country: Country) -> Organisation:
    return Organisation(
        kind="embassy",
        country=country,
        name_uk=f"Демо: посольство, {country.name_uk}",
        name_en=f"Demo: Embassy, {country.name_en}",
    )


def _agencies(
    draw: Draw, countries: Sequence[Country], number: int
) -> list[Organisation]:
    rows = []
    for n in range(1, number + 1):
        kind, uk, en = AGENCIES[n % len(AGENCIES)]
        country = None if kind == "un_agency" else draw.choice(countries)
        names = {"name_uk": f"Демо: {uk} {n}", "name_en": f"Demo: {en} {n}"}
        rows.append(Organisation(kind=kind, country=country, **names))
    return store(rows)


def _councils(places: Sequence[Community]) -> list[Organisation]:
    return store(
        [
            Organisation(
                kind="council" if n % 3 else "military_admin",
                name_uk=f"Демо: {'рада' if n % 3 else 'адміністрація'} {n}",
                name_en=f"Demo: {'Council' if n % 3 else 'Administration'} {n}",
                community=place,
                oblast=place.oblast,
            )
            for n, place in enumerate(places)
        ]
    )


def _persons(uk: str, en: str, number: int) -> list[Person]:
    return store(
        [
            Person(
                name_uk=f"{uk} Вигаданий {n}",
                name_en=f"{en} Fictitious {n}",
            )
            for n in range(1, number + 1)
        ]
    )


def _posts(
    draw: Draw, persons: Sequence[Person], organisations: Sequence[Organisation]
) -> None:
    store(
        [
            Post(
                person=person,
                organisation=draw.choice(organisations),
                title_uk="Демо: посада",
                title_en="Demo: office",
                starts_on=draw.stated(draw.past(200, 900)),
            )
            for person in persons
        ]
    )
