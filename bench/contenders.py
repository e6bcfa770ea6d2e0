"""The ways to write the list of outcomes to a file, each run in its own process.

Usage: python -m bench.contenders NAME. Prints seconds, seconds to the first byte, bytes
and how much the peak of the memory grew, as JSON.
"""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings_test")
django.setup()

from django.db import connection  # noqa: E402 (Django must be set up first)
from django.db.models import QuerySet  # noqa: E402
from django.http import HttpRequest  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import translation  # noqa: E402
from xlsxwriter import Workbook  # noqa: E402

from bench.stock import StockResource, TunedResource, tuned_rows  # noqa: E402
from common.sheets.table import query_of, rows  # noqa: E402
from common.sheets.values import plain  # noqa: E402
from partnerships.models import Outcome  # noqa: E402
from partnerships.sheets.outcomes import OUTCOMES  # noqa: E402
from partnerships.views.outcomes import OutcomeList  # noqa: E402

Parts = Iterable[bytes]


def our_xlsx() -> Parts:
    return _of_address("xlsx")


def our_csv() -> Parts:
    return _of_address("csv")


def our_ods() -> Parts:
    return _of_address("ods")


def our_json() -> Parts:
    return _of_address("json")


def _of_address(format: str) -> Parts:
    """As a reader gets it: middleware, filters, the count, the stream."""
    response: Any = Client().get(f"/en/outcomes.{format}")
    if response.status_code != 200:
        raise SystemExit(f"The address answered {response.status_code}.")
    parts: Parts = response.streaming_content
    return parts


def stock_xlsx() -> Parts:
    return [StockResource().export().export("xlsx")]


def stock_csv() -> Parts:
    return [StockResource().export().export("csv").encode()]


def tuned_xlsx() -> Parts:
    return [TunedResource().export(queryset=tuned_rows()).export("xlsx")]


def tuned_csv() -> Parts:
    return [TunedResource().export(queryset=tuned_rows()).export("csv").encode()]


def xlsxwriter() -> Parts:
    """XlsxWriter in constant memory, from the same rows as ours."""
    with tempfile.TemporaryFile() as file:
        book = Workbook(file, {"constant_memory": True})
        page = book.add_worksheet()
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for number, row in enumerate(_rows()):
            for place, value in enumerate(row):
                if hasattr(value, "year"):
                    page.write_datetime(number, place, value, day)
                elif value is not None:
                    page.write(number, place, value)
        book.close()
        file.seek(0)
        yield from iter(lambda: file.read(65536), b"")


def rustpy_xlsxwriter() -> Parts:
    """A writer in Rust, from the same rows; it writes to a path."""
    # It may be missing.
    write = import_module("rustpy_xlsxwriter").write_worksheet

    keys = [column.key for column in OUTCOMES.columns]
    records = (
        {k: "" if v is None else v for k, v in zip(keys, row, strict=True)}
        for row in _rows()
    )
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        write(records, file.name, sheet_name="rows")
        yield Path(file.name).read_bytes()


def copy() -> Parts:
    """PostgreSQL's own COPY of the very query that fills our files."""
    readings: Any = [column.value for column in OUTCOMES.columns]
    with translation.override("en"):
        sql, parameters = query_of(readings, _queryset()).query.sql_with_params()
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        command = f"COPY ({sql}) TO STDOUT (FORMAT csv)"
        with cursor.copy(command, parameters) as lines:
            yield from map(bytes, lines)


def _queryset() -> QuerySet:
    view = OutcomeList()
    view.request = HttpRequest()
    return view.queryset()


def _rows() -> Iterator[list[object]]:
    for row in rows(OUTCOMES, _queryset()):
        yield [plain(value) for value in row]


CONTENDERS: dict[str, Callable[[], Parts]] = {
    contender.__name__: contender
    for contender in (
        our_xlsx,
        our_csv,
        our_ods,
        our_json,
        copy,
        rustpy_xlsxwriter,
        xlsxwriter,
        stock_xlsx,
        stock_csv,
        tuned_xlsx,
        tuned_csv,
    )
}


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(name: str) -> None:
    # Whoever serves has made a connection, loaded its addresses and read one row.
    Client().get("/en/outcomes.csv?search=nothing")
    Outcome.objects.first()
    before, start = peak(), time.perf_counter()
    parts = iter(CONTENDERS[name]())
    first = next(parts)
    first_byte = time.perf_counter() - start
    size = sum(map(len, chain([first], parts)))
    seconds = time.perf_counter() - start
    print(
        json.dumps(
            {
                "seconds": seconds,
                "first": first_byte,
                "mib": peak() - before,
                "bytes": size,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
