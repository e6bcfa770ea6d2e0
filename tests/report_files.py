"""Reports as files, and what a reader of the files finds in them."""

import io

from python_calamine import CalamineWorkbook

from common.books import write_book
from partnerships.reporting.books import book_of
from partnerships.reporting.edition import Edition
from partnerships.reports import reports
from tests.test_leaks import content as text_of

PUBLIC, INTERNAL = Edition(), Edition(is_public=False)
FORMATS = ("xlsx", "ods")


def opened(content):
    """The sheets of a workbook by their names, as rows of typed cells."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def written(name, choice, file_format="xlsx"):
    file = io.BytesIO()
    write_book(book_of(reports()[name], choice), file_format, file)
    return file.getvalue()


def table(rows, *, heading):
    """The rows under the line that has the heading, as far as they are filled."""
    start = next(n for n, row in enumerate(rows) if heading in row)
    found = []
    for row in rows[start + 1 :]:
        if not any(cell not in ("", None) for cell in row):
            break
        found.append(dict(zip(rows[start], row, strict=False)))
    return found


def told(content):
    """All text of a workbook."""
    return text_of(FakeAnswer(content))


class FakeAnswer:
    """A file, where the leak tests expect an answer."""

    streaming = False

    def __init__(self, content):
        self.content = content
