"""What the preview of an import shows: counts, a page of rows, what may be decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from workbooks.models import Import, ImportFile, ImportRow, ImportStatus, RowKind, Taken
from workbooks.progress import progress_of
from workbooks.registers import Register, all_registers

ROWS_ON_A_PAGE = 50
# Rows of any kind in which something is not taken.
NOTED = "noted"
# In the order in which a person wants to see them: where they are counted, and what
# several of them are called.
COUNTS = {
    RowKind.CONFLICT: ("conflicts", pgettext_lazy("rows of an import", "conflicts")),
    RowKind.ERROR: ("errors", pgettext_lazy("rows of an import", "errors")),
    RowKind.CHANGED: ("changed", pgettext_lazy("rows of an import", "changed")),
    RowKind.NEW: ("new", pgettext_lazy("rows of an import", "new")),
    RowKind.SAME: ("same", pgettext_lazy("rows of an import", "the same")),
}


@dataclass(frozen=True)
class Tab:
    kind: str
    label: Any
    count: int
    is_current: bool


class Preview:
    """Read by the templates of an import; asks the same queries for any number of rows."""

    def __init__(self, import_: Import, asked: QueryDict) -> None:
        self.of = import_
        kind = asked.get("kind", "")
        self.kind = kind if kind in {*RowKind.values, NOTED} else ""
        self.number = asked.get("page", "1")

    @property
    def is_open(self) -> bool:
        """Somebody still has to decide."""
        return self.of.status == ImportStatus.READY

    @property
    def is_applied(self) -> bool:
        return self.of.status == ImportStatus.APPLIED

    @cached_property
    def files(self) -> list[ImportFile]:
        return list(self.of.files.all())

    @property
    def refused(self) -> list[ImportFile]:
        return [file for file in self.files if file.refusal]

    @property
    def is_refused(self) -> bool:
        return self.of.status == ImportStatus.REFUSED

    @property
    def tabs(self) -> list[Tab]:
        found: list[tuple[str, Any, int]] = [*counted(self.of)]
        total = sum(count for _kind, _words, count in found)
        if self.of.noted:
            found.append((NOTED, _("with a note"), self.of.noted))
        return [
            Tab("", _("all rows"), total, not self.kind),
            *(Tab(kind, words, n, kind == self.kind) for kind, words, n in found),
        ]

    @cached_property
    def page(self) -> Page:
        rows = self.of.rows.select_related("file").order_by("file", "pk")
        if self.kind == NOTED:
            rows = rows.exclude(notes=[])
        elif self.kind:
            rows = rows.filter(kind=self.kind)
        return Paginator(rows, ROWS_ON_A_PAGE).get_page(self.number)

    @property
    def rows(self) -> list[tuple[ImportRow, str, list[dict[str, Any]]]]:
        """The rows of the page, each with its record's address and changes as shown."""
        known = all_registers()
        return [
            (
                row,
                self._address(row, known.get(row.register)),
                [self._shown(row, change) for change in row.changes],
            )
            for row in self.page
        ]

    def _address(self, row: ImportRow, register: Register | None) -> str:
        """Of the record's page, unless there is no record, or no longer."""
        was_removed = self.of.status == ImportStatus.UNDONE and row.kind == RowKind.NEW
        if not row.record or was_removed or register is None:
            return ""
        opts = register.model._meta
        name = f"admin:{opts.app_label}_{opts.model_name}_change"
        return reverse(name, args=[row.record])

    @property
    def page_range(self) -> Any:
        return self.page.paginator.get_elided_page_range(self.page.number, on_ends=1)

    @cached_property
    def open_conflicts(self) -> int:
        """Rows with a conflict for which nobody has chosen a value yet."""
        if self.of.taken or not self.of.conflicts:
            return 0
        rows = self.of.rows.filter(kind=RowKind.CONFLICT).only("changes", "choices")
        return sum(1 for row in rows if _is_open(row))

    @property
    def good(self) -> int:
        """Rows that would be written now if the rest were left out."""
        settled = self.of.conflicts - self.open_conflicts
        return self.of.new + self.of.changed + settled

    @property
    def has_work(self) -> bool:
        """Something in the files is not as the register has it."""
        return bool(self.good or self.open_conflicts or self.of.errors or self.refused)

    @property
    def asks_choices(self) -> bool:
        """The page shows a conflict that somebody may decide."""
        shown = any(row.kind == RowKind.CONFLICT for row in self.page)
        return self.is_open and shown

    @property
    def may_take_all(self) -> bool:
        return bool(
            self.good and not (self.of.errors or self.open_conflicts or self.refused)
        )

    @property
    def has_problem_file(self) -> bool:
        """There are rows to mend, and the files are kept that they came in."""
        is_bad = bool(self.of.errors or self.of.conflicts)
        return is_bad and any(f.content and not f.refusal for f in self.files)

    def _shown(self, row: ImportRow, change: dict[str, Any]) -> dict[str, Any]:
        """The change with the name of its field and the choice that holds for it."""
        choice = row.choices.get(change["key"]) or self.of.taken
        return change | {
            "name": f"{row.pk}-{change['key']}",
            # A conflict in a row with an error is decided once the row is mended.
            "may_choose": self.is_open and row.kind == RowKind.CONFLICT,
            "takes_file": choice == Taken.FILE,
            "takes_register": choice == Taken.REGISTER,
        }

    @property
    def progress(self) -> Mapping[str, Any]:
        return progress_of(self.of.pk)


def _is_open(row: ImportRow) -> bool:
    return any(
        change.get("conflict") and change["key"] not in row.choices
        for change in row.changes
    )


def counted(import_: Import) -> list[tuple[RowKind, Any, int]]:
    """Of each kind that there is: its name for several rows, and how many."""
    found = ((k, words, getattr(import_, n)) for k, (n, words) in COUNTS.items())
    return [(kind, words, count) for kind, words, count in found if count]
