"""The types of value that a key may have: how each is written, read and refused.

`read()` returns what the file states as fields of the model. A key that states nothing
is not asked: empty means "not stated" for every type.
"""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.bilingual import LANGUAGES
from common.dates import PartialDate
from seeds.problems import Place, Problems, suggestion
from seeds.reading import Mapping, Node, Scalar

Fields = dict[str, Any]
Phrase = str | Promise
Day = TypeVar("Day", bound=datetime.date)
FIRST_YEAR, LAST_YEAR = 1900, 2200


class Value:
    """The base of all types: one text, refused by raising ValueError(message)."""

    what: Phrase = ""

    @property
    def expected(self) -> Phrase:
        """What to write, in the words of the documentation."""
        return self.what

    def allowed(self) -> list[str]:
        """The values of a closed list; empty where anything may be written."""
        return []

    def fields(self, name: str) -> list[str]:
        """The model's fields that the value fills."""
        return [name]

    def read(self, node: Node, name: str, problems: Problems) -> Fields:
        if not isinstance(node, Scalar):
            message = gettext("Expected %(what)s.") % {"what": self.expected}
            problems.add(node.place, message)
            return {}
        try:
            return {name: self.parse(node.text, node.place)}
        except ValueError as error:
            problems.add(node.place, str(error))
            return {}

    def parse(self, text: str, place: Place) -> Any:
        raise NotImplementedError

    def refuse(self, text: str) -> ValueError:
        message = gettext("“%(value)s” is not right here: expected %(what)s.")
        return ValueError(message % {"value": text, "what": self.expected})


@dataclass(frozen=True)
class Text(Value):
    what = _("text")

    def parse(self, text: str, place: Place) -> str:
        return text


@dataclass(frozen=True)
class Date(Value):
    what = _("a date as exactly as it is known: 2026-03-06, 2026-03 or 2026")

    def parse(self, text: str, place: Place) -> PartialDate:
        if not text.isascii():
            raise self.refuse(text)
        try:
            day = PartialDate.parse(text)
        except ValueError:
            raise self.refuse(text) from None
        if day.first_day:
            refuse_far_year(day.first_day, text)
        return day


@dataclass(frozen=True)
class Moment(Value):
    """A moment in Kyiv's time; a day alone means its beginning."""

    what = _("a day, or a day and time in Kyiv: 2026-03-08 or 2026-03-08 09:00")

    def parse(self, text: str, place: Place) -> datetime.datetime:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", text, re.ASCII):
            raise self.refuse(text)
        try:
            moment = datetime.datetime.fromisoformat(text)
        except ValueError:
            raise self.refuse(text) from None
        return timezone.make_aware(refuse_far_year(moment, text))


@dataclass(frozen=True)
class Number(Value):
    what = _("a number such as 300 or 12.5")

    def parse(self, text: str, place: Place) -> Decimal:
        if not re.fullmatch(r"-?\d{1,30}(\.\d{1,30})?", text, re.ASCII):
            raise self.refuse(text)
        return Decimal(text)


@dataclass(frozen=True)
class Whole(Value):
    what = _("a whole number such as 12")

    def parse(self, text: str, place: Place) -> int:
        if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
            raise self.refuse(text)
        return int(text)


@dataclass(frozen=True)
class Choice(Value):
    """One of a closed list, written as it is stored."""

    choices: type[models.TextChoices]
    what = _("one of the listed words")

    def allowed(self) -> list[str]:
        return list(self.choices.values)

    def parse(self, text: str, place: Place) -> str:
        if text in self.choices.values:
            return text
        message = gettext("“%(value)s” is not on the list.") % {"value": text}
        message += suggestion(text, self.allowed())
        allowed = ", ".join(self.allowed())
        message += " " + gettext("Allowed: %(allowed)s.") % {"allowed": allowed}
        raise ValueError(message)


@dataclass(frozen=True)
class Flag(Value):
    what = _("yes or no")

    def allowed(self) -> list[str]:
        return ["yes", "no"]

    def parse(self, text: str, place: Place) -> bool:
        if text not in self.allowed():
            raise self.refuse(text)
        return text == "yes"


@dataclass(frozen=True)
class Both(Value):
    """A text in both languages, of which Ukrainian is required."""

    what = _("the text beneath it, as “uk:” and “en:”")

    def fields(self, name: str) -> list[str]:
        return [f"{name}_{language}" for language in LANGUAGES]

    def read(self, node: Node, name: str, problems: Problems) -> Fields:
        if not isinstance(node, Mapping):
            return super().read(node, name, problems)
        refuse_unknown(node, LANGUAGES, problems)
        found: Fields = {}
        for language in LANGUAGES:
            text = node.entries.get(language)
            if isinstance(text, Scalar) and text.text:
                found[f"{name}_{language}"] = text.text
            elif text and not isinstance(text, Scalar):
                problems.add(text.place, expected(Text()))
            elif language == LANGUAGES[0]:
                problems.add(node.place, gettext("The Ukrainian text (uk) is missing."))
        return found

    def parse(self, text: str, place: Place) -> Any:
        raise ValueError(expected(self))


def refuse_far_year(day: Day, text: str) -> Day:
    """Return the day, unless its year can only be a slip of the finger."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        message = gettext(
            "“%(value)s” is not between the years %(first)d and %(last)d."
        )
        years = {"value": text, "first": FIRST_YEAR, "last": LAST_YEAR}
        raise ValueError(message % years)
    return day


def expected(value: Value) -> str:
    return gettext("Expected %(what)s.") % {"what": value.expected}


def missing(key: str) -> str:
    return gettext("“%(key)s” is missing.") % {"key": key}


def refuse_unknown(node: Mapping, known: Any, problems: Problems) -> None:
    """Note every key of the mapping that is not among the `known` ones."""
    for key, place in node.key_places.items():
        if key not in known:
            message = gettext("“%(key)s” is not a key that can stand here.")
            message = message % {"key": key} + suggestion(key, known)
            words = ", ".join(known)
            message += " " + gettext("Allowed: %(allowed)s.") % {"allowed": words}
            problems.add(place, message)
