"""Typical models, pilot projects, their partners and their money."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _

from common.admin import (
    ExchangeMixin,
    Need,
    PartAdmin,
    PublishableAdmin,
    RecordInline,
    StagedAdmin,
    StageInline,
    StageRowAdmin,
    YearFilter,
    citation_inline,
    date_column,
    internal,
)
from partnerships.admin.files import DocumentInline, PhotographInline
from partnerships.admin.making import making_page
from partnerships.admin.project_steps import PROJECT_STEPS
from partnerships.admin.results import IndicatorInline, MilestoneInline
from partnerships.models import (
    Funding,
    FundingCitation,
    PilotModel,
    PilotModelCitation,
    PilotProject,
    PilotProjectCitation,
    ProjectPartner,
    ProjectStage,
    ProjectStageCitation,
    Reading,
)
from partnerships.resources import PilotModelResource, PilotProjectResource

PARTNERS = ("country", "group", "organisation")


@admin.register(PilotModel)
class PilotModelAdmin(ExchangeMixin, PublishableAdmin):
    resource_classes = [PilotModelResource]
    list_display = ["title", "slug", "proposed_at", "visibility"]
    list_filter = ["sectors"]
    list_select_related = ["proposed_at"]
    search_fields = ["search_key"]
    autocomplete_fields = ["sectors", "conditions", "proposed_at"]
    prepopulated_fields = {"slug": ["title_en"]}
    inlines = [citation_inline(PilotModelCitation), IndicatorInline, MilestoneInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title_uk", "title_en"),
                    "slug",
                    ("description_uk", "description_en"),
                    ("sectors", "conditions"),
                    "proposed_at",
                ],
                "description": _(
                    "A template. A project made from it gets copies of its indicators "
                    "and milestones; later changes here do not reach it."
                ),
            },
        )
    ]

    def get_urls(self) -> list[URLPattern]:
        page = path(
            "<path:object_id>/make-projects/",
            self.admin_site.admin_view(partial(making_page, self)),
            name="partnerships_pilotmodel_make_projects",
        )
        return [page, *super().get_urls()]

    def get_links(self, request: HttpRequest, obj: PilotModel) -> list[Any]:
        own = super().get_links(request, obj)
        projects = self.admin_site.get_model_admin(PilotProject)
        if projects.has_add_permission(request):
            page = "admin:partnerships_pilotmodel_make_projects"
            own.append((_("Make projects"), reverse(page, args=[obj.pk])))
        return own

    @admin.display(description=_("title"), ordering="sort_key_uk")
    def title(self, model: PilotModel) -> str:
        return model.title


class ProjectStageInline(StageInline):
    model = ProjectStage


class ProjectPartnerInline(RecordInline):
    model = ProjectPartner
    autocomplete_fields = PARTNERS
    fields = ["role", *PARTNERS]


class FundingInline(RecordInline):
    model = Funding
    autocomplete_fields = ["country", "organisation"]
    fields = ["kind", "country", "organisation", "amount", "currency", "stated_on"]


@admin.register(PilotProject)
class PilotProjectAdmin(ExchangeMixin, StagedAdmin):
    resource_classes = [PilotProjectResource]
    needs = (
        Need(
            "stale",
            _("not confirmed for 90 days"),
            lambda rows, user: rows.going_on().stale(),
            order=("last_confirmed_on", "pk"),
            note=lambda project: project.last_confirmed_on.label,
        ),
    )
    stage_rows = ProjectStage
    steps = PROJECT_STEPS
    list_display = [
        "title",
        "code",
        "stage",
        date_column("starts_on", _("start")),
        date_column("ends_on", _("end")),
        date_column("last_confirmed_on", _("last confirmed on")),
        "visibility",
    ]
    list_filter = ["sectors", ("starts_on", YearFilter), "model"]
    search_fields = ["search_key"]
    autocomplete_fields = [
        "model",
        "proposed_at",
        "sectors",
        "conditions",
        "communities",
    ]
    inlines = [
        citation_inline(PilotProjectCitation),
        ProjectStageInline,
        ProjectPartnerInline,
        FundingInline,
        MilestoneInline,
        IndicatorInline,
        PhotographInline,
        DocumentInline,
    ]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("title_uk", "title_en"),
                    ("code", "dream_id"),
                    ("model", "proposed_at"),
                    ("sectors", "conditions"),
                    "communities",
                    ("description_uk", "description_en"),
                ],
                "description": _(
                    "What is proposed, for which hromadas, and the meeting where it "
                    "began."
                ),
            },
        ),
        (
            _("Course"),
            {
                "fields": [
                    ("starts_on", "ends_on", "last_confirmed_on"),
                    ("budget", "currency"),
                    ("next_step_uk", "next_step_en"),
                ],
                "description": _(
                    "What is known. An empty budget is shown as not stated, never as 0."
                ),
            },
        ),
        internal("internal_site", "internal_note"),
    ]

    def get_links(self, request: HttpRequest, obj: PilotProject) -> list[Any]:
        own = super().get_links(request, obj)
        readings = self.admin_site.get_model_admin(Reading)
        if readings.has_add_permission(request):
            page = reverse("admin:partnerships_reading_grid")
            own.append((_("Enter readings"), f"{page}?project={obj.pk}"))
        return own

    @admin.display(description=_("title"), ordering="sort_key_uk")
    def title(self, project: PilotProject) -> str:
        return project.title


@admin.register(ProjectStage)
class ProjectStageAdmin(StageRowAdmin):
    list_display = ["project", "stage", date_column("since", _("since"))]
    list_filter = ["stage"]
    list_select_related = ["project"]
    search_fields = ["project__search_key"]
    inlines = [citation_inline(ProjectStageCitation)]
    fieldsets = [(None, {"fields": ["project", ("stage", "since"), "note"]})]


@admin.register(ProjectPartner)
class ProjectPartnerAdmin(PartAdmin):
    list_display = ["project", "role", *PARTNERS]
    list_filter = ["role"]
    list_select_related = ["project", *PARTNERS]
    search_fields = ["project__search_key", *(f"{p}__search_key" for p in PARTNERS)]
    autocomplete_fields = ["project", *PARTNERS]
    fieldsets = [(None, {"fields": [("project", "role"), PARTNERS]})]


@admin.register(Funding)
class FundingAdmin(PartAdmin):
    list_display = [
        "project",
        "kind",
        "country",
        "organisation",
        "amount",
        "currency",
        date_column("stated_on", _("date")),
    ]
    list_filter = ["kind", "currency", ("stated_on", YearFilter)]
    list_select_related = ["project", "country", "organisation"]
    search_fields = [
        "project__search_key",
        "country__search_key",
        "organisation__search_key",
    ]
    autocomplete_fields = ["project", "country", "organisation"]
    inlines = [citation_inline(FundingCitation)]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("project", "kind"),
                    ("country", "organisation"),
                    ("amount", "currency", "stated_on"),
                ]
            },
        )
    ]
