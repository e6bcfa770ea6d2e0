"""The same rows by COPY into a temporary table and a merge: what the database can do.

No preview, no checks, no history and no derived keys: a lower bound, not a way to work.
"""

import io
from typing import Any

from django.db import connection
from python_calamine import CalamineWorkbook

from partnerships.models import PilotProject

_TEXTS = ("code", "title_uk", "title_en", "description_uk", "starts_on", "ends_on")
_GIVEN = (*_TEXTS, "budget", "currency")
_LINKS = (
    ("sectors", "sector_id", "partnerships_sector"),
    ("communities", "community_id", "communities_community"),
)


def copy_import(content: bytes) -> None:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    headings, *rows = sheet.to_python()
    names = ", ".join(str(heading) for heading in headings)
    with connection.cursor() as cursor:
        columns = names.replace(", ", " text, ").replace(
            "budget text", "budget numeric"
        )
        cursor.execute(f"CREATE TEMPORARY TABLE incoming ({columns} text)")
        with cursor.copy(f"COPY incoming ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        _merge(cursor)
        for name, key, table in _LINKS:
            _link(cursor, name, key, table)
        cursor.execute("DROP TABLE incoming")


def _merge(cursor: Any) -> None:
    table, blank = PilotProject._meta.db_table, PilotProject()
    others = {
        str(field.column): field.get_db_prep_save(
            field.pre_save(blank, True), connection
        )
        for field in PilotProject._meta.concrete_fields
        if field.column not in {*_GIVEN, "id"}
    }
    news = ", ".join(f"{name} = excluded.{name}" for name in _GIVEN)
    cursor.execute(
        f"INSERT INTO {table} ({', '.join((*_GIVEN, *others))})"  # noqa: S608
        f" SELECT {', '.join((*_GIVEN, *['%s'] * len(others)))} FROM incoming"
        f" ON CONFLICT (code) DO UPDATE SET {news}",
        [*others.values()],
    )


def _link(cursor: Any, name: str, key: str, table: str) -> None:
    through = f"{PilotProject._meta.db_table}_{name}"
    cursor.execute(
        f"INSERT INTO {through} (pilotproject_id, {key})"  # noqa: S608
        f" SELECT project.id, other.id FROM incoming"
        f" JOIN {PilotProject._meta.db_table} AS project USING (code)"
        f" CROSS JOIN unnest(string_to_array(incoming.{name}, '; ')) AS named (code)"
        f" JOIN {table} AS other ON other.code = named.code ON CONFLICT DO NOTHING"
    )
