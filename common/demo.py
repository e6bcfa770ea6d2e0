"""What a demo says of itself in everything that leaves it.

Whether this process serves a demo is a setting; that setting and database agree is the
business of `demo.guard`. See docs/decisions/0006-demo-apart.md.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

SENTENCE = _("Demo: everything here is made up. Only names of places may be real.")
REFUSED = _("This is a file of a demo: its records are made up and are not imported.")

Rows = list[list[Any]]


def is_demo() -> bool:
    return bool(settings.DEMO)


def unmarked(rows: Rows) -> Rows:
    """The rows of a file without the sentence of a demo above them.

    Raises ValidationError where a file of a demo is brought to a real register.
    """
    if not (rows and rows[0] and _is_mark(rows[0][0])):
        return rows
    if not is_demo():
        raise ValidationError(REFUSED)
    return rows[1:]


def _is_mark(cell: object) -> bool:
    sentences = set()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            sentences.add(str(SENTENCE))
    return str(cell).strip() in sentences
