"""The ready workbooks in the internal edition: what the person may see as staff."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from partnerships.reporting.edition import Edition
from partnerships.reporting.form import ChoiceForm
from partnerships.reporting.shelf import FORMATS, file_of, shelf_of
from partnerships.reports import reports


@never_cache
def staff_reports(request: HttpRequest) -> HttpResponseBase:
    """What each report would hold for this person; the file itself on POST.

    A file is asked for by POST, so that whoever only looks as another role takes none.
    """
    edition = Edition(is_public=False, user=request.user)
    form = ChoiceForm(edition, request.GET)
    if request.method == "POST" and form.is_valid():
        return _file(request, edition, form)
    return _page(request, edition)


def _page(request: HttpRequest, edition: Edition) -> HttpResponse:
    shelf = shelf_of(reports().values(), edition, request.GET)
    context: dict[str, Any] = {
        **admin.site.each_context(request),
        "title": gettext("Reports"),
        "shelf": shelf,
        "is_nav_sidebar_enabled": False,
    }
    status = 400 if shelf.form.errors else 200
    return TemplateResponse(request, "admin/reports.html", context, status=status)


def _file(request: HttpRequest, edition: Edition, form: ChoiceForm) -> HttpResponseBase:
    name, _dot, file_format = request.POST.get("file", "").rpartition(".")
    report = reports().get(name)
    if report is None or file_format not in FORMATS:
        raise Http404
    if not report.is_open_to(edition):
        raise PermissionDenied
    return file_of(report, form, file_format, request)
