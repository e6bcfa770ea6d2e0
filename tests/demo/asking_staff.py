"""What staff ask of the lists of the admin, drawn at random, and what they are given."""

import csv
import datetime
import io
import json
import re
from html import unescape

import openpyxl
from django.contrib.admin.sites import site
from django.test import RequestFactory
from import_export.admin import ExportMixin

from tests.demo.asking import WORDS
from tests.exchange import address
from tests.list_pages import body

LISTS = {
    model._meta.label: admin
    for model, admin in sorted(site._registry.items(), key=lambda row: str(row[0]))
    if isinstance(admin, ExportMixin)
}
EXPORT = re.compile(r'href="([^"]+/export/[^"]*)"')
DAY = re.compile(r"^(\d\d)\.(\d\d)\.(\d{4})$")


def random_question(admin, user, draw):
    """The query of a list: some of the filters that it offers, words, and an order."""
    asked = "?"
    for _ in range(draw.randint(1, 2)):
        changelist = _changelist(admin, user, asked)
        if changelist.filter_specs:
            spec = draw.choice(changelist.filter_specs)
            asked = draw.choice([*spec.choices(changelist)])["query_string"]
    place = draw.randint(1, len(admin.get_list_display(None)))
    asked += f"&o={draw.choice(['', '-'])}{place}"
    return asked + (f"&q={draw.choice(WORDS)}" if draw.random() < 0.3 else "")


def _changelist(admin, user, query):
    request = RequestFactory().get(address(admin.model, "changelist") + query)
    request.user = user
    return admin.get_changelist_instance(request)


def shown_and_told(client, admin, query, draw):
    """The keys of the rows of all pages of a list, and of those of its file."""
    page = client.get(address(admin.model, "changelist") + query)
    paginator = page.context["cl"].paginator
    shown = [row.pk for number in paginator for row in number.object_list]
    (export,) = {*EXPORT.findall(page.content.decode())}
    tables = admin.get_resource_classes(page.wsgi_request)
    chosen = draw.randrange(len(tables))
    table = tables[chosen]()
    keys = [table.fields[name] for name in table.get_import_id_fields()]
    places = [table.get_export_fields().index(field) for field in keys]
    found = table.joined(admin.model._base_manager.all()).in_bulk(shown)
    expected = [
        [_said(table.export_field(key, found[pk])) for key in keys] for pk in shown
    ]
    read = draw.choice([*READERS])
    response = client.get(f"{unescape(export)}&format={read}&resource={chosen}")
    assert response.status_code == 200
    rows = READERS[read](body(response))
    return expected, [[_said(row[place]) for place in places] for row in rows]


def _said(value):
    if isinstance(value, datetime.datetime):
        value = value.date()
    # CSV writes days as they are read.
    return DAY.sub(r"\3-\2-\1", "" if value is None else str(value))


def _csv(content):
    lines = io.StringIO(content.decode("utf-8-sig"))
    return [*csv.reader(lines, delimiter=";")][1:]


def _json(content):
    return [[*row.values()] for row in json.loads(content)["rows"]]


def _xlsx(content):
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1]
    return [*sheet.iter_rows(min_row=2, values_only=True)]


READERS = {"csv": _csv, "json": _json, "xlsx": _xlsx}
