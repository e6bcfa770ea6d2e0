"""Imports pilot projects with links to others: ours, the stock library's, and bare COPY.

Usage: python -m bench.importing [ROWS] [--stock-rows N]. PostgreSQL is started where
DATABASE_URL names no database. Each contender takes in a workbook whose rows are all new,
then one in which all of them are changed; ours and the stock library's preview it first,
check every row by the model and write its history. The stock library is given fewer rows,
because it takes long: compare the times of one row.
"""

import argparse
import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from scripts.postgres import running_server

HEADINGS = (
    *("code", "title_uk", "title_en", "description_uk", "sectors", "communities"),
    *("starts_on", "ends_on", "budget", "currency"),
)


@dataclass
class Figures:
    rows: int
    seconds: float
    cpu: float
    statements: int

    @property
    def milliseconds(self) -> float:
        """Of one row."""
        return self.seconds / self.rows * 1000


def main(arguments: list[str]) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings_test"
    given = os.environ.get("DATABASE_URL")
    with nullcontext(given) if given else running_server() as url:
        os.environ["DATABASE_URL"] = str(url)
        command = [sys.executable, "-W", "ignore", "-m", "bench.importing", "--run"]
        subprocess.run([*command, *arguments], check=True)


def run(rows: int, stock_rows: int) -> None:
    """Everything of one database, in a process that knows which it is."""
    # Django can be set up only once the database is named.
    import django  # noqa: PLC0415

    django.setup()
    from bench.copy_import import copy_import  # noqa: PLC0415
    from bench.stock_import import StockProjects, fill, stock_import  # noqa: PLC0415

    user = fill()
    contenders: list[tuple[str, int, Callable[[bytes], None]]] = [
        ("ours", rows, lambda content: our_import(content, user)),
        ("copy", rows, copy_import),
        ("stock", stock_rows, lambda c: stock_import(StockProjects, c, user)),
    ]
    print(f"{'':<18}{'rows':>7}{'time':>10}{'CPU':>10}{'a row':>11}", end="")
    print(f"{'× ours':>9}{'statements':>12}", flush=True)
    ours: dict[str, Figures] = {}
    for name, number, bring in contenders:
        for kind, word in (("new", "нова"), ("changed", "змінена")):
            found = _measured(bring, workbook(name, number, word), number)
            _print(f"{name}, {kind}", found, ours.setdefault(kind, found))


def our_import(content: bytes, user: Any) -> None:
    from workbooks.applying import apply, compare, take_in  # noqa: PLC0415

    file: Any = io.BytesIO(content)
    file.name, file.size = "projects.xlsx", len(content)
    import_ = take_in([file], by=user, language="en", wanted="pilot-project")
    compare(import_)
    assert import_.claim("applying", of=("ready",)), import_.message  # noqa: S101
    apply(import_)
    found = import_.new + import_.changed
    assert found == import_.written > 0, import_.message  # noqa: S101


def workbook(name: str, rows: int, word: str) -> bytes:
    import xlsxwriter  # noqa: PLC0415

    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("Projects")
        sheet.write_row(0, 0, HEADINGS)
        for number in range(rows):
            sheet.write_row(number + 1, 0, _row(name, number, word))
    return target.getvalue()


def _row(name: str, number: int, word: str) -> list[object]:
    sectors = f"bench-{number % 7}; bench-{number % 5 + 7}"
    community = f"UA99{number % 100:015}"
    return [
        f"{name}-{number}",
        f"Вигадана школа № {number}, {word}",
        f"Fictitious school no. {number}, {word}",
        f"Відновлення вигаданої школи № {number}",
        sectors,
        community,
        f"2026-{number % 12 + 1:02}",
        "2027",
        number + 1000,
        "EUR",
    ]


def _measured(bring: Callable[[bytes], None], content: bytes, rows: int) -> Figures:
    with _counted() as count:
        start, cpu = time.perf_counter(), _cpu()
        bring(content)
        seconds = time.perf_counter() - start
        return Figures(rows, seconds, _cpu() - cpu, count[0])


def _cpu() -> float:
    """Seconds of this process and of the reader that it starts; not of the server."""
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + child.ru_utime + child.ru_stime


@contextmanager
def _counted() -> Iterator[list[int]]:
    """The number of statements that reach the database, COPY among them."""
    import psycopg  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    count, copy = [0], psycopg.Cursor.copy

    def one(execute: Any, *arguments: Any) -> Any:
        count[0] += 1
        return execute(*arguments)

    def copied(*arguments: Any) -> Any:
        count[0] += 1
        return copy(*arguments)

    with (
        connection.execute_wrapper(one),
        patch.object(psycopg.Cursor, "copy", copied),
    ):
        yield count


def _print(name: str, found: Figures, ours: Figures) -> None:
    print(
        f"{name:<18}{found.rows:>7,}{found.seconds:>8.2f} s{found.cpu:>8.2f} s"
        f"{found.milliseconds:>8.2f} ms{found.milliseconds / ours.milliseconds:>9.2f}"
        f"{found.statements:>12,}",
        flush=True,
    )


if __name__ == "__main__":
    if "--run" not in sys.argv:
        main(sys.argv[1:])
    else:
        parser = argparse.ArgumentParser()
        parser.add_argument("rows", type=int, nargs="?", default=10_000)
        parser.add_argument("--stock-rows", type=int, default=500)
        parser.add_argument("--run", action="store_true")
        given = parser.parse_args()
        run(given.rows, min(given.rows, given.stock_rows))
