"""Two people edit one record: what the first has stored since the second opened it.

The form carries a mark of every value as it was opened. When it is sent, three values
of a field are known apart: as opened, as stored by others meanwhile, as sent. What only
others changed is taken over; what both changed is asked, field by field.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.admin.form_values import (
    DIGITS,
    Part,
    folded,
    formsets_of,
    in_words,
    mark,
    parts_of,
    positions,
    rows_of,
    sent,
)
from common.admin.history import author_of, last_version
from common.admin.sent_rows import remove_row, set_apart

OPENED = "_opened"
# «_take:outcomes:17:text_uk» = «theirs»
TAKE = "_take:"


def token(parts: list[Part]) -> str:
    return json.dumps({part.key: part.marks for part in parts}, separators=(",", ":"))


def token_of(context: Any) -> str:
    """The marks of all values on the page that `context` shows for the first time."""
    parts = [Part("", context["adminform"].form)]
    for inline in context["inline_admin_formsets"]:
        if inline.has_change_permission:
            parts += rows_of(inline.formset)
    return token(parts)


@dataclass(frozen=True)
class Change:
    """A change by others; `choice` names the answer where both have changed the field."""

    place: str
    label: str
    theirs: str
    yours: str = ""
    who: str = ""
    when: Any = None
    choice: str = ""


class Meanwhile:
    """What has changed between the opening of a form and its sending.

    Raises nothing: a token that cannot be read counts as one of long ago.
    """

    def __init__(self, model_admin: Any, request: HttpRequest, record: Any) -> None:
        self.data: QueryDict = request.POST.copy()
        formsets = list(formsets_of(model_admin, request, record))
        self.models = {formset.prefix: formset.model for formset in formsets}
        self.parts = list(parts_of(model_admin, request, record))
        self.opened = _read(request.POST[OPENED])
        self.conflicts: list[Change] = []
        self.taken: list[Change] = []

    @cached_property
    def token(self) -> str:
        return token(self.parts)

    @property
    def is_to_be_told(self) -> bool:
        return bool(self.conflicts or self.taken)

    def merged(self) -> QueryDict:
        """What was sent, as chosen, with what only others changed; fills the lists."""
        places = positions(self.data)
        self._choose(places)
        for part in self.parts:
            where = places.get(part.key, "") if part.key else ""
            if part.key and part.key not in self.opened:
                added = self._change(part, gettext("added"), str(part.form.instance))
                self.taken.append(added)
            elif where or not part.key:
                self._merge(part, where)
        known = {part.key for part in self.parts}
        gone = [key for key in self.opened if key not in known and key in places]
        # From the last: rows behind a removed one move up.
        for key in sorted(gone, key=lambda key: _index(places[key]), reverse=True):
            self._row_is_gone(key, places[key])
        return self.data

    def _choose(self, places: dict[str, str]) -> None:
        """Put in the values of others where they were preferred."""
        for part in self.parts:
            where = places.get(part.key, "")
            for bound in part.fields():
                if self.data.get(f"{TAKE}{part.key}:{bound.name}") == "theirs":
                    self._set(
                        f"{where}-{bound.name}" if where else bound.name, sent(bound)
                    )
                    self.data.pop(f"{where}-DELETE", None)

    def _merge(self, part: Part, where: str) -> None:
        marks = self.opened.get(part.key, "")
        is_removed = bool(where) and f"{where}-DELETE" in self.data
        for index, bound in enumerate(part.fields()):
            opened = marks[index * DIGITS : (index + 1) * DIGITS]
            theirs = sent(bound)
            if mark(theirs) == opened:
                continue
            name = f"{where}-{bound.name}" if where else bound.name
            yours = self.data.getlist(name)
            answer = f"{TAKE}{part.key}:{bound.name}"
            if folded(theirs) == folded(yours) and not is_removed:
                continue
            if mark(yours) == opened and not is_removed:
                self._set(name, theirs)
                words = in_words(bound, theirs)
                self.taken.append(self._change(part, bound.label, words))
            else:
                said = gettext("removed") if is_removed else in_words(bound, yours)
                words = in_words(bound, theirs)
                asked = self._change(
                    part, bound.label, words, yours=said, choice=answer
                )
                self.conflicts.append(asked)

    def _set(self, name: str, values: list[str]) -> None:
        self.data.setlist(name, values or [""])
        if not values:
            self.data.pop(name)

    def _change(self, part: Part, label: Any, theirs: str, **yours: str) -> Change:
        row = part.form.instance
        author = author_of(last_version(type(row), row.pk))
        return Change(part.place, capfirst(str(label)), theirs, **yours, **author)

    def _row_is_gone(self, key: str, where: str) -> None:
        """Others removed the row: away with it, unless it was written on here."""
        if self._is_untouched(key, where):
            remove_row(self.data, where)
            told = gettext("removed")
        else:
            set_apart(self.data, where)
            told = gettext("removed; yours stays as a new row")
        prefix, _colon, pk = key.rpartition(":")
        model = self.models[prefix]
        version = last_version(model, pk)
        row = version.instance if version else "—"
        self.taken.append(
            Change(
                capfirst(str(model._meta.verbose_name)),
                str(row),
                told,
                **author_of(version),
            )
        )

    def _is_untouched(self, key: str, where: str) -> bool:
        names = sorted(
            name.removeprefix(f"{where}-")
            for name in self.data
            if name.startswith(f"{where}-")
        )
        opened = self.opened[key]
        marks = {opened[at : at + DIGITS] for at in range(0, len(opened), DIGITS)}
        written = [name for name in names if name not in ("id", "DELETE")]
        return all(
            mark(self.data.getlist(f"{where}-{name}")) in marks for name in written
        )


def _read(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): str(marks) for key, marks in found.items()}


def _index(where: str) -> int:
    return int(where.rpartition("-")[2])
