"""Bringing files into the register, as a person of the staff does."""

import csv
import io

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import get_language

from tests.builders import make_user
from tests.workbooks.malformed import xlsx
from workbooks.applying import apply, compare, take_in, undo

__all__ = ["apply_now", "bring", "csv_file", "importer", "preview", "xlsx"]


def importer(**fields):
    """Somebody who may import everything."""
    return make_user(is_staff=True, is_superuser=True, **fields)


def csv_file(*rows, delimiter=";", encoding="utf-8"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def book_of(*sheets, options=()):
    """One workbook with the sheets in the order given; each a list of rows."""
    first, *others = sheets

    def add(book):
        for number, rows in enumerate([*others, options], 2):
            name = f"Sheet{number}" if rows is not options else "_options"
            page = book.create_sheet(name)
            for row in rows:
                page.append(row)

    return xlsx(*first, decorate=add)


def preview(*contents, by=None, name="sheet", register="", **fields):
    """An import of the files, compared."""
    uploads = [
        SimpleUploadedFile(f"{name}{number or ''}", content)
        for number, content in enumerate(contents)
    ]
    by = by or importer()
    import_ = take_in(uploads, by=by, language=get_language(), wanted=register)
    for key, value in fields.items():
        setattr(import_, key, value)
    import_.save()
    compare(import_)
    return import_


def apply_now(import_, **fields):
    for key, value in fields.items():
        setattr(import_, key, value)
    import_.save()
    assert import_.claim("applying", of=("ready",))
    apply(import_)
    return import_


def bring(*contents, **fields):
    """The files compared and applied."""
    return apply_now(preview(*contents, **fields))


def undone(import_):
    """The import taken back whole by whoever brought it."""
    import_.undone_by = import_.by
    import_.save()
    assert import_.claim("undoing", of=("applied",))
    undo(import_)
    assert import_.status == "undone", import_.message


def kinds(import_):
    return [*import_.rows.values_list("number", "kind")]


def problems(import_):
    """By the number of a row: heading and sentence of what is wrong."""
    rows = import_.rows.filter(kind="error")
    return {row.number: [tuple(p) for p in row.problems] for row in rows}


def changes(row):
    return {c["key"]: (c["old"], c["new"]) for c in row.changes}
