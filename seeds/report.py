"""What an import did: counts by kind of record, and the values of staff that it kept."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from seeds.problems import Place, shortened
from sources.models import Citation

CREATED, CHANGED, UNCHANGED, KEPT = STATES = ("created", "changed", "unchanged", "kept")
HEADINGS = {
    CREATED: _("created"),
    CHANGED: _("changed"),
    UNCHANGED: _("unchanged"),
    KEPT: _("kept"),
}


@dataclass(frozen=True)
class Kept:
    """A value, or a removal, of the staff that the file would have undone."""

    place: Place
    record: str
    theirs: str
    files: str
    removed: bool = False

    def __str__(self) -> str:
        if self.removed:
            message = gettext("%(place)s: removed by staff and not made again.")
        else:
            message = gettext(
                "%(place)s (%(record)s): kept “%(theirs)s”; the file has “%(files)s”."
            )
        return message % vars(self)


@dataclass
class Report:
    reference: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)

    def count(self, model: type[models.Model], state: str) -> None:
        self.counts.setdefault(_label(model), Counter())[state] += 1

    def total(self, state: str) -> int:
        return sum(counter[state] for counter in self.counts.values())

    def lines(self) -> list[str]:
        """The table and what was kept, ready to be printed."""
        kept = [f"- {line}" for line in self.kept]
        if kept:
            kept = [
                "",
                gettext("Kept as the staff has it (--overwrite replaces it):"),
                *kept,
            ]
        return [*self._table(), *kept]

    def _table(self) -> list[str]:
        headings = [str(HEADINGS[state]) for state in STATES]
        total = gettext("Together")
        rows = {**self.counts, total: sum(self.counts.values(), Counter())}
        width = max(map(len, rows))
        line = gettext("Reference rows added: %(number)d") % {"number": self.reference}
        table = [line, "", f"{'':{width}}  {'  '.join(headings)}"]
        for label, counter in rows.items():
            cells = [
                f"{counter[state]:>{len(heading)}}"
                for state, heading in zip(STATES, headings, strict=True)
            ]
            table.append(f"{label:{width}}  {'  '.join(cells)}")
        return table


def shown(value: Any) -> str:
    """A value as a person reads it."""
    if isinstance(value, list):
        return shortened(", ".join(map(str, value))) or gettext("not stated")
    return shortened("" if value is None else str(value)) or gettext("not stated")


def _label(model: type[models.Model]) -> str:
    known = Citation if issubclass(model, Citation) else model
    return str(known._meta.verbose_name_plural)
