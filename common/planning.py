"""What a database must know of its rows to ask for them well."""

from django.db import connection


def count_rows_anew() -> None:
    """After a large load: let PostgreSQL's planner see what is there now.

    Its own daemon does so minutes later; until then it may take a full table for an
    empty one and compare every row with every other. SQLite plans without.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
