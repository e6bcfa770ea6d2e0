"""Agreements, their parties and the stages they pass."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import (
    DocumentMoveForm,
    ExchangeMixin,
    PartAdmin,
    RecordInline,
    StagedAdmin,
    StageInline,
    StageRowAdmin,
    YearFilter,
    citation_inline,
    date_column,
    internal,
)
from partnerships.admin.files import DocumentInline
from partnerships.models import (
    Agreement,
    AgreementCitation,
    AgreementParty,
    AgreementStage,
)
from partnerships.resources import AgreementResource, StateListResource

PARTIES = ("organisation", "community", "country", "group")


class AgreementPartyInline(RecordInline):
    model = AgreementParty
    autocomplete_fields = PARTIES
    fields = ["side", *PARTIES]


class AgreementStageInline(StageInline):
    model = AgreementStage
    fields = ["stage", "since", "document", "note"]


@admin.register(Agreement)
class AgreementAdmin(ExchangeMixin, StagedAdmin):
    resource_classes = [StateListResource, AgreementResource]
    stage_rows = AgreementStage
    move_form = DocumentMoveForm
    list_display = [
        "title",
        "kind",
        "stage",
        date_column("signed_on", _("date signed")),
        date_column("in_force_until", _("in force until")),
        "registration_number",
        "visibility",
    ]
    list_filter = ["kind", "cooperation_kind", ("signed_on", YearFilter)]
    search_fields = ["search_key"]
    autocomplete_fields = [
        "partnership",
        "meeting",
        "register_oblast",
        "register_country",
    ]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [
        citation_inline(AgreementCitation),
        AgreementPartyInline,
        AgreementStageInline,
        DocumentInline,
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title_uk", "title_en"),
                    ("slug", "kind"),
                    ("signed_on", "in_force_until"),
                    ("meeting", "partnership"),
                ],
                "description": _(
                    "Also an agreement that is only being prepared: its stage says so."
                ),
            },
        ),
        (
            _("As in the state list of registered agreements"),
            {
                "fields": [
                    ("register_number", "registration_number"),
                    ("cooperation_kind", "register_duration"),
                    "register_sphere",
                    ("register_oblast", "register_ukrainian_subject"),
                    ("register_country", "register_foreign_unit"),
                    "register_foreign_subject",
                ],
                "description": _("Kept as stated there, also where it looks odd."),
            },
        ),
        internal("internal_note"),
    ]

    @admin.display(description=_("title"), ordering="sort_key_uk")
    def title(self, agreement: Agreement) -> str:
        return agreement.title

    def get_import_resource_classes(self, request: HttpRequest) -> list[Any]:
        """The state list lacks what an agreement needs here: it only leaves."""
        return [AgreementResource]


@admin.register(AgreementParty)
class AgreementPartyAdmin(PartAdmin):
    list_display = ["agreement", "side", *PARTIES]
    list_filter = ["side"]
    list_select_related = ["agreement", *PARTIES]
    search_fields = ["agreement__search_key", *(f"{p}__search_key" for p in PARTIES)]
    autocomplete_fields = ["agreement", *PARTIES]
    fieldsets = [
        (None, {"fields": [("agreement", "side"), PARTIES[:2], PARTIES[2:]]}),
    ]


@admin.register(AgreementStage)
class AgreementStageAdmin(StageRowAdmin):
    list_display = ["agreement", "stage", date_column("since", _("since")), "document"]
    list_filter = ["stage"]
    list_select_related = ["agreement"]
    search_fields = ["agreement__search_key"]
    fieldsets = [
        (None, {"fields": ["agreement", ("stage", "since"), "document", "note"]})
    ]
