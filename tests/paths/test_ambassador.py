"""The ambassador of Sweden prepares a trip, on a poor line and in English."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_an_ambassador_prepares_a_trip(reader):
    # The phone of a poor line runs no script.
    with reader("ambassador", "en", script_from=1280) as her:
        her.stop("home")
        her.turn_to("Partners")
        her.follow("Sweden")
        expect(her.heading).to_have_text("Sweden")
        _where_sweden_stands(her)
        _what_she_takes_along(her)
        her.page.go_back()
        _what_the_visit_was(her)
        _what_she_could_take_up(her)


def _where_sweden_stands(her):
    her.stop("country")
    expect(her.content).to_contain_text("agreed in principle")
    expect(her.content).to_contain_text("Invented promise: to send the list of needs")
    expect(her.content).to_contain_text("overdue")


def _what_she_takes_along(her):
    her.follow("One-page brief to print or save")
    expect(her.heading).to_have_text("Sweden")
    her.stop("brief")
    for words in (
        "First joint visit of the Nordic-Baltic Eight to Kharkiv",
        "Invented promise: to send the list of needs",
        "Energy infrastructure pilots",
        "Sources:",
    ):
        expect(her.content).to_contain_text(words)


def _what_the_visit_was(her):
    her.follow("First joint visit")
    her.stop("meeting")
    expect(her.content).to_contain_text("What came out of it")
    expect(her.content).to_contain_text("7 of 8 represented")
    expect(her.content).to_contain_text("Not represented: Finland")


def _what_she_could_take_up(her):
    her.follow("Typical model of a school")
    expect(her.heading).to_have_text("Typical model of a school")
    her.stop("model")
    her.follow("School pilots")
    expect(her.content).to_contain_text("not stated")
    her.stop("project")
