"""Partnerships by stage and agreements by stage."""

from collections.abc import Iterator, Sequence

from communities.models import Community
from demo.filling.draw import Draw, published
from demo.filling.partners import Cast
from demo.filling.store import cite, link, store, walk
from partnerships.models import (
    Agreement,
    AgreementParty,
    Meeting,
    Partnership,
    Sector,
)
from sources.models import Source

PARTNERSHIP_WAYS = [
    ["contact"],
    ["contact", "interest"],
    ["contact", "interest", "agreed"],
    ["interest", "memorandum"],
    ["contact", "interest", "agreed", "memorandum", "active"],
    ["agreed", "active"],
    ["interest", "active", "paused"],
    ["contact", "interest", "ended"],
]
AGREEMENT_WAYS = [
    ["draft"],
    ["draft", "council"],
    ["draft", "council", "ministry"],
    ["draft", "council", "ministry", "signed", "registered", "in_force"],
    ["draft", "signed"],
    ["signed", "in_force"],
    ["draft", "abandoned"],
]
UNSIGNED = {"draft", "council", "ministry", "abandoned"}


def partnerships(
    draw: Draw,
    number: int,
    cast: Cast,
    places: Sequence[Community],
    met: Sequence[Meeting],
    sources: Sequence[Source],
) -> list[Partnership]:
    """Each country and group with the Association, and some with hromadas."""
    begun = draw.past(200, 600)
    pairs = _pairs(draw, number, cast, places)
    rows = store(
        [
            Partnership(
                **pair,
                last_confirmed_on=draw.stated(draw.past(5, 200), unstated=0.3),
                **published(begun),
            )
            for pair in pairs
        ]
    )
    sectors = list(Sector.objects.all())
    link(Partnership.sectors, [(p, s) for p in rows for s in draw.some(sectors, 1, 4)])
    stages = []
    for row in rows:
        way = draw.choices(PARTNERSHIP_WAYS, (2, 4, 4, 3, 4, 3, 1, 1))[0]
        meeting = draw.choice(met) if draw.often(0.7) else None
        stages += walk(draw, row, way, draw.past(150, 560), meeting=meeting)
    cite(draw, store(stages), sources)
    return rows


def _pairs(
    draw: Draw, number: int, cast: Cast, places: Sequence[Community]
) -> Iterator[dict[str, object]]:
    for country in cast.countries:
        yield {"partner_country": country, "our_organisation": cast.association}
    for group in cast.groups:
        yield {"partner_group": group, "our_organisation": cast.association}
    pairs = [
        (partner, place)
        for place in places[:number]
        for partner in draw.some([*cast.countries, *cast.agencies], 1, 2)
    ]
    for partner, place in pairs[:number]:
        side = (
            "partner_country" if partner in cast.countries else "partner_organisation"
        )
        yield {side: partner, "our_community": place}


def agreements(
    draw: Draw,
    number: int,
    cast: Cast,
    bonds: Sequence[Partnership],
    met: Sequence[Meeting],
    sources: Sequence[Source],
) -> None:
    ways = [draw.choice(AGREEMENT_WAYS) for _ in range(number)]
    rows = store(
        [_agreement(draw, n, way, bonds, met) for n, way in enumerate(ways, start=1)]
    )
    stages, parties = [], []
    for row, way in zip(rows, ways, strict=True):
        stages += walk(draw, row, way, draw.past(100, 500), document="Демо: рішення")
        parties += [
            AgreementParty(agreement=row, side="ours", organisation=cast.association),
            AgreementParty(
                agreement=row, side="theirs", country=draw.choice(cast.countries)
            ),
        ]
    store(stages)
    store(parties)
    cite(draw, rows, sources)


def _agreement(
    draw: Draw,
    number: int,
    way: Sequence[str],
    bonds: Sequence[Partnership],
    met: Sequence[Meeting],
) -> Agreement:
    day = draw.past(20, 400)
    is_signed = way[-1] not in UNSIGNED
    kind = draw.choice(list(Agreement.Kind))
    return Agreement(
        slug=f"demo-agreement-{number}",
        title_uk=f"Демо: документ про співпрацю {number}",
        title_en=draw.english(f"Demo: cooperation document {number}"),
        kind=kind,
        signed_on=draw.stated(day) if is_signed else "",
        in_force_until=str(day.year + 3) if is_signed and draw.often(0.5) else "",
        partnership=draw.choice(bonds),
        meeting=draw.choice(met) if draw.often(0.6) else None,
        registration_number=f"ДЕМО-{number}" if "registered" in way else "",
        register_sphere="Демо: усі сфери" if "registered" in way else "",
        **published(day),
    )
