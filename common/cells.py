"""What stands in one cell of a register's file, and how it is read back.

`clean` reads a cell and raises ValueError with a sentence for what it cannot be;
`render` gives the value that is written, with its type.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import translation
from django.utils.translation import gettext
from import_export import widgets

from common.dates import PartialDate, PartialDateField
from common.text import search_key

SEPARATOR = ";"
# Between a code and the name that a list to choose from adds to it.
BESIDE = " — "
_CODES = frozenset({"code", "slug"})
_APOSTROPHED = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def text_of(cell: Any) -> str:
    """The cell as a person typed it: no apostrophe of ours, 12 for the number 12.0.

    One text has one form: a number has no exponent, a line ends with a line feed.
    """
    if cell is None:
        return ""
    if isinstance(cell, float):
        cell = int(cell) if cell.is_integer() else Decimal(repr(cell))
    if isinstance(cell, Decimal):
        cell = f"{cell:f}"
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    text = str(cell).replace("\r\n", "\n").strip()
    return text[1:] if text.startswith(_APOSTROPHED) else text


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
        text = "".join(text_of(value).split()).replace(",", ".")
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
        asked = search_key(text)
        for code, label in self.labels.items():
            spellings = in_every_language(lambda label=label: label)
            if asked in map(search_key, spellings):
                return code
        allowed = ", ".join(str(label) for label in self.labels.values())
        raise ValueError(
            gettext("“%(value)s” is not one of: %(allowed)s.")
            % {"value": text, "allowed": allowed}
        )

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(self.labels.get(str(value), value or ""))


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


class _Register:
    """The records that a file refers to, each asked for once."""

    def __init__(self, model: type[models.Model], keys: tuple[str, ...]) -> None:
        self.model = model
        self.keys = keys
        self.found: dict[str, Any] = {}

    def get(self, text: str) -> Any:
        if text not in self.found:
            self.found[text] = self._look_up(text)
        return self.found[text]

    def _look_up(self, text: str) -> Any:
        names = {"value": text, "register": self.model._meta.verbose_name_plural}
        for key in self.keys:
            rows = list(self.model._default_manager.filter(**{key: text})[:2])
            if len(rows) == 1:
                return rows[0]
            if rows:
                raise ValueError(
                    gettext("“%(value)s” is several records of: %(register)s.") % names
                )
        raise ValueError(gettext("“%(value)s” is not in: %(register)s.") % names)


def key_in(text: str, key: str) -> str:
    """The key of a chosen entry: a code without the name that stands beside it."""
    return text.partition(BESIDE)[0].strip() if key in _CODES else text


class KeyCell(widgets.Widget):
    """Another record by its natural key; the first of `keys` is the one written."""

    def __init__(self, model: type[models.Model], *keys: str) -> None:
        super().__init__()
        self.register = _Register(model, keys)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        text = key_in(text_of(value), self.register.keys[0])
        return self.register.get(text) if text else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(getattr(value, self.register.keys[0]))


class KeysCell(widgets.ManyToManyWidget):
    """Several records by their natural keys, with semicolons between them."""

    def __init__(self, model: type[models.Model], *keys: str) -> None:
        super().__init__(model, separator=SEPARATOR, field=keys[0])
        self.register = _Register(model, keys)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Any]:
        parts = text_of(value).split(SEPARATOR)
        texts = (key_in(part.strip(), self.field) for part in parts)
        return [self.register.get(text) for text in dict.fromkeys(texts) if text]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        if value is None:
            return ""
        return f"{SEPARATOR} ".join(str(getattr(r, self.field)) for r in value.all())
