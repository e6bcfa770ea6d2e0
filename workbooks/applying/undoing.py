"""Taking a whole import back, while nobody has changed its records since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext

from common.cells import KeysCell
from common.parts import in_parts
from workbooks.applying.storing import Batch, remove, store, write_history
from workbooks.applying.work import StoppedError, end, work
from workbooks.comparing.stored import adds_of_its_own
from workbooks.models import Import, ImportRow
from workbooks.registers import Register, all_registers


@dataclass
class Taken:
    """The rows of an import in one register, and their records as they are now."""

    register: Register
    rows: list[ImportRow]
    records: dict[str, Any] = field(default_factory=dict)


def undo(import_: Import) -> None:
    """The status is `undone`; or `applied` again, with a message that says why not."""
    try:
        with work(import_, "applied"), transaction.atomic():
            _undo(import_)
    except StoppedError as stopped:
        import_.finish("applied", message=str(stopped))


def obstacles(import_: Import, *, lock: bool = False) -> list[tuple[ImportRow, str]]:
    """The rows that stand in the way of undoing, each with the reason."""
    found = []
    for taken in _taken(import_, lock=lock):
        found += [
            *_changed_since(taken),
            *_forgotten(taken),
            *_referred_to(taken),
            *_with_more(taken),
        ]
    return found


def _undo(import_: Import) -> None:
    by = import_.undone_by
    if in_the_way := obstacles(import_, lock=True):
        raise StoppedError(
            gettext("Nothing was undone: %(count)s rows stand in the way.")
            % {"count": len(in_the_way)}
        )
    parts = _taken(import_)
    for taken in reversed(parts):
        _put_back(import_, taken, by)
    end(import_, "undone", undone_at=timezone.now(), message="")


def _taken(import_: Import, *, lock: bool = False) -> list[Taken]:
    """By the order in which they were written; registers that are known still."""
    known = all_registers()
    found: dict[str, Taken] = {}
    rows = import_.rows.exclude(entry=None).select_related("file").order_by("pk")
    for row in rows:
        register = known[row.register]
        found.setdefault(row.register, Taken(register, [])).rows.append(row)
    for taken in found.values():
        for keys in in_parts([row.record for row in taken.rows]):
            records = taken.register.model._base_manager.filter(pk__in=keys)
            if lock and connection.features.has_select_for_update:
                records = records.select_for_update().order_by("pk")
            taken.records |= {str(record.pk): record for record in records}
    return [*found.values()]


def _changed_since(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Records of which the import's entry in the history is not the last one."""
    model = taken.register.model
    name = model._meta.pk.name
    last: dict[str, int] = {}
    for keys in in_parts([row.record for row in taken.rows]):
        entries = model.history.filter(**{f"{name}__in": keys}).order_by()
        newest = entries.values_list(name).annotate(newest=Max("history_id"))
        last |= {str(key): entry for key, entry in newest}
    for row in taken.rows:
        if row.record not in taken.records:
            yield row, gettext("The record is no longer there.")
        elif last.get(row.record) != row.entry:
            yield row, gettext("The record has been changed since.")


def _forgotten(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Rows that do not tell any more what stood in the record before."""
    for row in taken.rows:
        if row.kind == ImportRow.Kind.CHANGED and not row.changes:
            yield row, gettext("What stood there before is kept no longer.")


def _referred_to(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Added records that something refers to by now."""
    added = {row.record: row for row in taken.rows if row.kind == ImportRow.Kind.NEW}
    for relation in taken.register.model._meta.related_objects:
        if relation.related_model._meta.model_name.startswith("historical"):
            continue
        for keys in in_parts([*added]):
            rows = relation.related_model._base_manager.filter(
                **{f"{relation.field.name}__in": keys}
            )
            held = rows.values_list(relation.field.name, flat=True)
            for key in {*held}:
                yield (
                    added[str(key)],
                    gettext("Something refers to it: %(what)s.")
                    % {"what": relation.related_model._meta.verbose_name_plural},
                )


def _with_more(taken: Taken) -> Iterator[tuple[ImportRow, str]]:
    """Rows that entered a stage: stages are taken back on the record's own page."""
    resource = taken.register.resource()
    if not adds_of_its_own(resource):
        return
    own = {f.name for f in taken.register.model._meta.get_fields()}
    for row in taken.rows:
        keys = {resource.fields[change["key"]].attribute for change in row.changes}
        if keys - own:
            yield row, gettext("A stage that was entered is not taken back by itself.")


def _put_back(import_: Import, taken: Taken, by: Any) -> None:
    added: list[Any] = []
    changed: list[Any] = []
    for row in taken.rows:
        record = taken.records[row.record]
        (added if row.kind == ImportRow.Kind.NEW else changed).append(record)
    reasons = {
        record.pk: gettext("Undone: import No. %(number)s") % {"number": import_.pk}
        for record in taken.records.values()
    }
    if changed:
        store(_old_values(taken, changed))
        write_history(changed, kind="~", by=by, reasons=reasons)
    if added:
        write_history(added, kind="-", by=by, reasons=reasons)
        remove(added)


def _old_values(taken: Taken, changed: Sequence[Any]) -> Batch:
    """The changed records with the values that they had before."""
    batch = Batch(model=taken.register.model, changed=[*changed])
    fields = taken.register.resource().fields
    for row in taken.rows:
        record = taken.records[row.record]
        for change in row.changes if row.kind != ImportRow.Kind.NEW else ():
            column = fields[change["key"]]
            stored = batch.model._meta.get_field(column.attribute)
            if isinstance(column.widget, KeysCell):
                keys = change["was"] or []
                rows = [stored.related_model(pk=key) for key in keys]
                batch.lists.setdefault(stored.name, []).append((record, rows))
            else:
                value = stored.target_field if stored.remote_field else stored
                setattr(record, stored.attname, value.to_python(change["was"]))
                batch.fields.add(stored.name)
    return batch
