"""A list that a page cuts short, and the way to all of it."""

from collections.abc import Iterable
from typing import TypeVar

Row = TypeVar("Row")


class Cut(list[Row]):
    """The first rows; `number` counts all, `address` lists exactly these.

    Where the number is given the rows may be the first ones already.
    Pages show it with `components/the_rest.html` below the rows.
    """

    def __init__(
        self,
        rows: Iterable[Row],
        limit: int,
        address: str,
        *,
        number: int | None = None,
    ) -> None:
        found = list(rows)
        super().__init__(found[:limit])
        self.number = len(found) if number is None else number
        self.address = address

    @property
    def is_short(self) -> bool:
        """Some of the rows are left out."""
        return len(self) < self.number
