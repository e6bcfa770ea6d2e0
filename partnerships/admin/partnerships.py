"""Partnerships and the stages they pass."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    MoveForm,
    StagedAdmin,
    StageInline,
    StageRowAdmin,
    citation_inline,
    date_column,
    internal,
)
from partnerships.models import (
    Meeting,
    Partnership,
    PartnershipStage,
    PartnershipStageCitation,
)
from partnerships.resources import PartnershipResource

PARTNERS = ("partner_country", "partner_group", "partner_organisation")
OURS = ("our_organisation", "our_community")


class PartnershipStageInline(StageInline):
    model = PartnershipStage
    autocomplete_fields = ["meeting"]
    fields = ["stage", "since", "meeting", "note"]


class PartnershipMoveForm(MoveForm):
    meeting = forms.ModelChoiceField(
        Meeting.objects.current(),
        label=_("Meeting that led to it"),
        required=False,
        widget=AutocompleteSelect(
            PartnershipStage._meta.get_field("meeting"), admin.site
        ),
    )
    more = ("meeting",)


@admin.register(Partnership)
class PartnershipAdmin(ExchangeMixin, StagedAdmin):
    resource_classes = [PartnershipResource]
    seen_on = ("partner_country", "partner_group", "our_community")
    stage_rows = PartnershipStage
    move_form = PartnershipMoveForm
    list_display = ["partner", "ours", "stage", "visibility"]
    list_filter = ["sectors"]
    search_fields = [f"{side}__search_key" for side in (*PARTNERS, *OURS)]
    autocomplete_fields = [*PARTNERS, *OURS, "sectors"]
    inlines = [PartnershipStageInline]
    fieldsets = [
        (
            None,
            {
                "fields": [PARTNERS, OURS, "sectors", "last_confirmed_on"],
                "description": _(
                    "One partner (a country, a group or an organisation) and one side "
                    "of ours."
                ),
            },
        ),
        internal("internal_note"),
    ]

    @admin.display(description=_("partner"))
    def partner(self, partnership: Partnership) -> str:
        return str(partnership.partner)

    @admin.display(description=_("our side"))
    def ours(self, partnership: Partnership) -> str:
        return str(partnership.ours)


@admin.register(PartnershipStage)
class PartnershipStageAdmin(StageRowAdmin):
    list_display = ["partnership", "stage", date_column("since", _("since"))]
    list_filter = ["stage"]
    list_select_related = [f"partnership__{side}" for side in (*PARTNERS, *OURS)]
    search_fields = [f"partnership__{side}__search_key" for side in PARTNERS]
    autocomplete_fields = ["meeting"]
    inlines = [citation_inline(PartnershipStageCitation)]
    fieldsets = [
        (None, {"fields": ["partnership", ("stage", "since"), "meeting", "note"]})
    ]
