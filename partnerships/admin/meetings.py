"""Meetings on one screen: who came, who received, what came of it, who says so."""

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    Need,
    PublishableAdmin,
    YearFilter,
    citation_inline,
    date_column,
    internal,
)
from partnerships.admin.files import DocumentInline, PhotographInline
from partnerships.admin.home_attendances import HomeAttendanceInline
from partnerships.admin.meeting_copying import (
    AFTER,
    COPY,
    add_address,
    copied_rows,
    initial_of,
)
from partnerships.admin.meeting_delegates import (
    MeetingDelegateInline,
    only_delegation,
)
from partnerships.admin.meeting_duplicates import hold_likely_duplicate
from partnerships.admin.meeting_form import NEW_DELEGATION, MeetingForm, group_field
from partnerships.admin.outcomes import OutcomeInline
from partnerships.models import (
    Meeting,
    MeetingCitation,
)
from partnerships.resources import MeetingResource


@admin.register(Meeting)
class MeetingAdmin(ExchangeMixin, PublishableAdmin):
    change_form_template = "admin/meeting_change_form.html"
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
            rows = ["delegations", NEW_DELEGATION[:3], NEW_DELEGATION[3:]]
        described = {
            "fields": rows,
            "description": _(
                "Choose the delegation that came, or fill in the rows of delegates "
                "below: they make a new one. Delegates of many countries and one rank "
                "are made at once. The rows of a delegation are the same at every "
                "meeting it comes to."
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

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        form.base_fields["new_group"] = group_field(self, request)
        return form

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        given: dict[str, Any] = super().get_changeform_initial_data(request)
        return {**given, **initial_of(self, request)}

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        given: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        rows = copied_rows(request, inline.model)
        return {**given, "initial": rows} if rows else given

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        meeting = context.get("original")
        if meeting is not None and self.has_add_permission(request):
            context["copy_address"] = add_address(COPY, meeting)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(
        self, request: HttpRequest, obj: Meeting, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        answer: HttpResponse = super().response_add(request, obj, *args, **kwargs)
        return self._on_to_the_next(request, obj, answer)

    def response_change(self, request: HttpRequest, obj: Meeting) -> HttpResponse:
        answer: HttpResponse = super().response_change(request, obj)
        return self._on_to_the_next(request, obj, answer)

    def _on_to_the_next(
        self, request: HttpRequest, meeting: Meeting, answer: HttpResponse
    ) -> HttpResponse:
        """The next meeting of a day of visits is at the same place, as a rule."""
        if "_addanother" in request.POST:
            return HttpResponseRedirect(add_address(AFTER, meeting))
        return answer

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
