"""What a column reads of the database: `read.text("title")`, `read.date("held_on")`.

A sheet whose columns all say what they read is filled by one query, whatever the number
of rows: no records are made, texts come in the reader's language, and lists are put
together by the database, of the rows that the reader may see.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from django.db.models import (
    CharField,
    Choices,
    Count,
    ExpressionWrapper,
    F,
    OuterRef,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Coalesce, JSONArray, NullIf
from django.urls import reverse

from common.bilingual import LANGUAGES, current_language
from common.sheets.values import Address, Code, Percent, day_or_text, each

Function = Callable[..., object]
Columns = Sequence[Sequence[Any]]
Maker = Callable[[Columns], Sequence[object]]


@dataclass(frozen=True)
class Reading:
    """`parts` are what the query fetches; `maker` gives what makes one column of them.

    Both are asked for when the file is written, in its language. A reading of one path
    may also be called with a record, and reads it there.
    """

    parts: Callable[[], list[Any]]
    maker: Callable[[], Maker] = lambda: itemgetter(0)
    path: str = ""

    def __call__(self, record: Any) -> object:
        if not self.path:
            raise TypeError("This is read by a query, not of a record.")
        for name in self.path.split("__"):
            record = None if record is None else getattr(record, name)
        return self.maker()([[record]])[0]


def by_value(make: Function) -> Maker:
    """A maker of one part, value by value."""
    return lambda columns: each(make, columns[0])


def stored(path: str) -> Reading:
    """The value as it is: a number, a text in one language, yes or no."""
    return Reading(lambda: [F(path)], path=path)


def text(path: str) -> Reading:
    """A text in two languages: the reader's, else the other one."""

    def parts() -> list[Any]:
        first = current_language()
        second = next(code for code in LANGUAGES if code != first)
        kind = TextField()
        wanted = NullIf(F(f"{path}_{first}"), Value(""), output_field=kind)
        return [Coalesce(wanted, F(f"{path}_{second}"), output_field=kind)]

    return Reading(parts, path=path)


def label(path: str, choices: type[Choices]) -> Reading:
    """The words of a choice."""

    def maker() -> Maker:
        return by_value({value: str(words) for value, words in choices.choices}.get)

    return Reading(lambda: [F(path)], maker, path)


def date(path: str) -> Reading:
    """A partial date: a real one where the day is known."""
    # Without the conversion of its field, which would make an object a cell.
    part = ExpressionWrapper(F(path), CharField())
    return Reading(lambda: [part], lambda: by_value(_day), path)


def code(path: str) -> Reading:
    """A code, which stays text in every program."""
    return Reading(lambda: [F(path)], lambda: by_value(_code), path)


def percent(path: str) -> Reading:
    """A share of one, shown in percent."""
    return Reading(lambda: [F(path)], lambda: by_value(_percent), path)


def address(view: str, path: str) -> Reading:
    """The page of the record: the view and the path to the only word in its address."""

    def maker() -> Maker:
        # Asking Django 100,000 times would take longer than all the rest.
        before, after = reverse(view, args=["0"]).rsplit("0", 1)
        return by_value(lambda key: Address(f"{before}{key}{after}"))

    return Reading(lambda: [F(path)], maker)


def made(function: Function, *readings: Reading) -> Reading:
    """What the function makes of the values of other readings."""

    def parts() -> list[Any]:
        return [part for reading in readings for part in reading.parts()]

    def maker() -> Maker:
        columns = columns_of(readings)

        return lambda parts: list(map(function, *columns(parts)))

    return Reading(parts, maker)


def columns_of(readings: Sequence[Reading]) -> Callable[[Columns], Columns]:
    """What makes a column of each of these readings out of all their parts."""
    makers, start = [], 0
    for reading in readings:
        end = start + len(reading.parts())
        makers.append((reading.maker(), slice(start, end)))
        start = end
    return lambda parts: [make(parts[own]) for make, own in makers]


def first(*readings: Reading) -> Reading:
    """The first that is stated of several texts."""
    return made(lambda *found: next(filter(None, found), ""), *readings)


def one(
    rows: Callable[[], QuerySet], of: str, item: Reading, *, key: str = "pk"
) -> Reading:
    """Of the first of these rows whose field `of` is the `key` of the record.

    `rows` are what the reader may see: their `public()`.
    """

    def parts() -> list[Any]:
        found = rows().prefetch_related(None).filter(**{of: OuterRef(key)})
        return [Subquery(found.values(_item=part)[:1]) for part in item.parts()]

    return Reading(parts, item.maker)


def many(
    rows: Callable[[], QuerySet], of: str, item: Reading, *, key: str = "pk"
) -> Reading:
    """A list: of each of these rows whose field `of` is the `key` of the record."""

    def parts() -> list[Any]:
        found = rows().prefetch_related(None).filter(**{of: OuterRef(key)})
        wanted = item.parts()
        is_single = len(wanted) == 1
        value = wanted[0] if is_single else JSONArray(*wanted)
        return [_Listed(found.values(_item=value), item="_item", is_single=is_single)]

    def maker() -> Maker:
        make, is_single = item.maker(), len(item.parts()) == 1

        def listed(found: str | None) -> tuple[object, ...]:
            values = json.loads(found) if found else []
            columns = [values] if is_single else list(zip(*values, strict=True))
            return tuple(make(columns)) if values else ()

        return by_value(listed)

    return Reading(parts, maker)


def number(
    rows: Callable[[], QuerySet], of: str, *, key: str = "pk", what: str = "pk"
) -> Reading:
    """How many of these rows there are whose field `of` is the `key` of the record."""

    def parts() -> list[Any]:
        found = rows().filter(**{of: OuterRef(key)}).order_by()
        counted = found.values(of).annotate(_number=Count(what, distinct=True))
        return [Coalesce(Subquery(counted.values("_number")), 0)]

    return Reading(parts)


class _Listed(Subquery):
    """The rows of a subquery as one JSON list, in their order."""

    template = "(SELECT jsonb_agg(_rows._item)::text FROM (%(subquery)s) _rows)"

    def __init__(self, queryset: QuerySet, *, is_single: bool, **extra: Any) -> None:
        self.is_single = is_single
        super().__init__(queryset, output_field=CharField(), **extra)

    def as_sqlite(self, compiler: Any, connection: Any) -> Any:
        # A list within a list has lost its kind on the way and would be quoted.
        item = "_item" if self.is_single else "json(_item)"
        template = "(SELECT json_group_array(%(cell)s) FROM (%(subquery)s))"
        return self.as_sql(compiler, connection, template=template, cell=item)


def _day(value: str | None) -> object:
    return day_or_text(value) if value else None


def _percent(value: Any) -> object:
    return None if value is None else Percent(value)


def _code(value: object) -> object:
    return Code(value) if value else None
