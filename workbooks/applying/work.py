"""The three pieces of work on an import: comparing, applying, undoing.

Each is claimed by one run, gives signs of life, and ends with a status. Applying is one
transaction: it compares once more, with the records locked, and writes only what was
seen in the preview.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, override
from simple_history.models import HistoricalRecords

from workbooks.applying.gathering import Gathered, SeenRows, gather
from workbooks.applying.keeping import keep_rows, seen_rows
from workbooks.applying.writing import bring, try_out, write, write_entries
from workbooks.forms import answered
from workbooks.models import Import, ImportMode, RowKind
from workbooks.progress import working
from workbooks.registers import Register, registers

logger = logging.getLogger(__name__)


class StoppedError(Exception):
    """Nothing was written; the sentence says why."""


class ChangedMeanwhileError(StoppedError):
    """The register is not as it was in the preview: a new preview is due."""

    def __init__(self, gathered: Gathered) -> None:
        super().__init__(
            gettext(
                "Nothing was written: records have changed since the preview. What "
                "differs now is shown below; look again and decide."
            )
        )
        self.gathered = gathered


def registers_of(user: Any) -> dict[str, Register]:
    """The registers that the user may import."""
    return registers(_request_of(user))


def compare(import_: Import) -> None:
    """Make the preview; the status is `ready`, or `refused` where nothing was read."""
    with work(import_, "refused") as progress, transaction.atomic():
        with transaction.atomic():
            known = registers_of(import_.by)
            gathered = gather(import_, known, bring=try_out, said=progress.say)
            transaction.set_rollback(True)
        keep_rows(import_, gathered)
        end(
            import_,
            "refused" if gathered.is_refused else "ready",
            registers=gathered.registers(),
            message="",
            **gathered.counts(),
        )
    if import_.status == "refused":
        import_.drop_files()


def apply(import_: Import) -> None:
    """Write what was previewed, all or nothing; the status is `applied` or `ready`."""
    seen, kinds = seen_rows(import_)
    try:
        with work(import_, "ready") as progress:
            with transaction.atomic():
                _apply(import_, seen, kinds, progress.say)
            if not (import_.errors or import_.conflicts):
                import_.drop_files()
    except ChangedMeanwhileError as changed:
        _show_again(import_, changed, seen)
    except StoppedError as stopped:
        import_.finish("ready", message=str(stopped))


def _apply(import_: Import, seen: SeenRows, kinds: Any, said: Any) -> None:
    known = registers_of(import_.by)
    gathered = gather(import_, known, bring=bring, seen=seen, lock=True, said=said)
    _refuse_unseen(gathered, kinds)
    _refuse_incomplete(import_, gathered)
    # How long the writing takes nobody knows; it is the smaller part.
    said(0, 0)
    for part in gathered.parts:
        changed = part.good(new=False)
        write(part, changed)
        if any(outcome.problems for outcome in changed):
            raise ChangedMeanwhileError(gathered)
    written = sum(write_entries(import_, part) for part in gathered.parts)
    if not written:
        raise StoppedError(gettext("Nothing was written: no row changes anything."))
    keep_rows(import_, gathered, choices=seen)
    answered(gathered.answered_forms(), import_)
    end(import_, "applied", applied_at=timezone.now(), written=written, message="")


def _refuse_unseen(gathered: Gathered, kinds: Any) -> None:
    """What the preview did not show like this is not written."""
    settled = {RowKind.CHANGED, RowKind.SAME}
    for part in gathered.parts:
        for outcome in part.outcomes:
            before = kinds.get((part.file.pk, part.sheet, outcome.number))
            is_expected = outcome.kind in {before, RowKind.SAME} or (
                before == RowKind.CONFLICT and outcome.kind in settled
            )
            if not is_expected:
                raise ChangedMeanwhileError(gathered)


def _refuse_incomplete(import_: Import, gathered: Gathered) -> None:
    """All rows or none: an error, or an open conflict, is a reason for none."""
    if import_.mode != ImportMode.ALL:
        return
    counts = gathered.counts()
    refused = sum(1 for file in gathered.files if file.refusal)
    if counts["errors"] or counts["conflicts"] or refused:
        raise StoppedError(
            gettext(
                "Nothing was written: %(errors)s rows have errors, %(conflicts)s have "
                "open conflicts and %(files)s files could not be read. Mend them, or "
                "take the good rows."
            )
            % {**counts, "files": refused}
        )


def _show_again(
    import_: Import, changed: ChangedMeanwhileError, seen: SeenRows
) -> None:
    """The preview as it would be now; choices stay where they were made."""
    with transaction.atomic():
        keep_rows(import_, changed.gathered, choices=seen)
        import_.finish("ready", message=str(changed), **changed.gathered.counts())


def end(import_: Import, status: str, **values: Any) -> None:
    """Ends within the transaction of the work: who was taken over writes nothing."""
    if not import_.finish(status, **values):
        raise StoppedError(gettext("Another run has taken over this import."))


@contextmanager
def work(import_: Import, otherwise: str) -> Iterator[Any]:
    """Signs of life, the uploader's language and name; a fall ends with a sentence."""
    before = getattr(HistoricalRecords.context, "request", None)
    # The records of a sheet stay until its end: to look for garbage among them takes
    # a third of the time.
    was_enabled = gc.isenabled()
    gc.disable()
    HistoricalRecords.context.request = _request_of(import_.by)
    try:
        with override(import_.language), working(import_.pk) as progress:
            try:
                yield progress
            except StoppedError:
                raise
            except Exception as fallen:
                logger.exception("Import %s fell", import_.pk)
                import_.finish(otherwise, message=_sentence_of(fallen))
    finally:
        HistoricalRecords.context.request = before
        if was_enabled:
            gc.enable()


def _sentence_of(fallen: Exception) -> str:
    if isinstance(fallen, DatabaseError):
        return gettext(
            "Nothing was written: the database refused a row, or somebody was changing "
            "the same records. Try again; if it happens again, tell the administrator."
        )
    return gettext(
        "Nothing was written: the program could not go on. The administrator finds the "
        "reason in the log."
    )


def _request_of(user: Any) -> HttpRequest:
    request = HttpRequest()
    request.user = user
    return request
