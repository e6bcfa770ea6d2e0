"""Imports pilot projects with links to others: ours, and the stock library's, in turn.

Usage: python -m bench.importing [ROWS]. PostgreSQL is started where DATABASE_URL names no
database. The same workbook is previewed and applied by both: first all rows are new,
then all of them are changed. Both check every row by the model and write its history.
"""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from scripts.postgres import running_server

HEADINGS = (
    *("code", "title_uk", "title_en", "description_uk", "sectors", "communities"),
    *("starts_on", "ends_on", "budget", "currency"),
)


def main(rows: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings_test"
    given = os.environ.get("DATABASE_URL")
    with nullcontext(given) if given else running_server() as url:
        os.environ["DATABASE_URL"] = str(url)
        command = [sys.executable, "-W", "ignore", "-m", "bench.importing", "--run"]
        subprocess.run([*command, str(rows)], check=True)


def run(rows: int) -> None:
    """Everything of one database, in a process that knows which it is."""
    # Django can be set up only once the database is named.
    import django  # noqa: PLC0415

    django.setup()
    from bench.stock_import import StockProjects, fill, stock_import  # noqa: PLC0415
    from workbooks.applying import apply, compare, take_in  # noqa: PLC0415

    user = fill()

    def ours(content: bytes) -> None:
        file: Any = io.BytesIO(content)
        file.name, file.size = "projects.xlsx", len(content)
        import_ = take_in([file], by=user, language="en", wanted="pilot-project")
        compare(import_)
        assert import_.claim("applying", of=("ready",)), import_.message  # noqa: S101
        apply(import_)
        assert import_.written == rows, import_.message  # noqa: S101

    def stock(content: bytes) -> None:
        stock_import(StockProjects, content, user)

    measured: dict[str, dict[str, tuple[float, int]]] = {}
    for name, bring in (("ours", ours), ("stock", stock)):
        measured[name] = {
            "new": _measure(bring, workbook(name, rows, "нова")),
            "changed": _measure(bring, workbook(name, rows, "змінена")),
        }
        _print(name, measured)


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


def _measure(bring: Callable[[bytes], None], content: bytes) -> tuple[float, int]:
    with _counted() as count:
        start = time.perf_counter()
        bring(content)
        return time.perf_counter() - start, count[0]


@contextmanager
def _counted() -> Iterator[list[int]]:
    """The number of statements that reach the database."""
    from django.db import connection  # noqa: PLC0415

    count = [0]

    def one(execute: Any, *arguments: Any) -> Any:
        count[0] += 1
        return execute(*arguments)

    with connection.execute_wrapper(one):
        yield count


def _print(name: str, measured: dict[str, dict[str, tuple[float, int]]]) -> None:
    for kind, (seconds, queries) in measured[name].items():
        ratio = seconds / measured["ours"][kind][0]
        print(
            f"{name:<8}{kind:<10}{seconds:>9.2f} s{ratio:>8.1f} ×{queries:>10,} queries",
            flush=True,
        )


if __name__ == "__main__":
    if "--run" in sys.argv:
        run(int(sys.argv[-1]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
