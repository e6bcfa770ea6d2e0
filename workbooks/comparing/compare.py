"""All rows of one table against the register: what each of them would do."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext

from common.cells import KeysCell, text_of
from workbooks.comparing.bases import fill_bases
from workbooks.comparing.checks import check
from workbooks.comparing.earlier import Earlier, Place, words_of
from workbooks.comparing.guard import guard_changed
from workbooks.comparing.judging import Judge, Seen, settle
from workbooks.comparing.notes import add_notes
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.rows import Rows, SheetRow
from workbooks.comparing.stored import Key, StoredRecords, key_of
from workbooks.models import RowKind
from workbooks.reading import Table
from workbooks.stamps import digest

__all__ = ["Comparison", "Seen"]

# What a spreadsheet shows where a formula of its own went wrong.
_BROKEN = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}


Said = Callable[[int, int], None]


class Comparison:
    """One table and the outcomes of its rows.

    With `lock` the records stay locked until the end of the transaction. `earlier` knows
    the tables before this one, so that no record is brought twice and new ones can be
    named. `said` hears how many rows are compared, of how many.
    """

    def __init__(
        self,
        table: Table,
        *,
        place: str,
        earlier: Earlier,
        seen: Mapping[int, Seen] | None = None,
        taken: str = "",
        lock: bool = False,
        said: Said | None = None,
    ) -> None:
        self.table = table
        self.place = place
        self.earlier = earlier
        self.seen = seen or {}
        self.taken = taken
        self.rows = Rows(table)
        self.resource = self.rows.resource
        self.judge = Judge(self.resource, table.language)
        self.misread: dict[int, set[str]] = {}
        keys = [self.rows.key(row.cells) for row in self.rows.answered]
        stored = StoredRecords(
            self.resource,
            self.rows.fields.values(),
            [key for key in keys if key],
            lock=lock,
        )
        self.outcomes: list[Outcome] = []
        for number, (row, key) in enumerate(zip(self.rows.answered, keys, strict=True)):
            if said:
                said(number, len(keys))
            if key and (first := self._first(row, key_of(key))):
                self.outcomes.append(self._second(row, first))
            else:
                record = stored.get(key) if key else None
                self.outcomes.append(self._compared(row, record))
        self._check()

    @property
    def skipped(self) -> int:
        return self.rows.skipped

    def _compared(self, row: SheetRow, record: Any) -> Outcome:
        outcome = Outcome(row.number, row.cells, label=self.rows.label(row.cells))
        outcome.is_new = record is None
        outcome.record = record or self.resource._meta.model()
        self.resource.after_init_instance(outcome.record, outcome.is_new, row.cells)
        self.misread[row.number] = set()
        if outcome.is_new:
            self._fill(outcome)
        else:
            self._judge(outcome, row.marks)
        seen = self.seen.get(row.number)
        outcome.changes = settle(outcome.changes, seen, self.taken)
        outcome.kind = _kind(outcome)
        if outcome.kind != RowKind.CONFLICT:
            self._assign(outcome)
        return outcome

    def _fill(self, outcome: Outcome) -> None:
        """A new record takes every cell; left empty, it stays what it is by itself."""
        for key in self.rows.fields:
            if text := text_of(self.rows.cell(outcome.row, key)):
                self._take(outcome, key, text, "", "")

    def _judge(self, outcome: Outcome, marks: dict[str, str]) -> None:
        asked = [key for key in self.rows.fields if key not in self.rows.keys]
        now = self.judge.texts(outcome.record, asked)
        for key in asked:
            text = text_of(self.rows.cell(outcome.row, key))
            mark = marks.get(key, "")
            if text != now[key] and not (mark and digest(text) == mark):
                self._take(outcome, key, text, now[key], mark)

    def _take(self, outcome: Outcome, key: str, text: str, now: str, mark: str) -> None:
        """A cell that is typed otherwise than the record says, and than it left."""
        try:
            if text in _BROKEN:
                raise ValueError(
                    gettext("“%(value)s” is an error of a formula, not a value.")
                    % {"value": text}
                )
            change = self.judge.change(key, outcome.row, outcome.record, now, mark)
        except ValueError as error:
            self.misread[outcome.number].add(self.rows.fields[key].attribute)
            outcome.refuse(self.rows.heading(key), self.earlier.why_missing(error))
            return
        if change:
            change.beside = self.earlier.said_of(change.value)
            outcome.changes.append(change)

    def _assign(self, outcome: Outcome) -> None:
        """Give the record its new values; lists wait until it is stored."""
        for change in outcome.changes:
            field = self.rows.fields[change.key]
            if not isinstance(field.widget, KeysCell):
                setattr(outcome.record, field.attribute, change.value)

    def _first(self, row: SheetRow, key: Key) -> Place | None:
        """Where the record stands already, in this table or one before it."""
        place = (self.place, row.number)
        known = (self.resource._meta.model._meta.label, key)
        first = self.earlier.firsts.setdefault(known, place)
        # Two files may have one name: a place alone does not tell rows apart.
        return None if first is place else first

    def _second(self, row: SheetRow, first: Place) -> Outcome:
        """The row is not looked at further: both would change the same record."""
        outcome = Outcome(row.number, row.cells, label=self.rows.label(row.cells))
        outcome.record = self.resource._meta.model()
        outcome.is_second = True
        sentence = gettext("The same record stands already in %(place)s.")
        heading = self.rows.heading(self.rows.keys[0])
        outcome.refuse(heading, sentence % {"place": words_of(first)})
        return outcome

    def _check(self) -> None:
        """Hold what would be stored to the rules of its model."""
        checked = {RowKind.NEW, RowKind.CHANGED, RowKind.ERROR}
        asked = [o for o in self.outcomes if o.kind in checked and not o.is_second]
        check(self.resource, asked, [self.misread[o.number] for o in asked])
        guard_changed([o for o in asked if o.kind == RowKind.CHANGED])
        conflicts = [o for o in self.outcomes if o.kind == RowKind.CONFLICT]
        fill_bases(conflicts, self.rows.fields, self.judge)
        add_notes(self.rows, self.outcomes, self.judge)


def _kind(outcome: Outcome) -> RowKind:
    if outcome.problems:
        return RowKind.ERROR
    if outcome.is_new:
        return RowKind.NEW
    if any(change.is_conflict for change in outcome.changes):
        return RowKind.CONFLICT
    return RowKind.CHANGED if outcome.changes else RowKind.SAME
