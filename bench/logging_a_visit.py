"""Logging the founding visit by hand, in a real browser: fields, clicks, page loads.

    python -m bench.logging_a_visit URL SESSION

types the visit of the Nordic-Baltic Eight to Kharkiv into the form of a new meeting, as a
person would who has the report before them, and prints what it took. The register at URL
has the lists of reference and the hromadas, and knows nothing of the visit: neither its
source nor the Association nor its head. SESSION is the key of somebody's session.
"""

import re
import sys
from dataclasses import dataclass, field
from typing import Any

AMBASSADORS = ("Данія", "Естонія", "Латвія", "Литва", "Норвегія", "Швеція")
SECTORS = (
    "Енергетика",
    "Охорона здоров",
    "Освіта",
    "Економічне відновлення",
    "Людський капітал",
)
TEXTS = {
    "title_uk": "Перший спільний візит послів Північно-Балтійської вісімки до Харкова",
    "title_en": "First joint visit of the Nordic-Baltic ambassadors to Kharkiv",
    "held_on": "06.03.2026",
    "purpose_uk": "Обговорити можливості партнерства у п'яти сферах.",
    "purpose_en": "To discuss prospects of partnership in five fields.",
    "summary_uk": "Гості підтвердили зацікавлення, сторони домовилися про партнерство.",
    "summary_en": "The guests confirmed their interest; a partnership was agreed on.",
    "new_name_uk": "Спільна делегація Північно-Балтійської вісімки",
    "new_name_en": "Joint delegation of the Nordic-Baltic Eight",
}
OUTCOMES = (
    ("3_agreed", "joint", "Домовленість про партнерство.", "Partnership agreed on."),
    ("2_interest", "theirs", "Підтверджено зацікавлення.", "Interest confirmed."),
    ("1_idea", "ours", "Запропоновано пілотні проєкти.", "Pilot projects proposed."),
)
SOURCE = {
    "publisher_uk": "Новини.LIVE",
    "title": "Візит послів до Харкова",
    "address": "https://example.org/visit",
    "published_on": "06.03.2026",
}


@dataclass
class Hand:
    """A person at the form, who is counted."""

    page: Any
    counts: dict[str, int] = field(
        default_factory=lambda: {"fields": 0, "clicks": 0, "page loads": 0}
    )

    def __post_init__(self) -> None:
        self.page.context.on("page", self._watch)
        self._watch(self.page)

    def _watch(self, page: Any) -> None:
        page.on("load", lambda _page: self._count("page loads"))

    def _count(self, what: str, times: int = 1) -> None:
        self.counts[what] += times

    def write(self, name: str, text: str, page: Any = None) -> None:
        self._count("fields")
        (page or self.page).locator(f"#id_{name}").fill(text)

    def select(self, name: str, value: str, page: Any = None) -> None:
        """A list that opens and is picked from."""
        self._count("fields")
        self._count("clicks", 2)
        (page or self.page).locator(f"#id_{name}").select_option(value)

    def choose(self, name: str, text: str) -> None:
        """A field with a search: opened, typed into and picked from."""
        self._count("fields")
        self._count("clicks", 2)
        box = self.page.locator(f"#id_{name} + .select2 .select2-selection")
        box.click()
        self.page.locator(".select2-container--open .select2-search__field").fill(text)
        option = self.page.locator(
            ".select2-results__option[aria-selected], .select2-results__option--selectable"
        ).filter(has_text=text)
        option.first.click()

    def click(self, selector: str) -> None:
        self._count("clicks")
        self.page.locator(selector).first.click()

    def make(self, name: str, fill: Any) -> None:
        """A new record on the spot: a window with its form, which comes back."""
        self._count("clicks")
        with self.page.expect_popup() as opened:
            self.page.locator(f"#add_id_{name}").click()
        window = opened.value
        fill(window)
        self._count("clicks")
        save = window.locator("input[name=_save]")
        with window.expect_event("close", timeout=10_000):
            save.click()

    def has(self, name: str) -> bool:
        return bool(self.page.locator(f"#id_{name}").count())


def log_the_visit(hand: Hand, address: str) -> None:
    """From the empty form to the saved meeting."""
    hand.page.goto(address)
    for name, text in TEXTS.items():
        hand.write(name, text)
    hand.choose("community", "Харківська")
    for sector in SECTORS:
        hand.choose("sectors", sector)
    _guests(hand)
    _hosts(hand)
    for row, (strength, direction, text_uk, text_en) in enumerate(OUTCOMES):
        if row:
            hand.click("#outcomes-group .add-row a")
        hand.select(f"outcomes-{row}-strength", strength)
        hand.select(f"outcomes-{row}-direction", direction)
        hand.write(f"outcomes-{row}-text_uk", text_uk)
        hand.write(f"outcomes-{row}-text_en", text_en)
    hand.make("citations-0-source", lambda window: _source(hand, window))
    hand.click("input[name=_save]")


def _guests(hand: Hand) -> None:
    hand.choose("new_group", "Північно-Балтійська")
    one_by_one = [("Ісландія", "deputy_head")]
    if hand.has("new_countries"):
        for country in AMBASSADORS:
            hand.choose("new_countries", country)
        hand.select("new_rank", "ambassador")
    else:
        one_by_one = [*((c, "ambassador") for c in AMBASSADORS), *one_by_one]
    for row, (country, rank) in enumerate(one_by_one):
        if row:
            hand.click("#delegates-group .add-row a")
        hand.choose(f"delegates-{row}-country", country)
        hand.select(f"delegates-{row}-rank", rank)


def _hosts(hand: Hand) -> None:
    start = "home_attendances-0"
    hand.select(f"{start}-role", "host")
    hand.make(f"{start}-organisation", lambda window: _association(hand, window))
    hand.make(f"{start}-person", lambda window: _head(hand, window))
    hand.write(f"{start}-title_uk", "голова Асоціації, міський голова Харкова")
    hand.write(f"{start}-title_en", "head of the Association, mayor of Kharkiv")


def _association(hand: Hand, window: Any) -> None:
    hand.select("kind", "association", window)
    hand.write("name_uk", "Асоціація прифронтових міст та громад", window)
    hand.write("name_en", "Association of Frontline Cities and Communities", window)


def _head(hand: Hand, window: Any) -> None:
    hand.write("name_uk", "Ігор Терехов", window)
    hand.write("name_en", "Ihor Terekhov", window)


def _source(hand: Hand, window: Any) -> None:
    hand.select("kind", "press", window)
    for name, text in SOURCE.items():
        hand.write(name, text, window)


def main(url: str, session: str) -> None:
    # Only here: the tests that use this module have a browser of their own.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        cookies = {"sessionid": session, "django_language": "uk"}
        context.add_cookies(
            [
                {"name": name, "value": value, "url": url}
                for name, value in cookies.items()
            ]
        )
        page = context.new_page()
        page.set_default_timeout(20_000)
        hand = Hand(page)
        log_the_visit(hand, f"{url}/admin/partnerships/meeting/add/")
        page.wait_for_load_state()
        stored = re.search(r"success", page.content()) is not None
        sys.stdout.write(f"{'stored' if stored else 'NOT STORED'}: {hand.counts}\n")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
