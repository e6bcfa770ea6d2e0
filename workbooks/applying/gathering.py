"""The files of an import, read and compared: the same way for preview and for applying."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbooks.comparing import Comparison, Earlier, Outcome, Said, Seen
from workbooks.models import Import, ImportFile, RowKind
from workbooks.reading import Book, Table, WrongFileError, read, tables_of
from workbooks.registers import Register, in_order

# By the key of a file and a sheet of it: what was seen of each row.
SeenRows = Mapping[tuple[int, str], Mapping[int, Seen]]


@dataclass
class Part:
    """One table of one file, compared."""

    file: ImportFile
    comparison: Comparison
    # A later table has rows that may name records of this one.
    is_named: bool = False

    @property
    def register(self) -> Register:
        return self.comparison.table.register

    @property
    def sheet(self) -> str:
        return self.comparison.table.sheet

    @property
    def outcomes(self) -> list[Outcome]:
        return self.comparison.outcomes

    def good(self, *, new: bool | None = None) -> list[Outcome]:
        good = [outcome for outcome in self.outcomes if outcome.is_good]
        return good if new is None else [o for o in good if o.is_new is new]

    def forget_new(self) -> None:
        """What was stored is taken back: keys that the database gave are nobody's."""
        for outcome in self.outcomes:
            new = [other.record for other in outcome.also if other.was is None]
            for record in [outcome.record, *new] if outcome.is_new else new:
                if record._meta.auto_field:
                    record.pk = None
                record._state.adding = True


@dataclass
class Gathered:
    files: list[ImportFile]
    parts: list[Part] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """No file of the import could be read."""
        return not self.parts

    def counts(self) -> dict[str, int]:
        kinds = Counter(o.kind for part in self.parts for o in part.outcomes)
        return {
            "new": kinds[RowKind.NEW],
            "changed": kinds[RowKind.CHANGED],
            "same": kinds[RowKind.SAME],
            "errors": kinds[RowKind.ERROR],
            "conflicts": kinds[RowKind.CONFLICT],
            "skipped": sum(part.comparison.skipped for part in self.parts),
            "noted": sum(bool(o.notes) for part in self.parts for o in part.outcomes),
        }

    def answered_forms(self) -> list[str]:
        """The forms of files in which a row is more than an error."""
        files = {
            part.file.pk: part.file
            for part in self.parts
            if any(o.kind != RowKind.ERROR for o in part.outcomes)
        }
        return [form for file in files.values() for form in file.forms]

    def registers(self) -> str:
        """Their names between spaces, as the import keeps them."""
        names = sorted({part.register.name for part in self.parts})
        return f" {' '.join(names)} " if names else ""


def gather(
    import_: Import,
    registers: Mapping[str, Register],
    *,
    bring: Callable[[Part], None],
    seen: SeenRows | None = None,
    lock: bool = False,
    said: Said | None = None,
) -> Gathered:
    """Read and compare every file; a wrong one keeps its refusal and is left out.

    Tables come after those whose records they may name: `bring` stores the new rows of
    each before the next is compared. With `seen`, what was not seen like this is a
    conflict; `lock` as `Comparison` has it.
    """
    files = list(import_.files.all())
    gathered = Gathered(files)
    earlier = Earlier()
    tables = _in_order(import_, files, registers)
    for (file, table), is_named in zip(tables, _are_named(tables), strict=True):
        place = f"{file.name}, {table.sheet}" if len(files) > 1 else table.sheet
        comparison = Comparison(
            table,
            place=place,
            earlier=earlier,
            seen=None if seen is None else seen.get((file.pk, table.sheet), {}),
            taken=import_.taken,
            lock=lock,
            said=said,
        )
        part = Part(file, comparison, is_named)
        gathered.parts.append(part)
        bring(part)
        if is_named:
            earlier.take(place, comparison.rows, part.outcomes)
    return gathered


def _in_order(
    import_: Import, files: Iterable[ImportFile], registers: Mapping[str, Register]
) -> list[tuple[ImportFile, Table]]:
    tables = [(f, table) for f in files for table in _tables(import_, f, registers)]
    order = in_order(registers.values())
    return sorted(tables, key=lambda found: order.index(found[1].register.model))


def _are_named(tables: Sequence[tuple[ImportFile, Table]]) -> list[bool]:
    """Of each table, whether one after it may name its records."""
    found, later = [], set()
    for _file, table in reversed(tables):
        found.append(table.register.model in later)
        later |= {*table.register.named_models}
    return found[::-1]


def _tables(
    import_: Import, file: ImportFile, registers: Mapping[str, Register]
) -> list[Table]:
    file.refusal = ""
    try:
        with file.content.open("rb") as content:
            book = read(file.name, content.read())
        tables = tables_of(book, registers, import_.wanted)
    except WrongFileError as wrong:
        file.refusal = str(wrong)
        return []
    file.forms = book.forms
    file.notes = _notes(book, tables)
    return [table for table in tables if table.rows]


def _notes(book: Book, tables: list[Table]) -> list[dict[str, Any]]:
    """What was seen and not taken: columns that nobody knows, sheets of no register."""
    known = {table.sheet for table in tables} | {*book.ignored}
    columns = [
        {"sheet": table.sheet, "unknown": table.unknown}
        for table in tables
        if table.unknown
    ]
    sheets = [
        s.name for s in book.sheets if s.name not in known and s.rows and not s.hidden
    ]
    return [*columns, *([{"sheets": sheets}] if sheets else [])]
