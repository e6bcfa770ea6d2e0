"""Finds the records that a file names: in the files first, then in the register."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext

from seeds.checking import Entry, SeedFile
from seeds.links import Lookup, Reference
from seeds.problems import Problems, suggestion
from seeds.provenance import single

Found = dict[str, models.Model | None]


class UnclearError(Exception):
    """No record fits, or several do. The message says what to write."""


class Names:
    def __init__(self) -> None:
        # By what tells records of one name apart.
        self._made: dict[tuple[Lookup, str], Found] = defaultdict(dict)
        self._known: dict[tuple[Lookup, str], Found] = {}

    def add(self, entry: Entry, record: models.Model | None) -> None:
        """Remember what became of an entry; None where the staff removed it."""
        if lookup := entry.kind.lookup:
            self._made[lookup, _first(entry, lookup)][_second(entry, lookup)] = record

    def find(self, reference: Reference) -> models.Model | None:
        """The record, or None where the staff removed it; may raise UnclearError."""
        lookup, second = reference.lookup, reference.second
        made = self._made.get((lookup, reference.first))
        found = _narrowed(made, second) if made else {}
        if not found:
            found = _narrowed(self._stored(lookup, reference.first), second)
        if len(found) == 1:
            return next(iter(found.values()))
        if not found:
            message = gettext("“%(name)s” is not in the register.")
            raise UnclearError(message % {"name": reference.first})
        message = gettext("There are several “%(name)s”: write “name:” and “%(key)s:”.")
        raise UnclearError(message % {"name": reference.first, "key": lookup.second})

    def _stored(self, lookup: Lookup, first: str) -> Found:
        """The register's records of that name, asked for once."""
        if (lookup, first) not in self._known:
            rows = lookup.model._default_manager.filter(**{lookup.field: first})
            found: Found = {_text(row, lookup.second): row for row in rows}
            self._known[lookup, first] = found
        return self._known[lookup, first]


def check_references(files: list[SeedFile], problems: Problems) -> None:
    """Note every reference to what neither the register nor the files so far hold."""
    known: dict[Lookup, set[str]] = {}
    for file in files:
        declared = list(file.walk())
        references = [found for entry in declared for found in references_of(entry)]
        for lookup in {reference.lookup for reference in references} - {*known}:
            rows = lookup.model._default_manager.values_list(lookup.field, flat=True)
            known[lookup] = {str(row) for row in rows}
        for entry in declared:
            if own := entry.kind.lookup:
                known.setdefault(own, set()).add(_first(entry, own))
        for reference in references:
            if reference.first not in known[reference.lookup]:
                note_unknown(reference, known[reference.lookup], problems)


def note_unknown(reference: Reference, known: set[str], problems: Problems) -> None:
    message = gettext(
        "%(kind)s: “%(name)s” is neither in the register nor in the file."
    )
    kind = reference.lookup.model._meta.verbose_name
    message = message % {"kind": kind, "name": reference.first}
    problems.add(reference.place, message + suggestion(reference.first, known))


def references_of(entry: Entry) -> Iterator[Reference]:
    for value in entry.values.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Reference):
                yield item


def _first(entry: Entry, lookup: Lookup) -> str:
    return str(entry.values.get(lookup.field, ""))


def _second(entry: Entry, lookup: Lookup) -> str:
    value = entry.values.get(lookup.second, "")
    return value.first if isinstance(value, Reference) else str(value)


def _text(record: models.Model, field: str) -> str:
    if not field:
        return ""
    return str(single(record, type(record), field) or "")


def _narrowed(found: Found, second: str) -> Found:
    """Those that fit what tells them apart; the one without it where nothing does."""
    if second or (len(found) > 1 and "" in found):
        return {key: record for key, record in found.items() if key == second}
    return found
