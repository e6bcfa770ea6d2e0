"""Where the work on an import is done: small ones at once, larger ones beside.

There is no queue. What would keep a reader waiting is done by a process of its own,
started by the request that asked for it; it goes on when the browser or the web server
ends, and when it is killed itself, the next look at the import says so.
"""

import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext

from workbooks.applying.undoing import undo
from workbooks.applying.work import apply, compare
from workbooks.models import Import, ImportStatus
from workbooks.progress import DEAD_AFTER, seconds_since

# Files of so many bytes, and an undoing of so many rows, take a second or two.
SMALL_BYTES = 200_000
SMALL_ROWS = 1_000

_WORK = {"comparing": compare, "applying": apply, "undoing": undo}
# Where an interrupted piece of work leaves the import.
_BEFORE = {"comparing": "refused", "applying": "ready", "undoing": "applied"}

_started: list[subprocess.Popen] = []


def start(import_: Import) -> None:
    """Do the work that has been claimed, now or in a process of its own."""
    if _is_small(import_):
        run(import_)
    else:
        spawn(import_)


def run(import_: Import) -> None:
    _WORK[import_.status](import_)


def spawn(import_: Import) -> None:
    # Those that have ended are taken leave of, or they would stay as zombies.
    _started[:] = [process for process in _started if process.poll() is None]
    command = [sys.executable, str(Path(settings.BASE_DIR) / "manage.py")]
    _started.append(
        subprocess.Popen(  # noqa: S603 - our own command, and no shell
            [*command, "import_work", str(import_.pk), import_.run],
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    )


def look_after(import_: Import) -> None:
    """Say of work whose process has been killed that it was interrupted."""
    if not import_.is_working or _is_alive(import_):
        return
    import_.finish(
        _BEFORE[import_.status],
        message=gettext("The work was interrupted, nothing was written. Try again."),
    )


def forget_old_files() -> None:
    """Delete files that nobody needed for long; an undecided preview is cancelled."""
    for import_ in Import.objects.forgotten(timezone.now()):
        if not import_.is_working:
            Import.objects.filter(pk=import_.pk, status=ImportStatus.READY).update(
                status=ImportStatus.CANCELLED
            )
            import_.drop_files()


def _is_small(import_: Import) -> bool:
    if import_.status == ImportStatus.UNDOING:
        return import_.written <= SMALL_ROWS
    size: int = import_.files.aggregate(size=Sum("size"))["size"] or 0
    return size <= SMALL_BYTES


def _is_alive(import_: Import) -> bool:
    """It gave a sign, or was asked for, a moment ago."""
    asked = (timezone.now() - import_.updated_at).total_seconds()
    signs = [asked, seconds_since(import_.pk)]
    return any(sign is not None and sign < DEAD_AFTER for sign in signs)
