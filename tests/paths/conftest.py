"""The site that the readers walk, and what every one of them may rely on."""

import re
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django.live_server_helper import LiveServer

from tests.paths.register import HIDDEN, add_to_kharkiv

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"


@pytest.fixture(scope="package")
def address(django_db_setup, django_db_blocker):
    """Written for good and removed afterwards, as in tests/demo_site.py."""
    with django_db_blocker.unblock():
        call_command("import_seed", stdout=StringIO())
        try:
            add_to_kharkiv()
            server = LiveServer("localhost")
            yield server.url
            server.stop()
        finally:
            call_command("flush", interactive=False, verbosity=0)


class Reader:
    """Somebody on the way through the site, on one page of a browser."""

    def __init__(self, page, name, width):
        self.page = page
        self.name = f"{name}-{width}"
        self.stops = 0

    def stop(self, place):
        """Look around: a picture is kept, and nothing internal may be in sight."""
        self.stops += 1
        SCREENSHOTS.mkdir(exist_ok=True)
        picture = SCREENSHOTS / f"{self.name}-{self.stops}-{place}.jpg"
        # A PNG of a long page takes three times as long to write.
        self.page.screenshot(path=picture, full_page=True, type="jpeg", quality=70)
        assert HIDDEN not in self.page.content(), self.page.url
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.page.viewport_size["width"], self.page.url

    def follow(self, name):
        """Press the first link of the content with this in its name."""
        self.content.get_by_role("link", name=name).first.click()

    def turn_to(self, name):
        """Press a link of the main navigation."""
        self.page.locator(".main-nav").get_by_role("link", name=name).click()

    def take(self, name):
        """Press the link of a file; its bytes."""
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=name, exact=True).click()
        return Path(waiting.value.path()).read_bytes()

    @property
    def heading(self):
        return self.page.get_by_role("heading", level=1)

    @property
    def content(self):
        return self.page.locator("main")


@pytest.fixture(params=[360, 1280])
def reader(request, browser, address):
    """`with reader("mayor", "uk") as mayor:` begins on the home page of a language."""

    @contextmanager
    def sent(name, language, script_from=0):
        width = request.param
        size = {"width": width, "height": 800}
        context = browser.new_context(
            base_url=address, viewport=size, java_script_enabled=width >= script_from
        )
        context.set_default_timeout(10_000)
        page = context.new_page()
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("response", lambda answer: faults.extend(_broken(answer)))
        try:
            page.goto(f"/{language}/")
            yield Reader(page, name, width)
            assert faults == []
        finally:
            context.close()

    return sent


def _broken(answer):
    return [f"{answer.status} {answer.url}"] if answer.status >= 400 else []


def address_of(path):
    """The page at this path, whatever its query and its part."""
    return re.compile(f"{path}([?#].*)?$")
