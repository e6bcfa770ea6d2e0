"""Hromadas, the real ones of a loaded codifier or made-up ones, and their states."""

from collections.abc import Sequence

from communities.models import (
    BasicCondition,
    Community,
    ConditionState,
    Membership,
    Oblast,
    Raion,
    TerritoryStatus,
)
from demo.filling.draw import Draw, published
from demo.filling.store import cite, store, walk
from demo.filling.words import REGIONS
from sources.models import Source

# No more than the country has in its frontline regions and around.
MOST = 1500

MEMBERSHIP_WAYS = [
    ["intent"],
    ["intent", "decided"],
    ["intent", "decided", "member"],
    ["decided", "member"],
    ["member"],
    ["intent", "member", "suspended"],
    ["member", "left"],
]


def communities(draw: Draw, number: int) -> list[Community]:
    """So many hromadas of frontline regions: those of the codifier, if it is loaded."""
    number = min(number, MOST)
    real = list(Community.objects.order_by("code").select_related("oblast"))
    if not real:
        return _made_up(draw, number)
    near = [row for row in real if row.oblast.iso in REGIONS]
    far = [row for row in real if row.oblast.iso not in REGIONS]
    draw.shuffle(near)
    return (near + far)[:number]


def _made_up(draw: Draw, number: int) -> list[Community]:
    oblasts = list(Oblast.objects.filter(iso__in=REGIONS).order_by("iso"))
    raions = store(
        [
            Raion(
                code=f"UA98{place:015}",
                oblast=oblast,
                name_uk=f"Вигаданий-{place}",
                name_en=f"Vyhadanyi-{place}",
            )
            for place, oblast in enumerate(oblasts * 2, start=1)
        ]
    )
    return store([_hromada(draw, raions, n) for n in range(1, number + 1)])


def _hromada(draw: Draw, raions: Sequence[Raion], number: int) -> Community:
    raion = raions[number % len(raions)]
    latitude, longitude = REGIONS[raion.oblast.iso]
    return Community(
        code=f"UA99{number:015}",
        oblast=raion.oblast,
        raion=raion,
        name_uk=f"Вигадана-{number}",
        name_en=draw.english(f"Vyhadana-{number}"),
        kind=draw.choice(list(Community.Kind)),
        population=draw.randint(18, 900) * 100,
        population_year=2022,
        latitude=f"{latitude + draw.uniform(-0.45, 0.45):.5f}",
        longitude=f"{longitude + draw.uniform(-0.6, 0.6):.5f}",
    )


def states(draw: Draw, places: Sequence[Community], sources: Sequence[Source]) -> None:
    """Memberships, territory statuses and basic conditions of most of the hromadas."""
    _memberships(draw, places, sources)
    _territory(draw, places, sources)
    _conditions(draw, places, sources)


def _memberships(
    draw: Draw, places: Sequence[Community], sources: Sequence[Source]
) -> None:
    begun = {place: draw.past(100, 500) for place in places if draw.often(0.7)}
    rows = store(
        [Membership(community=place, **published(day)) for place, day in begun.items()]
    )
    stages = []
    for row in rows:
        way = draw.choices(MEMBERSHIP_WAYS, (4, 2, 6, 3, 3, 1, 1))[0]
        document = f"Демо: рішення № {draw.randint(1, 900)}"
        stages += walk(draw, row, way, begun[row.community], document=document)
    cite(draw, store(stages), sources)


def _territory(
    draw: Draw, places: Sequence[Community], sources: Sequence[Source]
) -> None:
    kinds = [kind.value for kind in TerritoryStatus.Category]
    rows = []
    for place in places:
        for kind in draw.some(kinds, 0, 2):
            begun, order = draw.past(300, 1300), draw.randint(1, 400)
            ended = draw.often(0.3) and draw.after(begun, 60, 250)
            rows.append(
                TerritoryStatus(
                    community=place,
                    category=kind,
                    starts_on=begun.isoformat(),
                    ends_on=ended.isoformat() if ended else "",
                    order_number=f"Демо: наказ № {order}",
                )
            )
    cite(draw, store(rows), sources)


def _conditions(
    draw: Draw, places: Sequence[Community], sources: Sequence[Source]
) -> None:
    levels = [level.value for level in ConditionState.State]
    kinds = list(BasicCondition.objects.all())
    rows = []
    for place in places:
        for kind in draw.some(kinds, 0, len(kinds)):
            day = draw.past(5, 240)
            rows.append(
                ConditionState(
                    community=place,
                    condition=kind,
                    state=draw.choices(levels, (3, 4, 2))[0],
                    as_of=draw.stated(day),
                    note_uk="Демо: вигаданий стан." if draw.often(0.3) else "",
                    **published(day),
                )
            )
    cite(draw, store(rows), sources)
