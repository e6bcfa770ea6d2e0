import pytest
from django.core.management import call_command

from communities.models import Oblast
from tests import builders as b
from tests.list_pages import query_count
from tests.markup import Page
from tests.partnerships.test_home import counted, links

pytestmark = pytest.mark.django_db

MEASURES = ("projects", "meetings", "communities")


@pytest.fixture
def regions():
    """The 27 regions by ISO code."""
    call_command("load_reference")
    return {region.iso: region for region in Oblast.objects.all()}


def fill(region, number):
    """In a region: public projects, meetings and members, and as many hidden ones."""
    for _ in range(number):
        here, there = b.make_community(oblast=region), b.make_community(oblast=region)
        b.make_project(published=True, communities=[here, there])
        b.make_project(communities=[here])
        b.make_meeting(published=True, community=here)
        b.make_meeting(community=here)
        b.make_membership(published=True, community=here, stage="intent")
        b.make_membership(community=there)
        left = b.make_community(oblast=region)
        b.make_membership(published=True, community=left, stage="left")


def numbers(response):
    return {region.iso: region.number for region in response.context["map"].regions}


@pytest.mark.parametrize("measure", MEASURES)
def test_every_region_leads_to_as_many_records_as_it_says(visitor, regions, measure):
    fill(regions["UA-63"], 3)
    fill(regions["UA-43"], 1)
    response = visitor.get(f"/en/?map={measure}")
    drawn = response.context["map"].regions
    assert len(drawn) == 27
    found = numbers(response)
    assert {iso: n for iso, n in found.items() if n} == {"UA-63": 3, "UA-43": 1}
    for region in drawn:
        if region.iso in ("UA-63", "UA-43", "UA-40"):
            assert counted(visitor, region.address) == region.number


def test_a_region_is_a_link_whose_name_says_its_number(visitor, regions):
    fill(regions["UA-63"], 3)
    address = f"/en/projects/?region={regions['UA-63'].pk}"
    content = visitor.get("/en/?map=projects").content.decode()
    assert (address, "Kharkiv Oblast: 3 projects") in links(content)
    assert (address, "3") in links(content), "the table says it too"
    assert "Crimea: 0 projects" in content


def test_the_map_begins_with_a_measure_that_has_numbers(visitor, regions):
    b.make_meeting(published=True, community=b.make_community(oblast=regions["UA-63"]))
    b.make_project(published=True)
    assert numbers(visitor.get("/en/"))["UA-63"] == 1
    asked = visitor.get("/en/?map=projects")
    assert numbers(asked)["UA-63"] == 0
    assert b"1 record names no region" in asked.content


def test_an_unknown_measure_is_refused(visitor):
    assert visitor.get("/en/?map=secrets").status_code == 400


def test_a_full_map_costs_as_many_queries_as_an_empty_one(visitor, regions):
    fill(regions["UA-63"], 1)
    one = query_count(visitor, "/en/?map=projects")
    for iso in ("UA-63", "UA-59", "UA-74"):
        fill(regions[iso], 3)
    assert query_count(visitor, "/en/?map=projects") == one


# The map of a community


def drawing(visitor, community):
    page = Page()
    page.feed(visitor.get(f"/en/communities/{community.code}/").content.decode())
    return page


def test_a_hromada_is_shown_in_its_region_and_at_its_centre(visitor, regions):
    community = b.make_community(
        oblast=regions["UA-63"], latitude="49.99", longitude="36.23"
    )
    page = drawing(visitor, community)
    assert len(page.all("path")) == 27
    assert len(page.all("path", class_="shade-here")) == 1
    assert len(page.all("circle", class_="point")) == 1


def test_a_hromada_without_a_centre_is_shown_by_its_region_only(visitor, regions):
    page = drawing(visitor, b.make_community(oblast=regions["UA-40"]))
    assert len(page.all("path", class_="shade-here")) == 1
    assert page.all("circle") == []
