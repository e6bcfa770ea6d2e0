"""A journalist asks what came of a visit, and takes it away."""

import csv
import io

import pytest
from playwright.sync_api import expect

# The column of the file that holds what came out.
TEXT = 3

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_a_journalist_learns_what_came_of_a_visit(reader):
    with reader("journalist", "uk") as she:
        she.page.locator("#site-search").fill("візит вісімки")
        she.page.locator("#site-search").press("Enter")
        she.stop("search")
        she.follow("Перший спільний візит")
        expect(she.heading).to_contain_text("Перший спільний візит")
        she.stop("meeting")
        outcomes = she.content.locator("[id^=outcome-]")
        expect(outcomes).to_have_count(5)
        expect(outcomes.first).to_contain_text("в принципі домовилися")
        _both_days_of_the_visit(she)
        she.page.go_back()
        _the_outcomes_as_a_file(she)


def _both_days_of_the_visit(she):
    """Sources disagree: the page shows what it holds to be right, and the other."""
    expect(she.page.locator(".page-head")).to_contain_text("6 березня 2026")
    expect(she.content.locator(".disagrees")).to_contain_text("05.03.2026")
    she.follow("Вигадана газета")
    expect(she.heading).to_contain_text("Вигадана газета")
    she.stop("source")


def _the_outcomes_as_a_file(she):
    she.turn_to("Підсумки")
    she.page.wait_for_url("**/outcomes/")
    she.stop("outcomes")
    shown = she.content.locator("#results li.card .prose, #results tbody tr")
    expect(shown).to_have_count(5)
    text = she.take("CSV").decode("utf-8-sig")
    _headings, *rows = csv.reader(io.StringIO(text), delimiter=";")
    assert len(rows) == 5
    page = " ".join(she.content.inner_text().split())
    for row in rows:
        assert " ".join(row[TEXT].split()) in page
