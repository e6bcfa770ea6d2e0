import datetime

import pytest
from django.utils import timezone

from partnerships.views.communities import SHOWN
from tests import builders as b
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db

HIDDEN = {
    "internal": {},
    "embargoed": {
        "published": True,
        "public_from": timezone.now() + datetime.timedelta(days=1),
    },
}


def address(community, language="en"):
    return f"/{language}/communities/{community.code}/"


def add_parts(community, **fields):
    """One of everything that the page shows; `fields` say whether it is public."""
    fields = fields or {"published": True}
    source = b.make_source(**fields, publisher_uk="Помітне джерело")
    council = b.make_organisation(community=community)
    meeting = b.make_meeting(community=community, **fields, title_uk="Помітна зустріч")
    b.make_home_attendance(meeting=meeting, organisation=council)
    b.make_outcome(meeting=meeting)
    b.make_partnership(our_community=community, stage="agreed", **fields)
    b.make_partnership(our_organisation=council, stage="agreed", **fields)
    agreement = b.make_agreement(stage="signed", title_uk="Помітна угода", **fields)
    b.make_agreement_party(agreement=agreement, community=community)
    condition = b.make_condition()
    state = b.make_condition_state(
        community=community, condition=condition, note_uk="Помітний стан", **fields
    )
    b.cite(state, source)
    b.make_project(
        communities=[community],
        conditions=[condition],
        sectors=[b.make_sector()],
        title_uk="Помітний проєкт",
        **fields,
    )
    statement = b.make_statement(
        about_community=community,
        person=b.make_person(),
        text_uk="Помітні слова",
        **fields,
    )
    b.cite(statement, source)


def add_territory(community, year):
    status = b.make_territory_status(
        community=community, starts_on=f"{year}", ends_on=f"{year}"
    )
    b.cite(status, b.make_source(published=True))


def test_a_bare_hromada_says_what_is_not_stated(visitor, language):
    b.make_condition()
    response = visitor.get(address(b.make_community(), language))
    assert response.status_code == 200
    assert "unstated" in response.content.decode()


def test_everything_that_is_known_is_on_the_page(visitor):
    community = b.make_community(
        former_names="Колишня\nДавня",
        population=12345,
        population_year=2022,
        website="https://example.org/hromada",
        kind="urban",
    )
    add_parts(community)
    b.make_membership(published=True, community=community, since="2025-10-16")
    b.make_territory_status(community=community, order_number="вигаданий № 7")
    page = visitor.get(address(community)).content.decode()
    for words in [
        "Колишня, Давня",
        "12,345",
        "as of 2022",
        "https://example.org/hromada",
        "16 October 2025",
        "вигаданий № 7",
        "Помітна зустріч",
        "Помітна угода",
        "Помітний проєкт",
        "Помітний стан",
        "Помітне джерело",
        "Помітні слова",
    ]:
        assert words in page


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_public_is_not_on_the_page(visitor, fields):
    community = b.make_community(internal_contact="Помітний телефон")
    add_parts(community, **(fields or {"visibility": "internal"}))
    b.make_membership(community=community, since="2025-10-16", **fields)
    response = visitor.get(address(community))
    page = response.content.decode()
    assert "Помітн" not in page
    assert "2025" not in page
    for name in (
        "projects",
        "meetings",
        "partnerships",
        "agreements",
        "organisations",
        "statements",
        "membership_stages",
    ):
        assert not response.context[name]
    assert [row.state for row in response.context["conditions"]] == [None]


def test_ten_of_everything_take_the_same_queries(visitor):
    community = b.make_community()
    membership = b.make_membership(published=True, community=community)
    b.cite(membership.stages.get(), b.make_source(published=True))
    add_parts(community)
    add_territory(community, 2000)
    one = query_count(visitor, address(community))
    for year in range(2001, 2010):
        add_parts(community)
        add_territory(community, year)
    assert query_count(visitor, address(community)) == one


