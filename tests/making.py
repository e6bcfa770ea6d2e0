"""What the builders are made of: numbers, lazy defaults, the way to a stage."""

import datetime
from collections import deque
from itertools import count, cycle
from pathlib import Path
from typing import Any, TypeVar

from django.db import models

from common.lifecycles import Lifecycle, move
from common.models import Visibility

LONG_AGO = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Pairs of letters that ISO 3166-1 gives to no country; CLDR names some of the rest, and
# XD is the mark of a demo.
_COUNTRIES = Path(__file__).parents[1] / "seeds/data/reference/countries.csv"
_ISO = {line[:2] for line in _COUNTRIES.read_text(encoding="utf-8").splitlines()}
_NAMED = "AC CP CQ DG EA EU EZ IC QO TA UN XA XB XD XK ZZ"
PAIRS = [
    a + b for a in LETTERS for b in LETTERS if a + b not in _ISO and a + b not in _NAMED
]

T = TypeVar("T", bound=models.Model)

_numbers = count(1)
_pairs = cycle(PAIRS)


def number() -> int:
    """Another number each time, which fits into every column of numbers."""
    return next(_numbers) % 30_000


def pair() -> str:
    """Two letters that are no country's code, another pair each time."""
    return next(_pairs)


def save(model: type[T], fields: dict[str, Any], **defaults: Any) -> T:
    """Save a record; a default that can be called is called only where it is needed.

    `published=True` among the fields stands for all that makes a record public.
    """
    values = dict(fields)
    if values.pop("published", False):
        defaults |= {"visibility": Visibility.PUBLISHED, "public_from": LONG_AGO}
    for name, default in defaults.items():
        if name not in values:
            values[name] = default() if callable(default) else default
    many = [field.name for field in model._meta.many_to_many if field.name in values]
    rows = {name: values.pop(name) for name in many}
    record = model(**values)
    record.save(force_insert=True)
    for name in many:
        getattr(record, name).set(rows[name])
    return record


def way(lifecycle: Lifecycle, wanted: str) -> list[str]:
    """The shortest allowed way from the beginning to the wanted state."""
    ways = deque([[start] for start in lifecycle.starts])
    while ways:
        way = ways.popleft()
        if way[-1] == wanted:
            return way
        ways.extend([*way, state] for state in lifecycle.moves[way[-1]])
    raise ValueError(wanted)


def enter(record: T, stage: str | None, since: str) -> T:
    parent: Any = record
    for step in way(parent.stages.model.lifecycle, stage) if stage else []:
        move(parent, step, since=since)
    return record
