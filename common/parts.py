"""Long lists in parts: a statement takes only so many values."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

# Well below what SQLite and PostgreSQL take, and few enough statements.
SIZE = 5000


def in_parts(items: Sequence[T], size: int = SIZE) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
