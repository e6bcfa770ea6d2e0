"""What somebody types or uploads with bad intent stays text, in every page and file."""

import csv
import io
import re
from typing import Any

import openpyxl
import pytest
from django.contrib import admin
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, models, transaction
from django.urls import reverse

from common.dates import PartialDateField
from partnerships.models import Document
from tests import builders as b
from tests.accounts.expected import EXCHANGED, LEAVES_ONLY
from tests.admin_forms import fill
from tests.exchange import CSV, XLSX, export
from tests.list_pages import body
from tests.partnerships.test_files import PDF
from tests.records import BUILDERS, MODELS, name_of

pytestmark = pytest.mark.django_db

SCRIPT = "<script>x9()</script>"
FORMULA = "=1+1"


def texts_of(model):
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and not isinstance(field, (PartialDateField, models.FileField))
        and not field.choices
        and not hasattr(field, "sources")
    ]


def poison(text):
    """One row of each model with the text in every field whose constraints let it in.

    Past forms and `save()`: what is shown must be safe however it was stored.
    """
    rows = {name: build() for name, build in BUILDERS.items()}
    for model in MODELS.values():
        for field in texts_of(model):
            if (field.max_length or len(text)) < len(text):
                continue
            everything: Any = models.QuerySet(model)
            # Where it must be unique, only one row can have it.
            one = everything.filter(pk=rows[name_of(model)].pk)
            if not stored(everything, field, text):
                stored(one, field, text)
    return rows


def stored(chosen, field, text):
    try:
        with transaction.atomic():
            chosen.update(**{field.name: text})
    except DatabaseError:
        return False
    return True


def address(model, page, *args):
    meta = model._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


def test_html_in_any_field_is_shown_as_text_on_every_page_of_the_admin(administrator):
    rows = poison(SCRIPT)
    # One admin shows all citations; files and rows stand on the page of their import.
    without = {"ImportFile", "ImportRow"}
    rows = {
        n: r
        for n, r in rows.items()
        if n.removesuffix("Citation") in {n, "Outcome"} and n not in without
    }
    shown = set()
    for name, row in rows.items():
        model = type(row)
        pages = [address(model, "changelist"), address(model, "change", row.pk)]
        pages += (
            [address(model, "history", row.pk)] if hasattr(model, "history") else []
        )
        for path in pages:
            page = administrator.get(path).content.decode()
            assert SCRIPT not in page, path
            if "&lt;script&gt;x9()" in page:
                shown.add(name)
    assert len(shown) > len(rows) * 0.8, "or nothing was put to the test"


def test_html_in_a_name_is_text_in_messages_and_pages_that_ask(administrator):
    person = b.make_person(name_uk=SCRIPT)
    change = address(type(person), "change", person.pk)
    saved = administrator.post(change, fill(administrator, change, {}, {}), follow=True)
    chosen = {"action": "archive_records", "_selected_action": [person.pk]}
    asked = administrator.post(address(type(person), "changelist"), chosen)
    erased = administrator.get(f"{change.removesuffix('change/')}erase/")
    for page in (saved, asked, erased):
        text = page.content.decode()
        assert "&lt;script&gt;x9()" in text
        assert SCRIPT not in text


def test_no_admin_export_holds_a_formula(administrator):
    poison(FORMULA)
    defused = set()
    for name in sorted(EXCHANGED | LEAVES_ONLY):
        model = MODELS[name]
        registered: Any = admin.site.get_model_admin(model)
        for number in range(len(registered.resource_classes)):
            sent = export(administrator, model, file_format=CSV, resource=str(number))
            lines = csv.reader(
                io.StringIO(body(sent).decode("utf-8-sig")), delimiter=";"
            )
            cells = [cell for line in lines for cell in line]
            assert not [cell for cell in cells if re.match(r"[=@\t\r]", cell)], name
            defused |= {name} if f"'{FORMULA}" in cells else set()
        sent = export(administrator, model, file_format=XLSX)
        book = openpyxl.load_workbook(io.BytesIO(body(sent)))
        kinds = {c.data_type for page in book for row in page.iter_rows() for c in row}
        assert "f" not in kinds, name
    assert len(defused) > len(EXCHANGED | LEAVES_ONLY) * 0.8, "or nothing was tested"


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd.pdf",
        "..\\..\\boot.pdf",
        'a.pdf"\r\nSet-Cookie: session=stolen',
        "<img src=x onerror=x9()>.pdf",
        "letter.pdf\x00.exe",
        "letter\u202efdp.exe",
        "я" * 250 + ".pdf",
        ".htaccess",
    ],
    ids=["up", "up backslash", "header", "html", "nul", "reversed", "long", "dot"],
)
def test_the_name_of_an_upload_names_nothing_here(editor, client, name):
    meeting = b.make_meeting(published=True)
    path = address(type(meeting), "change", meeting.pk)
    upload: Any = SimpleUploadedFile("plain.pdf", PDF)
    # Past the class, which would already cut the name as browsers' names are cut.
    upload._name = name
    row = {"title_uk": "Вигаданий лист", "upload": upload}
    editor.post(path, fill(editor, path, {}, {"documents": [row]}))
    kept = Document.objects.get()
    assert re.fullmatch(r"documents/[0-9a-f-]{36}\.pdf", str(kept.file))
    assert default_storage.exists(str(kept.file))
    Document.objects.update(is_shown=True)
    answer = client.get(kept.get_absolute_url())
    assert "Set-Cookie" not in answer.headers
    assert answer["Content-Type"] == "application/pdf"
    ending = "UTF-8''%D0%B2%D0%B8%D0%B3%D0%B0%D0%B4%D0%B0%D0%BD%D0%B8%D0%B9-"
    assert answer["Content-Disposition"].startswith(f"attachment; filename*={ending}")


@pytest.mark.parametrize("ending", ["\r\nSet-Cookie: a=b", "\n\nbody", '"; x="y'])
def test_what_a_reader_asks_for_makes_no_header(client, ending):
    b.make_meeting(published=True)
    for path in ("/uk/meetings.csv", "/uk/meetings/", "/uk/search/", "/language/"):
        answer = client.get(path, {"q": f"x{ending}", "next": f"/{ending}"})
        assert "Set-Cookie" not in answer.headers
        assert "\n" not in "".join(f"{k}{v}" for k, v in answer.headers.items())
