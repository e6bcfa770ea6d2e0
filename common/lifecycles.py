"""Dated rows in which a record passes the stages of its lifecycle."""

import datetime
from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.dates import PartialDateField
from common.models import Record
from common.moves import Lifecycle

__all__ = [
    "Lifecycle",
    "StageRow",
    "check_next",
    "check_order",
    "current_stage",
    "move",
    "settle",
]


class StageRow(Record):
    """One stage that a record entered on a day; the newest one is current.

    A subclass names its parent with a foreign key whose reverse name is
    `stages`, and declares `stage`, `Stage` and `lifecycle`.
    """

    Stage: ClassVar[type[models.TextChoices]]
    lifecycle: ClassVar[Lifecycle]
    parent_name: ClassVar[str]

    stage: models.CharField
    since = PartialDateField(_("since"))
    is_current = models.BooleanField(
        pgettext_lazy("stage", "current"), default=False, editable=False
    )
    note = models.TextField(_("reason or note"), blank=True)

    class Meta:
        abstract = True
        ordering = ["since", "pk"]


def current_stage(rows: type[StageRow], parent: str = "pk") -> Subquery:
    """Annotation: the current stage of each parent row; NULL where there is none."""
    found = rows._default_manager.filter(
        Q(**{rows.parent_name: OuterRef(parent)}), is_current=True
    )
    # The plugin cannot know the column that each subclass declares.
    return Subquery(found.values("stage")[:1])  # type: ignore[misc]


def check_order(rows: Sequence[StageRow]) -> None:
    """Raise ValidationError unless the rows, in order of time, obey their table."""
    previous: str | None = None
    for row in rows:
        row.lifecycle.check(previous, row.stage, row.Stage)
        previous = row.stage


@transaction.atomic
def settle(parent: Any) -> None:
    """Mark the newest stage row of `parent` as the current one, and only it."""
    rows = list(parent.stages.order_by("since", "pk"))
    for row in rows[:-1]:
        if row.is_current:
            row.is_current = False
            row.save(update_fields=["is_current"])
    if rows and not rows[-1].is_current:
        rows[-1].is_current = True
        rows[-1].save(update_fields=["is_current"])


def check_next(current: StageRow | None, row: StageRow) -> None:
    """Raise ValidationError unless `row` may follow: by the table, and in time."""
    row.lifecycle.check(current.stage if current else None, row.stage, row.Stage)
    if current and row.since < current.since:
        raise ValidationError(
            _(
                "The current stage began on %(since)s; a later one cannot begin earlier."
            ),
            code="earlier_than_current",
            params={"since": current.since.label},
        )


@transaction.atomic
def move(
    parent: Any,
    stage: str,
    *,
    since: str | datetime.date,
    note: str = "",
    **more: Any,
) -> Any:
    """Enter `stage` on the day `since`; returns the new row, with `more` of its fields.

    Raises ValidationError when the table forbids the move or when the day lies
    before that of the current stage.
    """
    current = parent.stages.filter(is_current=True).first()
    row = parent.stages.model(
        **{parent.stages.field.name: parent},
        stage=stage,
        since=since,
        note=note,
        **more,
    )
    row.full_clean()
    check_next(current, row)
    row.save()
    settle(parent)
    return row
