"""Form parts that several screens of the staff's tool share."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.dates import PartialDate, PartialDateField
from common.models import CHANGE_REASON_LENGTH


def dotted(date: PartialDate) -> str:
    """The date as Ukrainians write it: 06.03.2026, 03.2026, 2026."""
    return ".".join(reversed(date.split("-")))


class PartialDateFormField(forms.CharField):
    """A date known to the day, month or year, shown and typed as 06.03.2026."""

    widget = forms.TextInput(attrs={"size": 11, "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        try:
            return dotted(PartialDate.parse(value))
        except ValueError:
            return value

    def to_python(self, value: Any) -> Any:
        try:
            return PartialDate.parse(super().to_python(value))
        except ValueError:
            raise ValidationError(
                PartialDateField.default_error_messages["invalid"],
                code="invalid",
                params={"value": value},
            ) from None

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return PartialDate.parse(initial) != PartialDate.parse(data)
        except ValueError:
            return True


class PastDateFormField(PartialDateFormField):
    """A day that has come, today unless another is given."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            **{
                "initial": timezone.localdate,
                "help_text": _("Not in the future."),
                **kwargs,
            }
        )

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day and day.first_day > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return day


class AddressFormField(forms.URLField):
    """An address on the web; without a scheme it means https."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})


class RecordForm(forms.ModelForm):
    """The form of a record, with room to say why it was changed."""

    change_reason = forms.CharField(
        label=_("Reason for the change"),
        max_length=CHANGE_REASON_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept in the history of the record. May be left empty."),
    )


class NumberedRowForm(forms.ModelForm):
    """The form of a numbered row: an empty number becomes the next free one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "number" in self.fields:
            self.fields["number"].required = False
            self.fields["number"].help_text = _("Empty: the next free number.")


class NumberedForm(NumberedRowForm, RecordForm):
    """The same on a page of its own."""


class ArchiveForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason for archiving"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
    )
