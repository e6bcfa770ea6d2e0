"""What the public pages owe to everybody: WCAG 2.2 AA, measured in a real browser.

axe-core finds what a program can find. Languages of texts are held by
tests/test_public_pages.py, contrasts of the tokens by tests/test_styleguide.py. Screen and
paper are measured here with the fullest records of the demo.
"""

import os
import re
from contextlib import contextmanager
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from common.bilingual import LANGUAGES
from partnerships.models import CountryGroup
from tests.demo_site import fullest
from tests.public_pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    # Off by default as long as WCAG 2.2 is new.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
RUN = """async options => (await axe.run(document, options)).violations.map(found =>
    [found.id, found.nodes.slice(0, 3).map(node => node.html.slice(0, 160))])"""
UNFOLD = "document.querySelectorAll('details').forEach(part => part.open = true)"
WIDTH = "document.documentElement.scrollWidth"
WIDEST = """limit => [...document.querySelectorAll("body *")]
    .filter(e => e.getBoundingClientRect().right > limit + 1)
    .filter(e => !e.closest(".table-box, .main-nav, svg"))
    .slice(0, 3).map(e => e.outerHTML.slice(0, 160))"""


SCHEMES = ("light", "dark")
WIDTHS = (1280, 360)
EVERY = [*product(LANGUAGES, SCHEMES, WIDTHS)]
# Every second page in each: so each page is seen in both languages, schemes and widths.
# AXE=all sees every page in every view.
CROSSED = [
    ("uk", "light", 1280),
    ("uk", "dark", 360),
    ("en", "dark", 360),
    ("en", "light", 1280),
]
IS_WHOLE = os.environ.get("AXE") == "all"
VIEWS = (
    [(*view, PAGES) for view in EVERY]
    if IS_WHOLE
    else [(*view, list(PAGES)[n % 2 :: 2]) for n, view in enumerate(CROSSED)]
)


@contextmanager
def opened(browser, **options):
    context = browser.new_context(**options)
    context.add_init_script(AXE_SCRIPT)
    try:
        yield context.new_page()
    finally:
        context.close()


@pytest.mark.parametrize(("language", "scheme", "width", "pages"), VIEWS)
def test_axe_finds_nothing_on_any_page(
    browser, demo_site, language, scheme, width, pages
):
    found = {}
    size = {"width": width, "height": 900}
    # Otherwise colours would be measured on their way.
    calm = {"reduced_motion": "reduce", "color_scheme": scheme}
    with opened(browser, viewport=size, **calm) as page:
        for name in pages:
            page.goto(demo_site.page(name, language))
            # What is folded away is hidden from axe, and from nobody else.
            page.evaluate(UNFOLD)
            if faults := page.evaluate(RUN, AXE):
                found[name] = faults
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_scrolls_sideways(browser, demo_site, language):
    """At 320 px, and at 200 % on a desk, which is 640 px of twice the density."""
    wide = {}
    with opened(browser, device_scale_factor=2) as page:
        for name in PAGES:
            page.goto(demo_site.page(name, language))
            for width in (320, 640):
                page.set_viewport_size({"width": width, "height": 600})
                if page.evaluate(WIDTH) > width:
                    wide[name, width] = page.evaluate(WIDEST, width)
    assert wide == {}


FOCUSED = "document.activeElement"


def test_the_keyboard_reaches_content_filters_and_rows(browser, demo_site):
    with opened(browser, viewport={"width": 1280, "height": 900}) as page:
        page.goto(demo_site.page("partnerships:project-list", "uk"))
        page.keyboard.press("Tab")
        assert page.evaluate(f"{FOCUSED}.className") == "skip"
        assert page.locator(".skip").bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate(f"{FOCUSED}.id") == "content"
        reached = []
        for _ in range(60):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate(
                    f"""[".filters", ".downloads", ".cards, tbody", ".pagination"]
                    .find(part => {FOCUSED}.closest(part)) || {FOCUSED}.tagName"""
                )
            )
            if reached[-1] == ".cards, tbody":
                break
        assert ".filters" in reached
        assert ".downloads" in reached
        assert reached[-1] == ".cards, tbody"


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_everything_stands_is_seen_in_one_screen(browser, demo_site, language):
    with opened(browser, viewport={"width": 1280, "height": 800}) as page:
        page.goto(demo_site.page("partnerships:home", language))
        ends = page.evaluate(
            """[...document.querySelectorAll(".panel > :last-child")]
            .map(part => part.getBoundingClientRect().bottom)"""
        )
        assert len(ends) == 6
        assert max(ends) <= 800


def test_home_prints_on_a_page_and_the_fullest_records_on_two(browser, demo_site):
    group = fullest(CountryGroup.objects.public(), "delegations")
    records = [name for name in PAGES if name.endswith("-detail")]
    most = {demo_site.page(name, "uk"): 2 for name in records}
    most[demo_site.url + group.get_absolute_url()] = 2
    most[demo_site.page("partnerships:home", "uk")] = 1
    with opened(browser) as page:
        for address, number in most.items():
            page.goto(address)
            pages = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))
            assert 1 <= len(pages) <= number, address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_whatever_has_it(browser, demo_site, scheme):
    with opened(browser, color_scheme=scheme) as page:
        page.goto(demo_site.page("partnerships:home", "uk"))
        invisible = []
        for _ in range(40):
            page.keyboard.press("Tab")
            outline = page.evaluate(
                f"""(s => [s.outlineStyle, parseFloat(s.outlineWidth)])
                (getComputedStyle({FOCUSED}))"""
            )
            if outline[0] == "none" or outline[1] < 2:
                invisible.append(page.evaluate(f"{FOCUSED}.outerHTML.slice(0, 120)"))
        assert invisible == []


@pytest.mark.parametrize(
    ("wish", "moves"), [("reduce", False), ("no-preference", True)]
)
def test_nothing_moves_for_a_reader_who_wishes_so(browser, demo_site, wish, moves):
    with opened(browser, reduced_motion=wish) as page:
        page.goto(demo_site.page("partnerships:home", "uk"))
        times = page.evaluate(
            """[...new Set([...document.querySelectorAll("*")].flatMap(element =>
            [getComputedStyle(element).transitionDuration,
             getComputedStyle(element).animationDuration]))]"""
        )
        assert ({*times} - {"0s"} != set()) is moves
