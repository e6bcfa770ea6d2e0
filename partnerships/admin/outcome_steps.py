"""What is done to outcomes: finished, dropped, opened again, given to somebody, put off."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin import Step, StepForm
from common.forms import PartialDateFormField, PastDateFormField
from partnerships.models import (
    Organisation,
    Outcome,
    OutcomeCitation,
    OutcomeStatus,
    Person,
)
from sources.models import Source

LINES = forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"})
ONLY = forms.TextInput(attrs={"class": "vTextField"})


def chosen_from(model: Any, field: str) -> AutocompleteSelect:
    """A choice with search, as beside the same field of the record's form."""
    return AutocompleteSelect(model._meta.get_field(field), admin.site)


class FinishForm(StepForm):
    reason = None  # type: ignore[assignment]
    evidence = forms.CharField(
        label=_("Evidence"),
        widget=LINES,
        help_text=_("What shows that it is done: words, or the address of a page."),
    )
    done_on = PastDateFormField(label=_("Done on"))
    source = forms.ModelChoiceField(
        Source.objects.current(),
        label=_("Source"),
        required=False,
        widget=chosen_from(OutcomeCitation, "source"),
        help_text=_("If a publication, letter or minutes say so."),
    )
    locator = forms.CharField(
        label=_("Place in the source"), required=False, max_length=100, widget=ONLY
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("locator") and not cleaned.get("source"):
            self.add_error("source", _("Name the source that the place is in."))
        return cleaned

    def take(self, record: Outcome) -> None:
        said = self.cleaned_data
        record.finish(evidence=said["evidence"], done_on=said["done_on"], by=self.user)
        if said["source"]:
            record.citations.get_or_create(
                source=said["source"],
                about="status",
                defaults={"locator": said["locator"]},
            )


class DropForm(StepForm):
    reason = forms.CharField(label=_("Reason for dropping"), widget=LINES)

    def take(self, record: Outcome) -> None:
        record.drop(reason=self.cleaned_data["reason"], by=self.user)


class ReopenForm(StepForm):
    reason = forms.CharField(label=_("Why it is open again"), widget=LINES)

    def take(self, record: Outcome) -> None:
        record.reopen(reason=self.cleaned_data["reason"], by=self.user)


class AssignForm(StepForm):
    organisation = forms.ModelChoiceField(
        Organisation.objects.current(),
        label=_("Responsible organisation"),
        required=False,
        widget=chosen_from(Outcome, "responsible_organisation"),
    )
    person = forms.ModelChoiceField(
        Person.objects.current(),
        label=_("Responsible person"),
        required=False,
        widget=chosen_from(Outcome, "responsible_person"),
    )
    field_order = ["organisation", "person", "reason"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not (cleaned.get("organisation") or cleaned.get("person")):
            raise ValidationError(_("Name the organisation or the person."))
        return cleaned

    def take(self, record: Outcome) -> None:
        record.assign(**self.cleaned_data, by=self.user)


class PutOffForm(StepForm):
    due_on = PartialDateFormField(
        label=_("Due"),
        help_text=_("As exactly as it is known: 06.03.2026, 03.2026 or 2026."),
    )
    field_order = ["due_on", "reason"]

    def take(self, record: Outcome) -> None:
        record.put_off(**self.cleaned_data, by=self.user)


def is_open(outcome: Outcome) -> None:
    if outcome.status != OutcomeStatus.OPEN:
        raise ValidationError(
            _("It is not open: %(status)s."),
            params={"status": outcome.get_status_display()},
        )


OUTCOME_STEPS = (
    Step(
        "finish",
        _("Mark as done"),
        _("Say what shows that it is done; the public reads it with the outcome."),
        FinishForm,
        ngettext_lazy(
            "%(count)d outcome is done.", "%(count)d outcomes are done.", "count"
        ),
        check=lambda outcome: outcome.check_move("done"),
    ),
    Step(
        "drop",
        _("Drop with a reason"),
        _("Nothing will come of it. It stays in the register with the reason."),
        DropForm,
        ngettext_lazy(
            "%(count)d outcome was dropped.",
            "%(count)d outcomes were dropped.",
            "count",
        ),
        check=lambda outcome: outcome.check_move("dropped"),
    ),
    Step(
        "reopen",
        _("Open again"),
        _(
            "Evidence, date and reason of its end are taken off; the history keeps them."
        ),
        ReopenForm,
        ngettext_lazy(
            "%(count)d outcome is open again.",
            "%(count)d outcomes are open again.",
            "count",
        ),
        check=lambda outcome: outcome.check_move("open"),
    ),
    Step(
        "assign",
        _("Name who answers for it"),
        _("These answer for it from now on, and nobody who did before."),
        AssignForm,
        ngettext_lazy(
            "%(count)d outcome has somebody who answers for it.",
            "%(count)d outcomes have somebody who answers for them.",
            "count",
        ),
        check=is_open,
    ),
    Step(
        "put_off",
        _("Set the due date"),
        _("The former date stays in the history."),
        PutOffForm,
        ngettext_lazy(
            "%(count)d outcome has a new due date.",
            "%(count)d outcomes have a new due date.",
            "count",
        ),
        check=is_open,
    ),
)
