"""Fills the database of the benchmark with openly fictitious outcomes.

Usage: python -m bench.filling ROWS
"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings_test")
django.setup()

from django.core.management import call_command  # noqa: E402 (Django must be set up)
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from partnerships.models import (  # noqa: E402
    Meeting,
    Organisation,
    Outcome,
    Person,
    Sector,
)
from seeds.reference import load_reference  # noqa: E402

OUTCOMES_A_MEETING = 20
STRENGTHS = ("1_idea", "2_interest", "3_agreed")
WHOSE = ("ours", "theirs", "joint")


def main(rows: int) -> None:
    call_command("migrate", verbosity=0)
    load_reference()
    meetings = Meeting.objects.bulk_create(_meetings(-(-rows // OUTCOMES_A_MEETING)))
    people = Person.objects.bulk_create(
        [Person(name_uk=f"Вигадана Особа {number}") for number in range(500)]
    )
    bodies = Organisation.objects.bulk_create(
        [
            Organisation(name_uk=f"Вигадана установа {number}", kind="council")
            for number in range(200)
        ]
    )
    outcomes = Outcome.objects.bulk_create(
        [
            Outcome(
                meeting=meetings[number // OUTCOMES_A_MEETING],
                number=number % OUTCOMES_A_MEETING + 1,
                strength=STRENGTHS[number % 3],
                direction=WHOSE[number % 3],
                text_uk=f"Сторони домовилися про поставку обладнання, рядок {number}.",
                text_en=f"The sides agreed on equipment to be delivered, line {number}.",
                responsible_person=people[number % 500],
                responsible_organisation=bodies[number % 200],
                due_on=("2026", "2026-05", "2026-05-17", "")[number % 4],
                evidence=f"Лист № {number} & додаток",
            )
            for number in range(rows)
        ],
        batch_size=2000,
    )
    _name_sectors(outcomes)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _meetings(number: int) -> list[Meeting]:
    return [
        Meeting(
            slug=f"fictitious-{place}",
            title_uk=f"Вигадана зустріч № {place} щодо відновлення громади",
            title_en=f"Fictitious meeting no. {place} on the recovery of a hromada",
            held_on=f"2025-{place % 12 + 1:02}-{place % 28 + 1:02}",
            visibility="published",
            public_from=timezone.now(),
        )
        for place in range(number)
    ]


def _name_sectors(outcomes: list[Outcome]) -> None:
    """One, two or three sectors each."""
    sectors = list(Sector.objects.all())
    through = Outcome.sectors.through
    links = [
        through(outcome=outcome, sector=sectors[(place + step) % len(sectors)])
        for place, outcome in enumerate(outcomes)
        for step in range(place % 3 + 1)
    ]
    through.objects.bulk_create(links, batch_size=5000)


if __name__ == "__main__":
    main(int(sys.argv[1]))
