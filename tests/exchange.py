"""Sending registers out of the admin and back into it, as a browser does."""

import csv
import io

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.list_pages import body

# Places in the list of formats that the forms offer.
XLSX, CSV = "0", "1"


def address(model, page):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}")


def export(client, model, *, file_format=XLSX, resource="0", **filters):
    return client.post(
        address(model, "export"),
        {"format": file_format, "resource": resource},
        query_params=filters,
    )


def sheet_of(response):
    assert response.status_code == 200
    book = openpyxl.load_workbook(io.BytesIO(body(response)))
    return [[cell.value for cell in row] for row in book.worksheets[-1].iter_rows()]


def upload(client, model, rows, *, file_format=CSV, encoding="utf-8", delimiter=";"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    content = text.getvalue().encode(encoding)
    return upload_file(client, model, content, file_format=file_format)


def upload_file(client, model, content, *, file_format):
    file = SimpleUploadedFile("register", content)
    data = {"import_file": file, "format": file_format, "resource": "0"}
    return client.post(address(model, "import"), data)


def confirm(client, model, preview):
    data = preview.context["confirm_form"].initial
    path = address(model, "process_import")
    return client.post(path, data, follow=True)
