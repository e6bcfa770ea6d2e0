"""Where a person is named beside the links to them: in texts, reasons and logs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db.models import CharField, Field, Model, Q, TextField, Value
from django.db.models.functions import Cast, StrIndex
from django.db.models.lookups import GreaterThan

from common.dates import PartialDateField
from common.models import Record
from partnerships.models import Person

# A shorter text would be found in every other word.
SHORTEST = 4
NAMES = ("name_uk", "name_en")
REASON = "history_change_reason"
CONTACTS = ("internal_email", "internal_phone")


def spellings(person: Person, *fields: str) -> set[str]:
    """What the fields hold now or held in any version."""
    versions = Person.history.filter(id=person.pk).values_list(*fields)
    stored = Person.objects.filter(pk=person.pk).values_list(*fields)
    found = {text for row in [*versions, *stored] for text in row}
    return {text for text in found if len(text) >= SHORTEST}


def in_audit(person: Person) -> str:
    """How the audit names the person; the stop keeps 12 apart from 123."""
    return f"{person._meta.label} {person.pk}."


@dataclass(frozen=True)
class Mention:
    """A text that names the person. `row` is the record, its version or a log's row."""

    row: Any
    field: Any

    @property
    def text(self) -> str:
        return str(getattr(self.row, self.field.name))

    @property
    def is_current(self) -> bool:
        """A text of a record as it stands, which can be mended in a form."""
        return hasattr(type(self.row), "history")

    @property
    def is_kept(self) -> bool:
        """A former text, or a line of the audit: neither is ever rewritten."""
        row = type(self.row)
        is_audit = issubclass(row, Record) and not self.is_current
        return is_audit or (is_version(row) and self.field.name != REASON)


def is_version(model: type[Model]) -> bool:
    return hasattr(model, "instance_type") and not hasattr(model, "m2m_history_id")


def read_models() -> list[Any]:
    """The records, their versions, the users and the log of the admin."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, (Record, LogEntry, User)) or is_version(model)
    ]


def texts_of(model: type[Model]) -> list[Field]:
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, (CharField, TextField))
        and not isinstance(field, PartialDateField)
        and not (field.choices or hasattr(field, "sources"))
        and field.name != "password"
    ]


def value_logs() -> list[Any]:
    """Logs of what cells held: their rows tell it in the fields of `keeps_values`."""
    return [model for model in apps.get_models() if hasattr(model, "keeps_values")]


def emptied(log: Any) -> dict[str, Any]:
    """The values of such a row that tells nothing any more."""
    names = log.keeps_values
    return {name: log._meta.get_field(name).get_default() for name in names}


def tells(log: Any, needles: set[str]) -> Q:
    """Rows of such a log in which a needle stands, also as JSON writes it."""
    found = (
        GreaterThan(StrIndex(Cast(name, TextField()), Value(needle)), 0)
        for name in log.keeps_values
        for needle in sorted(written(needles))
    )
    return reduce(or_, map(Q, found), Q())


def written(needles: set[str]) -> set[str]:
    """The spellings as they are stored, also in the log's JSON."""
    return needles | {json.dumps(needle)[1:-1] for needle in needles}


def holds(field: Field, needles: set[str]) -> Q:
    """Plain positions: LIKE would be slow, and names are written in one case."""
    found = (GreaterThan(StrIndex(field.name, Value(n)), 0) for n in sorted(needles))
    return reduce(or_, map(Q, found), Q())


def mentions(person: Person) -> Iterator[Mention]:
    """Texts with a spelling of the name or a contact, but for the person's own row.

    Nor are they looked for in logs of values, whose rows are emptied as a whole.

    One query a table. Other cases of a name are not found: «Вигадану» for «Вигадана».
    """
    searched = spellings(person, *NAMES, *CONTACTS) | {in_audit(person)}
    for model in read_models():
        needles = written(searched) if model is LogEntry else searched
        fields = texts_of(model)
        is_own = model in {Person, Person.history.model, *value_logs()}
        if is_own or not fields:
            continue
        asked = reduce(or_, (holds(field, needles) for field in fields))
        for row in model._default_manager.filter(asked).order_by("pk"):
            for field in fields:
                text = getattr(row, field.name) or ""
                if any(needle in text for needle in needles):
                    yield Mention(row, field)
