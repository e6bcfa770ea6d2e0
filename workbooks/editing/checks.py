"""What a cell says while it is filled in: a list to choose from, a hint, a refusal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext

from workbooks.editing.hints import hint_of, refusal_of
from workbooks.editing.table import EditColumn, Kind

# What Excel allows of a title and of a text beside a cell.
_TITLE, _TEXT = 32, 255
_LARGEST = 10**15


def check_of(column: EditColumn, letter: str, source: str) -> dict[str, Any]:
    """The data validation of a column; `source` is the place of its list, if any."""
    check: dict[str, Any] = {
        **_rule(column, letter, source),
        "input_title": _cut(column.heading, _TITLE),
        "input_message": _cut(hint_of(column), _TEXT),
        "ignore_blank": True,
    }
    if refusal := refusal_of(column):
        # A key that is typed by hand has no name beside it, and is right all the same.
        is_lenient = column.kind is Kind.RELATED
        check |= {
            "error_title": _cut(gettext("This does not fit"), _TITLE),
            "error_message": _cut(refusal, _TEXT),
            "error_type": "warning" if is_lenient else "stop",
        }
    return check


def _rule(column: EditColumn, letter: str, source: str) -> dict[str, Any]:
    if column.is_closed or column.kind is Kind.SEVERAL:
        return {"validate": "any"}
    if source:
        return {"validate": "list", "source": source}
    if column.kind in (Kind.NUMBER, Kind.WHOLE_NUMBER):
        is_whole = column.kind is Kind.WHOLE_NUMBER
        return {
            "validate": "integer" if is_whole else "decimal",
            "criteria": "between",
            "minimum": -_LARGEST,
            "maximum": _LARGEST,
        }
    if column.kind is Kind.DATE:
        cell = f"{letter}2"
        year = "IFERROR(VALUE({part}({cell},4))>1000,FALSE)"
        ends = year.format(part="RIGHT", cell=cell)
        begins = year.format(part="LEFT", cell=cell)
        value = f"=OR(ISNUMBER({cell}),{ends},{begins})"
        return {"validate": "custom", "value": value}
    return {"validate": "any"}


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
