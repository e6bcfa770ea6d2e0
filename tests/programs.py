"""Tests that need another program of the machine: a browser, an office.

Where it is missing they are skipped, saying so; with CI=true they fail instead, lest
nobody notice. They run on SQLite only: neither a page nor a file looks different on the
other engine.
"""

import os

import pytest
from django.db import connection

from tests import browser, libreoffice

# By marker: how the program is found, and what is said without it.
NEEDED = {
    "browser": (browser.chromium, browser.MISSING),
    "office": (libreoffice.libreoffice, libreoffice.MISSING),
}


def needs(item):
    return [name for name in NEEDED if item.get_closest_marker(name)]


def pytest_collection_modifyitems(config, items):
    if connection.vendor == "sqlite":
        return
    left_out = [item for item in items if needs(item)]
    items[:] = [item for item in items if not needs(item)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)


def pytest_runtest_setup(item):
    for name in needs(item):
        find, missing = NEEDED[name]
        if not find():
            refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            refuse(missing)
