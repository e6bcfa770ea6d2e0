"""Meetings on one screen: who came, who received, what came of it, who says so."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.forms import ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    Need,
    NumberedFormSet,
    PartAdmin,
    PublishableAdmin,
    RecordInline,
    YearFilter,
    citation_inline,
    date_column,
    internal,
    next_number,
)
from common.forms import NumberedForm, NumberedRowForm, RecordForm
from partnerships.admin.files import DocumentInline, PhotographInline
from partnerships.admin.meeting_delegates import (
    MeetingDelegateInline,
    only_delegation,
)
from partnerships.admin.meeting_duplicates import hold_likely_duplicate
from partnerships.admin.outcomes import OutcomeInline
from partnerships.models import (
    CountryGroup,
    Delegation,
    HomeAttendance,
    HomeAttendanceCitation,
    Meeting,
    MeetingCitation,
)
from partnerships.resources import MeetingResource

ATTENDANCE_FIELDS: list[Any] = [
    "number",
    "role",
    "organisation",
    "community",
    "person",
    "title_uk",
    "title_en",
]
NEW_DELEGATION = ("new_name_uk", "new_name_en", "new_group")


class MeetingForm(RecordForm):
    """A meeting, and the name of the delegation that is made with it."""

    new_name_uk = forms.CharField(
        label=_("Name of a new delegation (Ukrainian)"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    new_name_en = forms.CharField(
        label=_("Name of a new delegation (English)"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    new_group = forms.ModelChoiceField(
        CountryGroup.objects.all(),
        label=_("Group of a new delegation"),
        required=False,
        widget=AutocompleteSelect(Delegation._meta.get_field("group"), admin.site),
        help_text=_("A label: it does not say who of the group came."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        is_wanted = any(cleaned.get(name) for name in NEW_DELEGATION)
        if is_wanted and cleaned.get("delegations"):
            self.add_error(
                "new_name_uk",
                _("Choose a delegation or name a new one, not both."),
            )
        return cleaned


class HomeAttendanceInline(RecordInline):
    model = HomeAttendance
    form = NumberedRowForm
    formset = NumberedFormSet
    autocomplete_fields = ["organisation", "community", "person"]
    fields = ATTENDANCE_FIELDS
    verbose_name_plural = _("Home side")


@admin.register(Meeting)
class MeetingAdmin(ExchangeMixin, PublishableAdmin):
    resource_classes = [MeetingResource]
    begins = _("Log a meeting")
    needs = (
        Need(
            "no_outcomes",
            _("held within 30 days, without outcomes"),
            lambda rows, user: rows.without_outcomes(),
            order=("-held_on", "pk"),
            note=lambda meeting: meeting.held_on.label,
            is_mailed=True,
            is_listed=True,
        ),
        Need(
            "still_planned",
            _("still “planned”, though the day has passed"),
            lambda rows, user: rows.still_planned(),
            order=("-held_on", "pk"),
            note=lambda meeting: meeting.held_on.label,
        ),
    )
    form = MeetingForm
    list_display = [
        "title",
        date_column("held_on", _("date")),
        "community",
        "status",
        "visibility",
    ]
    list_filter = ["status", ("held_on", YearFilter), "direction", "mode", "sectors"]
    search_fields = ["search_key"]
    autocomplete_fields = ["community", "delegations", "sectors"]
    prepopulated_fields = {"slug": ["title_en"]}
    readonly_fields = ["delegation_links"]
    inlines = [
        citation_inline(MeetingCitation),
        MeetingDelegateInline,
        HomeAttendanceInline,
        OutcomeInline,
        PhotographInline,
        DocumentInline,
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title_uk", "title_en"),
                    "slug",
                    ("held_on", "ends_on", "status"),
                    ("direction", "mode"),
                    "community",
                ],
                "description": _(
                    "What is not known stays empty: a date may be a month, a place a "
                    "hromada, a guest a country and a rank."
                ),
            },
        ),
        (
            _("What it was about"),
            {
                "fields": [
                    "sectors",
                    ("purpose_uk", "purpose_en"),
                    ("summary_uk", "summary_en"),
                ],
                "description": _(
                    "The public reads this once the meeting is published."
                ),
            },
        ),
        internal("internal_venue", "internal_note"),
    ]

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        """Last of all, beside its rows: which delegation, or the name of a new one."""
        found = super().get_fieldsets(request, obj)
        if only_delegation(obj):
            rows: list[Any] = ["delegations"]
        elif obj and obj.delegations.exists():
            rows = ["delegations", "delegation_links"]
        else:
            rows = ["delegations", NEW_DELEGATION[:2], NEW_DELEGATION[2]]
        described = {
            "fields": rows,
            "description": _(
                "Choose the delegation that came, or fill in the rows of delegates "
                "below: they make a new one. The rows of a delegation are the same at "
                "every meeting it comes to."
            ),
        }
        return [*found[:2], (_("Delegation"), described), *found[2:]]

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        """Of several delegations each is edited on its own page."""
        inlines = list(super().get_inlines(request, obj))
        if obj and obj.pk and obj.delegations.count() > 1:
            inlines.remove(MeetingDelegateInline)
        return inlines

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        """Tell the rows of delegates what the form says of their delegation."""
        meeting = super().save_form(request, form, change)
        said = form.cleaned_data
        meeting.chosen_delegations = list(said.get("delegations") or [])
        meeting.new_delegation = {
            name.removeprefix("new_"): said.get(name) for name in NEW_DELEGATION
        }
        return meeting

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        """With guests and place stored, ask whether a new meeting is one of the known."""
        super().save_related(request, form, formsets, change)
        if not change:
            hold_likely_duplicate(self, request, form.instance)

    @admin.display(description=_("title"), ordering="sort_key_uk")
    def title(self, meeting: Meeting) -> str:
        return meeting.title

    @admin.display(description=_("open one to edit its delegates"))
    def delegation_links(self, meeting: Meeting) -> str:
        delegations = meeting.delegations.annotate(found=models.Count("delegates"))
        links = format_html_join(
            "",
            '<li><a href="{}">{}</a> ({})</li>',
            (
                (
                    reverse("admin:partnerships_delegation_change", args=[row.pk]),
                    row,
                    row.found,
                )
                for row in delegations
            ),
        )
        return format_html("<ul>{}</ul>", links)


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
