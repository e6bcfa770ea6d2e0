"""Following up in a real browser: axe-core, a phone's width, the keyboard."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.urls import reverse
from playwright.sync_api import expect

from partnerships.models import Reading
from tests import builders as b
from tests.test_accessibility import AXE, RUN, UNFOLD, WIDTH

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pages(context, sign_in):
    """The start page and the new forms, with something on each of them."""
    user = b.make_user(username="boss", is_staff=True, is_superuser=True)
    sign_in(user)
    context.add_init_script(AXE_SCRIPT)
    outcome = b.make_outcome(due_on="2025")
    project = b.make_project(stage="agreed")
    b.make_indicator(project=project, unit_uk="кВт")
    model = b.make_model()
    return {
        "start": "/admin/",
        "finish": f"/admin/partnerships/outcome/finish/?ids={outcome.pk}",
        "assign": f"/admin/partnerships/outcome/assign/?ids={outcome.pk}",
        "move": f"/admin/partnerships/pilotproject/move/?ids={project.pk}",
        "make": reverse("admin:partnerships_pilotmodel_make_projects", args=[model.pk]),
        "grid": f"/admin/partnerships/reading/grid/?project={project.pk}",
    }


def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(page, pages):
    found = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for name, path in pages.items():
            page.goto(path)
            page.evaluate(UNFOLD)
            faults = page.evaluate(RUN, AXE)
            if faults or page.evaluate(WIDTH) > width:
                found[name, width] = faults or "too wide"
    assert found == {}


def test_a_grid_is_filled_in_by_keyboard(page, pages):
    page.goto(pages["grid"])
    page.locator("input[name=date_0]").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("03.2026")
    for _column in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("12,5")
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert str(Reading.objects.get().value.normalize()) == "12.5"
