"""Who of the home side attended a meeting: rows of its page, and each with its sources."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import (
    NumberedFormSet,
    PartAdmin,
    RecordInline,
    citation_inline,
    next_number,
)
from common.forms import NumberedForm, NumberedRowForm
from partnerships.admin.meeting_copying import copied_rows
from partnerships.models import HomeAttendance, HomeAttendanceCitation

ATTENDANCE_FIELDS: list[Any] = [
    "number",
    "role",
    "organisation",
    "community",
    "person",
    "title_uk",
    "title_en",
]


class HomeAttendanceInline(RecordInline):
    model = HomeAttendance
    form = NumberedRowForm
    formset = NumberedFormSet
    autocomplete_fields = ["organisation", "community", "person"]
    fields = ATTENDANCE_FIELDS
    verbose_name_plural = _("Home side")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        rows = copied_rows(request, HomeAttendance)
        return len(rows) or super().get_extra(request, obj, **kwargs)


@admin.register(HomeAttendance)
class HomeAttendanceAdmin(PartAdmin):
    form = NumberedForm
    list_display = ["meeting", "number", "role", "organisation", "community", "person"]
    list_display_links = ["number"]
    list_filter = ["role"]
    list_select_related = ["meeting", "organisation", "community", "person"]
    search_fields = [
        "meeting__search_key",
        "organisation__search_key",
        "community__search_key",
        "person__search_key",
    ]
    autocomplete_fields = ["meeting", "organisation", "community", "person"]
    inlines = [citation_inline(HomeAttendanceCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("meeting", "number"),
                    ("role", "person"),
                    ("organisation", "community"),
                    ("title_uk", "title_en"),
                ]
            },
        )
    ]

    def save_model(
        self, request: HttpRequest, obj: HomeAttendance, form: ModelForm, change: bool
    ) -> None:
        if obj.number is None:
            obj.number = next_number(obj.meeting.home_attendances.all())
        super().save_model(request, obj, form, change)
