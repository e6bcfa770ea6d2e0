"""The kinds of value that a cell can hold, and what holds of each in any format."""

import datetime
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, Self

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext

from common.dates import PartialDate

# What a spreadsheet program takes for the start of a formula (OWASP, CSV injection).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?|\+\d[\d\s()-]{5,20}")

# XLSX counts the characters of a cell as UTF-16 does; the rest is cut, and says so.
MOST_CHARACTERS = 32_767
# A text of so many letters certainly fits.
SHORT = MOST_CHARACTERS // 2


class Code(str):
    """A text that must never become a number: KATOTTG, EDRPOU, a telephone."""

    __slots__ = ()


class Address(str):
    """The path of a page of this site; files write it whole and, where they can, link."""

    __slots__ = ()


class Percent(float):
    """A share: 0.25 is shown as 25 %."""

    __slots__ = ()

    @classmethod
    def whole(cls, number: int | None) -> Self | None:
        """Of so many whole percent; None where that is not known."""
        return None if number is None else cls(number / 100)


Function = Callable[[Any], Any]


def each(function: Function, column: Sequence[Any]) -> Sequence[Any]:
    """The function of every value, worked out once for those that come again.

    Rows are written by columns, some thousands of rows at a time: of a label, a date or
    the name of a region there are only a few, and the rest is looked up.
    """
    try:
        different = set(column)
    except TypeError:  # Lists have no hash.
        return list(map(function, column))
    if len(different) > len(column) // 2:
        # Looking it up would cost more than it saves.
        return list(map(function, column))
    known = {value: function(value) for value in different}
    return list(map(known.__getitem__, column))


# No value of one of these equals a value of another.
_NEVER_EQUAL = {NoneType, str, datetime.date}


def each_of_any_kind(function: Function, column: Sequence[Any]) -> Sequence[Any]:
    """The same where values of several types may stand in one column."""
    kinds = {*map(type, column)}
    if len(kinds - {NoneType}) > 1 and not kinds <= _NEVER_EQUAL:
        # 1 and True are one to a dictionary, and two to a reader.
        return list(map(function, column))
    return each(function, column)


class ByType(dict[type, Function]):
    """How a value of each type is written; a subclass is written as its parent is."""

    def column(self, column: Sequence[Any]) -> Sequence[Any]:
        kinds = {*map(type, column)}
        if len(kinds) == 1:
            return each(self[kinds.pop()], column)
        return each_of_any_kind(lambda value: self[value.__class__](value), column)

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = next(self[base] for base in kind.__mro__ if base in self)
        return self[kind]


def cells(
    *,
    text: Callable[[str], Any],
    number: Callable[[Any], Any],
    day: Callable[[datetime.date], Any],
    moment: Callable[[datetime.datetime], Any],
    others: dict[type, Callable[[Any], Any]],
) -> ByType:
    """The table of a format: it says how it writes text, numbers and dates.

    What is none of them is one of them here: a date known to a month is text, a list is
    one value a line, "yes" is a word. Ask for it in the language of the file.
    """
    yes, no, nothing = text(gettext("yes")), text(gettext("no")), text("")

    def partial(value: PartialDate) -> Any:
        known = day_or_text(value)
        return text(known) if isinstance(known, str) else day(known)

    return ByType(
        {
            NoneType: lambda _value: nothing,
            bool: lambda value: yes if value else no,
            int: number,
            float: number,
            Decimal: number,
            str: text,
            datetime.date: day,
            datetime.datetime: lambda value: moment(local(value)),
            PartialDate: partial,
            list: lambda value: text("\n".join(map(str, value))),
            tuple: lambda value: text("\n".join(map(str, value))),
            Promise: lambda value: text(str(value)),
            object: lambda value: text(str(value)),
        }
        | others
    )


def local(value: datetime.datetime) -> datetime.datetime:
    """As the clock on the wall shows it, without a zone: cells have none."""
    if timezone.is_aware(value):
        value = timezone.localtime(value)
    return value.replace(tzinfo=None)


def day_or_text(value: str) -> datetime.date | str:
    """A day of ISO 8601 as a real date; what is known less exactly stays text."""
    # A subclass of text would be kept, and compared, more slowly.
    return datetime.date.fromisoformat(value) if len(value) == 10 else str(value)


def defused(value: object) -> object:
    """Put an apostrophe before text that a spreadsheet would run as a formula.

    Plain numbers and telephone numbers, though they begin with + or -, stay.
    """
    if not isinstance(value, str) or not value.startswith(FORMULA_STARTS):
        return value
    return value if _PLAIN_NUMBER.fullmatch(value) else f"'{value}"


def plain(value: object) -> object:
    """A value as a file holds it: a list is one value a line, a day a real date."""
    if isinstance(value, PartialDate):
        return day_or_text(value)
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, (list, tuple)):
        return "\n".join(str(item) for item in value)
    return value


def cut(text: str) -> str:
    """The text as far as a cell can hold it; where it is cut, it says so."""
    if len(text) <= SHORT:
        return text
    units = text.encode("utf-16-le", "ignore")
    if len(units) <= MOST_CHARACTERS * 2:
        return text
    said = gettext("… [cut here: a cell holds 32,767 characters at most]")
    kept = units[: (MOST_CHARACTERS - len(said)) * 2].decode("utf-16-le", "ignore")
    return kept + said


# What XML 1.0 cannot hold.
_UNWRITABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """The text with one kind of line end, and without what XML cannot hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def column_letters(place: int) -> str:
    """A, B … Z, AA for 0, 1 … 25, 26."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
