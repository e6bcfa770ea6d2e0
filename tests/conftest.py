"""Fixtures that every test may use."""

import gc

import pytest
from django.apps import apps
from django.test import Client
from django.utils import translation
from hypothesis import HealthCheck, settings

from common.bilingual import LANGUAGES
from tests.builders import make_user

pytest_plugins = [
    "tests.browser",
    "tests.libreoffice",
    "tests.programs",
    "tests.public_pages",
    "tests.demo_site",
]

# The same examples on every run, kept nowhere, and no clock: a machine may be busy. Rows
# that a test makes for all its examples may stay between them.
settings.register_profile(
    "register",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("register")


def pytest_collection_finish() -> None:
    """What was loaded stays until the end: looking for garbage in it took a ninth."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


# Here and not in tests/browser.py: pytest-playwright has a fixture of this name, which
# only a conftest overrides.
@pytest.fixture(scope="session")
def base_url(live_server):
    """Makes `page.goto("/uk/")` mean the tests' own server."""
    return live_server.url


# The cast: who calls, by name. Roles of several permissions are given where they exist.


class Caller(Client):
    """A client that is signed in, and whose `user` a test can ask for."""

    def __init__(self, user):
        super().__init__()
        self.user = user
        self.force_login(user)


def may(*verbs):
    """The code names of plain permissions on every record of the register."""
    return tuple(
        f"{verb}_{model._meta.model_name}"
        for verb in verbs
        for label in ("sources", "communities", "partnerships", "workbooks")
        for model in apps.get_app_config(label).get_models()
    )


@pytest.fixture
def visitor():
    """Anybody."""
    return Client()


@pytest.fixture
def viewer(db):
    """Staff who may look at every record and change none."""
    permissions = may("view")
    return Caller(make_user(username="viewer", is_staff=True, permissions=permissions))


@pytest.fixture
def editor(db):
    """Staff who may add, change and archive every record, and publish none."""
    permissions = may("view", "add", "change", "archive")
    return Caller(make_user(username="editor", is_staff=True, permissions=permissions))


@pytest.fixture
def publisher(db):
    """Staff who may do what an editor may, and publish."""
    permissions = may("view", "add", "change", "archive", "publish")
    user = make_user(username="publisher", is_staff=True, permissions=permissions)
    return Caller(user)


@pytest.fixture
def administrator(db):
    """A superuser."""
    user = make_user(username="administrator", is_staff=True, is_superuser=True)
    return Caller(user)


@pytest.fixture(params=LANGUAGES)
def language(request):
    """The test runs once in each language, which is active."""
    with translation.override(request.param):
        yield request.param


@pytest.fixture
def english():
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield
