"""Indicators and their readings as tables."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field

from common import cells
from common.cells import (
    KeyCell,
    MissingError,
    Rows,
    key_in,
    plain_key,
    spelled,
    text_of,
)
from common.resources import RecordResource, column, computed
from common.sheets import Percent
from partnerships.models import Indicator, Milestone, Reading
from partnerships.models.results import whole_percent

PROJECT = _("project (code)")
MODEL = _("typical model (address)")


PROGRESS = _("progress")


def _progress(indicator: Indicator, value: Decimal | None) -> Percent | None:
    return Percent.whole(whole_percent(indicator.progress(value)))


def _last_progress(indicator: Indicator) -> Percent | None:
    """By the last reading."""
    readings = [*indicator.readings.all()] if indicator.pk else []
    return _progress(indicator, readings[-1].value if readings else None)


class IndicatorResource(RecordResource):
    joins = ("project", "model")
    lists = ("readings",)

    project = column(Indicator, "project", "code", heading=PROJECT)
    model = column(Indicator, "model", "slug", heading=MODEL)
    name_uk = column(Indicator, "name_uk")
    name_en = column(Indicator, "name_en")
    unit_uk = column(Indicator, "unit_uk")
    unit_en = column(Indicator, "unit_en")
    direction = column(Indicator, "direction")
    baseline = column(Indicator, "baseline")
    baseline_on = column(Indicator, "baseline_on")
    target = column(Indicator, "target")
    target_on = column(Indicator, "target_on")
    progress = computed(PROGRESS, _last_progress, cells.ShareCell())

    class Meta:
        model = Indicator
        import_id_fields = ["project", "model", "name_uk"]


class IndicatorCell(KeyCell):
    """An indicator by its name within the project that the row names."""

    def __init__(self) -> None:
        super().__init__(Indicator, "name_uk")
        self.found: dict[tuple[str, str], Indicator | None] = {}

    def load(self, rows: Rows, heading: str) -> None:
        self._find({_named(row, heading) for row in rows} - {*self.found})

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        named = _project(row), text_of(value)
        if named not in self.found:
            self._find({named})
        if self.found[named] is None:
            sentence = gettext("The project “%(project)s” has no indicator “%(name)s”.")
            names = {"project": named[0], "name": named[1]}
            raise MissingError(sentence % names, Indicator, named[1])
        return self.found[named]

    def _find(self, wanted: set[tuple[str, str]]) -> None:
        names = {way for _project, name in wanted for way in spelled(name)}
        rows = Indicator.objects.select_related("project").filter(
            project__code__in={project for project, _name in wanted}, name_uk__in=names
        )
        stored: dict[tuple[str, str], Indicator] = {}
        for row in rows.order_by("-pk"):
            code = row.project.code if row.project else ""
            stored[code, plain_key(row.name_uk)] = row
        for project, name in wanted:
            self.found[project, name] = stored.get((project, plain_key(name)))


def _named(row: Mapping[str, Any], heading: str) -> tuple[str, str]:
    return _project(row), text_of(row.get(heading))


def _project(row: Mapping[str, Any]) -> str:
    return key_in(text_of(row.get(str(PROJECT))), "code")


class ReadingResource(RecordResource):
    """Readings of the indicators of projects; models have none."""

    joins = ("indicator__project",)
    found_by = ("project",)

    project = computed(
        PROJECT,
        lambda reading: getattr(reading.indicator.project, "code", ""),
    )
    indicator = Field(
        attribute="indicator", column_name=_("indicator"), widget=IndicatorCell()
    )
    measured_on = column(Reading, "measured_on")
    value = column(Reading, "value")
    unit = computed(_("unit"), lambda reading: reading.indicator.unit)
    progress = computed(
        PROGRESS,
        lambda reading: _progress(reading.indicator, reading.value),
        cells.ShareCell(),
    )
    note_uk = column(Reading, "note_uk")
    note_en = column(Reading, "note_en")

    class Meta:
        model = Reading
        import_id_fields = ["indicator", "measured_on"]


class MilestoneResource(RecordResource):
    joins = ("project", "model")

    project = column(Milestone, "project", "code", heading=PROJECT)
    model = column(Milestone, "model", "slug", heading=MODEL)
    title_uk = column(Milestone, "title_uk")
    title_en = column(Milestone, "title_en")
    due_on = column(Milestone, "due_on")
    done_on = column(Milestone, "done_on")
    months_after_start = column(Milestone, "months_after_start")

    class Meta:
        model = Milestone
        import_id_fields = ["project", "model", "title_uk"]
