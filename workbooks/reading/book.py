"""A file as sheets of rows, and what our own workbooks say of themselves."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from common.demo import unmarked
from workbooks.reading.kinds import kind_of
from workbooks.reading.office import sheets_of
from workbooks.reading.refusals import WrongFileError
from workbooks.reading.texts import rows_of

Cell = str | int | float | bool | datetime.date

# The very hidden sheet in which a workbook for editing says what it is.
OPTIONS = "_options"


@dataclass
class SheetRows:
    name: str
    rows: Sequence[Sequence[Cell]]
    hidden: bool = False


@dataclass
class Book:
    """The sheets of a file; and, of a workbook of ours, what each of them is."""

    sheets: list[SheetRows]
    # By the name of a sheet: register, language and moment at which it was made.
    declared: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    # By the name of a sheet: headings that are not to be read.
    ignored: dict[str, set[str]] = field(default_factory=dict)
    # By the name of a sheet: headings of columns that were filled in beforehand.
    given: dict[str, set[str]] = field(default_factory=dict)
    # Keys of the community forms that the workbook is; none of other workbooks.
    forms: list[str] = field(default_factory=list)


def read(name: str, content: bytes) -> Book:
    """The file as a book; raises WrongFileError."""
    if kind_of(content) == "text":
        sheets = [SheetRows(name.rpartition(".")[0] or name, rows_of(content))]
    else:
        sheets = [
            SheetRows(s["name"], s["rows"], s["hidden"]) for s in sheets_of(content)
        ]
    for sheet in sheets:
        _refuse_demo(sheet)
    book = Book([sheet for sheet in sheets if sheet.name != OPTIONS])
    for sheet in sheets:
        if sheet.name == OPTIONS:
            _take_options(book, sheet.rows)
    return book


def _take_options(book: Book, rows: Sequence[Sequence[Cell]]) -> None:
    """The rows until the first without a name; below stand the lists to choose from."""
    for row in rows:
        name, *values = [str(cell).strip() for cell in row] or [""]
        if not name:
            return
        if name == "_register" and len(values) >= 2:
            sheet, register, *more = [*values, "", ""]
            book.declared[sheet] = (register, more[0], more[1])
        elif name in {"_ignored", "_given"} and values:
            kept = book.ignored if name == "_ignored" else book.given
            kept.setdefault(values[0], set()).update(filter(None, values[1:]))
        elif name == "_form" and values:
            book.forms.append(values[0])


def _refuse_demo(sheet: SheetRows) -> None:
    """A row that says the file is of a demo stands above the headings."""
    for index in range(min(2, len(sheet.rows))):
        try:
            unmarked([list(sheet.rows[index])])
        except ValidationError as error:
            raise WrongFileError("demo") from error
