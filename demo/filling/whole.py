"""The whole filling, from sources to readings, in the order in which they refer."""

import datetime
from collections.abc import Sequence

from common.planning import count_rows_anew
from communities.models import BasicCondition
from demo.filling.bonds import agreements, partnerships
from demo.filling.draw import Draw, published
from demo.filling.meetings import meetings
from demo.filling.partners import cast
from demo.filling.places import communities, states
from demo.filling.projects import Setting, models, projects
from demo.filling.results import results
from demo.filling.store import cite, store
from partnerships.models import Sector
from sources.models import ReportedFigure, Source

PUBLISHERS = [
    ("Демо: вигадана газета", "Demo: fictitious newspaper", "press"),
    ("Демо: вигаданий сайт новин", "Demo: fictitious news site", "press"),
    ("Демо: вигадане міністерство", "Demo: fictitious ministry", "official"),
    ("Демо: вигадане посольство", "Demo: fictitious embassy", "letter"),
    ("Демо: вигаданий протокол", "Demo: fictitious minutes", "minutes"),
]


def fill(scale: int, day: datetime.date) -> None:
    """Fill an empty database that has the reference tables; `day` stands for today.

    At scale 1 about 200 hromadas, 25 countries, 60 meetings, 200 projects, 1,000
    readings; most of it grows with the scale.
    """
    draw = Draw(day)
    sources = _sources(draw, 40 * scale)
    places = communities(draw, 200 * scale)
    states(draw, places, sources)
    people = cast(draw, scale, places)
    met = meetings(draw, 65 * scale, people, places, sources)
    bonds = partnerships(draw, 30 * scale, people, places, met, sources)
    agreements(draw, 30 * scale, people, bonds, met, sources)
    setting = Setting(
        cast=people,
        places=places,
        met=met,
        sources=sources,
        sectors={row.code: row for row in Sector.objects.all()},
        conditions={row.code: row for row in BasicCondition.objects.all()},
    )
    made_from = models(draw, setting)
    rows = projects(draw, 200 * scale, made_from, setting)
    results(draw, made_from, rows, sources)
    _figures(draw, sources)
    count_rows_anew()


def _sources(draw: Draw, number: int) -> list[Source]:
    rows = []
    for n in range(1, number + 1):
        uk, en, kind = draw.choice(PUBLISHERS)
        day = draw.past(3, 640)
        rows.append(
            Source(
                publisher_uk=uk,
                publisher_en=en,
                title=f"Демо: допис {n}",
                language="uk",
                published_on=draw.stated(day, unstated=0.03),
                retrieved_on=draw.day.isoformat(),
                kind=kind,
                **published(day),
            )
        )
    return store(rows)


def _figures(draw: Draw, sources: Sequence[Source]) -> None:
    rows = store(
        [
            ReportedFigure(
                code="association-members",
                name_uk="Демо: членів вигаданої асоціації",
                name_en="Demo: members of the fictitious association",
                value=value,
                bound="at_least",
                said_on=(draw.day - datetime.timedelta(days=days)).isoformat(),
                **published(draw.day - datetime.timedelta(days=days)),
            )
            for value, days in ((120, 400), (180, 120), (210, 20))
        ]
    )
    cite(draw, rows, sources)