def test_the_latest_published_state_of_a_condition_stands(visitor):
    community, condition = b.make_community(), b.make_condition()
    given = {"community": community, "condition": condition}
    b.make_condition_state(published=True, state="critical", as_of="2025-12", **given)
    latest = b.make_condition_state(
        published=True, state="limited", as_of="2026-02-01", **given
    )
    b.make_condition_state(state="secured", as_of="2026-03", **given)
    other = b.make_condition()
    rows = visitor.get(address(community)).context["conditions"]
    assert {row.condition: row.state for row in rows} == {
        condition: latest,
        other: None,
    }


def test_a_condition_names_the_projects_that_serve_it_here(visitor):
    community, condition = b.make_community(), b.make_condition()
    here = b.make_project(
        published=True, communities=[community], conditions=[condition]
    )
    b.make_project(published=True, communities=[community])
    b.make_project(published=True, conditions=[condition])
    [row] = visitor.get(address(community)).context["conditions"]
    assert row.projects == [here]


def test_only_the_rows_in_force_are_marked_so(visitor):
    community = b.make_community()
    ended = b.make_territory_status(
        community=community, starts_on="2022", ends_on="2023"
    )
    now = b.make_territory_status(community=community, starts_on="2025")
    assert visitor.get(address(community)).context["territory"] == [
        (now, True),
        (ended, False),
    ]


def test_meetings_attended_elsewhere_are_there_once(visitor):
    community = b.make_community()
    elsewhere = b.make_meeting(published=True, community=b.make_community())
    b.make_home_attendance(meeting=elsewhere, community=community)
    b.make_home_attendance(
        meeting=elsewhere, organisation=b.make_organisation(community=community)
    )
    assert [*visitor.get(address(community)).context["meetings"]] == [elsewhere]


def test_a_code_in_small_letters_leads_to_the_page(visitor):
    community = b.make_community()
    response = visitor.get(f"/en/communities/{community.code.lower()}/")
    assert response.status_code == 301
    assert response["Location"] == address(community)


@pytest.mark.parametrize("code", ["kharkiv", "UA123", "UA" + "1" * 18, "<script>"])
def test_what_is_no_code_is_answered_with_what_a_code_is(visitor, code):
    response = visitor.get(f"/en/communities/{code}/")
    assert response.status_code == 404
    page = response.content.decode()
    assert "is not a KATOTTG code" in page
    assert "<script>" not in page
    assert 'action="/en/communities/find/"' in page


def test_an_unknown_code_leads_to_the_list_of_its_region(visitor):
    oblast = b.make_oblast(code="UA63000000000041885")
    response = visitor.get("/en/communities/UA63000000000041885/")
    assert response.status_code == 404
    assert f"/en/communities/?region={oblast.pk}" in response.content.decode()


def test_a_hromada_that_left_the_codifier_is_not_found(visitor):
    gone = b.make_community(
        name_uk="Закрита", archived_at=timezone.now(), archive_reason="об’єднано"
    )
    response = visitor.get(address(gone))
    assert response.status_code == 404
    assert "Закрита" not in response.content.decode()


def test_a_state_of_long_ago_is_marked_and_a_fresh_one_is_not(visitor):
    today = timezone.localdate()
    for days, told in ((91, True), (90, False)):
        day = (today - datetime.timedelta(days=days)).isoformat()
        state = b.make_condition_state(published=True, as_of=day)
        content = visitor.get(state.community.get_absolute_url()).content.decode()
        assert ("stale" in content) is told


def test_a_long_list_is_cut_and_leads_to_all_of_it(visitor):
    place = b.make_community()
    for _ in range(SHOWN + 2):
        b.make_project(published=True, communities=[place])
        b.make_meeting(published=True, community=place)
    response = visitor.get(place.get_absolute_url().replace("/uk/", "/en/"))
    content = response.content.decode()
    assert len(response.context["projects"]) == SHOWN
    assert content.count(f"Shown: {SHOWN} of {SHOWN + 2}.") == 2
    assert f"{SHOWN + 2} pilot projects" in content
