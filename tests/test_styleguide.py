"""The page of components shows all of them, and design.md says what is so."""

import re
from pathlib import Path

import pytest
from django.test import Client

from common.palette import (
    ENOUGH_FOR_MARKS,
    ENOUGH_FOR_TEXT,
    MARK_ON,
    TEXT_ON,
    contrast,
    palette,
)
from tests import builders as b
from tests.full_records import full_project

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parent.parent
NAMES = sorted(path.stem for path in (ROOT / "templates/components").glob("*.html"))
DESIGN = (ROOT / "docs/design.md").read_text(encoding="utf-8")
ADDRESS = "/styleguide/"


@pytest.fixture(scope="module")
def shown(filled, django_db_blocker):
    """The page with one of everything in the register, opened once."""
    with django_db_blocker.unblock():
        _what_the_common_register_lacks()
        client = Client()
        client.force_login(b.make_user(username="shown", is_staff=True))
        return client.get(ADDRESS)


@pytest.fixture
def components(shown):
    return {component.name: component for component in shown.context["components"]}


def _what_the_common_register_lacks():
    group = b.make_group()
    delegation = b.make_delegation(group=group)
    b.make_group_membership(group=group, country=(country := b.make_country()))
    b.make_delegate(delegation=delegation, country=country)
    moved = b.make_partnership(published=True, partner_group=group, stage="interest")
    meeting = b.make_meeting(published=True, delegations=[delegation])
    moved.stages.update(meeting=meeting)
    for _ in range(51):
        b.make_source(published=True)
    # More than the page of the group shows.
    delegation.meetings.add(*(b.make_meeting(published=True) for _ in range(5)))
    full_project(starts_on="2026", ends_on="2027-03")


def test_only_staff_see_it(visitor, viewer):
    for address in (ADDRESS, "/styleguide.css"):
        assert visitor.get(address).status_code == 302
        assert "/admin/login/" in visitor.get(address)["Location"]
        assert viewer.get(address).status_code == 200


def test_every_component_is_shown_as_a_page_renders_it(components):
    assert sorted(components) == NAMES
    assert [name for name in NAMES if not components[name].specimen] == []


def test_every_component_says_what_it_is_for_and_what_it_takes(components):
    silent = [
        name
        for name, component in components.items()
        if not re.search(r"Values:|Needs no values", component.about)
    ]
    assert silent == []


def test_a_specimen_stands_in_both_schemes_and_is_read_once(components, shown):
    page = shown.content.decode()
    specimen = components["project_card"].specimen
    assert page.count(specimen) == 2
    seen, hidden = (page[: at.start()] for at in re.finditer(re.escape(specimen), page))
    assert seen.rstrip().endswith('class="specimen scheme-light">')
    assert hidden.rstrip().endswith('scheme-dark" inert aria-hidden="true">')


def test_it_opens_on_an_empty_register(administrator):
    response = administrator.get(ADDRESS)
    assert response.status_code == 200
    assert response.context["components"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("one", "other", "enough"),
    [
        *((*pair, ENOUGH_FOR_TEXT) for pair in TEXT_ON),
        *((*pair, ENOUGH_FOR_MARKS) for pair in MARK_ON),
    ],
)
def test_colours_are_told_apart(scheme, one, other, enough):
    colours = palette()[scheme]
    assert contrast(colours[one], colours[other]) >= enough


def test_contrast_is_that_of_the_standard():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#fff", "#fff") == 1


# docs/design.md


def test_the_measured_contrasts_are_those_in_the_document():
    rows = re.findall(
        r"^\| ([\w-]+) on ([\w-]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$",
        DESIGN,
        re.MULTILINE,
    )
    written = {(one, other, float(enough)): (a, b) for one, other, enough, a, b in rows}
    measured = {
        (one, other, enough): tuple(
            f"{contrast(palette()[s][one], palette()[s][other]):.1f}"
            for s in ("light", "dark")
        )
        for pairs, enough in (
            (TEXT_ON, ENOUGH_FOR_TEXT),
            (MARK_ON, ENOUGH_FOR_MARKS),
        )
        for one, other in pairs
    }
    assert written == measured


def test_every_token_is_in_the_document():
    css = (ROOT / "static/site/site.css").read_text(encoding="utf-8")
    tokens = {*re.findall(r"(--[\w-]+):", css)}
    assert sorted(t for t in tokens if f"`{t}`" not in DESIGN) == []


def test_the_document_says_when_to_use_each_component():
    assert [name for name in NAMES if f"| `{name}` |" not in DESIGN] == []


def test_the_staffs_pages_have_the_same_colours_and_type():
    """Their stylesheet repeats the tokens, since it wants none of the site's rules."""
    tokens, admins = (
        re.findall(r":root \{[^}]*\}", text_of(path))[:2]
        for path in ("static/site/site.css", "static/admin_extra/admin.css")
    )
    assert tokens == admins


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8")
