"""What a row of a workbook held when it left: a short digest of each of its cells.

Written in a hidden, locked column. When the row comes back, three things tell who changed
a cell: the digest of then, the cell as it is typed now, and the record as it is now.
"""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from common.cells import text_of
from common.sheets import Column
from common.sheets.values import MOST_CHARACTERS

# The heading of the column, in no language; and a digest of 40 bits: 8 letters.
STAMP = "_stamp"
_BYTES = 5


def digest(text: str) -> str:
    """The mark of one cell, as the resource writes it and `cells.text_of` reads it."""
    return hashlib.blake2b(text.encode(), digest_size=_BYTES).hexdigest()


def cells_of(columns: Iterable[Column], record: Any) -> dict[str, str]:
    """What each column of a resource holds of the record now, by the name of its field.

    The texts depend on the language in use, as labels of choices do.
    """
    return {column.key: text_in_cell(column.value(record)) for column in columns}


def text_in_cell(value: object) -> str:
    """A value that a resource gives for a cell, as text that can be compared.

    It is what can be read back: a workbook keeps 15 digits of a number.
    """
    if isinstance(value, str):
        value = value[:MOST_CHARACTERS]
    if isinstance(value, Decimal):
        value = float(value)
    return text_of(value)


def stamp(cells: Mapping[str, str]) -> str:
    """The stamp of a row: `key=digest` of each column, by the name of its field."""
    return " ".join(f"{key}={digest(text)}" for key, text in cells.items())


def read_stamp(text: str) -> dict[str, str]:
    """The digests by field; empty where there is no stamp, or not one of ours."""
    pairs = (part.partition("=") for part in text.split())
    return {key: mark for key, equals, mark in pairs if equals and mark}
