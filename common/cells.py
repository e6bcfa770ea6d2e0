"""What stands in one cell of a register's file, and how it is read back.

`clean` reads a cell and raises ValueError with a sentence for what it cannot be;
`render` gives the value that is written, with its type.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext
from import_export import widgets

from common.dates import PartialDate, PartialDateField
from common.parts import in_parts
from common.text import APOSTROPHES, search_key

SEPARATOR = ";"
# Between a code and the name that a list to choose from adds to it.
BESIDE = " — "
_CODES = frozenset({"code", "slug"})
# What people put between several values; the exported files write the first.
_SEPARATORS = re.compile(r"[;\n]")
_COMMON_APOSTROPHES = "’'ʼ"
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "’"))
Rows = Sequence[Mapping[str, Any]]
_APOSTROPHED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def text_of(cell: Any) -> str:
    """The cell as a person typed it: no apostrophe of ours, 12 for the number 12.0.

    One text has one form: a number has no exponent, a line ends with a line feed.
    """
    text = cell if cell.__class__ is str else _written(cell)
    text = text.replace("\r\n", "\n").strip()
    return text[1:] if text.startswith(_APOSTROPHED) else text


def _written(cell: Any) -> str:
    """What is no text, as a person would type it."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        cell = int(cell) if cell.is_integer() else Decimal(repr(cell))
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    return str(cell)


def in_every_language(make: Any) -> list[str]:
    """The results of `make()` in each language of the project."""
    found = []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            found.append(str(make()))
    return found


class TextCell(widgets.Widget):
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return text_of(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value)


class NumberCell(widgets.Widget):
    """A decimal number, with a comma or a point, with or without spaces."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        text = "".join(text_of(value).split()).replace(",", ".").replace("−", "-")
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("NaN")
        if not number.is_finite():
            raise ValueError(gettext("“%(value)s” is not a number.") % {"value": value})
        return self.of(number, value)

    def of(self, number: Decimal, value: Any) -> Any:
        return number

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value.normalize() if isinstance(value, Decimal) else value


class ShareCell(NumberCell):
    """A share of one, which is shown in percent and never read back."""


class WholeNumberCell(NumberCell):
    def of(self, number: Decimal, value: Any) -> int:
        # A number of millions of digits would take minutes to unfold.
        if number != number.to_integral_value() or number.adjusted() > 18:
            raise ValueError(
                gettext("“%(value)s” is not a whole number.") % {"value": value}
            )
        return int(number)


class DateCell(widgets.Widget):
    """A day as a real date; a month or a year as the text that it is."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> PartialDate:
        try:
            return PartialDate.parse(text_of(value))
        except ValueError:
            message = PartialDateField.default_error_messages["invalid"]
            raise ValueError(str(message) % {"value": value}) from None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


class ChoiceCell(widgets.Widget):
    """A stored code as its label; read back as the code or a label of any language."""

    def __init__(self, choices: Iterable[tuple[Any, Any]]) -> None:
        super().__init__()
        self.labels = {str(code): label for code, label in choices if code}

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = text_of(value)
        if not text or text in self.labels:
            return text
        if code := self.codes.get(search_key(text)):
            return code
        allowed = ", ".join(str(label) for label in self.labels.values())
        raise ValueError(
            gettext("“%(value)s” is not one of: %(allowed)s.")
            % {"value": text, "allowed": allowed}
        )

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(self.labels.get(str(value), value or ""))

    @cached_property
    def codes(self) -> dict[str, str]:
        """The code of each label, as any language spells it."""
        return {
            search_key(spelling): code
            for code, label in self.labels.items()
            for spelling in in_every_language(lambda label=label: label)
        }


class YesNoCell(widgets.Widget):
    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> bool:
        text = text_of(value).casefold()
        for answer, words in ((True, ("1", "true")), (False, ("", "0", "false"))):
            label = "yes" if answer else "no"
            if text in {
                *words,
                *in_every_language(lambda label=label: gettext(label)),
            }:
                return answer
        raise ValueError(
            gettext("“%(value)s” is neither yes nor no.") % {"value": value}
        )

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


