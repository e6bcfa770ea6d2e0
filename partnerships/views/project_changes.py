"""What changed in a project, in public: from its public rows, never from the history.

The history of edits says who typed what and when, and holds what was taken back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from common.dates import PartialDate
from partnerships.models import ProjectStage, Reading
from partnerships.views.project_parts import Step

# The tables of the page hold the rest.
CHANGES_SHOWN = 12


@dataclass(frozen=True)
class Change:
    """What changed in one respect on one day; the `rows` are of one kind."""

    on: PartialDate
    kind: str
    rows: list[Any]


def changes_of(
    stages: Iterable[ProjectStage], steps: Iterable[Step], readings: Iterable[Reading]
) -> list[Change]:
    """All of them, the newest first; of one day, a status below what it led to."""
    dated = [
        *(("reading", row.measured_on, row) for row in readings),
        *(
            ("milestone", step.milestone.done_on, step.milestone)
            for step in steps
            if step.state == "done"
        ),
        *(("status", row.since, row) for row in stages),
    ]
    found: dict[tuple[PartialDate, str], list[Any]] = {}
    for kind, on, row in dated:
        found.setdefault((on, kind), []).append(row)
    changes = [Change(on, kind, rows) for (on, kind), rows in found.items()]
    return sorted(changes, key=lambda change: change.on, reverse=True)
