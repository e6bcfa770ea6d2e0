import pytest

from partnerships.represented import representations
from tests import builders as b
from tests.list_pages import page_rows
from tests.partnerships.test_partner_list import represent

pytestmark = pytest.mark.django_db

LIST = "/en/meetings/"


@pytest.fixture
def visit():
    """A public meeting with a delegation that stands and one entered by mistake."""
    group = b.make_group()
    came, mistaken = (
        b.make_delegation(group=one, name_en=name)
        for one, name in ((group, "Who came"), (b.make_group(), "A mistake"))
    )
    meeting = b.make_meeting(published=True, delegations=[came, mistaken])
    for delegation in (came, mistaken):
        b.make_delegate(delegation=delegation)
    mistaken.archive(by=None, reason="Внесено помилково")
    return meeting, came, mistaken


def test_an_archived_delegation_is_not_named_in_the_list(visitor, visit):
    content = visitor.get(LIST).content.decode()
    assert "Who came" in content
    assert "A mistake" not in content


def test_an_archived_delegation_says_nothing_of_who_was_represented(visit):
    meeting, came, _ = visit
    assert [one.group for one in representations(meeting)] == [came.group]


@pytest.mark.parametrize("about", ["country", "group"])
def test_a_filter_knows_nothing_of_archived_delegations(visitor, visit, about):
    meeting, *delegations = visit
    found = []
    for delegation in delegations:
        told = {
            "country": delegation.delegates.get().country_id,
            "group": delegation.group_id,
        }
        found.append(page_rows(visitor, f"{LIST}?{about}={told[about]}"))
    assert found == [[meeting], []]


def test_the_list_of_a_country_holds_the_meetings_that_it_attended(visitor):
    country = b.make_country()
    attended = represent(country)
    # Two of one country came: it is one meeting.
    represent(country, attended)
    represent(country, participation="announced")
    represent(country, b.make_meeting())
    assert page_rows(visitor, f"{LIST}?country={country.pk}") == [attended]


def test_the_page_of_a_country_leads_also_to_what_it_was_not_represented_at(visitor):
    member = b.make_group_membership()
    present, announced = (
        represent(member.country),
        represent(member.country, participation="announced"),
    )
    without = b.make_meeting(published=True)
    without.delegations.add(b.make_delegation(group=member.group))
    represent(b.make_country())
    listed = page_rows(visitor, f"{LIST}?concerning={member.country.pk}")
    assert {*listed} == {present, announced, without}


def test_a_hromada_leads_to_the_meetings_in_it_and_those_that_it_attended(visitor):
    community = b.make_community()
    there = b.make_meeting(published=True, community=community)
    elsewhere, through_its_council, another = (
        b.make_meeting(published=True) for _ in range(3)
    )
    b.make_home_attendance(meeting=elsewhere, community=community)
    council = b.make_organisation(community=community)
    b.make_home_attendance(meeting=through_its_council, organisation=council)
    listed = page_rows(visitor, f"{LIST}?community={community.code}")
    assert {*listed} == {there, elsewhere, through_its_council}
    assert another not in listed
