"""Membership in the Association, by its stages."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import (
    DocumentMoveForm,
    ExchangeMixin,
    StagedAdmin,
    StageInline,
    StageRowAdmin,
    citation_inline,
    date_column,
    internal,
)
from communities.models import (
    Membership,
    MembershipCitation,
    MembershipStage,
)
from communities.resources import (
    MembershipResource,
)
from sources.admin import CitationAdmin


class MembershipStageInline(StageInline):
    model = MembershipStage
    fields = ["stage", "since", "document", "note"]


@admin.register(Membership)
class MembershipAdmin(ExchangeMixin, StagedAdmin):
    resource_classes = [MembershipResource]
    seen_on = ("community",)
    stage_rows = MembershipStage
    move_form = DocumentMoveForm
    list_display = ["community", "oblast", "stage", "visibility"]
    list_filter = ["community__oblast"]
    list_select_related = ["community__oblast"]
    search_fields = ["community__search_key"]
    autocomplete_fields = ["community"]
    inlines = [MembershipStageInline]
    fieldsets = [
        (
            None,
            {
                "fields": ["community"],
                "description": _(
                    "“Joined” in the press often means only that a memorandum of "
                    "intent was signed. Enter the stage that the source proves."
                ),
            },
        ),
        internal("internal_note"),
    ]

    @admin.display(description=_("region"), ordering="community__oblast__sort_key_uk")
    def oblast(self, membership: Membership) -> str:
        return str(membership.community.oblast)


@admin.register(MembershipStage)
class MembershipStageAdmin(StageRowAdmin):
    list_display = ["membership", "stage", date_column("since", _("since"))]
    list_filter = ["stage"]
    list_select_related = ["membership__community"]
    search_fields = ["membership__community__search_key"]
    inlines = [citation_inline(MembershipCitation)]
    fieldsets = [
        (None, {"fields": ["membership", ("stage", "since"), "document", "note"]})
    ]


admin.site.register(MembershipCitation, CitationAdmin)
