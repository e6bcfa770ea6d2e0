"""Fills the database of the benchmark with openly fictitious hromadas.

Usage: python -m bench.filling ROWS
"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings_test")
django.setup()

from django.core.management import call_command  # noqa: E402 (Django must be set up)

from communities.models import Community, Oblast, Raion  # noqa: E402
from seeds.reference import load_reference  # noqa: E402


def main(rows: int) -> None:
    call_command("migrate", verbosity=0)
    load_reference()
    oblasts = list(Oblast.objects.all())
    raions = [
        Raion(code=f"UA98{number:015}", oblast=oblast, name_uk=f"Вигаданий-{number}")
        for number, oblast in enumerate(oblasts)
    ]
    Raion.objects.bulk_create(raions)
    Community.objects.bulk_create(
        [
            Community(
                code=f"UA99{number:015}",
                oblast=oblasts[number % 27],
                raion=raions[number % 27],
                name_uk=f"Вигадана-{number}",
                name_en=f"Fictitious-{number}",
                kind=Community.Kind.RURAL,
                population=1000 + number,
                population_year=2022,
            )
            for number in range(rows)
        ],
        batch_size=1000,
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
