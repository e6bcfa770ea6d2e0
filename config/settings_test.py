"""Settings of the tests: the real ones, fast and the same on every machine."""

import os

os.environ |= {
    "READ_ENV_FILE": "false",
    "DEBUG": "false",
    "DEMO": "false",
    "SECRET_KEY": "only-for-tests-only-for-tests-only-for-tests-only-for-tests",
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "SSL_REDIRECT": "false",
    "HSTS_SECONDS": "0",
    "DATABASE_POOL_SIZE": "0",
}

from config.environment import SQLITE_ENGINE
from config.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = False
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
STORAGES["staticfiles"]["BACKEND"] = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
)
# SQLite stays in memory unless a file is named, which `make fast` does to reuse it.
if DATABASES["default"]["ENGINE"] == SQLITE_ENGINE:
    DATABASES["default"]["TEST"] = {
        "NAME": os.environ.get("TEST_SQLITE_FILE", ":memory:")
    }
