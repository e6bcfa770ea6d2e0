"""The form of a meeting, which also makes the delegation that came to it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.forms import RecordForm
from partnerships.models import Country, CountryGroup, Delegate, Delegation

GROUP = Delegation._meta.get_field("group")
# The last two make delegates; the first three are the delegation's own.
NEW_DELEGATION = (
    "new_name_uk",
    "new_name_en",
    "new_group",
    "new_countries",
    "new_rank",
)


def _name(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


class MeetingForm(RecordForm):
    """A meeting, and what is said of the delegation that is made with it."""

    new_name_uk = _name(_("Name of a new delegation (Ukrainian)"))
    new_name_en = _name(_("Name of a new delegation (English)"))
    new_group = forms.ModelChoiceField(
        CountryGroup.objects.all(),
        label=_("Group of a new delegation"),
        required=False,
        help_text=_("A label: it does not say who of the group came."),
    )
    new_countries = forms.ModelMultipleChoiceField(
        Country.objects.all(),
        label=_("Countries, a delegate each"),
        required=False,
        widget=AutocompleteSelectMultiple(
            Delegate._meta.get_field("country"), admin.site
        ),
        help_text=_("Those whose delegates had the rank beside; others in the rows."),
    )
    new_rank = forms.ChoiceField(
        label=_("Their rank"),
        required=False,
        choices=[("", "---------"), *Delegate.Rank.choices],
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        is_wanted = any(cleaned.get(name) for name in NEW_DELEGATION)
        if is_wanted and cleaned.get("delegations"):
            self.add_error(
                "new_name_uk",
                _("Choose a delegation or name a new one, not both."),
            )
        if cleaned.get("new_countries") and not cleaned.get("new_rank"):
            self.add_error("new_rank", _("Say the rank that they all had."))
        return cleaned


def group_field(model_admin: Any, request: HttpRequest) -> Any:
    """The field of the group, with the way to make a new one for who may."""
    declared = MeetingForm.declared_fields["new_group"]
    return model_admin.formfield_for_dbfield(
        GROUP,
        request,
        label=declared.label,
        help_text=declared.help_text,
        required=False,
        widget=AutocompleteSelect(GROUP, admin.site),
    )
