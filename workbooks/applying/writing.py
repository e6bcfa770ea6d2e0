"""Writes the good rows of a part: records, lists, history, and what a resource adds."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext

from common.cells import KeysCell
from workbooks.applying.also import add_entries, batches_of
from workbooks.applying.gathering import Part
from workbooks.applying.storing import Batch, store, write_history
from workbooks.comparing import Outcome
from workbooks.comparing.guard import guard_also, guard_new, may_be_public_at_once
from workbooks.models import Import

# The column of the history takes a hundred letters; the number and the row must stay.
MOST_FILE_NAME = 50


def reason_of(import_: Import, part: Part, outcome: Outcome) -> str:
    """What the history says of why the record changed."""
    return gettext("Import No. %(number)s, %(file)s, row %(row)s") % {
        "number": import_.pk,
        "file": part.file.name[:MOST_FILE_NAME],
        "row": outcome.number,
    }


def write(part: Part, outcomes: Sequence[Outcome]) -> None:
    """Store the outcomes, refuse those whose record may not be as it is now stored."""
    if not outcomes:
        return
    store(_batch(part, outcomes))
    if may_be_public_at_once(part.register.model):
        guard_new(outcomes)
    if also := [(o, other) for o in outcomes for other in o.also]:
        for batch in batches_of([other for _outcome, other in also]):
            store(batch)
        guard_also(also)


def write_entries(import_: Import, part: Part) -> int:
    """Give what is written its entries in the history; returns how many rows they are."""
    outcomes = part.good()
    reasons = {o.record.pk: reason_of(import_, part, o) for o in outcomes}
    entries: dict[Any, int] = {}
    for kind, is_new in (("+", True), ("~", False)):
        records = [o.record for o in outcomes if o.is_new is is_new]
        entries |= write_history(records, kind=kind, by=import_.by, reasons=reasons)
    for outcome in outcomes:
        outcome.entry = entries[outcome.record.pk]
    also = [(reasons[o.record.pk], other) for o in outcomes for other in o.also]
    add_entries(also, by=import_.by)
    return len(entries)


def bring(part: Part) -> None:
    """Store the new rows; those that may not be as they are stored are left out."""
    while new := part.good(new=True):
        with transaction.atomic():
            write(part, new)
            if not any(outcome.problems for outcome in new):
                return
            transaction.set_rollback(True)
        part.forget_new()


def try_out(part: Part) -> None:
    """Find what only stored rows tell, or those that name them; nothing of it stays.

    The transaction around it is to be rolled back.
    """
    is_brought = part.is_named or may_be_public_at_once(part.register.model)
    if is_brought:
        bring(part)
    waiting = part.good(new=False) if is_brought else part.good()
    write(part, [outcome for outcome in waiting if outcome.also])


def _batch(part: Part, outcomes: Sequence[Outcome]) -> Batch:
    fields = part.comparison.rows.fields
    batch = Batch(
        model=part.register.model,
        new=[o.record for o in outcomes if o.is_new],
        changed=[o.record for o in outcomes if not o.is_new],
    )
    for outcome in outcomes:
        for change in outcome.changes:
            field = fields[change.key]
            if isinstance(field.widget, KeysCell):
                pair = (outcome.record, change.value)
                batch.lists.setdefault(field.attribute, []).append(pair)
            elif not outcome.is_new:
                batch.fields.add(field.attribute)
    return batch
