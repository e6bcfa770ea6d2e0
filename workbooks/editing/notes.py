"""How a workbook is filled in, as its cover says."""

from django.utils.translation import gettext


def editing_notes() -> list[str]:
    """How a register is changed in a file."""
    return [
        gettext(
            "White cells may be changed. Grey ones are locked: they tell which record a "
            "row is, or follow from other records."
        ),
        gettext(
            "A new record is a new row below the last one; the lists to choose from go "
            "on there."
        ),
        gettext(
            "Nothing is deleted by a file: a row or a column that is left out changes "
            "nothing. A cell that is emptied empties what it holds."
        ),
        _dates(),
        gettext("Several values stand in one cell with a semicolon between them."),
        gettext(
            "The sheet is protected against slips, without a password. To sort the rows, "
            "take the protection off: Review, Unprotect Sheet."
        ),
        gettext(
            "Bring the file back with “Import” above the list in the register. Before "
            "anything is stored, you see what every row would do, and where somebody "
            "has changed the record meanwhile."
        ),
    ]


def form_notes() -> list[str]:
    """How a community fills its form in."""
    return [
        gettext(
            "White cells are to be filled in. Grey ones show what the register knows "
            "and stay as they are."
        ),
        gettext(
            "Basic conditions: choose a state for each and write on which day it was so. "
            "What you do not know, leave empty: an empty row changes nothing."
        ),
        gettext(
            "Organisations and contacts: correct what has changed, and write new ones "
            "into the empty rows below. Official contacts only."
        ),
        gettext(
            "Posts: a new post is a new row, with the names as they stand on the other "
            "sheets. Where somebody has left a post, write beside it until when."
        ),
        gettext("Readings: the new value and the day on which it was measured."),
        _dates(),
        gettext(
            "Name no sites and no addresses of facilities, nor anything that would show "
            "where they stand or in what state they are."
        ),
        gettext(
            "Keep the headings and the sheets as they are, and return the file as XLSX or "
            "ODS. The Association looks through it first; nothing is published by itself."
        ),
    ]


def _dates() -> str:
    return gettext(
        "A date is written as exactly as it is known: 06.03.2026, 03.2026 or 2026. Where "
        "the program makes a day of a month, set the format of the cell to “Text” first."
    )
