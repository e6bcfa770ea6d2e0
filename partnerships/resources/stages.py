"""The columns that tell at which stage a record stands, from its prefetched rows."""

from typing import Any

from common.lifecycles import StageRow


def current_row(record: Any) -> StageRow | None:
    return next((row for row in record.stages.all() if row.is_current), None)


def stage_label(record: Any) -> str:
    row: Any = current_row(record)
    return str(row.get_stage_display()) if row else ""


def stage_since(record: Any) -> str:
    row = current_row(record)
    return row.since if row else ""
