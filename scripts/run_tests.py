"""Run the tests on SQLite and on PostgreSQL, both whatever the first one says.

    python -m scripts.run_tests [--fast] [pytest's arguments]

DATABASE_URL with a postgres:// address, or PG_BIN, chooses the server; otherwise one is
started for the run (scripts/postgres.py). `--fast`: what failed last, on SQLite only, in
a database that is kept while the migrations stay the same.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from scripts.postgres import running_server
from scripts.serve import fingerprint
from scripts.terminal import ROOT, RUN, StoppedError, run_script, say

PASSED, INTERRUPTED, NOTHING_COLLECTED = 0, 2, 5
NOT_STARTED = 70
VERDICTS = {PASSED: "passed", NOTHING_COLLECTED: "no test was chosen"}


def pytest(name: str, arguments: list[str], **variables: str) -> int:
    """One run in its own process; its exit code."""
    say(f"\n=== Tests on {name} ===")
    without = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    command = [sys.executable, "-m", "pytest", "--numprocesses=auto", *arguments]
    process = subprocess.Popen(command, cwd=ROOT, env=without | variables)
    try:
        return process.wait()
    except KeyboardInterrupt:
        # pytest had the same Ctrl-C: let it finish its report.
        process.wait()
        return INTERRUPTED
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def fast(arguments: list[str]) -> int:
    RUN.mkdir(exist_ok=True)
    database = RUN / f"fast-{fingerprint()[:12]}.sqlite3"
    for old in set(RUN.glob("fast-*.sqlite3*")) - set(RUN.glob(f"{database.name}*")):
        old.unlink(missing_ok=True)
    return pytest(
        "SQLite, what failed last",
        ["--last-failed", "--reuse-db", *arguments],
        TEST_SQLITE_FILE=str(database),
    )


@contextmanager
def postgres_address() -> Iterator[str]:
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith(("postgres://", "postgresql://")):
        yield given
        return
    with running_server() as address:
        yield address


def on_postgres(arguments: list[str]) -> int:
    # Its own memory of failures: a pass here must not clear a failure on SQLite.
    cache = ["-o", "cache_dir=.pytest_cache/postgres"]
    try:
        with postgres_address() as address:
            return pytest("PostgreSQL", [*cache, *arguments], DATABASE_URL=address)
    except StoppedError as problem:
        say(f"\n!!! NO POSTGRESQL, SO NOTHING WAS TESTED ON IT: {problem}")
        return NOT_STARTED


def both(arguments: list[str]) -> int:
    codes: dict[str, int] = {}
    seconds: dict[str, float] = {}
    for name, run in (("SQLite", on_sqlite), ("PostgreSQL", on_postgres)):
        began = time.monotonic()
        codes[name] = run(arguments)
        seconds[name] = time.monotonic() - began
        if codes[name] == INTERRUPTED:
            break
    say("\n=== Summary ===")
    for name, code in codes.items():
        say(f"{name:<11} {verdict(code)}, {seconds[name]:.0f} s")
    return exit_code(list(codes.values()))


def on_sqlite(arguments: list[str]) -> int:
    return pytest("SQLite", arguments)


def verdict(code: int) -> str:
    if code == INTERRUPTED:
        return "interrupted"
    if code == NOT_STARTED:
        return "FAILED: no server"
    return VERDICTS.get(code, f"FAILED (pytest's code {code})")


def exit_code(codes: list[int]) -> int:
    """The first failure; a choice that is empty on one engine alone is none."""
    failed = [code for code in codes if code not in {PASSED, NOTHING_COLLECTED}]
    if failed:
        return failed[0]
    return PASSED if PASSED in codes else NOTHING_COLLECTED


def end(number: int, frame: object) -> NoReturn:
    # Unwinds through the `finally` clauses, which stop pytest and the server.
    sys.exit(128 + number)


def main() -> int:
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGHUP, end)
    arguments = sys.argv[1:]
    if arguments[:1] == ["--fast"]:
        return fast(arguments[1:])
    return both(arguments)


if __name__ == "__main__":
    run_script(main)
