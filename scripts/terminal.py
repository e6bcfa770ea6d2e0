"""Talking to the person at the terminal: sentences, never tracebacks."""

import errno
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Logs and throw-away files of this checkout; never committed.
RUN = ROOT / ".run"
DISK_FULL = "The disk is full: free some space and run the same command again."
# How the system and SQLite say it.
DISK_FULL_SIGNS = ("No space left on device", "Disk quota exceeded", "disk is full")


class StoppedError(Exception):
    """Something the reader can act on, said in a sentence."""


def say(sentence: str) -> None:
    print(sentence, flush=True)


def run_script(main: Callable[[], int]) -> None:
    """Run a script's main function; end the process with its code or a sentence."""
    try:
        code = main()
    except StoppedError as problem:
        print(f"Stopped: {problem}", file=sys.stderr)
        code = 1
    except OSError as error:
        print(f"Stopped: {describe(error)}", file=sys.stderr)
        code = 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        code = 130
    sys.exit(code)


def describe(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DISK_FULL
    return f"{error.strerror or error}: {error.filename or 'no file named'}"
