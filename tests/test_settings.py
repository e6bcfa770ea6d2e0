"""The settings: safe by default, and refusing nonsense in a sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "READ_ENV_FILE": "false",
    "SECRET_KEY": "s" * 50,
    "ALLOWED_HOSTS": "register.example.org",
}
ALL_NAMES = (
    "DEMO",
    *("DEBUG", "DATABASE_URL", "DATABASE_POOL_SIZE", "EMAIL_URL", "HSTS_SECONDS"),
    *("SSL_REDIRECT", "TRUST_PROXY_SSL_HEADER", "CSRF_TRUSTED_ORIGINS"),
    *("SECRET_KEY", "ALLOWED_HOSTS", "READ_ENV_FILE"),
)
SHOW = """
import json, pathlib
from config import settings

def plain(value):  # lazy texts cannot be read: Django is not set up
    return str(value) if isinstance(value, pathlib.Path) else type(value).__name__

found = {key: value for key, value in vars(settings).items() if key.isupper()}
print(json.dumps(found, default=plain))
"""


def python(code, **variables):
    """Run code in a fresh interpreter that knows only the given variables of ours."""
    without = {key: val for key, val in os.environ.items() if key not in ALL_NAMES}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=without | variables,
        capture_output=True,
        text=True,
    )


def settings(**variables):
    result = python(SHOW, **(PRODUCTION | variables))
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_nothing_said_means_production():
    found = settings()
    assert found["DEBUG"] is False
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["SESSION_COOKIE_SECURE"] is found["CSRF_COOKIE_SECURE"] is True
    assert "SECURE_PROXY_SSL_HEADER" not in found
    assert "Manifest" in found["STORAGES"]["staticfiles"]["BACKEND"]


def test_development_asks_for_no_tls():
    found = settings(DEBUG="true", ALLOWED_HOSTS="")
    assert found["SECURE_SSL_REDIRECT"] is False
    assert found["SECURE_HSTS_SECONDS"] == 0
    assert found["SESSION_COOKIE_SECURE"] is False


def test_the_content_policy_allows_nothing_unsafe():
    policy = json.dumps(settings()["CONTENT_SECURITY_POLICY"])
    assert "unsafe" not in policy
    assert "http" not in policy


def test_without_database_url_it_is_the_sqlite_file():
    database = settings()["DATABASES"]["default"]
    assert database["ENGINE"] == "common.sqlite3"
    assert database["NAME"] == str(ROOT / "db.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite://", ":memory:"),
        ("sqlite:///here.sqlite3", "here.sqlite3"),
        ("sqlite:////var/lib/there.sqlite3", "/var/lib/there.sqlite3"),
    ],
)
def test_a_sqlite_address_gets_the_same_engine(url, name):
    database = settings(DATABASE_URL=url)["DATABASES"]["default"]
    assert (database["ENGINE"], database["NAME"]) == ("common.sqlite3", name)
    assert database["OPTIONS"]["timeout"] == 20


def test_a_postgres_address_is_pooled():
    url = "postgres://ann:p%40ss@db.example.org:5433/register?sslmode=require"
    database = settings(DATABASE_URL=url)["DATABASES"]["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("ann", "p@ss")
    assert (database["HOST"], database["PORT"]) == ("db.example.org", 5433)
    assert database["OPTIONS"]["sslmode"] == "require"
    assert database["OPTIONS"]["pool"]["max_size"] == 4
    assert database["CONN_MAX_AGE"] == 0


def test_a_pool_of_size_0_is_none():
    url = "postgresql:///register?host=/run/postgresql"
    database = settings(DATABASE_URL=url, DATABASE_POOL_SIZE="0")["DATABASES"]
    assert database["default"]["OPTIONS"] == {"host": "/run/postgresql"}


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"DEBUG": "maybe"}, "DEBUG must be true or false, not 'maybe'."),
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too short"),
        ({"ALLOWED_HOSTS": " , "}, "ALLOWED_HOSTS is not set"),
        ({"ALLOWED_HOSTS": "https://a.org"}, "takes bare host names"),
        ({"CSRF_TRUSTED_ORIGINS": "a.org"}, "takes origins such as https://"),
        ({"SSL_REDIRECT": "да"}, "SSL_REDIRECT must be true or false"),
        ({"HSTS_SECONDS": "-1"}, "HSTS_SECONDS must be a whole number"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL must begin with postgres://"),
        ({"DATABASE_URL": "mysql://a/b"}, "DATABASE_URL must begin with postgres://"),
        ({"DATABASE_URL": "sqlite:db"}, "takes three slashes"),
        ({"DATABASE_URL": "sqlite://db.sqlite3"}, "takes three slashes"),
        ({"DATABASE_URL": "postgres:db"}, "DATABASE_URL must look like"),
        ({"DATABASE_URL": "postgres://host"}, "DATABASE_URL must look like"),
        ({"DATABASE_URL": "postgres://host:port/db"}, "DATABASE_URL must look like"),
        ({"DATABASE_URL": "postgres://[::1/db"}, "DATABASE_URL must look like"),
        (
            {"DATABASE_URL": "postgres://h/db", "DATABASE_POOL_SIZE": "ten"},
            "DATABASE_POOL_SIZE must be a whole number",
        ),
        ({"EMAIL_URL": "pigeon://roof"}, "EMAIL_URL must look like"),
        ({"EMAIL_URL": "smtp://mail:port"}, "EMAIL_URL cannot be understood"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_nonsense_is_refused_in_a_sentence(variables, sentence):
    result = python(
        "import sys, manage; sys.argv = ['manage.py', 'check']; manage.main()",
        **(PRODUCTION | variables),
    )
    assert result.returncode == 1
    assert result.stderr.startswith("The settings are not right: ")
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_a_refused_database_address_keeps_its_password_to_itself():
    url = "postgres://ann:hush@host:port/db"
    assert "hush" not in python(SHOW, **PRODUCTION, DATABASE_URL=url).stderr


def test_every_variable_is_in_the_example():
    example = (ROOT / ".env.example").read_text()
    code = (ROOT / "config" / "settings.py").read_text()
    for name in {*ALL_NAMES} - {"READ_ENV_FILE"}:
        assert f"{name}=" in example, name
        assert f'"{name}"' in code or name == "DATABASE_POOL_SIZE", name
