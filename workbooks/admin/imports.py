"""The list of imports, and the way to their pages."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from workbooks.admin.pages import (
    decide_page,
    preview_page,
    problems_file,
    undo_page,
    upload_page,
)
from workbooks.admin.preview import counted
from workbooks.models import Import
from workbooks.registers import all_registers, registers


@admin.register(Import)
class ImportAdmin(admin.ModelAdmin):
    """Open to whoever may import something; shows imports of such registers only."""

    list_display = [
        "number",
        "created_at",
        "by",
        "status",
        "file_names",
        "register_titles",
        "rows",
        "written",
    ]
    list_filter = ["status", "created_at"]
    list_select_related = ["by"]
    list_per_page = 50
    search_fields = ["files__name", "by__username", "by__last_name"]
    show_facets = admin.ShowFacets.NEVER
    actions = None
    add_words = _("Import from a file")
    ordering = ["-created_at"]

    @admin.display(description=_("import"), ordering="pk")
    def number(self, import_: Import) -> str:
        return str(import_)

    @admin.display(description=_("files"))
    def file_names(self, import_: Import) -> str:
        names = [file.name for file in import_.files.all()]
        more = f" … +{len(names) - 3}" if len(names) > 3 else ""
        return ", ".join(names[:3]) + more

    @admin.display(description=_("registers"))
    def register_titles(self, import_: Import) -> str:
        return ", ".join(
            self.titles[name] for name in import_.register_names if name in self.titles
        )

    @admin.display(description=_("rows"))
    def rows(self, import_: Import) -> str:
        """How many of each kind, without those that there are none of."""
        found = ((words, n) for _kind, words, n in counted(import_))
        return format_html_join("", "<div>{}: {}</div>", found)

    def get_changelist_instance(self, request: HttpRequest) -> Any:
        # In the language of the request, and once for all rows.
        self.titles = {name: r.title for name, r in all_registers().items()}
        changelist: Any = super().get_changelist_instance(request)
        changelist.title = capfirst(self.opts.verbose_name_plural)
        return changelist

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows = Import.objects.of_registers({*registers(request)}, {*all_registers()})
        return rows.prefetch_related("files")

    def has_view_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return bool(registers(request))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_change_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        own = [
            ("decide", self.decide_view),
            ("undo", self.undo_view),
            ("problems", self.problems_view),
        ]
        return [
            *(
                path(
                    f"<path:object_id>/{name}/",
                    self.admin_site.admin_view(view),
                    name=f"workbooks_import_{name}",
                )
                for name, view in own
            ),
            *super().get_urls(),
        ]

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return upload_page(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        return preview_page(self, request, object_id)

    def decide_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return decide_page(self, request, object_id)

    def undo_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        return undo_page(self, request, object_id)

    def problems_view(self, request: HttpRequest, object_id: str) -> FileResponse:
        return problems_file(self, request, object_id)
