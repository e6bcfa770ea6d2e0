"""The JSON, for programs: stable keys, ISO dates, lists as lists, nothing defused."""

import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from common.demo import SENTENCE, is_demo
from common.sheets.about import REGISTER
from common.sheets.table import Scope, Sheet, blocks
from common.sheets.values import Address, Percent


def json_parts(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[str]:
    """One object: what the file is, its columns, its sources, and `rows`, one a line."""
    head = {
        "title": str(sheet.title),
        "register": str(REGISTER),
        **({"demo": str(SENTENCE)} if is_demo() else {}),
        "language": get_language(),
        "made_at": timezone.localtime(scope.made_at).isoformat(timespec="seconds"),
        **({"made_by": scope.by} if scope.by else {}),
        "address": scope.address,
        "is_public": scope.is_public,
        "filters": dict(scope.filters),
        "count": scope.rows,
        "columns": [
            {
                "key": column.key,
                "heading": str(column.heading),
                "explanation": str(column.explanation),
            }
            for column in sheet.columns
        ],
        "sources": list(scope.sources()),
    }
    yield _written(head)[:-1] + ', "rows": ['
    keys, site, before = [column.key for column in sheet.columns], scope.site, "\n"
    for block in blocks(sheet, records):
        columns = [_typed_column(column, site) for column in block]
        rows = zip(*columns, strict=True)
        lines = [_written(dict(zip(keys, row, strict=True))) for row in rows]
        yield before + ",\n".join(lines)
        before = ",\n"
    yield "\n]}\n"


_AS_IT_IS = {str, int, bool, float, type(None)}
_written = json.JSONEncoder(ensure_ascii=False).encode


def _typed_column(column: Sequence[Any], site: str) -> Sequence[Any]:
    if {*map(type, column)} <= _AS_IT_IS:
        return column
    return [_typed(value, site) for value in column]


def _typed(value: object, site: str) -> object:
    if isinstance(value, Address):
        return f"{site}{value}"
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_typed(item, site) for item in value]
    if value is None or isinstance(value, (bool, int, Percent, float)):
        return value
    # Dates that are known to a month or year, and lazy texts, are what they say.
    return str(value)
