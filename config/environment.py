"""Reading the environment: every value is either understood or refused in a sentence.

django-environ parses; this module decides what is nonsense. An empty variable counts as
one that is not set, because that is what an emptied line of `.env` means to its author.
"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

SQLITE_ENGINE = "common.sqlite3"
TRUE_WORDS = frozenset({"true", "yes", "on", "1"})
FALSE_WORDS = frozenset({"false", "no", "off", "0"})
POSTGRES_SCHEMES = frozenset({"postgres", "postgresql"})
SHORTEST_SECRET = 50


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool) -> bool:
    """A yes or a no. Anything else is refused: a mistyped "ture" must not mean "no"."""
    word = text(name).lower()
    if not word:
        return default
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false, not {word!r}.")


def whole_number(name: str, *, default: int) -> int:
    """A whole number that is not negative."""
    word = text(name, str(default))
    if not (word.isascii() and word.isdigit()):
        raise ImproperlyConfigured(
            f"{name} must be a whole number, 0 or more, not {word!r}."
        )
    return int(word)


def words(name: str) -> list[str]:
    """A list separated by commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def hosts(name: str, *, debug: bool) -> list[str]:
    """Host names; required outside debug, and never an address with a scheme or path."""
    names = words(name)
    if not names and not debug:
        raise ImproperlyConfigured(
            f"{name} is not set: list the host names of this site, separated by commas."
        )
    for host in names:
        if "/" in host or " " in host:
            raise ImproperlyConfigured(
                f"{name} takes bare host names such as example.org, not {host!r}."
            )
    return names


def origins(name: str) -> list[str]:
    """Origins with their scheme, as Django compares them."""
    found = words(name)
    for origin in found:
        if not origin.startswith(("https://", "http://")):
            raise ImproperlyConfigured(
                f"{name} takes origins such as https://example.org, not {origin!r}."
            )
    return found


def site_address(name: str, *, debug: bool) -> str:
    """Where this site stands, for links in letters; empty where it is not said."""
    address = text(name, "http://127.0.0.1:8000" if debug else "").rstrip("/")
    parts = urlsplit(address)
    if address and (parts.scheme not in {"https", "http"} or parts.path or parts.query):
        raise ImproperlyConfigured(
            f"{name} must look like https://register.example.org, not {address!r}."
        )
    return address


def secret_key(name: str, *, debug: bool) -> str:
    key = text(name)
    if not key:
        raise ImproperlyConfigured(
            f"{name} is not set: give it a long random text. For development, "
            "`make run` writes one to .env."
        )
    if len(key) < SHORTEST_SECRET and not debug:
        raise ImproperlyConfigured(
            f"{name} is too short: {SHORTEST_SECRET} characters at least."
        )
    return key


def database(name: str, *, default_file: Path) -> dict[str, Any]:
    """The default database: a SQLite file unless the variable names something else."""
    url = text(name)
    if not url:
        return _sqlite(str(default_file))
    scheme = url.partition(":")[0]
    if scheme == "sqlite":
        return _sqlite(_sqlite_path(name, url))
    if scheme in POSTGRES_SCHEMES:
        return _postgres(_parsed(name, url))
    raise ImproperlyConfigured(
        f"{name} must begin with postgres:// or sqlite://, not with {scheme!r}."
    )


def email(name: str) -> dict[str, Any]:
    """Django's EMAIL_ settings from one address; the console unless told otherwise."""
    url = text(name, "consolemail://")
    if urlsplit(url).scheme not in environ.Env.EMAIL_SCHEMES:
        raise ImproperlyConfigured(
            f"{name} must look like smtp+tls://user:password@example.org:587."
        )
    try:
        found: dict[str, Any] = environ.Env.email_url_config(url)
    except (ValueError, KeyError):
        raise ImproperlyConfigured(f"{name} cannot be understood.") from None
    # A key that is no EMAIL_ setting (OPTIONS) would be a setting nobody reads.
    return {key: value for key, value in found.items() if key.startswith("EMAIL_")}


def _sqlite(path: str) -> dict[str, Any]:
    """SQLite for many readers and one writer.

    IMMEDIATE takes the write lock when a transaction begins, so that two writers wait
    for each other instead of failing half-way; WAL lets readers go on meanwhile.
    Django itself turns foreign keys on.
    """
    return {
        "ENGINE": SQLITE_ENGINE,
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
        },
    }


def _sqlite_path(name: str, url: str) -> str:
    """`sqlite:///relative.sqlite3`, `sqlite:////absolute.sqlite3` or `sqlite://`."""
    if url == "sqlite://:memory:":
        return ":memory:"
    host, _, path = url.removeprefix("sqlite:").removeprefix("//").partition("/")
    if host or not url.startswith("sqlite://"):
        raise ImproperlyConfigured(
            f"{name} takes three slashes before a path: sqlite:///db.sqlite3."
        )
    return path or ":memory:"


def _parsed(name: str, url: str) -> dict[str, Any]:
    # The address may hold a password: it is never repeated in a message.
    problem = ImproperlyConfigured(
        f"{name} must look like postgres://user:password@host:5432/database."
    )
    try:
        urlsplit(url).port  # noqa: B018 (the property raises on a port that is none)
        parsed: dict[str, Any] = environ.Env.db_url_config(url)
    except (ValueError, AttributeError, TypeError):
        raise problem from None
    if not url.partition(":")[2].startswith("//") or not parsed.get("NAME"):
        raise problem
    return parsed


def _postgres(parsed: dict[str, Any]) -> dict[str, Any]:
    """PostgreSQL through psycopg 3; a pool of connections unless its size is 0."""
    size = whole_number("DATABASE_POOL_SIZE", default=4)
    options = parsed.get("OPTIONS", {})
    if size:
        options = {**options, "pool": {"min_size": 1, "max_size": size}}
    return {
        **parsed,
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": options,
        # The pool keeps connections; without one each request opens its own.
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": bool(size),
        "DISABLE_SERVER_SIDE_CURSORS": False,
    }
