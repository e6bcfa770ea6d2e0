"""Which register a sheet is of, and where its headings stand.

A workbook of ours says it; any other sheet is known by its headings, in either language,
in whatever order, and below a title.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from common.text import search_key
from workbooks.reading import limits
from workbooks.reading.book import Book, Cell, SheetRows
from workbooks.reading.refusals import WrongFileError
from workbooks.registers import Register
from workbooks.stamps import STAMP

# Longer texts are no headings.
MOST_LETTERS = 200


@dataclass
class Table:
    """The rows of a sheet under headings that a register knows."""

    sheet: str
    register: Register
    # As the spreadsheet counts, from 1.
    heading_row: int
    # The place of each known column, by the name of its field.
    columns: dict[str, int]
    rows: list[tuple[int, Sequence[Cell]]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    stamp: int | None = None
    # Columns that were filled in beforehand: alone they are no answer.
    given: set[str] = field(default_factory=set)
    language: str = ""


@dataclass
class _Found:
    register: Register
    index: int
    keys: list[str | None]
    has_key: bool

    @property
    def known(self) -> int:
        return len({key for key in self.keys if key})

    @property
    def rank(self) -> tuple[bool, int, bool, int]:
        """The better it fits, the greater: its keys, more columns, fewer left out.

        A register with all of its columns is meant; of two that lack some, neither is.
        """
        left = len(self.register.resource.fields) - self.known
        return self.has_key, self.known, not left, -left


def tables_of(
    book: Book, registers: Mapping[str, Register], wanted: str = ""
) -> list[Table]:
    """The tables of the book, those of `wanted` alone where it is a register's name.

    Sheets of no register are left out; raises WrongFileError where none is left.
    """
    tables = [t for s in book.sheets if (t := _table(book, s, registers, wanted))]
    if not tables:
        raise WrongFileError("unknown")
    if not any(table.rows for table in tables):
        raise WrongFileError("no_rows", sheet=tables[0].sheet)
    return tables


def _table(
    book: Book, sheet: SheetRows, registers: Mapping[str, Register], wanted: str
) -> Table | None:
    name, language, _made_at = book.declared.get(sheet.name, (wanted, "", ""))
    if name and name not in registers:
        return None
    asked = [registers[name]] if name else list(registers.values())
    found = _best(sheet, [match for match in _matches(sheet, asked) if match])
    if found is None:
        return None
    if not found.has_key:
        raise _lacking(sheet, found)
    table = Table(
        sheet=sheet.name,
        register=found.register,
        heading_row=found.index + 1,
        columns={},
        language=language,
    )
    _take_columns(table, found, sheet, book.ignored.get(sheet.name, set()))
    given = book.given.get(sheet.name, set())
    headings = [str(cell).strip() for cell in sheet.rows[found.index]]
    table.given = {k for k, place in table.columns.items() if headings[place] in given}
    _take_rows(table, sheet)
    return table


def _matches(sheet: SheetRows, registers: list[Register]) -> Iterator[_Found]:
    """The best row of headings for each register, if any is like its headings."""
    rows = [
        [search_key(str(cell)[:MOST_LETTERS]) for cell in row]
        for row in sheet.rows[: limits.HEADING_ROWS]
    ]
    for register in registers:
        resource = register.resource()
        known, needed = resource.spellings(), {*resource.get_import_id_fields()}
        best: _Found | None = None
        for index, texts in enumerate(rows):
            keys = [known.get(text) if text else None for text in texts]
            found = _Found(register, index, keys, needed <= {*keys})
            if any(keys) and (best is None or found.rank > best.rank):
                best = found
        if best:
            yield best


def _best(sheet: SheetRows, matches: list[_Found]) -> _Found | None:
    if not matches:
        return None
    first = max(matches, key=lambda match: match.rank)
    rivals = [
        match
        for match in matches
        if match.rank[:3] == first.rank[:3]
        and match.register.model != first.register.model
    ]
    if first.known < 2 or (rivals and not first.has_key):
        # One common word above a column is no heading of a register.
        return None
    if rivals:
        names = [first.register.title, *(rival.register.title for rival in rivals)]
        raise WrongFileError(
            "ambiguous", sheet=sheet.name, names=", ".join(dict.fromkeys(names))
        )
    return first


def _lacking(sheet: SheetRows, found: _Found) -> WrongFileError:
    resource = found.register.resource()
    needed = resource.get_import_id_fields()
    return WrongFileError(
        "keys",
        sheet=sheet.name,
        row=found.index + 1,
        register=found.register.title,
        names=", ".join(
            str(resource.fields[key].column_name)
            for key in needed
            if key not in found.keys
        ),
    )


def _take_columns(
    table: Table, found: _Found, sheet: SheetRows, ignored: set[str]
) -> None:
    headings = [str(cell).strip() for cell in sheet.rows[found.index]]
    for place, (heading, key) in enumerate(zip(headings, found.keys, strict=True)):
        if heading == STAMP:
            table.stamp = place
        elif not heading or heading in ignored:
            continue
        elif key is None:
            table.unknown.append(heading)
        elif key in table.columns:
            raise WrongFileError(
                "twice",
                sheet=table.sheet,
                row=table.heading_row,
                name=heading,
                first=letters(table.columns[key]),
                second=letters(place),
            )
        else:
            table.columns[key] = place


def _take_rows(table: Table, sheet: SheetRows) -> None:
    places = list(table.columns.values())
    for number, row in enumerate(
        sheet.rows[table.heading_row :], table.heading_row + 1
    ):
        if any(place < len(row) and str(row[place]).strip() for place in places):
            table.rows.append((number, row))


def letters(place: int) -> str:
    """The column of a place as a spreadsheet names it: 0 is A, 26 is AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
