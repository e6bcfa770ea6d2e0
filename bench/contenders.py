"""The ways to write the list of communities to a file, each run in its own process.

Usage: python -m bench.contenders NAME. Prints the seconds and how much the peak of
the memory grew, as JSON.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings_test")
django.setup()

from django.db.models import QuerySet  # noqa: E402
from django.http import HttpRequest  # noqa: E402 (Django must be set up first)
from import_export import fields, resources  # noqa: E402

from common.sheets import Scope, csv_lines, xlsx_file  # noqa: E402
from communities.models import Community  # noqa: E402
from communities.sheets import COMMUNITIES  # noqa: E402
from communities.views import CommunityList  # noqa: E402


class StockResource(resources.ModelResource):
    """What django-import-export makes of the same rows without further care."""

    oblast = fields.Field(attribute="oblast__name_uk")
    raion = fields.Field(attribute="raion__name_uk")

    class Meta:
        model = Community
        fields = (
            "code",
            "name_uk",
            "name_en",
            "kind",
            "oblast",
            "raion",
            "population",
            "population_year",
            "website",
        )


def rows() -> QuerySet:
    view = CommunityList()
    view.request = HttpRequest()
    return view.queryset()


def our_csv() -> int:
    return sum(len(line) for line in csv_lines(COMMUNITIES, rows().iterator(1000)))


def our_xlsx() -> int:
    queryset = rows()
    scope = Scope(rows=queryset.count(), is_public=True, address="bench")
    with xlsx_file(COMMUNITIES, queryset.iterator(1000), scope) as file:
        return len(file.read())


def stock_csv() -> int:
    return len(StockResource().export().export("csv"))


def stock_xlsx() -> int:
    return len(StockResource().export().export("xlsx"))


CONTENDERS: dict[str, Callable[[], int]] = {
    contender.__name__: contender
    for contender in (our_csv, our_xlsx, stock_csv, stock_xlsx)
}


def main(name: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    size = CONTENDERS[name]()
    seconds = time.perf_counter() - start
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps({"seconds": seconds, "mib": grown / 1024, "bytes": size}))


if __name__ == "__main__":
    main(sys.argv[1])
