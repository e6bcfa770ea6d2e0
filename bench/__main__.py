"""Fills a temporary database and lets the contenders write it out, in turn.

Usage: python -m bench [ROWS [NAME …]]. A PostgreSQL is started for it; a database that
DATABASE_URL names is measured as `python -m bench.filling ROWS` left it, and never filled.
The figures of one run belong together: read the ratios.
"""

import importlib.util
import json
import os
import statistics
import subprocess
import sys
from contextlib import nullcontext

from scripts.postgres import running_server

ROUNDS = 3
# Functions of bench.contenders, in the order of the table.
NAMES = [
    "our_xlsx",
    "our_csv",
    "our_ods",
    "our_json",
    "copy",
    "rustpy_xlsxwriter",
    "xlsxwriter",
    "stock_xlsx",
    "stock_csv",
    "tuned_xlsx",
    "tuned_csv",
]
Figures = dict[str, list[dict[str, float]]]


def main(rows: int, names: list[str]) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings_test"
    given = os.environ.get("DATABASE_URL")
    with nullcontext(given) if given else running_server() as url:
        os.environ["DATABASE_URL"] = str(url)
        if not given:
            _run("bench.filling", str(rows))
        figures: Figures = {name: [] for name in names or NAMES if _is_there(name)}
        for number in range(ROUNDS):
            for name in figures:
                # What takes minutes is measured once.
                if number == 0 or figures[name][0]["seconds"] < 30:
                    figures[name].append(json.loads(_run("bench.contenders", name)))
        _print(figures, rows)


def _is_there(name: str) -> bool:
    return name != "rustpy_xlsxwriter" or bool(importlib.util.find_spec(name))


def _run(module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.splitlines()[-1] if done.stdout else ""


def _print(figures: Figures, rows: int) -> None:
    print(f"{rows:,} outcomes, 15 columns; the best of at most {ROUNDS} rounds")
    print(f"{'':<20}{'seconds':>9}{'× COPY':>8}{'first byte':>12}{'growth':>10}")
    best = {name: min(run["seconds"] for run in runs) for name, runs in figures.items()}
    for name, runs in figures.items():
        ratio = best[name] / best.get("copy", best[name])
        first = statistics.median(run["first"] for run in runs)
        memory = statistics.median(run["mib"] for run in runs)
        print(
            f"{name:<20}{best[name]:>9.2f}{ratio:>8.1f}{first:>10.2f} s{memory:>6.0f} MiB"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:])
