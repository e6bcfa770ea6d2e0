"""Typical models and the pilot projects made from them, with partners and money."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from communities.models import BasicCondition, Community
from demo.filling import words
from demo.filling.draw import Draw, published
from demo.filling.partners import Cast
from demo.filling.store import cite, link, store, walk
from partnerships.models import (
    Funding,
    Meeting,
    PilotModel,
    PilotProject,
    ProjectPartner,
    Sector,
)
from sources.models import Source

PROJECT_WAYS = [
    ["proposed"],
    ["proposed", "considered"],
    ["proposed", "considered", "agreed"],
    ["proposed", "agreed", "in_progress"],
    ["agreed", "in_progress"],
    ["agreed", "in_progress", "completed"],
    ["proposed", "considered", "declined"],
    ["agreed", "in_progress", "suspended"],
]
WEIGHTS = (6, 4, 4, 5, 4, 3, 1, 1)
# The two years of the pilots.
FIRST_DAY = datetime.date(2026, 1, 10)


@dataclass(frozen=True)
class Setting:
    """What projects hang on."""

    cast: Cast
    places: Sequence[Community]
    met: Sequence[Meeting]
    sources: Sequence[Source]
    sectors: dict[str, Sector]
    conditions: dict[str, BasicCondition]


def models(draw: Draw, setting: Setting) -> list[PilotModel]:
    """One typical model a sector."""
    rows = []
    for number, code in enumerate(words.TOPICS, start=1):
        uk, en = (text.format("") for text in words.TOPICS[code][0])
        day = draw.past(200, 500)
        rows.append(
            PilotModel(
                slug=f"demo-model-{number}",
                title_uk=f"Демо: {uk.strip()}, типова модель",
                title_en=f"Demo: {en.strip(' ,')}, typical model",
                description_uk=words.DESCRIPTION[0],
                description_en=words.DESCRIPTION[1],
                proposed_at=draw.choice(setting.met) if draw.often(0.6) else None,
                **published(day),
            )
        )
    store(rows)
    codes = list(zip(rows, words.TOPICS, strict=True))
    link(PilotModel.sectors, [(row, setting.sectors[code]) for row, code in codes])
    link(
        PilotModel.conditions,
        [
            (row, setting.conditions[words.SERVES[code]])
            for row, code in codes
            if code in words.SERVES
        ],
    )
    cite(draw, rows, setting.sources)
    return rows


def projects(
    draw: Draw, number: int, made_from: Sequence[PilotModel], setting: Setting
) -> list[PilotProject]:
    codes = list(words.TOPICS)
    drawn = [draw.choice(codes) for _ in range(number)]
    towns = [draw.some(setting.places, 1, 2) for _ in range(number)]
    of_sector = dict(zip(codes, made_from, strict=True))
    rows = store(
        [
            _project(draw, n, code, town[0], of_sector[code], setting.met)
            for n, (code, town) in enumerate(zip(drawn, towns, strict=True), start=1)
        ]
    )
    _links(rows, drawn, towns, setting)
    stages = []
    for row in rows:
        way = draw.choices(PROJECT_WAYS, WEIGHTS)[0]
        stages += walk(draw, row, way, draw.past(60, 320))
    cite(draw, store(stages), setting.sources)
    cite(draw, rows, setting.sources)
    store([part for row in rows for part in _partners(draw, row, setting.cast)])
    money = [part for row in rows for part in _money(draw, row, setting.cast)]
    cite(draw, store(money), setting.sources)
    return rows


def _project(
    draw: Draw,
    number: int,
    code: str,
    town: Community,
    model: PilotModel,
    met: Sequence[Meeting],
) -> PilotProject:
    uk, en = draw.choice(words.TOPICS[code])
    begins = draw.after(FIRST_DAY, 0, 520)
    next_uk, next_en = draw.choice(words.NEXT_STEPS)
    budget = Decimal(draw.randint(4, 900) * 5000) if draw.often(0.7) else None
    confirmed = draw.stated(draw.past(2, 200), unstated=0.1)
    return PilotProject(
        code=f"demo-{number:05}",
        title_uk=f"Демо: {uk.format(f'({town.name_uk})')}",
        title_en=draw.english(f"Demo: {en.format(town.name_en or town.name_uk)}"),
        description_uk=words.DESCRIPTION[0],
        description_en=draw.english(words.DESCRIPTION[1]),
        model=model if draw.often(0.6) else None,
        proposed_at=draw.choice(met) if draw.often(0.7) else None,
        starts_on=draw.stated(begins, unstated=0.1),
        ends_on=draw.after(begins, 90, 400).isoformat()[:7],
        budget=budget,
        currency=draw.choice(("EUR", "EUR", "USD", "UAH")) if budget else "",
        next_step_uk=next_uk,
        next_step_en=draw.english(next_en),
        last_confirmed_on=confirmed,
        **(published(draw.past(30, 300)) if draw.often(0.95) else {}),
    )


def _links(
    rows: Sequence[PilotProject],
    codes: Sequence[str],
    towns: Sequence[list[Community]],
    setting: Setting,
) -> None:
    known = list(zip(rows, codes, towns, strict=True))
    link(PilotProject.sectors, [(row, setting.sectors[c]) for row, c, _ in known])
    link(PilotProject.communities, [(r, town) for r, _, near in known for town in near])
    link(
        PilotProject.conditions,
        [
            (row, setting.conditions[words.SERVES[code]])
            for row, code, _ in known
            if code in words.SERVES
        ],
    )


def _partners(
    draw: Draw, project: PilotProject, cast: Cast
) -> Iterator[ProjectPartner]:
    roles = draw.some(list(ProjectPartner.Role), 0, 3)
    for role in roles:
        if draw.often(0.7):
            yield ProjectPartner(
                project=project, role=role, country=draw.choice(cast.countries)
            )
        else:
            yield ProjectPartner(
                project=project, role=role, organisation=draw.choice(cast.agencies)
            )


def _money(draw: Draw, project: PilotProject, cast: Cast) -> Iterator[Funding]:
    if not project.budget or draw.often(0.4):
        return
    for kind in draw.some(list(Funding.Kind), 1, 2):
        yield Funding(
            project=project,
            kind=kind,
            country=draw.choice(cast.countries),
            amount=project.budget / draw.randint(2, 5),
            currency=project.currency,
            stated_on=draw.stated(draw.past(10, 300)),
        )
