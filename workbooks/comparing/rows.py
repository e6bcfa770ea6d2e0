"""The rows of a table as cells under the headings of its resource."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from common.cells import text_of
from workbooks.reading import Table
from workbooks.stamps import read_stamp

_TITLES = ("title_uk", "name_uk", "text_uk", "title")

Cells = Mapping[str, Any]


@dataclass
class SheetRow:
    number: int
    # By the heading in the language in use, as the cells of a resource want it.
    cells: Cells
    # The marks with which the row left, by the names of fields.
    marks: dict[str, str]


class Rows:
    """Reads a table by its resource: `answered` are its rows, `skipped` the rest."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.resource = table.register.resource()
        self.keys: list[str] = list(self.resource.get_import_id_fields())
        known = self.resource.importable()
        self.fields = {key: known[key] for key in table.columns if key in known}
        # Said once: a heading is translated anew each time it is read.
        self.headings = {
            key: str(self.resource.fields[key].column_name) for key in table.columns
        }
        rows = [
            SheetRow(number, self._cells(row), self._marks(row))
            for number, row in table.rows
        ]
        self.answered = [row for row in rows if self._is_answered(row)]
        self.skipped = len(rows) - len(self.answered)
        self._load([row.cells for row in self.answered])

    def heading(self, key: str) -> str:
        return self.headings[key]

    def cell(self, cells: Cells, key: str) -> Any:
        return cells[self.heading(key)]

    def key(self, cells: Cells) -> list[Any] | None:
        """The values of the key; None where one of them cannot be read."""
        try:
            return [
                self.fields[key].widget.clean(self.cell(cells, key), row=cells)
                for key in self.keys
            ]
        except ValueError:
            # The comparison of the row says what is wrong with it.
            return None

    def label(self, cells: Cells) -> str:
        """The key as it is typed, and a title where the sheet has one."""
        titles = [key for key in _TITLES if key in self.fields][:1]
        keys = dict.fromkeys([*self.keys, *titles])
        texts = (text_of(self.cell(cells, key)) for key in keys)
        return " · ".join(filter(None, texts))[:255]

    def _cells(self, row: Sequence[Any]) -> Cells:
        return {
            self.heading(key): row[place] if place < len(row) else ""
            for key, place in self.table.columns.items()
        }

    def _marks(self, row: Sequence[Any]) -> dict[str, str]:
        place = self.table.stamp
        if place is None or place >= len(row):
            return {}
        return read_stamp(str(row[place]))

    def _is_answered(self, row: SheetRow) -> bool:
        """A new row of a form holds more than what was given in it."""
        if row.marks or not self.table.given:
            return True
        asked = (key for key in self.table.columns if key not in self.table.given)
        return any(text_of(self.cell(row.cells, key)) for key in asked)

    def _load(self, rows: Sequence[Cells]) -> None:
        """Find the related records of all rows with a few queries."""
        for key, field in self.fields.items():
            if hasattr(field.widget, "load"):
                field.widget.load(rows, self.heading(key))
