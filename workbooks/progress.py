"""How far a long piece of work is, for the page that waits for it.

Kept in a small file beside the uploads: what a transaction has not committed yet, nobody
else could read from the database. Its age tells whether the work is still alive.
"""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from django.conf import settings

BEAT = 5.0
# A worker that has not given a sign for so many seconds has been killed.
DEAD_AFTER = 45.0


def _path(number: int) -> Path:
    folder = Path(settings.FILES_DIR) / "imports"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{number}.progress"


class Progress:
    """Said by the work itself; the file is gone when the work is."""

    def __init__(self, number: int) -> None:
        self.path = _path(number)
        self.said = {"done": 0, "total": 0}
        self._last = 0.0

    def say(self, done: int, total: int) -> None:
        self.said = {"done": done, "total": total}
        if time.monotonic() - self._last > BEAT / 10:
            self._write()

    def _write(self) -> None:
        self._last = time.monotonic()
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(self.said))
        fresh.replace(self.path)


@contextmanager
def working(number: int) -> Iterator[Progress]:
    """Gives a sign of life as long as the block runs, whatever it is busy with."""
    progress, over = Progress(number), threading.Event()
    progress._write()

    def beat() -> None:
        while not over.wait(BEAT):
            progress.path.touch()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield progress
    finally:
        over.set()
        thread.join()
        progress.path.unlink(missing_ok=True)


def progress_of(number: int) -> dict[str, Any]:
    """Done and total; zeros where nothing is known."""
    with suppress(OSError, ValueError):
        found: dict[str, Any] = json.loads(_path(number).read_text())
        return found
    return {"done": 0, "total": 0}


def seconds_since(number: int) -> float | None:
    """Since the last sign of life; None where no work has begun to give any."""
    try:
        return time.time() - _path(number).stat().st_mtime
    except OSError:
        return None
