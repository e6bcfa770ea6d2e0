"""The indicators of pilot projects with their last reading and their progress."""

from decimal import Decimal

from django.db.models import QuerySet
from django.utils.translation import gettext

from common.books import Field, Table
from common.sheets import Percent, read
from partnerships.models import Indicator, Reading
from partnerships.models.results import share_of_way, whole_percent
from partnerships.reporting.choice import Choice
from partnerships.reporting.columns import project_column
from partnerships.reporting.readings import day


def indicators(choice: Choice) -> Table:
    rows = (
        choice.rows(Indicator)
        .exclude(project=None)
        .order_by("project__starts_on", "project__sort_key_uk", "project", "pk")
    )
    baseline, target = read.stored("baseline"), read.stored("target")
    value = _last(read.stored("value"))
    progress = read.made(_progress, baseline, target, value)
    return Table(
        [
            project_column(choice, "project", width=38),
            Field("indicator", gettext("Indicator"), read.text("name"), width=38),
            Field("unit", gettext("Unit"), read.text("unit"), width=11),
            Field("baseline", gettext("Baseline"), baseline, width=12, kind="number"),
            Field("baseline_on", gettext("As of"), day("baseline_on"), width=12),
            Field("target", gettext("Target"), target, width=12, kind="number"),
            Field("target_on", gettext("To be reached by"), day("target_on"), width=12),
            Field("value", gettext("Last reading"), value, width=12, kind="number"),
            Field(
                "measured_on",
                gettext("Measured on"),
                _last(day("measured_on")),
                width=12,
            ),
            Field("progress", gettext("Progress"), progress, width=13, kind="percent"),
        ],
        rows,
        empty=gettext("No indicator in this choice."),
    )


def _progress(*numbers: Decimal | None) -> Percent | None:
    return Percent.whole(whole_percent(share_of_way(*numbers)))


def _last(item: read.Reading) -> read.Reading:
    """Of the newest reading of the indicator."""
    return read.one(_newest_first, "indicator", item)


def _newest_first() -> QuerySet:
    return Reading.objects.order_by("-measured_on", "-pk")
