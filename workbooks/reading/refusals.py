"""The sentences that a wrong file gets: one each, and where in the file it is.

docs/importing.md shows them with the files that get them; a test compares both.
"""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from workbooks.reading import limits

SENTENCES: dict[str, Promise] = {
    "empty": _("The file is empty."),
    "photograph": _(
        "This is a picture, whatever its name. Choose the spreadsheet itself."
    ),
    "pdf": _("This is a PDF. Choose the spreadsheet from which it was made."),
    "document": _(
        "This is a text document or a presentation. Choose a spreadsheet: XLSX, ODS "
        "or CSV."
    ),
    "password": _(
        "The file is locked with a password. Open it, save it without one and choose "
        "it again."
    ),
    "old": _("This is a workbook of Excel 97–2003 (.xls). Save it as XLSX."),
    "numbers": _("This is a file of Apple Numbers. Export it as Excel (XLSX)."),
    "html": _(
        "This is a web page that only has the name of a spreadsheet. Open it in Excel "
        "or LibreOffice and save it as XLSX."
    ),
    "archive": _("This is an archive without a workbook in it. Unpack it first."),
    "macros": _("The workbook holds macros. Save it without them, as XLSX."),
    "damaged": _(
        "The file is damaged or was not copied to its end. Save it again and choose "
        "the new copy."
    ),
    "bomb": _(
        "The file unpacks to far more than a workbook holds and was not read. Copy its "
        "rows into a new workbook."
    ),
    "slow": _(
        "The file takes too much time or memory to read. Copy its rows into a new "
        "workbook."
    ),
    "rows": _("The file has more than %(limit)s filled rows. Bring them in parts."),
    "columns": _(
        "Sheet “%(sheet)s”: more than %(limit)s columns. Delete what is not a column "
        "of the register."
    ),
    "sheets": _(
        "The workbook has more than %(limit)s sheets. Leave those of registers only."
    ),
    "binary": _("This is no table, whatever its name. Choose XLSX, ODS or CSV."),
    "encoding": _(
        "The text of the file is neither UTF-8 nor Windows-1251. Save it as CSV UTF-8 "
        "or XLSX."
    ),
    "cell": _(
        "Row %(row)s: a cell is longer than any text of the register. Is it really a "
        "table with a line for each row?"
    ),
    "unknown": _(
        "No sheet of the file has the headings of a register that you may import. Take "
        "“Workbook for editing” from the list and fill that in."
    ),
    "keys": _(
        "Sheet “%(sheet)s”, row %(row)s, “%(register)s”: columns that must be there "
        "are missing: %(names)s. Add them."
    ),
    "twice": _(
        "Sheet “%(sheet)s”, row %(row)s: the heading “%(name)s” stands twice, in "
        "columns %(first)s and %(second)s. Leave one of them."
    ),
    "no_rows": _("Sheet “%(sheet)s”: there is no filled row under the headings."),
    "ambiguous": _(
        "Sheet “%(sheet)s” may be of several registers: %(names)s. Choose one and "
        "upload the file again."
    ),
    "demo": _("This is a file of a demo: its records are made up and not imported."),
}
_LIMITS = {
    "rows": limits.MOST_ROWS,
    "columns": limits.MOST_COLUMNS,
    "sheets": limits.MOST_SHEETS,
}


class WrongFileError(Exception):
    """Nothing of the file, or of the sheet that is named, can be taken."""

    def __init__(self, code: str, **where: Any) -> None:
        super().__init__(code)
        self.code = code
        self.where = {"limit": _LIMITS.get(code), **where}

    def __str__(self) -> str:
        return str(SENTENCES[self.code]) % self.where
