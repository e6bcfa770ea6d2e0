"""The stock SQLite backend plus functions that know letters beyond ASCII.

SQLite folds the case of ASCII letters only, so ``icontains``, ``iexact`` and
``Lower()`` would miss «ХАРКІВ» when asked for «харків», while PostgreSQL finds
it. The functions below take the place of SQLite's own on every connection.
"""

import functools
import re
import sqlite3
from typing import Any

from django.db.backends.sqlite3 import base, features
from django.utils.asyncio import async_unsafe

SQLValue = str | bytes | int | float | None


@functools.lru_cache(maxsize=512)
def _like_pattern(pattern: str, escape: str) -> re.Pattern[str]:
    parts, literal = [], False
    for character in pattern:
        if literal:
            parts.append(re.escape(character))
            literal = False
        elif character == escape:
            literal = True
        elif character == "%":
            parts.append(".*")
        elif character == "_":
            parts.append(".")
        else:
            parts.append(re.escape(character))
    return re.compile("".join(parts), re.IGNORECASE | re.DOTALL)


def like(pattern: object, value: object, escape: str = "") -> bool | None:
    """Answer SQL ``value LIKE pattern ESCAPE escape``; NULL for a NULL operand."""
    if pattern is None or value is None:
        return None
    return _like_pattern(str(pattern), escape).fullmatch(str(value)) is not None


def lower(value: SQLValue) -> SQLValue:
    return value.lower() if isinstance(value, str) else value


def upper(value: SQLValue) -> SQLValue:
    return value.upper() if isinstance(value, str) else value


class DatabaseFeatures(features.DatabaseFeatures):
    """Knows that there is JSON, as in every SQLite since 3.38.

    Django tries it out in a transaction, which waits for whoever writes just now, a long
    import for example; where that takes too long it believes for good that there is none.
    """

    supports_json_field = True


class DatabaseWrapper(base.DatabaseWrapper):
    features_class = DatabaseFeatures

    @async_unsafe
    def get_new_connection(self, conn_params: dict[str, Any]) -> sqlite3.Connection:
        connection: sqlite3.Connection = super().get_new_connection(conn_params)
        connection.create_function("like", 2, like, deterministic=True)
        connection.create_function("like", 3, like, deterministic=True)
        connection.create_function("lower", 1, lower, deterministic=True)
        connection.create_function("upper", 1, upper, deterministic=True)
        return connection
