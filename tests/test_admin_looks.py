"""The staff's pages in a real browser: axe-core finds nothing, nothing is too wide.

Each page is seen once, every second one dark, in English and on a phone; AXE=all sees
each in every language, scheme and width.
"""

import os
from itertools import product

import pytest
from django.conf import settings

from common.bilingual import LANGUAGES
from tests.admin_pages import inside, outside
from tests.builders import make_user
from tests.conftest import Caller
from tests.test_accessibility import AXE, RUN, SCHEMES, WIDTH, opened

# No transaction of the test: the server writes sessions, which it would lock out.
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (1280, 390)
EVERY = [*product(LANGUAGES, SCHEMES, WIDTHS)]
TWO = [("uk", "light", 1280), ("en", "dark", 390)]
RULES = {**AXE, "runOnly": [*AXE["runOnly"], "best-practice"]}
# The save row lies over the form; what is under it is scrolled into sight.
PREPARE = """document.querySelectorAll('details').forEach(part => part.open = true);
    document.querySelectorAll('.submit-row').forEach(row => row.style.position = 'static')
"""


def visit(page, site, session, language, admin_page):
    page.context.clear_cookies()
    cookies = {settings.LANGUAGE_COOKIE_NAME: language}
    if admin_page.is_inside:
        cookies["sessionid"] = session
    page.context.add_cookies(
        [{"name": n, "value": v, "url": site.url} for n, v in cookies.items()]
    )
    page.goto(site.url + admin_page.address)
    if admin_page.act:
        admin_page.act(page)
    # The widgets and their names are made a moment after the page is loaded.
    page.wait_for_load_state("load")
    page.evaluate("new Promise(done => setTimeout(done, 30))")


def test_axe_finds_nothing_on_the_staffs_pages_and_none_is_too_wide(browser, demo_site):
    boss = make_user(username="boss", is_staff=True, is_superuser=True)
    session = Caller(boss).cookies["sessionid"].value
    pages = {**inside(), **outside(boss)}
    found = {}
    is_whole = os.environ.get("AXE") == "all"
    for number, case in enumerate(EVERY if is_whole else TWO):
        seen = pages if is_whole else dict([*pages.items()][number::2])
        for name, faults in walk(browser, demo_site, session, seen, *case):
            found[(*case, name)] = faults
    assert found == {}


def walk(browser, site, session, pages, language, scheme, width):
    """The name of each page that has faults, with them."""
    calm = {"reduced_motion": "reduce", "color_scheme": scheme}
    with opened(browser, viewport={"width": width, "height": 900}, **calm) as page:
        for name, admin_page in pages.items():
            visit(page, site, session, language, admin_page)
            page.evaluate(PREPARE)
            faults = page.evaluate(RUN, RULES)
            if page.evaluate(WIDTH) > width:
                faults.append(f"is {page.evaluate(WIDTH)} wide")
            if faults:
                yield name, faults
