"""A mayor looks for his town, as he would write it."""

import pytest
from playwright.sync_api import expect

from tests.paths.conftest import address_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

KHARKIV = "/uk/communities/UA63120270000028556/"


def ask(mayor, town):
    mayor.page.goto("/uk/")
    mayor.page.locator("#town").fill(town)
    mayor.page.locator("#town").press("Enter")


def test_a_mayor_finds_his_town_however_he_writes_it(reader):
    with reader("mayor", "uk") as mayor:
        for town in ("харківської громади", "м. ХАРКІВ"):
            ask(mayor, town)
            expect(mayor.page).to_have_url(address_of(KHARKIV))
        ask(mayor, "Чугуїв")
        expect(mayor.heading).to_have_text("Чугуївська міська громада")


def test_a_mayor_sees_how_his_town_stands(reader):
    with reader("mayor", "uk") as mayor:
        mayor.stop("home")
        ask(mayor, "Чугуєва")
        mayor.stop("community")
        heat = mayor.content.get_by_role("row").filter(has_text="тепло")
        expect(heat).to_contain_text("Вигаданий пілот: тепло для громад")
        expect(heat).to_contain_text("квітень 2026")
        expect(mayor.content).to_contain_text("Швеція")
        mayor.follow("Вигаданий пілот")
        expect(mayor.heading).to_have_text("Вигаданий пілот: тепло для громад")
        mayor.stop("project")
        mayor.page.go_back()
        mayor.follow("Швеція")
        expect(mayor.heading).to_have_text("Швеція")
        mayor.stop("partner")


def test_a_mayor_chooses_among_several_and_is_helped_where_there_is_none(reader):
    with reader("mayor-list", "uk") as mayor:
        ask(mayor, "Миколаївка")
        expect(mayor.content.locator("tbody tr")).to_have_count(2)
        mayor.stop("several")
        ask(mayor, "Нетакогоград")
        expect(mayor.content.locator("#results .empty")).to_be_in_viewport()
        mayor.stop("none")
