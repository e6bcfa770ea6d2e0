"""Moving a record on to another stage, as its table allows: date, reason, source."""

from functools import cache
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin.steps import Step, StepForm
from common.forms import PastDateFormField
from common.lifecycles import StageRow, move


class MoveForm(StepForm):
    """One stage for all the records; `more` names further fields of the stage's row."""

    more: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[type[StageRow]]

    stage = forms.ChoiceField(label=_("New stage"))
    since = PastDateFormField(label=_("Since"))
    reason = forms.CharField(
        label=_("Reason or note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text=_("Shown with the stage."),
    )

    def __init__(self, records: list[Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(records, *args, **kwargs)
        stage: Any = self.fields["stage"]
        # Nothing is chosen beforehand: a stage is entered on purpose.
        stage.choices = [("", "—"), *offered(self.rows, records)]
        citations = getattr(self.rows, "citations", None)
        if citations is not None:
            field = citations.rel.related_model._meta.get_field("source")
            self.fields["source"] = forms.ModelChoiceField(
                field.related_model._default_manager.current(),
                label=_("Source"),
                required=False,
                widget=AutocompleteSelect(field, admin.site),
                help_text=_("Who states it. A fact has a source."),
            )
        self.order_fields(["stage", "since", *self.more, "reason", "source"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        said = [cleaned.get(name) for name in ("reason", "source", *self.more)]
        if not any(said):
            self.add_error("reason", _("Say why, or name what shows it."))
        return cleaned

    def take(self, record: Any) -> None:
        said = self.cleaned_data
        row = move(
            record,
            said["stage"],
            since=said["since"],
            note=said["reason"],
            **{name: said[name] for name in self.more},
        )
        if said.get("source"):
            row.citations.create(source=said["source"])


class DocumentMoveForm(MoveForm):
    """A stage that rests on a document."""

    document = forms.CharField(
        label=_("Document"),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Decision, number, date."),
    )
    more = ("document",)


def offered(rows: type[StageRow], records: list[Any]) -> list[tuple[str, Any]]:
    """The stages that at least one of the records may enter, in the table's order."""
    possible = {
        state
        for record in records
        for state in rows.lifecycle.next_states(record.current_stage)
    }
    return [choice for choice in rows.Stage.choices if choice[0] in possible]


@cache
def move_step(rows: type[StageRow], form: type[MoveForm]) -> Step:
    def check(record: Any) -> None:
        if not rows.lifecycle.next_states(record.current_stage):
            raise ValidationError(
                _("Nothing may follow “%(stage)s”."),
                params={"stage": rows.Stage(record.current_stage).label},
            )

    return Step(
        "move",
        _("Move to another stage"),
        _("Only what may follow the current stage is offered."),
        type(f"{rows.__name__}MoveForm", (form,), {"rows": rows}),
        ngettext_lazy(
            "%(count)d record was moved.", "%(count)d records were moved.", "count"
        ),
        check=check,
    )
