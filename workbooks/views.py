"""The page on which a list of the admin is taken as a workbook for editing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.decorators import staff_member_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from common.sheets import XLSX_TYPE
from workbooks.editing.taking import take_out, workbook_name
from workbooks.registers import Register, registers


class TakeForm(forms.Form):
    """Which columns, where a register has a choice of them, and in which language."""

    register = forms.ChoiceField(label=_("Columns"), widget=forms.RadioSelect)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        widget=forms.RadioSelect,
        help_text=_("Of the headings and of the words in the cells."),
    )

    def __init__(self, offered: list[Register], data: Any = None) -> None:
        first = offered[0].name
        super().__init__(data, initial={"register": first, "language": get_language()})
        if len(offered) == 1:
            del self.fields["register"]
        else:
            field: Any = self.fields["register"]
            field.choices = [(r.name, r.columns_title) for r in offered]
        self.offered = {register.name: register for register in offered}
        self.first = first

    @property
    def chosen(self) -> Register:
        """The register of a valid form."""
        return self.offered[self.cleaned_data.get("register", self.first)]


@never_cache
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def take_page(request: HttpRequest, app: str, model: str) -> HttpResponseBase:
    """The list as its address filters it; whoever may import it may take it."""
    try:
        kind = apps.get_model(app, model)
    except LookupError as error:
        raise Http404 from error
    offered = [r for r in registers(request).values() if r.model is kind]
    if not offered:
        raise PermissionDenied
    form = TakeForm(offered, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _file(request, form)
    opts = kind._meta
    back = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
    rows = offered[0].rows(request)
    context = {
        **admin.site.each_context(request),
        "title": _("Workbook for editing"),
        "opts": opts,
        "back": f"{back}?{request.META['QUERY_STRING']}",
        "form": form,
        "count": rows.count(),
        "scope": offered[0].scope(request, rows),
    }
    return TemplateResponse(request, "admin/workbook.html", context)


def _file(request: HttpRequest, form: TakeForm) -> FileResponse:
    register = form.chosen
    language = form.cleaned_data["language"]
    rows = register.rows(request)
    with override(language):
        scope = register.scope(request, rows)
    return FileResponse(
        take_out(request, register, rows, scope, language),
        as_attachment=True,
        filename=workbook_name(register),
        content_type=XLSX_TYPE,
    )
