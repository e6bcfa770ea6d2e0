"""Filters that answer at once, in a real browser: focus, address, way back, faults."""

import re

import pytest
from playwright.sync_api import expect

from tests import builders as b

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LIST = "/en/meetings/"
# The rows, asked for by what stands in the form.
ASKED = "**/en/meetings/?*search=*"


@pytest.fixture
def meetings(live_server):
    """Two meetings with a sector each."""
    made = []
    for word in ("Kharkiv", "Sumy"):
        sector = b.make_sector(name_en=f"Sector of {word}")
        made.append(
            b.make_meeting(
                published=True, title_en=f"Visit to {word}", sectors=[sector]
            )
        )
    return made


@pytest.fixture
def listing(page, meetings):
    """The list of both, and what the page complains of."""
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text) if message.type == "error" else None
        ),
    )
    page.goto(LIST)
    expect(titles(page)).to_have_count(2)
    yield page
    # A request that was made to fail is told by the browser and by htmx.
    told = ("Failed to load resource", "htmx:")
    assert [words for words in complaints if not words.startswith(told)] == []


def titles(page):
    return page.locator("#results h3")


def search(page):
    return page.get_by_label("Search", exact=True)


def test_typing_answers_at_once_and_the_focus_stays(listing):
    page = listing
    search(page).press_sequentially("khar")
    expect(titles(page)).to_have_count(1)
    expect(search(page)).to_be_focused()
    expect(search(page)).to_have_value("khar")
    expect(page).to_have_url(re.compile(r"/en/meetings/\?search=khar$"))
    expect(page.locator("#found")).to_have_text("1 record")
    uk = page.locator("#languages a[hreflang=uk]")
    assert "search=khar" in uk.get_attribute("href")


def test_a_choice_answers_at_once_and_its_address_can_be_shared(listing, context):
    page = listing
    page.get_by_label("Sector", exact=True).focus()
    page.get_by_label("Sector", exact=True).select_option(label="Sector of Sumy")
    expect(titles(page)).to_have_text(["Visit to Sumy"])
    expect(page.get_by_label("Sector", exact=True)).to_be_focused()
    other = context.new_page()
    other.goto(page.url)
    expect(titles(other)).to_have_text(["Visit to Sumy"])


def test_back_and_forward_bring_back_the_rows_and_the_form(listing):
    page = listing
    search(page).press_sequentially("kharkiv", delay=20)
    expect(titles(page)).to_have_count(1)
    page.get_by_label("Sector", exact=True).select_option(label="Sector of Sumy")
    expect(titles(page)).to_have_count(0)
    page.go_back()
    expect(titles(page)).to_have_text(["Visit to Kharkiv"])
    expect(search(page)).to_have_value("kharkiv")
    expect(page.get_by_label("Sector", exact=True)).to_have_value("")
    page.go_back()
    expect(titles(page)).to_have_count(2)
    expect(search(page)).to_have_value("")
    expect(page).to_have_url(re.compile(r"/en/meetings/$"))
    page.go_forward()
    expect(titles(page)).to_have_text(["Visit to Kharkiv"])
    # The form that came back is alive.
    search(page).fill("sumy")
    expect(titles(page)).to_have_text(["Visit to Sumy"])


def test_back_from_a_record_shows_the_whole_page(listing):
    page = listing
    search(page).press_sequentially("khar")
    expect(titles(page)).to_have_count(1)
    titles(page).get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Kharkiv"))
    page.go_back()
    expect(titles(page)).to_have_count(1)
    expect(search(page)).to_have_value("khar")
    expect(page.locator("header.site-head")).to_be_visible()


def test_a_pill_is_taken_off_and_the_form_follows(listing):
    page = listing
    search(page).press_sequentially("khar")
    page.locator(".pills a").click()
    expect(titles(page)).to_have_count(2)
    expect(search(page)).to_have_value("")


def test_the_button_and_the_enter_key_do_not_reload_the_page(listing):
    page = listing
    page.evaluate("window.marked = true")
    search(page).press_sequentially("sumy")
    search(page).press("Enter")
    expect(titles(page)).to_have_count(1)
    page.get_by_role("button", name="Show").click()
    expect(titles(page)).to_have_count(1)
    assert page.evaluate("window.marked")


def test_a_fault_on_the_way_is_said_and_the_rows_stay(listing):
    page = listing
    page.route(ASKED, lambda route: route.abort())
    search(page).press_sequentially("khar")
    expect(page.get_by_role("alert")).to_contain_text("could not be updated")
    expect(titles(page)).to_have_count(2)
    page.unroute(ASKED)
    search(page).fill("sumy")
    expect(titles(page)).to_have_count(1)
    expect(page.locator("#not-loaded")).to_be_hidden()


def test_a_mistake_in_the_form_is_said(listing):
    page = listing
    page.evaluate("document.querySelector('#id_since').type = 'text'")
    page.locator("#id_since").fill("yesterday")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#results")).to_contain_text("Enter a valid date")
    expect(page.get_by_role("status")).to_contain_text("could not be understood")


def test_a_mark_shows_that_the_rows_are_being_asked_for(listing):
    page = listing
    held = []
    page.route(ASKED, lambda route: held.append(route))
    search(page).press_sequentially("khar")
    expect(page.locator("#updating")).to_be_visible()
    expect(page.locator("#results")).to_have_attribute("aria-busy", "true")
    held[-1].continue_()
    expect(titles(page)).to_have_count(1)
    expect(page.locator("#updating")).not_to_be_visible()


def test_leaving_the_field_does_not_ask_again(listing):
    page = listing
    asked = []
    page.on("request", lambda request: asked.append(request.resource_type))
    search(page).press_sequentially("khar")
    expect(titles(page)).to_have_count(1)
    search(page).press("Tab")
    page.wait_for_timeout(600)
    assert asked.count("xhr") == 1


def test_without_script_the_same_form_gives_the_same_rows(
    browser, live_server, meetings
):
    with browser.new_context(
        java_script_enabled=False, base_url=live_server.url
    ) as context:
        page = context.new_page()
        page.goto(LIST)
        search(page).fill("khar")
        page.get_by_role("button", name="Show").click()
        expect(titles(page)).to_have_text(["Visit to Kharkiv"])
        expect(search(page)).to_have_value("khar")
        page.go_back()
        expect(titles(page)).to_have_count(2)


# Downloads


def test_the_page_says_that_the_file_has_come_whole(listing):
    page = listing
    with page.expect_download() as found:
        page.get_by_role("link", name="CSV").click()
    assert found.value.suggested_filename.startswith("meetings-")
    assert "Visit to Sumy" in found.value.path().read_text()
    expect(page.get_by_role("status").filter(has_text="come whole")).to_be_visible()


def test_a_choice_of_columns_is_fetched_as_it_is_ticked(listing):
    page = listing
    page.get_by_text("Choose columns").click()
    for name in ("Date", "Purpose"):
        page.get_by_label(name, exact=True).uncheck()
    with page.expect_download() as found:
        page.get_by_role("button", name="CSV").click()
    headings = found.value.path().read_text().splitlines()[0]
    assert "Title" in headings
    assert "Purpose" not in headings


def test_a_file_that_breaks_off_is_told_and_not_kept(listing):
    page = listing
    page.route("**/meetings.csv*", lambda route: route.abort())
    page.get_by_role("link", name="CSV").click()
    expect(page.get_by_role("status").filter(has_text="broke off")).to_be_visible()
