"""A reader follows every link of the site and never meets what is hidden.

The chain below carries a mark in every text. The reader starts at the home pages and
goes wherever a link leads: pages, filters, files, feeds. With the chain published the
same walk meets the mark in many places, so the walk is known to reach them.
"""

import datetime
import html
import io
import re
import zipfile
from collections import deque

import pytest
from django.urls import reverse
from django.utils import timezone

from partnerships.models import Meeting
from tests import builders as b

pytestmark = pytest.mark.django_db

MARK = "Позначка7431"
CLUE = "підказка9921"
TEXT = f"{MARK} {CLUE}"
PAGES_AT_MOST = 600

SOON = datetime.timedelta(days=3)
HIDDEN = {
    "internal": {"visibility": "internal"},
    "proposed": {"visibility": "proposed"},
    "withdrawn": {"visibility": "withdrawn"},
    "embargoed": {"public_from": timezone.now() + SOON},
    "archived": {"archived_at": timezone.now(), "archive_reason": TEXT},
}


def texts(*names):
    return {f"{name}_{lang}": TEXT for name in names for lang in ("uk", "en")}


def make_chain(**state):
    """A meeting and all that hangs on it, marked, touching public reference rows.

    Everything is published, but for `state`, which is laid over every record that
    can be published or withheld.
    """
    fields = {"published": True, **state}
    country = b.make_country()
    community = b.make_community()
    b.make_meeting(published=True, community=community)  # keeps the places reachable
    organisation = b.make_organisation(**texts("name"), country=country)
    person = b.make_person(**texts("name"))
    delegation = b.make_delegation(**texts("name"))
    b.make_delegate(
        delegation=delegation, country=country, organisation=organisation, person=person
    )
    meeting = b.make_meeting(
        **texts("title", "purpose", "summary"),
        internal_note=TEXT,
        internal_venue=TEXT,
        community=community,
        slug="marked-meeting",
        **fields,
    )
    meeting.delegations.add(delegation)
    b.make_home_attendance(
        meeting=meeting, organisation=organisation, person=person, **texts("title")
    )
    outcome = b.make_outcome(
        meeting=meeting, **texts("text"), due_on="2027-01-15", internal_note=TEXT
    )
    source = b.make_source(**texts("publisher"), title=TEXT, **fields)
    for record in (meeting, outcome):
        b.cite(record, source, stated_value=TEXT)
    b.make_statement(
        **texts("text", "title"), about_community=community, slug="marked", **fields
    )
    b.make_figure(**texts("name"), code="association-members", **fields)
    model = b.make_model(
        **texts("title", "description"),
        slug="marked-model",
        proposed_at=meeting,
        **fields,
    )
    project = b.make_project(
        **texts("title", "description", "next_step"),
        code="marked-project",
        model=model,
        proposed_at=meeting,
        internal_site=TEXT,
        stage="proposed",
        starts_on="2026",
        ends_on="2027",
        **fields,
    )
    project.communities.add(community)
    b.make_project_partner(project=project, country=country)
    b.make_milestone(project=project, **texts("title"), due_on="2027-02-01")
    indicator = b.make_indicator(project=project, **texts("name", "unit"))
    b.make_reading(indicator=indicator, **texts("note"))
    b.make_agreement(
        **texts("title"),
        slug="marked-agreement",
        register_foreign_subject=TEXT,
        meeting=meeting,
        **fields,
    )
    b.make_partnership(
        partner_organisation=organisation,
        partner_country=None,
        our_organisation=None,
        our_community=community,
        stage="contact",
        **fields,
    )
    b.make_condition_state(community=community, **texts("note"), **fields)
    return meeting


def content(response):
    """All text of an answer, also of a workbook's sheets."""
    body = (
        b"".join(response.streaming_content) if response.streaming else response.content
    )
    if zipfile.is_zipfile(io.BytesIO(body)):
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            return "".join(book.read(name).decode() for name in book.namelist())
    return html.unescape(body.decode("utf-8-sig"))


def links(text):
    found = re.findall(r'(?:href|hx-get|src)="([^"#]+)', text)
    found += re.findall(r"<loc>([^<]+)</loc>", text)
    for link in found:
        path = re.sub(r"^https?://(?:testserver|localhost|[^/]*example[^/]*)", "", link)
        # The files of the reports have tests of their own (test_reports.py).
        if re.match(r"/\w\w/reports/.", path):
            continue
        if path.startswith(("/uk/", "/en/", "/sitemap", "/robots")):
            yield path


def walk(client, *starts):
    """Every address that a reader can reach, with what stands there."""
    seen, queue = set(starts), deque(starts)
    while queue and len(seen) <= PAGES_AT_MOST:
        path = queue.popleft()
        response = client.get(path)
        text = content(response)
        yield path, text
        for link in links(text):
            # One filter at a time is enough: a walk over all of them has no end.
            if link not in seen and link.count("&") == 0:
                seen.add(link)
                queue.append(link)


STARTS = [
    "/uk/",
    "/en/",
    f"/uk/meetings/?search={CLUE}",
    f"/en/projects/?search={CLUE}",
]


def met(client):
    return {path for path, text in walk(client, *STARTS) if MARK in text}


def test_the_walk_reaches_what_is_published(visitor):
    make_chain()
    places = met(visitor)
    for language in ("uk", "en"):
        for page in ("meetings", "projects", "models", "agreements", "sources"):
            assert f"/{language}/{page}/" in places
            assert f"/{language}/{page}.xlsx" in places
            assert f"/{language}/{page}.csv" in places
        assert f"/{language}/meetings/marked-meeting/" in places
        assert f"/{language}/projects/marked-project/" in places


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_a_reader_never_meets_what_is_hidden(visitor, state):
    make_chain(**state)
    assert met(visitor) == set()


def test_a_planned_meeting_takes_all_its_parts_along(visitor):
    meeting = make_chain(visibility="internal")
    Meeting.objects.filter(pk=meeting.pk).update(status="planned", held_on="2030-01-01")
    assert met(visitor) == set()


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("meeting-detail", "marked-meeting"),
        ("project-detail", "marked-project"),
        ("model-detail", "marked-model"),
        ("agreement-detail", "marked-agreement"),
    ],
)
def test_who_guesses_the_address_learns_nothing(visitor, state, name, key):
    make_chain(**state)
    response = visitor.get(reverse(f"partnerships:{name}", args=[key]))
    assert response.status_code == 404
    assert MARK not in content(response)
