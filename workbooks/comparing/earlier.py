"""What the tables of an upload before this one bring, and a later one may name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from common.cells import MissingError, plain_key, text_of
from workbooks.comparing.outcomes import Outcome
from workbooks.comparing.rows import Rows
from workbooks.comparing.stored import Key

# A sheet, with its file where there are several, and the number of a row in it.
Place = tuple[str, int]


@dataclass
class Earlier:
    """Where records stand, by the labels of their models."""

    # By the key: each record that any table brings, so that it is brought once.
    firsts: dict[tuple[str, Key], Place] = field(default_factory=dict)
    # By the primary key: new records, which are stored by now.
    new: dict[tuple[str, Any], Place] = field(default_factory=dict)
    # By what stands in their cells: new records that are refused.
    refused: dict[tuple[str, str], Place] = field(default_factory=dict)

    def take(self, place: str, rows: Rows, outcomes: Iterable[Outcome]) -> None:
        """Remember the new rows of a table, once the good ones of them are stored."""
        label = rows.resource._meta.model._meta.label
        for outcome in outcomes:
            if outcome.is_new and outcome.is_good and outcome.record.pk is not None:
                self.new[label, outcome.record.pk] = place, outcome.number
            elif outcome.is_new and outcome.problems:
                for key in rows.keys:
                    text = plain_key(text_of(rows.cell(outcome.row, key)))
                    self.refused[label, text] = place, outcome.number

    def said_of(self, value: Any) -> str:
        """Where the records that a cell names are new, if they are."""
        if not self.new:
            return ""
        records = value if isinstance(value, list) else [value]
        keys = (
            (record._meta.label, record.pk)
            for record in records
            if hasattr(record, "_meta")
        )
        places = dict.fromkeys(self.new[key] for key in keys if key in self.new)
        if not places:
            return ""
        said = "; ".join(map(words_of, places))
        return gettext("new in this upload: %(places)s") % {"places": said}

    def why_missing(self, error: ValueError) -> str:
        """What a cell lacks, and that the upload would have brought it."""
        if isinstance(error, MissingError):
            named = error.model._meta.label, plain_key(error.text)
            if place := self.refused.get(named):
                more = gettext("It is new in %(place)s, and that row is refused.")
                return f"{error} {more % {'place': words_of(place)}}"
        return str(error)


def words_of(place: Place) -> str:
    """As people look for a row: the sheet, and the number that it has there."""
    sheet, number = place
    return gettext("“%(sheet)s”, row %(row)s") % {"sheet": sheet, "row": number}
