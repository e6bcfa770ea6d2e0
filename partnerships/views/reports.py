"""The ready workbooks in their public edition."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse

from partnerships.reporting.edition import Edition
from partnerships.reporting.form import ChoiceForm
from partnerships.reporting.shelf import FORMATS, file_of, shelf_of
from partnerships.reports import reports

PUBLIC = Edition()


def report_list(request: HttpRequest, status: int = 200) -> HttpResponse:
    """All reports, what each would hold of the choice in the address, and their files."""
    shelf = shelf_of(reports().values(), PUBLIC, request.GET)
    return TemplateResponse(
        request,
        "partnerships/report_list.html",
        {"shelf": shelf},
        status=400 if shelf.form.errors else status,
    )


def report_file(request: HttpRequest, name: str, format: str) -> HttpResponseBase:
    """One report as a file; with a wrong choice the page that says what is wrong."""
    report = reports().get(name)
    if report is None or format not in FORMATS:
        raise Http404
    form = ChoiceForm(PUBLIC, request.GET)
    if not form.is_valid():
        return report_list(request)
    return file_of(report, form, format, request)
