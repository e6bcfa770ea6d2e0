"""What the tests of the list pages share: rows of a page, rows of a file, queries."""

import csv
import io

from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

FORMATS = ("xlsx", "csv")


def body(response):
    """The bytes of a response, streamed or not."""
    if response.streaming:
        return b"".join(response.streaming_content)
    return response.content


def page_rows(client, address):
    """The records that the page of a list shows."""
    response = client.get(address)
    assert response.status_code == 200
    return list(response.context["page"])


def file_rows(client, address, format):
    """The rows of the file at `address` (of the list, with its query) by heading."""
    path, question, query = address.partition("?")
    content = body(client.get(f"{path.rstrip('/')}.{format}{question}{query}"))
    if format == "csv":
        lines = list(
            csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
        )
    else:
        sheet = load_workbook(io.BytesIO(content)).worksheets[-1]
        lines = [
            ["" if cell is None else cell for cell in row]
            for row in sheet.iter_rows(values_only=True)
        ]
    headings, *rows = lines
    return [dict(zip(headings, map(_path, row), strict=True)) for row in rows]


def _path(cell):
    """Files write the whole address of a page, which tests know by its path."""
    return cell.removeprefix("http://testserver") if isinstance(cell, str) else cell


def query_count(client, address):
    """How many queries it takes to answer, the whole body included."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address)
        body(response)
    assert response.status_code == 200
    return len(queries)
