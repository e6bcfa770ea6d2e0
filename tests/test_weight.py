"""What a page weighs on a poor line, and the headers that guard it.

The register is filled with the demo's records: lists are a full page long, records have
all their parts. Weights are those over the wire with nothing in the cache.
"""

import gzip
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from communities.models import Community
from demo.filling.whole import fill as fill_with_demo
from partnerships.models import (
    Agreement,
    Country,
    Delegation,
    Meeting,
    PilotModel,
    PilotProject,
)
from sources.models import Source
from tests import file_builders as f
from tests.markup import read
from tests.public_pages import PAGES, Register, address

pytestmark = pytest.mark.django_db

KILOBYTE = 1024
MOST_HTML = 40 * KILOBYTE
MOST_IN_ALL = 100 * KILOBYTE
MOST_REQUESTS = 5
# Before compression: what a phone must read through.
MOST_TO_PARSE = 120 * KILOBYTE

each_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture(scope="module")
def full(django_db_setup, django_db_blocker):
    """The record of each kind that has the most parts, in a register full of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_reference", verbosity=0)
        fill_with_demo(1, timezone.localdate())
        meeting = heaviest(Meeting, "outcomes")
        yield Register(
            meeting=meeting,
            country=heaviest(Country, "project_parts"),
            delegation=heaviest(Delegation, "delegates"),
            project=heaviest(PilotProject, "indicators__readings"),
            model=heaviest(PilotModel, "projects"),
            agreement=heaviest(Agreement, "parties"),
            community=heaviest(Community, "projects"),
            source=heaviest(Source, "meetingcitations"),
            photograph=f.heavy_photograph(meeting=meeting),
        )
        transaction.set_rollback(True)


def heaviest(model, parts):
    rows = model.objects.public().annotate(number=Count(parts, distinct=True))
    return rows.order_by("-number", "pk").first()


def get(client, path):
    response = client.get(path, headers={"accept-encoding": "gzip"})
    assert response.status_code == 200
    return response


def unpacked(response):
    """The response as one that came uncompressed."""
    assert response["Content-Encoding"] == "gzip"
    response.content = gzip.decompress(response.content)
    return response


def needed(page):
    """The addresses that a browser asks for to show the page, each once."""
    sheets = [
        link for link in page.all("link") if link.get("rel") in ("stylesheet", "icon")
    ]
    found = {link["href"] for link in sheets}
    for tag in ("script", "img", "iframe", "source", "video", "audio"):
        found |= {element["src"] for element in page.all(tag) if "src" in element}
    return found


def packed_size(client, path):
    """What is sent of a picture, or by WhiteNoise of a static file."""
    if path.startswith("/files/"):
        return len(get(client, path).content)
    file = finders.find(urlsplit(path).path.removeprefix("/static/"))
    assert file, path
    with open(file, "rb") as content:  # noqa: PTH123 (the finder gives a name)
        return len(gzip.compress(content.read(), 9))


@each_page
def test_a_page_is_light_enough_for_a_poor_line(client, full, language, name):
    response = get(client, address(name, full, language))
    over_the_wire = len(response.content)
    page = read(unpacked(response))
    files = needed(page)
    assert over_the_wire <= MOST_HTML
    assert len(response.content) <= MOST_TO_PARSE
    assert (
        over_the_wire + sum(packed_size(client, path) for path in files) <= MOST_IN_ALL
    )
    assert 1 + len(files) <= MOST_REQUESTS


@each_page
def test_a_page_takes_nothing_from_another_host_and_nothing_inline(
    client, full, language, name
):
    page = read(unpacked(get(client, address(name, full, language))))
    for path in needed(page):
        parts = urlsplit(path)
        assert parts.scheme + parts.netloc == "", path
    assert all("src" in script for script in page.all("script"))
    assert page.all("style") == []
    inline = [
        (tag, attribute)
        for tag, attributes in page.elements
        for attribute in attributes
        if attribute == "style" or attribute.startswith("on")
    ]
    assert inline == []


@each_page
def test_a_page_is_guarded_by_its_headers(client, full, name):
    response = get(client, address(name, full, "uk"))
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    for directive in ("base-uri", "form-action", "frame-ancestors", "object-src"):
        assert directive in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"
    assert "camera=()" in response["Permissions-Policy"]


@each_page
def test_nobody_between_keeps_a_page_and_a_copy_is_asked_after(client, full, name):
    path = address(name, full, "uk")
    response = get(client, path)
    assert response["Cache-Control"] == "private, no-cache"
    tag = response["ETag"]
    again = client.get(path, headers={"if-none-match": tag, "accept-encoding": "gzip"})
    assert again.status_code == 304
    assert again.content == b""
    other = address(name, full, "en")
    assert client.get(other, headers={"if-none-match": tag}).status_code == 200
