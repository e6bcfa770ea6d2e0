"""A donor looks for a gap, and for what could fill it."""

import pytest
from playwright.sync_api import expect

from tests.paths.conftest import address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_a_donor_goes_from_a_gap_to_a_project_and_its_money(reader):
    with reader("donor", "en") as donor:
        donor.stop("home")
        donor.follow("gaps")
        expect(donor.page).to_have_url(address_of("/en/matrix/"))
        donor.stop("matrix")
        kharkiv = donor.content.get_by_role("row").filter(has_text="Kharkiv")
        expect(kharkiv.locator(".gap").first).to_be_visible()
        kharkiv.locator("td:not(.gap) a").first.click()
        expect(donor.heading).to_have_text("Pilot projects")
        donor.stop("projects")
        donor.follow("Timeline")
        expect(donor.page).to_have_url(address_of("/en/timeline/"))
        donor.stop("timeline")
        donor.follow("Invented pilot")
        donor.stop("project")
        expect(donor.content).to_contain_text("1,250,000 SEK")
        expect(donor.content).to_contain_text("Budget: not stated")


def test_a_donor_filters_by_keyboard_and_shares_the_address(reader):
    with reader("donor-list", "en") as donor:
        page = donor.page
        page.goto("/en/projects/")
        rows = page.locator("#results li.card, #results tbody tr")
        expect(rows).to_have_count(5)
        page.locator(".filters summary").focus()
        if not page.locator("#id_search").is_visible():
            page.keyboard.press("Enter")
        _reach(page, "id_search")
        page.keyboard.type("heat")
        expect(rows).to_have_count(1)
        expect(page).to_have_url(address_of("/en/projects/"))
        donor.stop("filtered")
        shared = page.context.new_page()
        shared.goto(page.url)
        expect(shared.locator("#results")).to_contain_text("Invented pilot")
        shared.close()
        page.go_back()
        expect(rows).to_have_count(5)


def _reach(page, field):
    """Go on with the tab key to the field, which is not far."""
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == field:
            return
    pytest.fail(f"{field} is not reached by keyboard")
