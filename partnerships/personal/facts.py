"""All that the register holds of one person, as a table that they can read."""

import datetime
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import IO, Any

from django.contrib.auth.models import User
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Scope, Sheet, xlsx_parts
from partnerships.models import Person
from partnerships.personal.naming import is_version, mentions

FORMATS = ("xlsx", "json")


@dataclass(frozen=True)
class Fact:
    """One value: where it stands, and when that version was stored."""

    part: str
    record: str
    field: str
    value: str
    stored_at: datetime.datetime | None


def facts_of(person: Person) -> list[Fact]:
    """The person's row, the rows that link to it, all versions, texts and logs."""
    found = [*_of_row(person, gettext("The person"))]
    for model, name in links():
        for row in _joined(model._default_manager.filter(**{name: person})):
            found += _of_row(row, gettext("Names the person"))
    for model, key in ((Person, "id"), *((m, f"{n}_id") for m, n in links())):
        for version in model.history.filter(**{key: person.pk}).order_by("history_id"):
            found += _of_row(version, gettext("Former version"))
    return [*found, *_of_texts(person)]


def links() -> Iterator[tuple[Any, str]]:
    """The models that name a person by a link, and the field that does."""
    for relation in Person._meta.related_objects:
        yield relation.related_model, relation.field.name


def _joined(rows: QuerySet) -> QuerySet:
    named = [f.name for f in rows.model._meta.concrete_fields if f.is_relation]
    return rows.select_related(*named).order_by("pk")


def _of_row(row: Any, part: str) -> Iterator[Fact]:
    record = f"{capfirst(row._meta.verbose_name)} {_key(row)}"
    for field in row._meta.concrete_fields:
        # Keys, derived columns and who of the staff did it are not about the person.
        if field.primary_key or hasattr(field, "sources"):
            continue
        if field.name == "id" or field.name.startswith("history_"):
            continue
        if field.is_relation and (is_version(type(row)) or field.related_model is User):
            continue
        if value := _shown(row, field):
            yield Fact(part, record, str(field.verbose_name), value, _moment(row))


def _key(row: Any) -> Any:
    return row.id if is_version(type(row)) else row.pk


def _moment(row: Any) -> datetime.datetime | None:
    names = ("history_date", "updated_at", "created_at", "action_time")
    return next((getattr(row, name) for name in names if hasattr(row, name)), None)


def _shown(row: Model, field: Any) -> str:
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")() or "")
    value = getattr(row, field.name)
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, bool):
        value = gettext("yes") if value else gettext("no")
    return "" if value is None else str(value)


def _of_texts(person: Person) -> Iterator[Fact]:
    for found in mentions(person):
        row = found.row
        record = f"{capfirst(row._meta.verbose_name)} {_key(row)}"
        label = str(found.field.verbose_name)
        part = gettext("A text that names the person")
        yield Fact(part, record, label, found.text, _moment(row))


SHEET = Sheet(
    name="person",
    title=_("Personal data"),
    columns=[
        Column(
            "part",
            _("What it is"),
            lambda fact: fact.part,
            _("Where the value was found"),
        ),
        Column(
            "record",
            _("In which record"),
            lambda fact: fact.record,
            _("The record that holds it, and its key"),
            30,
        ),
        Column(
            "field",
            _("Field"),
            lambda fact: fact.field,
            _("The field of that record"),
            24,
        ),
        Column(
            "value", _("Value"), lambda fact: fact.value, _("What is kept there"), 60
        ),
        Column(
            "stored_at",
            _("Stored"),
            lambda fact: fact.stored_at,
            _("When this version was stored"),
        ),
    ],
)


def write_facts(facts: list[Fact], file_format: str, file: IO[bytes]) -> None:
    """The file in one of FORMATS."""
    if file_format == "json":
        rows = [asdict(fact) for fact in facts]
        text = json.dumps(rows, ensure_ascii=False, indent=2, default=_iso)
        file.write(text.encode())
        return
    scope = Scope(rows=len(facts), is_public=False, address="")
    file.writelines(xlsx_parts(SHEET, facts, scope))


def _iso(value: datetime.datetime) -> str:
    return timezone.localtime(value).isoformat(timespec="seconds")
