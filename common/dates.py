"""Dates that are known to the day, to the month or only to the year.

A partial date is kept in one column as ISO 8601 text of reduced precision:
``2026``, ``2026-03`` or ``2026-03-06``. One value cannot contradict itself, it
sorts in time, and nothing that a source did not say is made up. Empty means
that the date is not stated. See docs/decisions/0002-partial-dates.md.
"""

import calendar
import contextlib
import datetime
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OrderBy, Q, Value
from django.db.models.functions import NullIf
from django.db.models.query_utils import DeferredAttribute
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

# [0-9] and \Z, because SQLite's \d and $ also take other digits and a line break.
ISO_PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\Z"
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_DOTTED = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})", re.ASCII)


class PartialDate(str):
    """Text such as ``2026-03`` that knows its precision, first and last day."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read ISO text, ``06.03.2026``, ``03.2026``, ``2026`` or a date.

        Raises ValueError for anything else, also for the 30th of February.
        """
        if isinstance(value, datetime.date):
            return cls(value.strftime("%Y-%m-%d"))
        text = str(value or "").strip()
        if not text:
            return cls("")
        if match := _ISO.fullmatch(text):
            year, month, day = match.groups()
        elif match := _DOTTED.fullmatch(text):
            day, month, year = match.groups()
        else:
            raise ValueError(text)
        datetime.date(int(year), int(month or 1), int(day or 1))
        return cls("-".join([year, *(part.zfill(2) for part in (month, day) if part)]))

    @property
    def precision(self) -> str:
        return {4: "year", 7: "month", 10: "day"}.get(len(self), "")

    @property
    def first_day(self) -> datetime.date | None:
        if not self:
            return None
        year, month, day = (int(part) for part in f"{self}-01-01"[:10].split("-"))
        return datetime.date(year, month, day)

    @property
    def last_day(self) -> datetime.date | None:
        first = self.first_day
        if first is None or self.precision == "day":
            return first
        month = 12 if self.precision == "year" else first.month
        return datetime.date(
            first.year, month, calendar.monthrange(first.year, month)[1]
        )

    @property
    def label(self) -> str:
        """The date in the reader's language: «6 березня 2026», "March 2026", "2026"."""
        if self.first_day is None:
            return ""
        form = {"day": "j E Y", "month": "F Y", "year": "Y"}[self.precision]
        return date_format(self.first_day, form)

    @property
    def after_preposition(self) -> str:
        """The date as it follows "from", "since" or "until": «березня 2026»."""
        if self.first_day and self.precision == "month":
            return date_format(self.first_day, "E Y")
        if self.precision == "year":
            return pgettext("year after from, since or until", "%(year)s") % {
                "year": str(self)
            }
        return self.label


class _PartialDateAttribute(DeferredAttribute):
    """Turns every assigned value into a PartialDate as soon as it can be read."""

    def __set__(self, instance: models.Model, value: object) -> None:
        if not isinstance(value, PartialDate):
            # What cannot be read stays as typed: full_clean() reports it at the field.
            with contextlib.suppress(ValueError):
                value = PartialDate.parse(value)
        instance.__dict__[self.field.attname] = value


if TYPE_CHECKING:
    _PartialDateBase = models.CharField[str | datetime.date, PartialDate]
else:
    _PartialDateBase = models.CharField


class PartialDateField(_PartialDateBase):
    """A date known to the day, month or year; empty where it is not stated."""

    descriptor_class = _PartialDateAttribute
    default_error_messages = {
        "invalid": _(
            "“%(value)s” is not a date. Write 06.03.2026, 03.2026 or 2026, as exactly "
            "as it is known."
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault(
            "help_text", _("As exactly as it is known: 06.03.2026, 03.2026 or 2026.")
        )
        super().__init__(*args, **(kwargs | {"max_length": 10}))

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str | None, *_: Any) -> PartialDate:
        return PartialDate(value or "")

    def to_python(self, value: object) -> PartialDate:
        try:
            return PartialDate.parse(value)
        except ValueError:
            raise ValidationError(
                self.error_messages["invalid"], code="invalid", params={"value": value}
            ) from None

    def get_prep_value(self, value: object) -> Any:
        return None if value is None else str(value)


def ended_before(field: str, day: datetime.date) -> Q:
    """Rows whose `field` is stated and has wholly passed before `day`."""
    iso = day.isoformat()
    unfinished = Q(**{f"{field}__in": ["", iso[:4], iso[:7]]})
    return Q(**{f"{field}__lt": iso}) & ~unfinished


def not_before(field: str, day: datetime.date) -> Q:
    """Rows whose `field` is stated and touches `day` or a later one."""
    iso = day.isoformat()
    return Q(**{f"{field}__gte": iso}) | Q(**{f"{field}__in": [iso[:4], iso[:7]]})


def not_after(field: str, day: datetime.date) -> Q:
    """Rows whose `field` is stated and touches `day` or an earlier one."""
    return Q(**{f"{field}__lte": day.isoformat(), f"{field}__gt": ""})


def undated_last(field: str) -> OrderBy:
    """Oldest first; what has no date would otherwise seem the oldest of all."""
    return NullIf(F(field), Value("")).asc(nulls_last=True)


def is_partial_date(field: str, *, required: bool = False) -> models.CheckConstraint:
    """The column holds ISO text of day, month or year; or nothing, unless required."""
    is_date = Q(**{f"{field}__regex": ISO_PATTERN})
    return models.CheckConstraint(
        condition=is_date if required else Q(**{field: ""}) | is_date,
        name=f"%(app_label)s_%(class)s_{field}_is_date",
        violation_error_message=_("A date must be a day, a month or a year."),
    )


def ends_after_start(start: str, end: str) -> models.CheckConstraint:
    """The end is not before the start, as far as both are known.

    A start in May 2026 and an end "in 2026" agree: the end is a prefix of it.
    """
    return models.CheckConstraint(
        condition=Q(**{start: ""})
        | Q(**{end: ""})
        | Q(**{f"{end}__gte": F(start)})
        | Q(**{f"{start}__startswith": F(end)}),
        name=f"%(app_label)s_%(class)s_{end}_after_start",
        violation_error_message=_("The end is before the start."),
    )
