"""The files of an import, read and compared: the same way for preview and for applying."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from common import bulk
from workbooks.comparing import Comparison, Outcome, Said, Seen
from workbooks.models import Import, ImportFile, ImportRow, RowKind
from workbooks.reading import Book, Table, WrongFileError, read, tables_of
from workbooks.registers import Register

SeenRows = Mapping[tuple[int, str, int], Seen]


@dataclass
class Part:
    """One table of one file, compared."""

    file: ImportFile
    comparison: Comparison

    @property
    def register(self) -> Register:
        return self.comparison.table.register

    @property
    def sheet(self) -> str:
        return self.comparison.table.sheet

    @property
    def outcomes(self) -> list[Outcome]:
        return self.comparison.outcomes


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
    seen: SeenRows | None = None,
    lock: bool = False,
    said: Said | None = None,
) -> Gathered:
    """Read and compare every file; a wrong one keeps its refusal and is left out.

    With `seen`, what was not seen like this is a conflict; `lock` as `Comparison` has it.
    """
    files = list(import_.files.all())
    gathered = Gathered(files)
    firsts: dict[tuple[str, Any], str] = {}
    for file in files:
        for table in _tables(import_, file, registers):
            place = f"{file.name}, {table.sheet}" if len(files) > 1 else ""
            comparison = Comparison(
                table,
                place=place or table.sheet,
                firsts=firsts,
                seen=_seen_of(seen, file, table),
                taken=import_.taken,
                lock=lock,
                said=said,
            )
            gathered.parts.append(Part(file, comparison))
    return gathered


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


def _seen_of(
    seen: SeenRows | None, file: ImportFile, table: Table
) -> dict[int, Seen] | None:
    if seen is None:
        return None
    return {
        number: row
        for (key, sheet, number), row in seen.items()
        if key == file.pk and sheet == table.sheet
    }


def seen_rows(import_: Import) -> tuple[SeenRows, dict[tuple[int, str, int], str]]:
    """What the stored preview showed of each row; and the kind that it had."""
    seen, kinds = {}, {}
    rows = import_.rows.values_list(
        "file", "sheet", "number", "kind", "changes", "choices"
    )
    for file, sheet, number, kind, changes, choices in rows:
        place = (file, sheet, number)
        kinds[place] = kind
        seen[place] = Seen(
            marks={change["key"]: change["mark"] for change in changes},
            choices=choices,
            conflicts={c["key"] for c in changes if c.get("conflict")},
        )
    return seen, kinds


def keep_rows(
    import_: Import,
    gathered: Gathered,
    *,
    choices: SeenRows | None = None,
) -> None:
    """Write the rows to the log instead of those that it had."""
    ImportRow.objects.filter(of=import_).delete()
    rows = [
        ImportRow(
            of_id=import_.pk,
            file_id=part.file.pk,
            sheet=part.sheet,
            number=outcome.number,
            register=part.register.name,
            kind=outcome.kind,
            label=outcome.label,
            record="" if outcome.record.pk is None else str(outcome.record.pk),
            entry=outcome.entry,
            also=[other.as_json() for other in outcome.also if other.entry],
            changes=[change.as_json() for change in outcome.changes],
            problems=outcome.problems,
            notes=outcome.notes,
            choices=_choices(choices, part, outcome),
        )
        for part in gathered.parts
        for outcome in part.outcomes
    ]
    bulk.add(rows)
    for file in gathered.files:
        file.save(update_fields=["refusal", "notes", "forms"])


def _choices(choices: SeenRows | None, part: Part, outcome: Outcome) -> dict[str, str]:
    seen = (choices or {}).get((part.file.pk, part.sheet, outcome.number))
    return seen.choices if seen else {}
