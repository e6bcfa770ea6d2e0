"""Thousands of rows written with a few statements, as fast as the database takes them.

PostgreSQL takes them by COPY; any other database by the INSERT of `bulk_create`. What the
fields do of themselves when a row is saved, such as derived keys and stamps, they do here
too; signals are not sent. Errors are those of `django.db`, as for every other statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from types import NoneType
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models, transaction

from common.fields import derived_keys
from common.sheets.values import each

_AT_ONCE = 1000
_INCOMING = "incoming"


def add(records: Sequence[Any]) -> None:
    """Store new records of one model; afterwards each of them has its key."""
    if not records:
        return
    model = type(records[0])
    if not _is_postgresql():
        model._base_manager.bulk_create(records, batch_size=_AT_ONCE)
        return
    without = [record for record in records if record.pk is None]
    for record, key in zip(without, _new_keys(model, len(without)), strict=True):
        setattr(record, model._meta.pk.attname, key)
    fields = model._meta.concrete_fields
    columns = [[f.pre_save(record, True) for record in records] for f in fields]
    _copy(model._meta.db_table, fields, columns)
    for record in records:
        record._state.adding, record._state.db = False, DEFAULT_DB_ALIAS


def add_columns(model: Any, columns: Mapping[str, Sequence[Any]]) -> Sequence[Any]:
    """Store new rows without making records of them; returns their keys.

    `columns` are by the names of attributes and hold a value for each row; what is not
    among them is as a new record has it. The database gives the keys.
    """
    rows = len(next(iter(columns.values())))
    if not _is_postgresql():
        records = [
            model(**dict(zip(columns, values, strict=True)))
            for values in zip(*columns.values(), strict=True)
        ]
        model._base_manager.bulk_create(records, batch_size=_AT_ONCE)
        return [record.pk for record in records]
    fields, blank = model._meta.concrete_fields, model()
    given = {**columns, model._meta.pk.attname: _new_keys(model, rows)}
    whole = [
        given[f.attname] if f.attname in given else [f.pre_save(blank, True)] * rows
        for f in fields
    ]
    _copy(model._meta.db_table, fields, whole)
    return given[model._meta.pk.attname]


def change(records: Sequence[Any], names: Iterable[str]) -> None:
    """Store these fields of stored records of one model, and what follows from them."""
    if not records:
        return
    model = type(records[0])
    fields = _with_what_follows(model, {*names})
    if _is_postgresql():
        _merge(model, fields, records)
        return
    # An upsert by the primary key: a fraction of what `bulk_update` takes.
    model._base_manager.bulk_create(
        records,
        batch_size=_AT_ONCE,
        update_conflicts=True,
        unique_fields=[model._meta.pk.name],
        update_fields=[field.name for field in fields],
    )


def _with_what_follows(model: Any, names: set[str]) -> list[models.Field]:
    names |= {key.name for key in derived_keys(model) if {*key.sources} & names}
    names.add("updated_at")
    return [field for field in model._meta.concrete_fields if field.name in names]


def _new_keys(model: Any, number: int) -> list[Any]:
    """COPY tells no keys, so they are drawn from the sequence beforehand."""
    with _connection().cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [_quoted(model._meta.db_table), model._meta.pk.column, number],
        )
        return [key for (key,) in cursor.fetchall()]


def _merge(model: Any, fields: Sequence[models.Field], records: Sequence[Any]) -> None:
    """By way of a temporary table, which holds the key and the fields alone."""
    table, pk = _quoted(model._meta.db_table), model._meta.pk
    columns = [_quoted(str(field.column)) for field in fields]
    key, listed = _quoted(pk.column), ", ".join(columns)
    news = ", ".join(f"{column} = {_INCOMING}.{column}" for column in columns)
    with transaction.atomic(savepoint=False), _connection().cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE {_INCOMING} AS"  # noqa: S608 - our own names
            f" SELECT {key}, {listed} FROM {table} WITH NO DATA"
        )
        written = [pk, *fields]
        values = [[f.pre_save(record, False) for record in records] for f in written]
        _copy(_INCOMING, written, values)
        cursor.execute(
            f"UPDATE {table} SET {news} FROM {_INCOMING}"  # noqa: S608
            f" WHERE {table}.{key} = {_INCOMING}.{key}"
        )
        cursor.execute(f"DROP TABLE {_INCOMING}")


def _copy(
    table: str, fields: Sequence[models.Field], columns: Sequence[Sequence[Any]]
) -> None:
    names = ", ".join(_quoted(str(field.column)) for field in fields)
    prepared = [_prepared(*column) for column in zip(fields, columns, strict=True)]
    statement = f"COPY {_quoted(table)} ({names}) FROM STDIN"
    with (
        _connection().cursor() as cursor,
        _connection().wrap_database_errors,
        cursor.copy(statement) as rows,
    ):
        for row in zip(*prepared, strict=True):
            rows.write_row(row)


def _prepared(field: models.Field, values: Sequence[Any]) -> Sequence[Any]:
    """The values as the database takes them: whole numbers, so keys, as they are."""
    if {*map(type, values)} <= {int, NoneType}:
        return values
    return each(partial(field.get_db_prep_save, connection=_connection()), values)


def _connection() -> Any:
    """The connection itself: `django.db.connection` looks it up at every touch."""
    return connections[DEFAULT_DB_ALIAS]


def _is_postgresql() -> bool:
    return bool(_connection().vendor == "postgresql")


def _quoted(name: str) -> str:
    quoted: str = _connection().ops.quote_name(name)
    return quoted
