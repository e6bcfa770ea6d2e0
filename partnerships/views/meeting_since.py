"""What became of the partnerships and projects that a meeting led to."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from common.lifecycles import StageRow
from partnerships.models import (
    Meeting,
    Partnership,
    PartnershipStage,
    PilotProject,
    ProjectStage,
)


@dataclass(frozen=True)
class Moved:
    """A partnership, the stages that it entered by a meeting, and a later one."""

    partnership: Partnership
    entered: list[PartnershipStage]
    now: StageRow | None


@dataclass(frozen=True)
class LedTo:
    """Something that a meeting led to; `now` is its stage if that is a later one."""

    record: Any
    now: StageRow | None


def partnerships_since(meeting: Meeting) -> list[Moved]:
    """Each partnership that the meeting moved, and where it stands."""
    current = PartnershipStage.objects.filter(is_current=True)
    rows: QuerySet[Any] = (
        PartnershipStage.objects.public()
        .filter(meeting=meeting)
        .select_related(
            "partnership__partner_country",
            "partnership__partner_group",
            "partnership__partner_organisation",
            "partnership__our_organisation",
            "partnership__our_community",
        )
        .prefetch_related(
            Prefetch("partnership__stages", current, to_attr="current_stages")
        )
    )
    entered: dict[int, list[Any]] = {}
    for row in rows:
        entered.setdefault(row.partnership_id, []).append(row)
    return [_moved(stages) for stages in entered.values()]


def _moved(entered: list[Any]) -> Moved:
    """What another stage has followed has moved on, whatever the day."""
    partnership = entered[0].partnership
    moved_on = not any(row.is_current for row in entered)
    return Moved(
        partnership, entered, _only(partnership.current_stages) if moved_on else None
    )


def projects_since(meeting: Meeting) -> list[LedTo]:
    """The pilots proposed at the meeting, and the status that they entered after it."""
    rows = PilotProject.objects.public().filter(proposed_at=meeting).for_list()
    stages = Prefetch("stages", ProjectStage.objects.order_by("since", "pk"))
    return [
        LedTo(project, _later(project.stages.all(), meeting.last_day))
        for project in rows.prefetch_related(stages)
    ]


def _later(stages: Iterable[StageRow], day: datetime.date | None) -> StageRow | None:
    """The current stage, if it began after the day, or may have and is not the first."""
    rows = list(stages)
    if not rows or day is None:
        return None
    first, last = rows[-1].since.first_day, rows[-1].since.last_day
    is_later = first is not None and first > day
    may_be_later = last is not None and last > day and len(rows) > 1
    return rows[-1] if is_later or may_be_later else None


def _only(rows: list[StageRow]) -> StageRow | None:
    return rows[0] if rows else None
