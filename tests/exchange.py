"""Sending registers out of the admin and back into it, as a browser does."""

import csv
import io

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.list_pages import body
from workbooks.models import Import

XLSX, CSV = "xlsx", "csv"


def address(model, page):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")


def export(client, model, *, file_format=XLSX, resource="0", chosen=None, **filters):
    asked = {"format": file_format, "resource": resource, **(chosen or {}), **filters}
    return client.get(address(model, "export"), asked)


def sheet_of(response):
    assert response.status_code == 200
    book = openpyxl.load_workbook(io.BytesIO(body(response)))
    return [[cell.value for cell in row] for row in book.worksheets[-1].iter_rows()]


def upload(client, model, rows, *, encoding="utf-8", delimiter=";"):
    """The import that the rows became, as a table of the model, yet to be decided."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return upload_files(client, text.getvalue().encode(encoding), of=model)


def upload_files(client, *contents, of=None, **data):
    files = [
        SimpleUploadedFile(f"register-{number}", content)
        for number, content in enumerate(contents, 1)
    ]
    if of is not None:
        page = client.get(address(of, "import"), follow=True)
        data["register"] = page.context["form"].initial["register"]
    path = reverse("admin:workbooks_import_add")
    response = client.post(path, {"sheets": files, **data})
    assert response.status_code == 302, response.context["form"].errors
    return Import.objects.get(pk=response.url.split("/")[-3])


def decide(client, import_, decision="all", **choices):
    """Press a button of the preview; the import as it is afterwards."""
    path = reverse("admin:workbooks_import_decide", args=[import_.pk])
    response = client.post(path, {"do": decision, **choices})
    assert response.status_code == 302
    return Import.objects.get(pk=import_.pk)
