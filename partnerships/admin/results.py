"""Milestones, indicators and their readings."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    Need,
    RecordAdmin,
    RecordInline,
    YearFilter,
    citation_inline,
    date_column,
)
from partnerships.admin.project_steps import MILESTONE_STEPS
from partnerships.admin.reading_grid import grid_page
from partnerships.models import (
    Indicator,
    Milestone,
    PilotModel,
    Reading,
    ReadingCitation,
)
from partnerships.resources import (
    IndicatorResource,
    MilestoneResource,
    ReadingResource,
)


class MilestoneInline(RecordInline):
    """A project's milestone has dates; that of a typical model has months."""

    model = Milestone

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        if self.parent_model is PilotModel:
            return ["title_uk", "title_en", "months_after_start"]
        return ["title_uk", "title_en", "due_on", "done_on"]


class IndicatorInline(RecordInline):
    model = Indicator
    fields = [
        "name_uk",
        "name_en",
        "unit_uk",
        "unit_en",
        "direction",
        "baseline",
        "baseline_on",
        "target",
        "target_on",
    ]


@admin.register(Milestone)
class MilestoneAdmin(ExchangeMixin, RecordAdmin):
    resource_classes = [MilestoneResource]
    steps = MILESTONE_STEPS
    needs = (
        Need(
            "overdue",
            _("overdue"),
            lambda rows, user: rows.followed().overdue(),
            order=("due_on", "pk"),
            note=lambda milestone: milestone.due_on.label,
        ),
    )
    list_display = [
        "title",
        "project",
        "model",
        date_column("due_on", _("due")),
        date_column("done_on", _("done on")),
        "months_after_start",
    ]
    list_filter = [("due_on", YearFilter)]
    list_select_related = ["project", "model"]
    search_fields = [
        "title_uk",
        "title_en",
        "project__search_key",
        "model__search_key",
    ]
    autocomplete_fields = ["project", "model"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("project", "model"),
                    ("title_uk", "title_en"),
                    ("due_on", "done_on", "months_after_start"),
                ],
                "description": _(
                    "A step of a project has dates; one of a typical model has months "
                    "after the start."
                ),
            },
        )
    ]

    @admin.display(description=_("title"), ordering="title_uk")
    def title(self, milestone: Milestone) -> str:
        return milestone.title


class ReadingInline(RecordInline):
    model = Reading
    fields = ["measured_on", "value", "note_uk", "note_en"]


@admin.register(Indicator)
class IndicatorAdmin(ExchangeMixin, RecordAdmin):
    resource_classes = [IndicatorResource]
    list_display = ["name", "unit", "project", "model", "baseline", "target"]
    list_filter = ["direction", ("target_on", YearFilter)]
    list_select_related = ["project", "model"]
    search_fields = ["name_uk", "name_en", "project__search_key", "model__search_key"]
    autocomplete_fields = ["project", "model"]
    readonly_fields = ["copied_from"]
    inlines = [ReadingInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("project", "model"),
                    ("name_uk", "name_en"),
                    ("unit_uk", "unit_en"),
                    "direction",
                    ("baseline", "baseline_on"),
                    ("target", "target_on"),
                    "copied_from",
                ],
                "description": _(
                    "What is measured. Leave baseline and target empty until they are "
                    "agreed."
                ),
            },
        )
    ]

    @admin.display(description=_("name"), ordering="name_uk")
    def name(self, indicator: Indicator) -> str:
        return indicator.name

    @admin.display(description=_("unit"))
    def unit(self, indicator: Indicator) -> str:
        return indicator.unit


@admin.register(Reading)
class ReadingAdmin(ExchangeMixin, RecordAdmin):
    resource_classes = [ReadingResource]
    begins = _("Enter readings")
    begins_at = "grid"
    list_display = [
        "indicator",
        "project",
        date_column("measured_on", _("measured on")),
        "value",
    ]
    list_filter = [("measured_on", YearFilter)]
    list_select_related = ["indicator__project"]
    search_fields = [
        "indicator__name_uk",
        "indicator__name_en",
        "indicator__project__search_key",
    ]
    autocomplete_fields = ["indicator"]
    inlines = [citation_inline(ReadingCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "indicator",
                    ("measured_on", "value"),
                    ("note_uk", "note_en"),
                ],
                "description": _("What was measured on a day, with its source."),
            },
        )
    ]

    def get_urls(self) -> list[URLPattern]:
        page = path(
            "grid/",
            self.admin_site.admin_view(partial(grid_page, self)),
            name="partnerships_reading_grid",
        )
        return [page, *super().get_urls()]

    @admin.display(description=_("project"), ordering="indicator__project__sort_key_uk")
    def project(self, reading: Reading) -> str:
        return str(reading.indicator.project or "—")
