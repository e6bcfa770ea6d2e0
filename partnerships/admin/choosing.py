"""Communities chosen in a form: by name, as members of a region, or both."""

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.utils.translation import gettext_lazy as _

from communities.models import Community, MembershipStage, Oblast
from partnerships.models import PilotProject


class CommunitiesForm(forms.Form):
    communities = forms.ModelMultipleChoiceField(
        Community.objects.current(),
        label=_("Communities"),
        required=False,
        widget=AutocompleteSelectMultiple(
            PilotProject._meta.get_field("communities"), admin.site
        ),
    )
    oblast = forms.ModelChoiceField(
        Oblast.objects.all(),
        label=_("And the members of the Association in the region"),
        required=False,
    )

    def chosen(self, cleaned: dict[str, Any], *, all_members: bool) -> list[Community]:
        """By name, each once; the region does not matter where all members are taken."""
        rows = Community.objects.current()
        keys = {community.pk for community in cleaned["communities"]}
        if cleaned["oblast"] or all_members:
            stages = MembershipStage.objects.filter(stage="member", is_current=True)
            members = rows.filter(pk__in=stages.values("membership__community"))
            if not all_members:
                members = members.filter(oblast=cleaned["oblast"])
            keys |= {*members.values_list("pk", flat=True)}
        return list(rows.filter(pk__in=keys).by_name())
