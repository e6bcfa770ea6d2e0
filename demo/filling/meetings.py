"""Delegations, meetings and what came out of them."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from communities.models import Community
from demo.filling import words
from demo.filling.draw import Draw, published
from demo.filling.partners import Cast
from demo.filling.store import cite, link, store
from partnerships.models import (
    Country,
    Delegate,
    Delegation,
    HomeAttendance,
    Meeting,
    Outcome,
    Sector,
    Statement,
)
from sources.models import Source

RANKS = ["ambassador", "deputy_head", "counsellor", "expert", "mayor", "charge"]
HELD, PLANNED = "held", "planned"


def meetings(
    draw: Draw,
    number: int,
    cast: Cast,
    places: Sequence[Community],
    sources: Sequence[Source],
) -> list[Meeting]:
    """Held and public ones, the newest two days ago, and a few that are planned."""
    sectors = list(Sector.objects.all())
    rows = store([_meeting(draw, n, cast, places) for n in range(number)])
    delegations = store([_delegation(draw, n, cast) for n in range(number)])
    link(Meeting.delegations, zip(rows, delegations, strict=True))
    link(Meeting.sectors, [(m, s) for m in rows for s in draw.some(sectors, 1, 4)])
    delegates = [d for group in delegations for d in _delegates(draw, group, cast)]
    cite(draw, store(delegates), sources)
    hosts = [host for row in rows for host in _hosts(draw, row, cast)]
    cite(draw, store(hosts), sources)
    held = [row for row in rows if row.status == HELD]
    cite(draw, held, sources)
    _outcomes(draw, held, cast, sources, sectors)
    _statements(draw, held, cast, sources)
    return held


def _meeting(draw: Draw, n: int, cast: Cast, places: Sequence[Community]) -> Meeting:
    is_planned = n % 12 == 11
    day = draw.after(draw.day, 3, 60) if is_planned else draw.past(2, 640)
    country = draw.choice(cast.countries)
    uk, en = draw.choice(words.MEETINGS)
    last = draw.after(day, 1, 2) if n % 17 == 16 else None
    visible = {} if is_planned else published(last or day)
    return Meeting(
        slug=f"demo-meeting-{n + 1}",
        title_uk=f"Демо: {uk}, {country.name_uk}",
        title_en=draw.english(f"Demo: {en}, {country.name_en}"),
        held_on=draw.stated(day) if n % 9 == 8 else day.isoformat(),
        ends_on=last.isoformat() if last else "",
        community=draw.choice(places) if draw.often(0.9) else None,
        direction=draw.choices(list(Meeting.Direction), (4, 1))[0],
        mode=draw.choices(list(Meeting.Mode), (6, 2, 1))[0],
        status=PLANNED if is_planned else HELD,
        purpose_uk=words.PURPOSE[0],
        purpose_en=draw.english(words.PURPOSE[1]),
        summary_uk="" if is_planned else words.SUMMARY[0],
        summary_en="" if is_planned else draw.english(words.SUMMARY[1]),
        **visible,
    )


def _delegation(draw: Draw, n: int, cast: Cast) -> Delegation:
    return Delegation(
        slug=f"demo-delegation-{n + 1}",
        name_uk=f"Демо: делегація {n + 1}",
        name_en=draw.english(f"Demo: delegation {n + 1}"),
        group=draw.choice(cast.groups) if draw.often(0.4) else None,
    )


def _delegates(draw: Draw, delegation: Delegation, cast: Cast) -> Iterator[Delegate]:
    """One to seven places; of a group, mostly its own countries and never all."""
    countries: Sequence[Country] = cast.countries
    if delegation.group:
        countries = cast.countries[:8]
    guests = draw.some(cast.guests, 7, 7)
    for number, country in enumerate(draw.some(countries, 1, 7), start=1):
        yield Delegate(
            delegation=delegation,
            number=number,
            country=country,
            rank=draw.choice(RANKS),
            person=guests[number - 1] if draw.often(0.7) else None,
            participation=draw.choices(("attended", "announced"), (9, 1))[0],
            is_head=number == 1,
        )


def _hosts(draw: Draw, meeting: Meeting, cast: Cast) -> Iterator[HomeAttendance]:
    councils = draw.some(cast.councils, 1, 3)
    for number, council in enumerate([cast.association, *councils], start=1):
        yield HomeAttendance(
            meeting=meeting,
            number=number,
            role="host" if number == 1 else "participant",
            organisation=council,
            person=draw.choice(cast.hosts) if draw.often(0.6) else None,
            title_uk="Демо: учасник" if draw.often(0.5) else "",
        )


def _outcomes(
    draw: Draw,
    held: Sequence[Meeting],
    cast: Cast,
    sources: Sequence[Source],
    sectors: Sequence[Sector],
) -> None:
    rows = store([row for meeting in held for row in _agreed(draw, meeting, cast)])
    link(Outcome.sectors, [(o, s) for o in rows for s in draw.some(sectors, 1, 2)])
    cite(draw, rows, sources)


def _agreed(draw: Draw, meeting: Meeting, cast: Cast) -> Iterator[Outcome]:
    for number in range(1, draw.randint(2, 6) + 1):
        topic_uk, topic_en = draw.choice(draw.choice(list(words.TOPICS.values())))
        uk, en = draw.choice(words.OUTCOMES)
        text_uk = uk.format(topic_uk.format("").strip())
        text_en = en.format(topic_en.format("").strip(" ,"))
        yield Outcome(
            meeting=meeting,
            number=number,
            strength=draw.choices(list(Outcome.Strength), (3, 4, 4, 2, 1))[0],
            direction=draw.choice(list(Outcome.Direction)),
            text_uk=f"Демо: {text_uk}.",
            text_en=draw.english(f"Demo: {text_en}."),
            responsible_organisation=draw.choice([cast.association, *cast.councils]),
            responsible_person=draw.choice(cast.hosts) if draw.often(0.3) else None,
            **_state(draw, _day_of(meeting)),
        )


def _state(draw: Draw, day: datetime.date) -> dict[str, Any]:
    """How a promise stands; half of the open ones have a day, and some are late."""
    due = draw.stated(draw.after(day, 20, 300), unstated=0.5)
    status = draw.choices(("open", "done", "dropped"), (6, 3, 1))[0]
    if status == "done":
        done = min(draw.after(day, 5, 120), draw.day).isoformat()
        evidence = "Демо: акт передачі"
        return {
            "status": status,
            "due_on": due,
            "done_on": done,
            "evidence": evidence,
        }
    if status == "dropped":
        return {"status": status, "dropped_reason": "Демо: потреба відпала"}
    return {"due_on": due}


def _day_of(meeting: Meeting) -> datetime.date:
    return meeting.held_on.first_day or datetime.date.min


def _statements(
    draw: Draw, held: Sequence[Meeting], cast: Cast, sources: Sequence[Source]
) -> None:
    rows = []
    for number, meeting in enumerate(held[::2], start=1):
        uk, en = draw.choice(words.STATEMENTS)
        rows.append(
            Statement(
                slug=f"demo-statement-{number}",
                person=draw.choice(cast.guests) if draw.often(0.6) else None,
                organisation=draw.choice(cast.embassies),
                said_on=meeting.held_on,
                text_uk=uk,
                text_en=draw.english(en),
                meeting=meeting,
                about_country=draw.choice(cast.countries) if draw.often(0.3) else None,
                about_community=meeting.community if draw.often(0.5) else None,
                **published(_day_of(meeting)),
            )
        )
    cite(draw, store(rows), sources)
