"""A value of a record, as people read it, as it is kept aside, and whether two agree."""

from decimal import Decimal
from typing import Any

from django.db import models
from import_export.fields import Field

from common.cells import KeysCell
from common.sheets import plain
from workbooks.stamps import text_in_cell


def stored_value(field: Field, record: Any) -> Any:
    """What the record holds in the column: a list where it is a list of records."""
    if not isinstance(field.widget, KeysCell):
        return field.get_value(record)
    # As prefetching keeps them: to make a manager takes ten times as long as to look.
    fetched = getattr(record, "_prefetched_objects_cache", {})
    name = field.attribute
    return list(fetched[name] if name in fetched else getattr(record, name).all())


def agree(one: Any, other: Any) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return {row.pk for row in one} == {row.pk for row in other}
    return bool(one == other) or (one in (None, "") and other in (None, ""))


def shown(field: Field, value: Any) -> str:
    """The value as its cell would show it, in the language in use."""
    if isinstance(value, list):
        written: str = field.widget.written(value)
        return written
    return text_in_cell(plain(field.widget.render(value)))


def kept(value: Any) -> Any:
    """The value so that JSON can hold it and `brought_back` read it."""
    if isinstance(value, list):
        return [row.pk for row in value]
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, Decimal):
        return str(value)
    return value
