"""The map of the site and what crawlers may take."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Meeting
from partnerships.sitemaps import SITEMAPS
from tests import builders as b
from tests.list_pages import query_count
from tests.making import LONG_AGO
from tests.public_pages import NOT_LISTED, PAGES, address, fill
from tests.test_public import HIDDEN, HIDDEN_MEETING, change

pytestmark = pytest.mark.django_db

NS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
HOST = "http://testserver"


def locations(client, path="/sitemap.xml"):
    """All addresses that the map leads to, through its index."""
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    root = ET.fromstring(response.content)  # noqa: S314 (our own)
    found = [loc.text or "" for loc in root.findall("*/s:loc", NS)]
    if root.tag.endswith("sitemapindex"):
        return [
            at for part in found for at in locations(client, part.removeprefix(HOST))
        ]
    return found


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_public_page_is_in_the_map(client, filled, language):
    found = locations(client)
    pages = {HOST + address(name, filled, language) for name in {*PAGES} - NOT_LISTED}
    assert pages <= {*found}
    assert len(found) == len({*found})


def test_every_address_in_the_map_leads_to_a_page_that_may_be_indexed(client, filled):
    for location in locations(client):
        response = client.get(location.removeprefix(HOST))
        assert response.status_code == 200, location
        assert f'rel="canonical" href="{location}"' in response.content.decode()


def test_an_address_has_its_other_languages_beside_it(client):
    meeting = b.make_meeting(published=True)
    root = ET.fromstring(client.get("/sitemap-meetings.xml").content)  # noqa: S314
    end = f"meetings/{meeting.slug}/"
    entries = [
        url for url in root.findall("s:url", NS) if end in url.findtext("s:loc", "", NS)
    ]
    assert [url.findtext("s:loc", "", NS) for url in entries] == [
        f"{HOST}/uk/{end}",
        f"{HOST}/en/{end}",
    ]
    for url in entries:
        links = {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NS)
        }
        assert links == {
            "uk": f"{HOST}/uk/{end}",
            "en": f"{HOST}/en/{end}",
            "x-default": f"{HOST}/{end}",
        }


def test_a_change_of_a_part_is_a_change_of_the_page(client):
    meeting = b.make_meeting(published=True)
    outcome = b.make_outcome(meeting=meeting)
    Meeting.objects.update(updated_at=LONG_AGO)
    root = ET.fromstring(client.get("/sitemap-meetings.xml").content)  # noqa: S314
    said = root.findtext("s:url/s:lastmod", "", NS)
    assert said == timezone.localdate(outcome.updated_at).isoformat()


@pytest.mark.parametrize("changes", HIDDEN_MEETING.values(), ids=HIDDEN_MEETING)
def test_a_hidden_meeting_and_its_delegation_are_not_in_the_map(client, changes):
    delegation = b.make_delegation()
    meeting = b.make_meeting(published=True, delegations=[delegation])
    hide(meeting, changes)
    found = " ".join(locations(client))
    assert meeting.slug not in found
    assert delegation.slug not in found


@pytest.mark.parametrize("changes", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize(
    "make", [b.make_project, b.make_model, b.make_agreement, b.make_source]
)
def test_a_hidden_record_is_not_in_the_map(client, make, changes):
    record = make(published=True)
    hide(record, changes)
    assert not [at for at in locations(client) if at.endswith(page_of(record))]


def page_of(record):
    return record.get_absolute_url().partition("/")[2].partition("/")[2]


def hide(record, changes):
    """The tables of hidden ways are of March 2026; an embargo must last until now."""
    if "public_from" in changes:
        changes = {"public_from": "2099-01-01T00:00Z"}
    if "ends_on" in changes:
        changes = {"held_on": "2025-01-01", "ends_on": "2099-01-01"}
    elif "held_on" in changes:
        changes = {"held_on": "2099"}
    change(record, changes)


@pytest.mark.parametrize("section", SITEMAPS)
def test_a_file_of_the_map_costs_the_same_for_one_and_ten(client, section):
    fill()
    path = reverse("sitemap-section", args=[section])
    one = query_count(client, path)
    for _ in range(9):
        fill()
    assert query_count(client, path) == one


def test_a_long_list_goes_on_in_another_file(client, monkeypatch):
    monkeypatch.setattr(SITEMAPS["meetings"], "limit", 2)
    slugs = [b.make_meeting(published=True).slug for _ in range(3)]
    found = " ".join(locations(client))
    assert all(slug in found for slug in slugs)
    assert client.get("/sitemap-meetings.xml?p=99").status_code == 404
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_crawlers_may_take_pages_and_feeds_but_not_the_endless(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    rules = RobotFileParser()
    rules.parse(response.content.decode().splitlines())
    assert rules.site_maps() == [f"{HOST}/sitemap.xml"]
    assert rules.can_fetch("*", "/uk/meetings/")
    assert not rules.can_fetch("*", "/admin/")
    # The parser of the standard library knows no asterisk.
    lines = response.content.decode().splitlines()
    for path in ("/*/search/", "/*.xlsx", "/*.csv"):
        assert f"Disallow: {path}" in lines
