"""A record on paper: a clean page or two that say where they come from and when."""

import re

import pytest
from playwright.sync_api import expect

from tests import builders as b
from tests.public_pages import PAGES, address, fill

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RECORDS = [name for name in PAGES if name.endswith("-detail")]
MOST_PAGES = 2
NOT_ON_PAPER = [
    ".main-nav",
    ".languages",
    ".site-search",
    ".chain",
    ".skip",
    ".site-foot .no-print",
]


def test_every_record_prints_on_a_clean_page_or_two(page, live_server):
    register = fill()
    for name in RECORDS:
        page.goto(address(name, register, "uk"))
        page.emulate_media(media="print")
        for part in NOT_ON_PAPER:
            for found in page.locator(part).all():
                expect(found).to_be_hidden()
        pages = re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4"))
        assert 1 <= len(pages) <= MOST_PAGES, name


def test_paper_says_the_day_and_the_address_and_a_screen_does_not(page, live_server):
    meeting = b.make_meeting(published=True)
    path = f"/en/meetings/{meeting.slug}/"
    page.goto(path)
    stamp = page.get_by_text(re.compile("^As of "))
    expect(stamp).to_be_hidden()
    page.emulate_media(media="print")
    expect(stamp).to_be_visible()
    expect(stamp).to_contain_text(live_server.url + path)


def test_paper_shows_the_address_of_a_source(page, live_server):
    meeting = b.make_meeting(published=True)
    source = b.make_source(published=True, address="https://press.example/visit")
    b.cite(meeting, source)
    page.goto(f"/en/meetings/{meeting.slug}/")
    shown = page.get_by_text("https://press.example/visit")
    expect(shown).to_be_hidden()
    page.emulate_media(media="print")
    expect(shown).to_be_visible()


def test_paper_is_light_for_a_reader_of_the_dark(page, live_server):
    page.emulate_media(color_scheme="dark", media="print")
    page.goto("/uk/")
    style = "getComputedStyle(document.documentElement).getPropertyValue('{}').trim()"
    assert page.evaluate(style.format("--ground")) == "#fff"
    page.emulate_media(color_scheme="light", media="screen")
    good = page.evaluate(style.format("--good"))
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(style.format("--good")) == good
