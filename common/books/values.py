"""What a cell of a book can hold beside plain values, and how any value is shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise

from common.dates import PartialDate
from common.sheets import defused, plain
from common.sheets.values import each_of_any_kind, writable

Phrase = str | Promise
MOST_IN_FORMULA = 255
# XlsxWriter renames newer functions wherever it sees them: MAP( is one.
_LIKE_A_FUNCTION, _APART = re.compile(r"(?<=[A-Z])\("), '"&"('


@dataclass(frozen=True)
class Link:
    """A text that leads to an address of the site."""

    text: str
    address: str

    @property
    def words(self) -> str:
        """The text in one line, as a formula can hold it."""
        return writable(" ".join(str(self.text).split()))

    def formula(self, separator: str) -> str:
        """What makes a cell a link whose text wraps in every program; empty for none.

        `separator` stands between its arguments. Only web addresses are linked, whatever a
        field may hold; a text in a formula has 255 letters at most.
        """
        is_web = self.address.startswith(("https://", "http://"))
        if not is_web or max(len(self.words), len(self.address)) > MOST_IN_FORMULA:
            return ""
        address, words = map(_quoted, (self.address, self.words))
        return f"HYPERLINK({address}{separator}{words})"

    def __str__(self) -> str:
        return str(self.text)


def _quoted(text: str) -> str:
    """A text as a formula has it, in pieces where a writer would find a function in it."""
    inside = text.replace('"', '""')
    return f'"{_LIKE_A_FUNCTION.sub(_APART, inside)}"'


def shown(value: object) -> object:
    """A value as a cell holds it: whole days are dates, other days are words."""
    if isinstance(value, Link):
        return Link(str(value.text), value.address)
    if isinstance(value, PartialDate):
        return value.first_day if value.precision == "day" else value.label
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    return defused(plain(value))


def shown_column(column: Sequence[Any]) -> Sequence[object]:
    """All values of a column, each kind of them worked out once."""
    return each_of_any_kind(shown, column)
