"""What a sheet says of its columns: beside the cell, when a cell is wrong, on the cover."""

from __future__ import annotations

from django.utils.translation import gettext

from common.cells import BESIDE, SEPARATOR
from workbooks.editing.table import EditColumn, Kind

# So many allowed values are told in words; more are looked up in the list.
TOLD = 20


def hint_of(column: EditColumn) -> str:
    """How to fill in a cell of the column, in a few sentences."""
    if column.is_ignored:
        return gettext("For reading only: what the register knows so far.")
    if column.is_given:
        return gettext("Filled in beforehand: leave it as it is.")
    if column.is_locked:
        return gettext(
            "For reading only: it follows from other records. What is typed here is "
            "not stored."
        )
    parts = [_duty(column), column.hint, _shape(column)]
    return " ".join(dict.fromkeys(part for part in parts if part))


def allowed_in(column: EditColumn) -> str:
    """The values that the column takes, where they are few."""
    if column.is_closed or len(column.options) > TOLD:
        return ""
    return "\n".join(column.options)


def refusal_of(column: EditColumn) -> str:
    """What is said when a cell is filled in with something else."""
    return {
        Kind.CHOICE: gettext("Choose one of the list: other words are not understood."),
        Kind.RELATED: gettext(
            "This is not in the list. If it is a code of the register, keep it."
        ),
        Kind.NUMBER: gettext("A number is wanted here."),
        Kind.WHOLE_NUMBER: gettext("A whole number is wanted here."),
        Kind.DATE: gettext("A date is wanted here: 06.03.2026, 03.2026 or 2026."),
    }.get(column.kind, "")


def _duty(column: EditColumn) -> str:
    if column.is_key:
        return gettext(
            "It tells which record the row is: fill it in for new rows only."
        )
    return gettext("Must be filled in.") if column.is_required else ""


def _shape(column: EditColumn) -> str:
    if column.kind is Kind.SEVERAL:
        codes = [option.partition(BESIDE)[0] for option in column.options[:2]]
        sample = f"{SEPARATOR} ".join(codes)
        words = gettext("Several codes stand with a semicolon between them.")
        return f"{words} {sample}".strip()
    if column.kind is Kind.RELATED and not column.options:
        return gettext("As the register has it, letter by letter.")
    return {
        Kind.CHOICE: gettext("Choose from the list."),
        Kind.RELATED: gettext("Choose from the list."),
        Kind.NUMBER: gettext("A number."),
        Kind.WHOLE_NUMBER: gettext("A whole number."),
        Kind.DATE: gettext("As exactly as it is known: 06.03.2026, 03.2026 or 2026."),
    }.get(column.kind, "")
