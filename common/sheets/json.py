"""The JSON, for programs: stable keys, ISO dates, lists as lists, nothing defused."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet


def json_parts(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[str]:
    """One object: what the file is, its columns, and `rows`, one a line."""
    head = {
        "title": str(sheet.title),
        **({"demo": str(SENTENCE)} if is_demo() else {}),
        "language": get_language(),
        "made_at": timezone.localtime(scope.made_at).isoformat(timespec="seconds"),
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
    }
    yield _written(head)[:-1] + ', "rows": ['
    before = "\n"
    for record in records:
        row = {column.key: _typed(column.value(record)) for column in sheet.columns}
        yield before + _written(row)
        before = ",\n"
    yield "\n]}\n"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _typed(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_typed(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    # Dates that are known to a month or year, and lazy texts, are what they say.
    return str(value)
