"""Tests in a real browser: mark them `browser` and ask for pytest-playwright's `page`.

The system's Chromium is used and nothing is downloaded; tests/programs.py says what
happens where there is none.
"""

import os
import shutil

import pytest
from django.db import connection
from django.test import Client

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = f"no Chromium here (looked for {', '.join(NAMES)})"


def chromium():
    """The path of the browser, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, django_db_setup):
    # Playwright keeps an event loop in this thread, which Django takes for async code
    # and gives connections of its own: the database has to be there before.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # A browser lets go of its connections when it likes: a thread of the server may
    # still be closing after the server was stopped, which ends the sharing.
    connection.inc_thread_sharing()
    # Chromium's sandbox refuses to start as root.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {
        **browser_type_launch_args,
        "executable_path": chromium(),
        "args": [*ARGUMENTS, *as_root],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "uk-UA",
        "timezone_id": "Europe/Kyiv",
    }


@pytest.fixture
def sign_in(context, live_server):
    """Make the browser's session that of a user, without the form."""

    def sign_in_as(user):
        client = Client()
        client.force_login(user)
        session = client.cookies["sessionid"].value
        context.add_cookies(
            [{"name": "sessionid", "value": session, "url": live_server.url}]
        )

    return sign_in_as
