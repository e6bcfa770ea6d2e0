"""What is typed into a form of the admin outlives a lost line and an ended session."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from partnerships.models import Meeting
from tests import builders as b

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PASSWORD = "вигаданий-довгий-пароль"
ADD = "/admin/partnerships/meeting/add/"
PLACE = "#id_community + .select2 .select2-selection"
KEPT = "Object.keys(sessionStorage).filter(key => key.startsWith('draft:'))"


@pytest.fixture
def person(live_server):
    return b.make_user(
        username="person", password=PASSWORD, is_staff=True, is_superuser=True
    )


@pytest.fixture
def form(page, context, person, sign_in, live_server):
    """The form of a new meeting, and what the page complains of."""
    sign_in(person)
    language = {"name": "django_language", "value": "en", "url": live_server.url}
    context.add_cookies([language])
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(ADD)
    yield page
    assert complaints == []


def offer(page):
    return page.locator(".draft-question")


def until_kept(page, count):
    """Our policy forbids the page what playwright's own waiting needs."""
    for _attempt in range(50):
        if len(page.evaluate(KEPT)) == count:
            return
        page.wait_for_timeout(50)
    pytest.fail(f"not {count} drafts after 2.5 s")


def type_visit(page):
    page.fill("#id_title_uk", "Набране")
    page.fill("#id_held_on", "06.03.2026")
    page.locator("#outcomes-group .add-row a").click()
    page.fill("#id_outcomes-1-text_uk", "Другий підсумок")
    page.locator(PLACE).click()
    page.keyboard.type("Громада")
    page.locator(".select2-results__option", has_text="Громада").click()


def log_in(page, name="person"):
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.click("#login-form input[type=submit]")


def test_an_ended_session_loses_nothing(form, person):
    place = b.make_community(name_uk="Громада", name_en="Громада")
    form.reload()
    type_visit(form)
    form.context.clear_cookies(name="sessionid")
    form.click("input[name=_save]")
    expect(form.locator("#login-form")).to_be_visible()
    log_in(form)
    expect(offer(form)).to_be_visible()
    expect(form.locator("#id_title_uk")).to_have_value("")
    form.get_by_role("button", name="Restore what was typed").press("Enter")
    expect(form.locator("#id_title_uk")).to_have_value("Набране")
    expect(form.locator("#id_outcomes-1-text_uk")).to_have_value("Другий підсумок")
    expect(form.locator("#id_community")).to_have_value(str(place.pk))
    expect(form.locator(PLACE)).to_contain_text("Громада")
    form.fill("#id_slug", "typed")
    form.locator("#id_outcomes-0-text_uk").fill("Перший")
    for row in (0, 1):
        form.select_option(f"#id_outcomes-{row}-strength", "1_idea")
        form.select_option(f"#id_outcomes-{row}-direction", "ours")
    form.click("input[name=_save]")
    expect(form.locator(".messagelist .success")).to_be_visible()
    assert form.evaluate(KEPT) == []
    assert Meeting.objects.get().outcomes.count() == 2
    form.goto(ADD)
    expect(offer(form)).to_be_hidden()


def test_a_lost_line_loses_nothing(form):
    form.fill("#id_title_uk", "Набране")
    form.context.set_offline(True)
    with form.expect_event("requestfailed"):
        form.click("input[name=_save]", no_wait_after=True)
    form.wait_for_timeout(200)
    form.context.set_offline(False)
    form.goto(ADD)
    form.get_by_role("button", name="Restore what was typed").click()
    expect(form.locator("#id_title_uk")).to_have_value("Набране")


def test_what_is_dropped_is_not_offered_again(form):
    form.fill("#id_title_uk", "Набране")
    form.reload()
    form.get_by_role("button", name="Drop it").click()
    assert form.evaluate(KEPT) == []
    form.reload()
    expect(offer(form)).to_be_hidden()


def test_a_form_that_came_back_with_mistakes_is_kept_as_it_came(form):
    form.fill("#id_title_uk", "Набране")
    form.click("input[name=_save]")
    expect(form.locator(".errornote")).to_be_visible()
    expect(offer(form)).to_be_hidden()
    form.goto("/admin/")
    form.goto(ADD)
    expect(offer(form)).to_be_visible()


def test_drafts_end_with_logging_out_in_every_tab(form, context):
    form.fill("#id_title_uk", "Набране")
    other = context.new_page()
    other.goto(ADD)
    other.fill("#id_title_uk", "В іншій вкладці")
    until_kept(form, 1)
    until_kept(other, 1)
    form.click("#logout-form button")
    form.wait_for_load_state()
    assert form.evaluate(KEPT) == []
    until_kept(other, 0)


def test_nobody_is_offered_the_text_of_another(form, sign_in):
    form.fill("#id_title_uk", "Набране")
    until_kept(form, 1)
    other = b.make_user(username="other", is_staff=True, is_superuser=True)
    form.context.clear_cookies(name="sessionid")
    sign_in(other)
    form.goto(ADD)
    expect(offer(form)).to_be_hidden()
    assert form.evaluate(KEPT) == []


def test_passwords_are_not_kept(form, person):
    form.goto(reverse("admin:auth_user_add"))
    form.fill("#id_username", "somebody")
    form.fill("#id_password1", "таємне слово")
    until_kept(form, 1)
    assert "таємне" not in form.evaluate("JSON.stringify({...sessionStorage})")
