"""Who wrote a record, read from the history: whoever wrote it alone does not approve it."""

import datetime
from collections import defaultdict
from typing import Any

from django.db.models import Model

from common.public_texts import records_of

# A version in which nothing but these differs from the one before is an act of
# publishing or archiving, not of writing.
KEPT_BY_ACTS = {
    "visibility",
    "public_from",
    "approved_by_id",
    "approved_at",
    "override_reason",
    "publication_note",
    "archived_at",
    "archived_by_id",
    "archive_reason",
}
_OF_HISTORY = {
    "history_id",
    "history_date",
    "history_change_reason",
    "history_type",
    "history_user_id",
}


def writers_of(record: Any) -> set[int]:
    """Keys of the users who changed the record or its parts since it was approved.

    One query a table. What programs wrote has no user and does not count.
    """
    since: datetime.datetime | None = record.approved_at
    tables: defaultdict[type[Model], list[Any]] = defaultdict(list)
    for row in records_of(record, named=False):
        tables[type(row)].append(row.pk)
    found: set[int] = set()
    for model, keys in tables.items():
        found |= _writers(model, keys, since)
    return found


def _writers(model: Any, keys: list[Any], since: datetime.datetime | None) -> set[int]:
    versions = model.history.filter(**{f"{model._meta.pk.name}__in": keys})
    before: dict[Any, dict[str, Any]] = {}
    found: set[int] = set()
    for version in versions.order_by("history_date", "history_id").values():
        key = version[model._meta.pk.attname]
        is_new = since is None or version["history_date"] > since
        if (
            is_new
            and version["history_user_id"]
            and _is_written(before.get(key), version)
        ):
            found.add(version["history_user_id"])
        before[key] = version
    return found


def _is_written(old: dict[str, Any] | None, new: dict[str, Any]) -> bool:
    if old is None:
        return True
    changed = {name for name in new if new[name] != old[name]} - _OF_HISTORY
    # Nothing changed in the columns: then a list of other records was.
    return not changed or bool(changed - KEPT_BY_ACTS)


def may_override(user: Any) -> bool:
    """An administrator: a superuser, or whom some app grants `override_approval`."""
    return user.is_active and (
        user.is_superuser
        or any(
            name.endswith(".override_approval") for name in user.get_all_permissions()
        )
    )
