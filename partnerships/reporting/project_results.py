"""The indicators of pilot projects with their last reading and their progress."""

from decimal import Decimal
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext

from common.books import Field, Table
from partnerships.models import Indicator, Reading
from partnerships.reporting.choice import Choice


def indicators(choice: Choice) -> Table:
    readings = Reading.objects.order_by("measured_on", "pk")
    rows = (
        choice.rows(Indicator)
        .exclude(project=None)
        .select_related("project")
        .prefetch_related(Prefetch("readings", readings, to_attr="told_readings"))
        .order_by("project__starts_on", "project__sort_key_uk", "project", "pk")
    )
    return Table(
        [
            Field(
                "project",
                gettext("Pilot project"),
                lambda i: choice.link(i.project),
                width=38,
            ),
            Field("indicator", gettext("Indicator"), lambda i: i.name, width=38),
            Field("unit", gettext("Unit"), lambda i: i.unit, width=11),
            Field(
                "baseline",
                gettext("Baseline"),
                lambda i: i.baseline,
                width=12,
                kind="number",
            ),
            Field("baseline_on", gettext("As of"), lambda i: i.baseline_on, width=12),
            Field(
                "target", gettext("Target"), lambda i: i.target, width=12, kind="number"
            ),
            Field(
                "target_on",
                gettext("To be reached by"),
                lambda i: i.target_on,
                width=12,
            ),
            Field(
                "value",
                gettext("Last reading"),
                lambda i: _last(i, "value"),
                width=12,
                kind="number",
            ),
            Field(
                "measured_on",
                gettext("Measured on"),
                lambda i: _last(i, "measured_on"),
                width=12,
            ),
            Field("progress", gettext("Progress"), _progress, width=13, kind="percent"),
        ],
        rows,
        empty=gettext("No indicator in this choice."),
    )


def _last(indicator: Any, field: str) -> Any:
    readings = indicator.told_readings
    return getattr(readings[-1], field) if readings else None


def _progress(indicator: Any) -> Decimal | None:
    share: Decimal | None = indicator.progress(_last(indicator, "value"))
    return share
