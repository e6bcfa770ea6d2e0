"""Import and export on the lists of the admin, with the files of `common.sheets`."""

from dataclasses import replace
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext
from import_export.admin import ExportMixin
from import_export.signals import post_export

from common.admin.export_form import ListExportForm
from common.downloads import in_language, streamed
from common.exports import Export, report
from common.formats import FORMATS
from common.scopes import scope_of
from common.sheets import WRITERS, Scope, Sheet, file_name, sources_of


class _Export:
    """The list, exactly as filtered, as a file that says what it is."""

    export_form_class = ListExportForm
    export_template_name = "admin/export.html"
    formats = FORMATS

    def has_export_permission(self: Any, request: HttpRequest) -> bool:
        return bool(self.has_view_or_change_permission(request))

    def export_action(self: Any, request: HttpRequest) -> HttpResponseBase:
        """The file as the address asks for it; without a format, the form to choose."""
        if not self.has_export_permission(request):
            raise PermissionDenied
        formats, tables = self.get_export_formats(), self.get_resource_classes(request)
        asked = request.GET.copy()
        data = request.GET if "format" in asked else None
        form = self.export_form_class(formats, tables, data=data)
        # What the form does not know are the filters, which the list understands.
        for name in form.fields:
            asked.pop(name, None)
        request.GET = asked  # type: ignore[assignment]
        rows = self.get_export_queryset(request)
        if form.is_valid():
            found: HttpResponseBase = self._file(request, form, rows)
            return found
        context = {
            **self.init_request_context_data(request, form),
            "filters": [(key, word) for key, words in asked.lists() for word in words],
            "total": rows.count(),
        }
        status = 400 if form.is_bound else 200
        return TemplateResponse(
            request, self.export_template_name, context, status=status
        )

    def _file(
        self: Any, request: HttpRequest, export_form: Any, queryset: Any
    ) -> HttpResponseBase:
        """The file as a stream; the library would make all of it first."""
        chosen = self.choose_export_resource_class(export_form, request)
        resource = chosen()
        whole = Sheet(
            name=self.opts.model_name,
            title=capfirst(self.opts.verbose_name_plural),
            columns=resource.columns(),
            keys=resource.get_import_id_fields(),
        )
        sheet = export_form.chosen(whole)
        rows, format = resource.joined(queryset), export_form.cleaned_data["format"]
        known = self.scope_of_list(request, rows.count())
        scope = replace(known, sources=sources_of(rows))
        left = Export(
            what=f"{self.opts.label}: {chosen.__name__}",
            file_format=format,
            rows=scope.rows,
            filters=scope.filters,
            is_public=False,
        )
        report(request, left)
        parts = WRITERS[format](sheet, rows, scope, **export_form.options(format))
        post_export.send(sender=None, model=self.model)
        name = file_name(sheet, format)
        return streamed(in_language(get_language(), parts), format, name)

    def get_export_queryset(self: Any, request: HttpRequest) -> Any:
        """The rows of the list; an address with a filter that it has not is refused."""
        try:
            return super().get_export_queryset(request)  # type: ignore[misc]
        except IncorrectLookupParameters as error:
            raise BadRequest from error

    def scope_of_list(self: Any, request: HttpRequest, rows: int) -> Scope:
        """What a file of the list says of itself: its filters in words, its address."""
        changelist = self.get_changelist_instance(request)
        filters = [
            (str(spec.title), str(choice["display"]))
            for spec in changelist.filter_specs
            for choice in spec.choices(changelist)
            # A filter that is not set is no filter, whatever else is set.
            if choice["selected"] and choice["display"] != gettext("All")
        ]
        if changelist.query:
            filters.append((gettext("Search"), changelist.query))
        return Scope(
            rows=rows,
            is_public=False,
            address=request.build_absolute_uri(),
            filters=filters,
            by=request.user.get_full_name() or request.user.get_username(),  # type: ignore[union-attr]
        )


class ExportOnlyMixin(_Export, ExportMixin):
    """A register that is kept elsewhere: what leaves it does not come back."""


class ExchangeMixin(_Export, ExportMixin):
    """A register that leaves as a file and comes back as one (the app `workbooks`)."""

    import_export_change_list_template = (
        "admin/import_export/change_list_import_export.html"
    )

    def has_import_permission(self, request: HttpRequest) -> bool:
        """Adding and changing at once; a file could name rows of others' parts."""
        may_add: bool = self.has_add_permission(request)
        may_change: bool = self.has_change_permission(request)
        return may_add and may_change and scope_of(request.user) is None

    def get_import_resource_classes(self, request: HttpRequest) -> list[Any]:
        """The tables in which the register may come back; the first one by choice."""
        return list(self.get_resource_classes(request))

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"has_import_permission": self.has_import_permission(request)}
        response: HttpResponse = super().changelist_view(
            request, {**context, **(extra_context or {})}
        )
        return response

    def get_urls(self) -> list[Any]:
        name = "{}_{}_import".format(*self.get_model_info())
        page = self.admin_site.admin_view(self.import_action)
        return [path("import/", page, name=name), *super().get_urls()]

    def import_action(self, request: HttpRequest) -> HttpResponse:
        """To the page that takes files in, with this register chosen."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        page = reverse("admin:workbooks_import_add")
        return HttpResponseRedirect(f"{page}?of={self.opts.label_lower}")
