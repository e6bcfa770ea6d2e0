"""Fixtures that every test may use."""

import pytest

pytest_plugins = ["tests.browser"]


# Here and not in tests/browser.py: pytest-playwright has a fixture of this name, which
# only a conftest overrides.
@pytest.fixture(scope="session")
def base_url(live_server):
    """Makes `page.goto("/uk/")` mean the tests' own server."""
    return live_server.url
