"""What is done to projects and milestones: confirmed, finished, put off."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin import Step, StepForm
from common.forms import PartialDateFormField, PastDateFormField
from partnerships.models import Milestone, PilotProject

AS_KNOWN = _("As exactly as it is known: 06.03.2026, 03.2026 or 2026.")


class ConfirmForm(StepForm):
    on = PastDateFormField(label=_("Confirmed on"))
    field_order = ["on", "reason"]

    def take(self, record: PilotProject) -> None:
        record.confirm(**self.cleaned_data, by=self.user)


class ReachForm(StepForm):
    on = PastDateFormField(label=_("Done on"))
    field_order = ["on", "reason"]

    def take(self, record: Milestone) -> None:
        record.finish(**self.cleaned_data, by=self.user)


class MilestonePutOffForm(StepForm):
    due_on = PartialDateFormField(label=_("Due"), help_text=AS_KNOWN)
    field_order = ["due_on", "reason"]

    def take(self, record: Milestone) -> None:
        record.put_off(**self.cleaned_data, by=self.user)


def is_ahead(milestone: Milestone) -> None:
    if not milestone.project_id:
        raise ValidationError(_("It is a step of a typical model."))
    if milestone.done_on:
        raise ValidationError(_("It is done already."))


PROJECT_STEPS = (
    Step(
        "confirm",
        _("Confirm as up to date"),
        _("You have asked, and the projects stand as they are written here."),
        ConfirmForm,
        ngettext_lazy(
            "%(count)d project was confirmed.",
            "%(count)d projects were confirmed.",
            "count",
        ),
    ),
)
MILESTONE_STEPS = (
    Step(
        "finish",
        _("Mark as done"),
        _("The step was taken on this day."),
        ReachForm,
        ngettext_lazy(
            "%(count)d milestone is done.", "%(count)d milestones are done.", "count"
        ),
        check=is_ahead,
    ),
    Step(
        "put_off",
        _("Set the due date"),
        _("The former date stays in the history."),
        MilestonePutOffForm,
        ngettext_lazy(
            "%(count)d milestone has a new due date.",
            "%(count)d milestones have a new due date.",
            "count",
        ),
        check=is_ahead,
    ),
)
