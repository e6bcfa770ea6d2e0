"""Fills a temporary database and lets the contenders write it out, in turn.

Usage: python -m bench [ROWS]. The figures of one run belong together: read the ratios.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
# The functions of bench.contenders; the first is what the others are compared with.
NAMES = ["our_csv", "our_xlsx", "stock_csv", "stock_xlsx"]


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings_test"
        subprocess.run([sys.executable, "-m", "bench.filling", str(rows)], check=True)
        figures: dict[str, list[dict[str, float]]] = {name: [] for name in NAMES}
        for _round in range(ROUNDS):
            for name in NAMES:
                figures[name].append(json.loads(_run("bench.contenders", name)))
    _print(figures, rows)


def _run(module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def _print(figures: dict[str, list[dict[str, float]]], rows: int) -> None:
    print(f"{rows:,} rows, SQLite, median of {ROUNDS} rounds")
    print(f"{'':<28}{'seconds':>9}{'ratio':>8}{'memory growth':>16}")
    first = None
    for name, runs in figures.items():
        seconds = statistics.median(run["seconds"] for run in runs)
        memory = statistics.median(run["mib"] for run in runs)
        first = first or seconds
        print(f"{name:<28}{seconds:>9.2f}{seconds / first:>8.1f}{memory:>12.0f} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
