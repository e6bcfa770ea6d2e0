"""SQLite for Django, with Ukrainian letters compared as PostgreSQL does it."""
