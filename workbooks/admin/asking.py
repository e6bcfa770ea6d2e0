"""The page on which communities are asked: whom, by when, in which language."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from partnerships.admin.choosing import CommunitiesForm
from workbooks.models import CommunityForm, FormRound


class AskForm(CommunitiesForm, forms.ModelForm):
    """For which communities: named ones, the members of a region, all members."""

    all_members = forms.BooleanField(
        label=_("All members of the Association"), required=False
    )

    class Meta:
        model = FormRound
        fields = ["language", "due_on", "return_to", "with_contacts"]
        widgets = {"due_on": AdminDateWidget}

    def __init__(self, *args: Any, may_contact: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["communities", "oblast", "all_members"])
        self.fields["with_contacts"].help_text = _(
            "E-mail addresses and telephones of persons of the community itself. Send "
            "each file to its own community only."
        )
        if not may_contact:
            del self.fields["with_contacts"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        cleaned["chosen"] = self.chosen(cleaned, all_members=cleaned["all_members"])
        if not cleaned["chosen"]:
            raise ValidationError(_("Choose at least one community."))
        return cleaned

    @transaction.atomic
    def ask(self, by: Any) -> FormRound:
        """Make the round and a form for each community."""
        round: FormRound = self.save(commit=False)
        round.made_by = by
        round.save()
        CommunityForm.objects.bulk_create(
            CommunityForm(round=round, community=community)
            for community in self.cleaned_data["chosen"]
        )
        return round
