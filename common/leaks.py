"""Finds in a text what must not become public: places, contacts, plans.

Pure functions over texts. A finding is a question to a person, never a verdict: it is
mended, or accepted with a reason.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from common import leak_patterns as patterns
from common.leak_patterns import compiled

AROUND = 40


class LeakKind(TextChoices):
    COORDINATES = "coordinates", _("coordinates")
    MAP = "map", _("an address of a map or a machine")
    MAIL = "mail", _("an e-mail address")
    TELEPHONE = "telephone", _("a telephone number")
    STREET = "street", _("a street address")
    FACILITY = "facility", _("a named critical facility")
    FUTURE = "future", _("a day to come")
    WORD = "word", _("a word that goes with a place")


REASONS = {
    LeakKind.COORDINATES: _(
        "Shows a place exactly; the public sees the hromada at most."
    ),
    LeakKind.MAP: _("Leads to a place on a map, or to a machine."),
    LeakKind.MAIL: _("Contacts stay in the office."),
    LeakKind.TELEPHONE: _("Contacts stay in the office."),
    LeakKind.STREET: _("Nearer than the hromada: a street or a house."),
    LeakKind.FACILITY: _("Tells one school, hospital, station or energy object."),
    LeakKind.FUTURE: _("Says where somebody will be, or what will stand, on a day."),
    LeakKind.WORD: _("Speaks of a place: look whether the text gives it away."),
}

# In the order in which one wins where two speak of the same letters.
_PATTERNS: dict[LeakKind, list[re.Pattern[str]]] = {
    LeakKind.MAIL: compiled(patterns.MAIL),
    LeakKind.MAP: compiled(patterns.ADDRESSES_ON_THE_WEB, any_case=True),
    LeakKind.COORDINATES: compiled(patterns.COORDINATES),
    LeakKind.TELEPHONE: compiled(patterns.TELEPHONES, any_case=True),
    LeakKind.FACILITY: compiled(patterns.FACILITIES),
    LeakKind.STREET: compiled(patterns.STREETS),
    LeakKind.FUTURE: compiled(patterns.COMING, any_case=True),
    LeakKind.WORD: compiled(patterns.COORDINATE_WORDS, any_case=True),
}

_MONTHS_UK = [
    "січ",
    "лют",
    "берез",
    "квіт",
    "трав",
    "черв",
    "лип",
    "серп",
    "верес",
    "жовт",
    "листопад",
    "груд",
]
_MONTHS_EN = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
_UK = rf"(?P<month>(?:{'|'.join(_MONTHS_UK)})[а-яіїє]*)"
_EN = rf"(?P<month>(?:{'|'.join(_MONTHS_EN)})[a-z]*\.?)"
_DATES = [
    re.compile(
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)(?!\d)"
    ),
    re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})\s+)?{_UK}\s+(?P<year>20\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?{_EN},?\s+(?P<year>20\d\d)\b"
    ),
    re.compile(rf"\b{_EN}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)\b"),
]


@dataclass(frozen=True)
class Leak:
    """A place in a text, from letter `start` up to `end`, and why it was found."""

    kind: LeakKind
    start: int
    end: int
    text: str

    @property
    def found(self) -> str:
        return self.text[self.start : self.end]

    @property
    def excerpt(self) -> tuple[str, str, str]:
        """What stands before the finding, the finding and what follows it."""
        before = self.text[max(0, self.start - AROUND) : self.start]
        after = self.text[self.end : self.end + AROUND]
        cut_before = "…" if self.start > AROUND else ""
        cut_after = "…" if self.end + AROUND < len(self.text) else ""
        return f"{cut_before}{before}", self.found, f"{after}{cut_after}"

    @property
    def reason(self) -> str:
        return str(REASONS[self.kind])

    @property
    def key(self) -> str:
        """The same as long as the finding reads the same, wherever in the text."""
        return sha256(f"{self.kind}\0{self.found}".encode()).hexdigest()[:12]


def find(text: str, today: datetime.date) -> list[Leak]:
    """What of the text must not become public, in the order of the text."""
    found: list[Leak] = []
    for leak in _candidates(text, today):
        if not any(
            leak.start < known.end and known.start < leak.end for known in found
        ):
            found.append(leak)
    return sorted(found, key=lambda leak: leak.start)


def _candidates(text: str, today: datetime.date) -> Iterator[Leak]:
    for kind, expressions in _PATTERNS.items():
        for expression in expressions:
            for match in expression.finditer(text):
                yield Leak(kind, *match.span(), text)
    for expression in _DATES:
        for match in expression.finditer(text):
            first = _first_day(match)
            if first and first > today:
                yield Leak(LeakKind.FUTURE, *match.span(), text)


def _first_day(match: re.Match[str]) -> datetime.date | None:
    """The first day that is meant; None for what is no date, such as 45.13.2026."""
    month = _month(match["month"])
    try:
        return datetime.date(int(match["year"]), month, int(match["day"] or 1))
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month written as a number or a word; 0 for no month."""
    if word.isdigit():
        return int(word)
    for names in (_MONTHS_UK, _MONTHS_EN):
        for number, name in enumerate(names, start=1):
            if word.lower().startswith(name.lower()):
                return number
    return 0
