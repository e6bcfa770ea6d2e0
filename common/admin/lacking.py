"""What a record lacks, beside its form: each thing leads to the field where it goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.admin.publication_forms import address_of
from common.readiness import Lack, lacks_of

# More would not be read in the message after saving; the panel has them all.
MOST_TOLD = 3


@dataclass(frozen=True)
class Place:
    """Something missing, in words, and where it is mended: on this page if it can be."""

    words: str
    label: str
    address: str
    blocks: bool


def places(record: Any, context: Any) -> list[Place]:
    """What the stored record lacks, for the form that `context` is about to show."""
    forms = list(_forms(context))
    return [
        Place(told(lack, record), lack.label, _address(lack, forms), lack.blocks)
        for lack in lacks_of(record)
    ]


def told(lack: Lack, record: Model) -> str:
    """«Outcome 2: nobody answers for it.»; of the record itself just what is missing."""
    row: Any = lack.record
    if row == record:
        return str(lack.words)
    number = getattr(row, "number", None)
    kind = str(row._meta.verbose_name)
    where = f"{kind} {number}" if number else f"{kind} «{row}»"
    return f"{capfirst(where)}: {lack.words}"


def warn(request: HttpRequest, record: Any) -> None:
    """Tell what the record that was just saved lacks; saving itself forbids nothing."""
    lacks = lacks_of(record)
    if not lacks:
        return
    told_first = [told(lack, record).rstrip(".") for lack in lacks]
    first = "; ".join(list(dict.fromkeys(told_first))[:MOST_TOLD])
    count = len(lacks)
    said = format_html(
        '<a href="{}">{}</a> ({}): {}{}',
        address_of(record),
        gettext("Still missing"),
        count,
        first,
        "…" if count > MOST_TOLD else ".",
    )
    messages.warning(request, said)


def _forms(context: Any) -> Iterator[Any]:
    """The form, the groups of rows and the stored rows: what has a field or an id."""
    yield context["adminform"].form
    for inline in context["inline_admin_formsets"]:
        yield inline.formset
        yield from inline.formset.initial_forms


def _address(lack: Lack, forms: list[Any]) -> str:
    for form in forms:
        if getattr(form, "instance", None) != lack.record or not lack.field:
            continue
        if form.prefix == lack.field:
            return f"#{form.prefix}-group"
        if lack.field in getattr(form, "fields", {}):
            return f"#{form[lack.field].id_for_label}"
    return address_of(lack.record, "" if lack.field == "citations" else lack.field)
