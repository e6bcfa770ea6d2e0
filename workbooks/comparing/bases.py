"""What stood in a cell when the workbook left, found in the history by its mark."""

from collections.abc import Sequence
from typing import Any

from import_export.fields import Field

from workbooks.comparing.judging import Judge
from workbooks.comparing.outcomes import Change, Outcome
from workbooks.comparing.values import shown


def fill_bases(
    outcomes: Sequence[Outcome], fields: dict[str, Field], judge: Judge
) -> None:
    """Give conflicts the value of then, with one query; links stay without."""
    found = [
        (outcome.record.pk, change)
        for outcome in outcomes
        for change in outcome.changes
        if change.is_conflict and change.left and _is_plain(outcome, fields[change.key])
    ]
    if not found:
        return
    model: Any = type(outcomes[0].record)
    versions: dict[Any, list[Any]] = {}
    name = model._meta.pk.name
    rows = model.history.filter(**{f"{name}__in": {pk for pk, _change in found}})
    for version in rows.order_by("-history_id"):
        versions.setdefault(getattr(version, model._meta.pk.attname), []).append(
            version
        )
    for pk, change in found:
        change.base = _base(change, fields[change.key], versions.get(pk, []), judge)


def _is_plain(outcome: Outcome, field: Field) -> bool:
    names = {f.name for f in outcome.record._meta.fields if not f.remote_field}
    return field.attribute in names


def _base(
    change: Change, field: Field, versions: list[Any], judge: Judge
) -> str | None:
    for version in versions:
        value = getattr(version, field.attribute, None)
        if judge.is_marked(field, value, change.left):
            return shown(field, value)
    return None
