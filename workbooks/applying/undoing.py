"""Taking a whole import back, while nobody has changed its records since."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext

from common.parts import in_parts
from workbooks.applying.storing import Batch, remove, store, write_history
from workbooks.applying.versions import alike
from workbooks.applying.work import StoppedError, end, work
from workbooks.models import Import, ImportRow
from workbooks.registers import Register, all_registers


@dataclass
class Written:
    """One record that a row of the import wrote, and what it held before."""

    row: ImportRow
    key: str
    entry: int
    is_new: bool
    # By the names of fields; of lists the keys that they held.
    was: dict[str, Any] = field(default_factory=dict)


@dataclass
class Taken:
    """All that an import wrote of one model, and the records as they are now."""

    model: Any
    written: list[Written] = field(default_factory=list)
    records: dict[str, Any] = field(default_factory=dict)

    @property
    def keys(self) -> list[str]:
        return [one.key for one in self.written]


def undo(import_: Import) -> None:
    """The status is `undone`; or `applied` again, with a message that says why not."""
    try:
        with work(import_, "applied"), transaction.atomic():
            _undo(import_)
    except StoppedError as stopped:
        import_.finish("applied", message=str(stopped))


def obstacles(import_: Import, *, lock: bool = False) -> list[tuple[ImportRow, str]]:
    """The rows that stand in the way of undoing, each with the reason."""
    return _obstacles(_taken(import_, lock=lock))


def _obstacles(everything: Sequence[Taken]) -> list[tuple[ImportRow, str]]:
    own = {(t.model, one.key): one for t in everything for one in t.written}
    found = []
    for taken in everything:
        found += [
            *_changed_since(taken),
            *_forgotten(taken),
            *_referred_to(taken, own),
        ]
    # A row that wrote several records may be named by each of them.
    return [*dict.fromkeys(found)]


def _undo(import_: Import) -> None:
    everything = _taken(import_, lock=True)
    if in_the_way := _obstacles(everything):
        raise StoppedError(
            gettext("Nothing was undone: %(count)s rows stand in the way.")
            % {"count": len(in_the_way)}
        )
    for taken in reversed(everything):
        _put_back(import_, taken)
    end(import_, "undone", undone_at=timezone.now(), message="")


def _taken(import_: Import, *, lock: bool = False) -> list[Taken]:
    """By the order in which it was written; registers that are known still."""
    known = all_registers()
    found: dict[Any, Taken] = {}
    rows = import_.rows.exclude(entry=None).select_related("file").order_by("pk")
    for row in rows:
        for model, written in _written(row, known[row.register]):
            found.setdefault(model, Taken(model)).written.append(written)
    for taken in found.values():
        for keys in in_parts(taken.keys):
            records = taken.model._base_manager.filter(pk__in=keys)
            if lock and connection.features.has_select_for_update:
                records = records.select_for_update().order_by("pk")
            taken.records |= {str(record.pk): record for record in records}
    return [*found.values()]


def _written(row: ImportRow, register: Register) -> Iterator[tuple[Any, Written]]:
    """The record of the row, then those that were stored with it."""
    own = {f.name for f in register.model._meta.get_fields()}
    is_new = row.kind == ImportRow.Kind.NEW
    columns = register.resource.fields
    was = {columns[c["key"]].attribute: c["was"] for c in row.changes if not is_new}
    # What a column enters elsewhere is among the others.
    was = {name: value for name, value in was.items() if name in own}
    yield register.model, Written(row, row.record, row.entry or 0, is_new, was)
    for other in row.also:
        model, was = apps.get_model(other["model"]), other["was"]
        yield model, Written(row, other["key"], other["entry"], was is None, was or {})


def _changed_since(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Records that are not as the import's entry in the history has them."""
    name = taken.model._meta.pk.name
    last: dict[str, int] = {}
    for keys in in_parts(taken.keys):
        entries = taken.model.history.filter(**{f"{name}__in": keys}).order_by()
        newest = entries.values_list(name).annotate(newest=Max("history_id"))
        last |= {str(key): entry for key, entry in newest}
    later = {
        one.entry: last[one.key]
        for one in taken.written
        if one.key in taken.records and last.get(one.key, one.entry) != one.entry
    }
    changed = later.keys() - alike(taken.model, later)
    for one in taken.written:
        if one.key not in taken.records:
            yield one.row, gettext("The record is no longer there.")
        elif one.entry in changed:
            yield one.row, gettext("The record has been changed since.")


def _forgotten(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Rows that do not tell any more what stood in the record before."""
    for one in taken.written:
        if one.row.kind == ImportRow.Kind.CHANGED and not one.row.changes:
            yield one.row, gettext("What stood there before is kept no longer.")


def _referred_to(
    taken: Taken, own: Mapping[tuple[Any, str], Written]
) -> Iterator[tuple[ImportRow, str]]:
    """Added records that something refers to by now; `own` is undone as well."""
    added = {one.key: one.row for one in taken.written if one.is_new}
    for relation in taken.model._meta.related_objects:
        other, name = relation.related_model, relation.field.name
        if other._meta.model_name.startswith("historical"):
            continue
        held: set[str] = set()
        for keys in in_parts([*added]):
            rows = other._base_manager.filter(**{f"{name}__in": keys})
            for key, referrer in rows.values_list(name, "pk"):
                mine = own.get((other, str(referrer)))
                if not mine or not (mine.is_new or name in mine.was):
                    held.add(str(key))
        for key in held & added.keys():
            yield (
                added[key],
                gettext("Something refers to it: %(what)s.")
                % {"what": other._meta.verbose_name_plural},
            )


def _put_back(import_: Import, taken: Taken) -> None:
    """Added records go first: they may hold what an old value needs to be alone."""
    by = import_.undone_by
    reason = gettext("Undone: import No. %(number)s") % {"number": import_.pk}
    reasons = {record.pk: reason for record in taken.records.values()}
    if added := [taken.records[one.key] for one in taken.written if one.is_new]:
        write_history(added, kind="-", by=by, reasons=reasons)
        remove(added)
    if changed := [one for one in taken.written if not one.is_new]:
        batch = _old_values(taken, changed)
        store(batch)
        write_history(batch.changed, kind="~", by=by, reasons=reasons)


def _old_values(taken: Taken, changed: Sequence[Written]) -> Batch:
    """The changed records with the values that they had before."""
    batch = Batch(model=taken.model)
    for one in changed:
        record = taken.records[one.key]
        batch.changed.append(record)
        for name, was in one.was.items():
            stored = taken.model._meta.get_field(name)
            if stored.many_to_many:
                rows = [stored.related_model(pk=key) for key in was or []]
                batch.lists.setdefault(name, []).append((record, rows))
            else:
                value = stored.target_field if stored.remote_field else stored
                setattr(record, stored.attname, value.to_python(was))
                batch.fields.add(name)
    return batch