def plain_key(text: str) -> str:
    """The text with one kind of apostrophe and single spaces: a key as it is found."""
    return " ".join(text.translate(_ONE_APOSTROPHE).split())


def spelled(text: str) -> set[str]:
    """The ways in which a stored key may write the text: ' ’ ʼ are one to a reader."""
    plain = plain_key(text)
    return {text, *(plain.replace("’", sign) for sign in _COMMON_APOSTROPHES)}


class MissingError(ValueError):
    """No record of the model has the text as its key."""

    def __init__(self, sentence: str, model: type[models.Model], text: str) -> None:
        super().__init__(sentence)
        self.model = model
        self.text = text


class _Register:
    """The records that a file refers to, asked for once and all together."""

    def __init__(self, model: type[models.Model], keys: tuple[str, ...]) -> None:
        self.model = model
        self.keys = keys
        # By what was typed: the records that it may mean.
        self.found: dict[str, list[Any]] = {}

    def load(self, texts: Iterable[str]) -> None:
        """Look up the texts with a query for each key, whatever their number."""
        wanted = {text for text in texts if text and text not in self.found}
        for key in self.keys:
            stored = self._stored(key, wanted)
            for text in [*wanted]:
                if rows := stored.get(text) or stored.get(plain_key(text)):
                    self.found[text] = rows
                    wanted.discard(text)
        self.found |= {text: [] for text in wanted}

    def get(self, text: str) -> Any:
        if text not in self.found:
            self.load([text])
        if len(self.found[text]) == 1:
            return self.found[text][0]
        names = {"value": text, "register": self.model._meta.verbose_name_plural}
        if self.found[text]:
            raise ValueError(
                gettext("“%(value)s” is several records of: %(register)s.") % names
            )
        sentence = gettext("“%(value)s” is not in: %(register)s.") % names
        raise MissingError(sentence, self.model, text)

    def _stored(self, key: str, texts: Iterable[str]) -> dict[str, list[Any]]:
        """Records by the exact text of the key, and by its plain form."""
        asked = sorted({way for text in texts for way in spelled(text)})
        found: dict[str, list[Any]] = {}
        for part in in_parts(asked):
            rows = self.model._default_manager.filter(**{f"{key}__in": part})
            for record in rows.order_by("pk"):
                text = str(getattr(record, key))
                for way in {text, plain_key(text)}:
                    found.setdefault(way, []).append(record)
        return found


def key_in(text: str, key: str) -> str:
    """The key of a chosen entry: a code without the name that stands beside it."""
    return text.partition(BESIDE)[0].strip() if key in _CODES else text


class KeyCell(widgets.Widget):
    """Another record by its natural key; the first of `keys` is the one written."""

    def __init__(self, model: type[models.Model], *keys: str) -> None:
        super().__init__()
        self.register = _Register(model, keys)

    def load(self, rows: Rows, heading: str) -> None:
        """Find what all the rows refer to under the heading."""
        self.register.load(self._text(row.get(heading)) for row in rows)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        text = self._text(value)
        return self.register.get(text) if text else None

    def _text(self, value: Any) -> str:
        return key_in(text_of(value), self.register.keys[0])

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(getattr(value, self.register.keys[0]))


class KeysCell(widgets.ManyToManyWidget):
    """Several records by their natural keys, with semicolons between them."""

    def __init__(self, model: type[models.Model], *keys: str) -> None:
        super().__init__(model, separator=SEPARATOR, field=keys[0])
        self.register = _Register(model, keys)

    def load(self, rows: Rows, heading: str) -> None:
        self.register.load(
            text for row in rows for text in self._texts(row.get(heading))
        )

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Any]:
        return [self.register.get(text) for text in self._texts(value)]

    def _texts(self, value: Any) -> list[str]:
        parts = (
            key_in(part.strip(), self.field)
            for part in _SEPARATORS.split(text_of(value))
        )
        return [part for part in dict.fromkeys(parts) if part]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else self.written(value.all())

    def written(self, records: Iterable[Any]) -> str:
        return f"{SEPARATOR} ".join(str(getattr(r, self.field)) for r in records)
