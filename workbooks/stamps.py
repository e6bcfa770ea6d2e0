"""What a row of a workbook held when it left: a short digest of each of its cells.

Written in a hidden, locked column. When the row comes back, three things tell who changed
a cell: the digest of then, the cell as it is typed now, and the record as it is now.
"""

import hashlib
from collections.abc import Mapping

# The heading of the column, in no language; and a digest of 40 bits: 8 letters.
STAMP = "_stamp"
_BYTES = 5


def digest(text: str) -> str:
    """The mark of one cell, as the resource writes it and `cells.text_of` reads it."""
    return hashlib.blake2b(text.encode(), digest_size=_BYTES).hexdigest()


def stamp(cells: Mapping[str, str]) -> str:
    """The stamp of a row: `key=digest` of each column, by the name of its field."""
    return " ".join(f"{key}={digest(text)}" for key, text in cells.items())


def read_stamp(text: str) -> dict[str, str]:
    """The digests by field; empty where there is no stamp, or not one of ours."""
    pairs = (part.partition("=") for part in text.split())
    return {key: mark for key, equals, mark in pairs if equals and mark}
