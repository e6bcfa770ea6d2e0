"""What a column of a register holds, in a sentence for the first sheet of its file."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from import_export.fields import Field

from common import cells

COMPUTED = _("Worked out from other records; it is not read back.")
_SHAPES: list[tuple[type[Any], str | Promise]] = [
    (cells.DateCell, _("A day, a month or a year, as exactly as it is known.")),
    (cells.YesNoCell, _("Yes or no.")),
    (cells.WholeNumberCell, _("A whole number.")),
    (cells.NumberCell, _("A number.")),
    (cells.KeyCell, _("Another record of the register, by its code or name.")),
    (cells.KeysCell, _("Other records of the register, by their codes or names.")),
    (cells.TextCell, _("Text, as it is in the register.")),
]


def explanation_of(model: type[models.Model], field: Field) -> str:
    """What the model says of the field, else what kind of value it is."""
    try:
        stored: Any = model._meta.get_field(field.attribute or "")
    except FieldDoesNotExist:
        return str(COMPUTED)
    if said := str(getattr(stored, "help_text", "")):
        return said
    if isinstance(field.widget, cells.ChoiceCell):
        words = ", ".join(str(label) for label in field.widget.labels.values())
        return gettext("One of: %(words)s.") % {"words": words}
    found = (words for kind, words in _SHAPES if isinstance(field.widget, kind))
    return str(next(found, COMPUTED))
