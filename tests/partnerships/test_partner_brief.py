"""The brief of a partner: what a traveller needs, on one page, nothing internal."""

import re

import pytest
from django.core.management import call_command
from django.utils import timezone

from partnerships.views.partner_brief import BRIEF
from tests import builders as b
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db


@pytest.fixture
def country():
    return b.make_country(code="XA", name_uk="Вигадія", name_en="Inventia")


def brief(client, partner, language="en"):
    return client.get(f"/{language}/partners/{partner.code}/brief/")


def visit(country, **fields):
    """A public meeting that an ambassador of the country attended."""
    delegation = b.make_delegation()
    b.make_delegate(delegation=delegation, country=country, person=b.make_person())
    return b.make_meeting(published=True, delegations=[delegation], **fields)


def fill(country):
    meeting = visit(country, community=b.make_community())
    b.cite(meeting, b.make_source(published=True))
    for direction in ("ours", "theirs", "joint"):
        b.make_outcome(
            meeting=meeting,
            direction=direction,
            responsible_person=b.make_person(),
            responsible_organisation=b.make_organisation(),
        )
    sector = b.make_sector()
    b.make_partnership(
        published=True,
        partner_country=country,
        our_community=b.make_community(),
        sectors=[sector],
        stage="memorandum",
    )
    b.make_project(
        published=True,
        stage="proposed",
        sectors=[sector],
        communities=[b.make_community()],
    )
    agreement = b.make_agreement(published=True, stage="signed")
    b.make_agreement_party(agreement=agreement, country=country, side="theirs")


def test_the_brief_says_all_that_a_traveller_asks(visitor, country, language):
    fill(country)
    response = brief(visitor, country, language)
    assert response.status_code == 200
    context = response.context
    assert len(context["outcomes"]) == 3
    for name in ("partnerships", "presences", "offers", "agreements", "sources"):
        assert len(context[name]) == 1, name
    content = response.content.decode()
    today = timezone.localdate().isoformat()
    assert f'<time datetime="{today}">' in content
    assert f"http://testserver/{language}/partners/XA/brief/" in content
    assert {"uk": "посол", "en": "ambassador"}[language] in content


def test_the_page_of_the_partner_leads_to_the_brief_and_back(visitor, country):
    page, there = "/en/partners/XA/", "/en/partners/XA/brief/"
    assert f'href="{there}"' in visitor.get(page).content.decode()
    assert f'href="{page}"' in visitor.get(there).content.decode()


def test_a_code_in_small_letters_leads_to_the_brief_itself(visitor, country):
    response = visitor.get("/en/partners/xa/brief/")
    assert (response.status_code, response["Location"]) == (
        301,
        "/en/partners/XA/brief/",
    )
    assert visitor.get("/en/partners/QQ/brief/").status_code == 404


def test_a_long_story_is_cut_and_says_by_how_much(visitor, country):
    for number in range(BRIEF.meetings + 2):
        meeting = visit(country, held_on=f"2025-0{number + 1}-01")
    for _ in range(BRIEF.outcomes + 3):
        b.make_outcome(meeting=meeting, direction="theirs")
    sector = b.make_sector()
    b.make_partnership(
        published=True, partner_country=country, sectors=[sector], stage="interest"
    )
    for _ in range(BRIEF.projects + 4):
        b.make_project(published=True, stage="proposed", sectors=[sector])
    response = brief(visitor, country)
    context = response.context
    newest = [str(entry.meeting.held_on) for entry in context["presences"]]
    assert newest == ["2025-05-01", "2025-04-01", "2025-03-01"]
    ((_label, rows),) = context["outcomes"]
    assert (len(rows), rows.number) == (BRIEF.outcomes, BRIEF.outcomes + 3)
    assert (len(context["offers"]), context["offers"].number) == (
        BRIEF.projects,
        BRIEF.projects + 4,
    )
    for words in ("Shown: 3 of 5.", "Shown: 3 of 6.", "Shown: 4 of 8."):
        assert words in response.content.decode()


def test_what_is_hidden_is_not_in_the_brief(visitor, country):
    delegation = b.make_delegation()
    b.make_delegate(delegation=delegation, country=country)
    hidden = b.make_meeting(title_en="Hidden visit", delegations=[delegation])
    b.make_outcome(meeting=hidden, text_en="Hidden promise")
    b.make_partnership(
        partner_country=country,
        our_organisation=b.make_organisation(name_en="Hidden council"),
    )
    shown = visit(country)
    b.cite(shown, b.make_source(publisher_en="Hidden paper"))
    b.make_project(title_en="Hidden pilot", stage="proposed")
    assert b"Hidden" not in brief(visitor, country).content


def test_a_group_says_who_of_it_was_not_represented(visitor):
    group = b.make_group()
    came, absent = b.make_country(), b.make_country(name_en="Absentia")
    for member in (came, absent):
        b.make_group_membership(group=group, country=member)
    delegation = b.make_delegation(group=group)
    b.make_delegate(delegation=delegation, country=came)
    b.make_meeting(published=True, delegations=[delegation])
    content = brief(visitor, group).content.decode()
    assert re.search(r"Not represented:\s+Absentia", content)


def test_ten_of_everything_cost_as_many_queries_as_one(visitor, country):
    def make_one():
        fill(country)

    make_one()
    one = query_count(visitor, "/en/partners/XA/brief/")
    for _ in range(9):
        make_one()
    assert query_count(visitor, "/en/partners/XA/brief/") == one


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("code", ["DK", "FI", "NB8"])
@pytest.mark.parametrize("language", ["uk", "en"])
def test_the_brief_of_the_seed_prints_on_one_page(page, live_server, code, language):
    call_command("import_seed", verbosity=0)
    page.goto(f"{live_server.url}/{language}/partners/{code}/brief/")
    pdf = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
