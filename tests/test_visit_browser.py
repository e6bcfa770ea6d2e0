"""The founding visit, logged by hand in a real browser; what it may take at most."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from bench.logging_a_visit import AMBASSADORS, SECTORS, Hand, log_the_visit
from partnerships.models import Meeting, Person
from tests import builders as b
from tests.test_accessibility import AXE, RUN

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADD = "/admin/partnerships/meeting/add/"
# bench/logging_a_visit.py: it was 55 fields, 75 clicks and 5 page loads before delegates
# of many countries could be made at once.
AT_MOST = {"fields": 50, "clicks": 59, "page loads": 5}
CODES = ("DK", "EE", "LV", "LT", "NO", "SE", "IS")


@pytest.fixture
def desk(page, sign_in, live_server):
    """A browser with somebody of the office."""
    sign_in(b.make_user(username="person", is_staff=True, is_superuser=True))
    language = {"name": "django_language", "value": "uk", "url": live_server.url}
    page.context.add_cookies([language])
    return page


@pytest.fixture
def office(desk):
    """The same; complaints of the page, of our policy above all, fail the test."""
    complaints = []
    desk.on("pageerror", lambda error: complaints.append(str(error)))
    desk.on(
        "console",
        lambda said: complaints.append(said.text) if said.type == "error" else None,
    )
    yield desk
    assert complaints == []


def test_the_visit_is_logged_on_one_screen_in_few_steps(office):
    for name, code in zip((*AMBASSADORS, "Ісландія"), CODES, strict=True):
        b.make_country(code=code, name_uk=name)
    for name in SECTORS:
        b.make_sector(name_uk=name)
    b.make_group(code="NB8", name_uk="Північно-Балтійська вісімка")
    b.make_community(name_uk="Харківська")
    hand = Hand(office)
    log_the_visit(hand, ADD)
    expect(office.locator(".messagelist .success")).to_be_visible()
    meeting = Meeting.objects.get()
    assert meeting.delegations.get().delegates.count() == 7
    assert (meeting.sectors.count(), meeting.outcomes.count()) == (5, 3)
    assert Person.objects.get().name_uk == "Ігор Терехов"
    assert meeting.citations.count() == 1
    assert all(hand.counts[what] <= most for what, most in AT_MOST.items()), hand.counts


def test_a_new_person_is_made_by_keyboard_and_the_form_stays(office):
    office.goto(ADD)
    office.fill("#id_title_uk", "Набране")
    office.locator("#add_id_delegates-0-person").focus()
    with office.expect_popup() as opened:
        office.keyboard.press("Enter")
    window = opened.value
    window.locator("#id_name_uk").fill("Вигадана Особа")
    with window.expect_event("close", timeout=10_000):
        window.keyboard.press("Enter")
    expect(office.locator("#id_title_uk")).to_have_value("Набране")
    chosen = office.locator("#id_delegates-0-person + .select2")
    expect(chosen).to_contain_text("Вигадана Особа")


def test_the_last_post_of_a_person_is_taken_over_by_a_press(office):
    known = b.make_delegate(
        person=b.make_person(name_uk="Вигадана Особа"),
        organisation=b.make_organisation(),
        rank="consul",
    )
    b.make_meeting().delegations.add(known.delegation)
    office.goto(ADD)
    Hand(office).choose("delegates-0-person", "Вигадана")
    expect(office.locator("#id_delegates-0-rank")).to_have_value("")
    office.locator(".last-post").press("Enter")
    expect(office.locator("#id_delegates-0-rank")).to_have_value("consul")
    place = office.locator("#id_delegates-0-organisation")
    expect(place).to_have_value(str(known.organisation_id))


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_the_form_empty_filled_or_with_mistakes(desk, width):
    # So tall that the save row, which stays in sight, covers no field.
    desk.set_viewport_size({"width": width, "height": 9000})
    desk.context.add_init_script(AXE_SCRIPT)
    filled = b.make_meeting(title_en="")
    b.make_outcome(meeting=filled)
    found = {}
    for name, path in [
        ("empty", ADD),
        ("filled", f"/admin/partnerships/meeting/{filled.pk}/change/"),
    ]:
        desk.goto(path)
        found[name] = desk.evaluate(RUN, AXE)
        assert desk.evaluate("document.documentElement.scrollWidth") <= width
    desk.goto(ADD)
    desk.click("input[name=_save]")
    expect(desk.locator(".errornote")).to_be_visible()
    desk.wait_for_load_state()
    found["mistakes"] = desk.evaluate(RUN, AXE)
    assert {name: faults for name, faults in found.items() if faults} == {}
