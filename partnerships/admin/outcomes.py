"""Outcomes: as rows of their meeting, and as the list of what is still to be done."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    NumberedFormSet,
    RecordAdmin,
    StackedRecordInline,
    YearFilter,
    citation_inline,
    date_column,
    internal,
    next_number,
)
from common.forms import NumberedForm, NumberedRowForm
from partnerships.admin.outcome_needs import OUTCOME_NEEDS
from partnerships.admin.outcome_steps import OUTCOME_STEPS
from partnerships.models import Outcome, OutcomeCitation
from partnerships.resources import OutcomeResource

SAID: list[Any] = [
    ("number", "strength", "direction"),
    ("text_uk", "text_en"),
    "sectors",
]
FOLLOWED: list[Any] = [
    ("responsible_organisation", "responsible_person", "due_on"),
    ("status", "done_on"),
    ("evidence", "dropped_reason"),
]
REGISTERS = ["sectors", "responsible_organisation", "responsible_person"]


class OutcomeInline(StackedRecordInline):
    model = Outcome
    form = NumberedRowForm
    formset = NumberedFormSet
    autocomplete_fields = REGISTERS
    fieldsets = [
        (None, {"fields": [*SAID, *FOLLOWED, "internal_note"]}),
    ]
    verbose_name_plural = _("Outcomes")


@admin.register(Outcome)
class OutcomeAdmin(ExchangeMixin, RecordAdmin):
    resource_classes = [OutcomeResource]
    needs = OUTCOME_NEEDS
    steps = OUTCOME_STEPS
    form = NumberedForm
    list_display = [
        "short_text",
        date_column("due_on", _("due")),
        "status",
        "responsible_person",
        "responsible_organisation",
        "meeting",
        "strength",
    ]
    list_filter = [
        "status",
        "strength",
        "direction",
        ("due_on", YearFilter),
        "sectors",
    ]
    search_fields = [
        "text_uk",
        "text_en",
        "meeting__search_key",
        "responsible_organisation__search_key",
        "responsible_person__search_key",
    ]
    autocomplete_fields = ["meeting", *REGISTERS]
    inlines = [citation_inline(OutcomeCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": ["meeting", *SAID],
                "description": _(
                    "One line of what came out of a meeting. How firm it is: from an "
                    "idea voiced to a document signed."
                ),
            },
        ),
        (
            _("Follow-up"),
            {
                "fields": FOLLOWED,
                "description": _(
                    "Who answers for it, by when, and what shows that it is done."
                ),
            },
        ),
        internal("internal_note"),
    ]

    @admin.display(description=_("outcome"), ordering="text_uk")
    def short_text(self, outcome: Outcome) -> str:
        text = str(outcome)
        return text if len(text) <= 100 else f"{text[:99]}…"

    def save_model(
        self, request: HttpRequest, obj: Outcome, form: ModelForm, change: bool
    ) -> None:
        if obj.number is None:
            obj.number = next_number(obj.meeting.outcomes.all())
        super().save_model(request, obj, form, change)
