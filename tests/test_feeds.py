"""Feeds and the calendar: what is public, said safely, at one price."""

import datetime
import re
from xml.etree import ElementTree as ET

import pytest
from django.contrib.staticfiles import finders
from django.utils import timezone
from icalendar import Calendar

from common.atom import stable_id
from partnerships.models import ProjectStage
from tests import builders as b
from tests.list_pages import query_count
from tests.making import LONG_AGO
from tests.markup import read
from tests.test_public import HIDDEN, change
from tests.test_sitemap import hide

pytestmark = pytest.mark.django_db

NS = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MEETINGS = "/{}/feeds/meetings.atom"
PROJECTS = "/{}/feeds/projects.atom"
CALENDAR = "/{}/calendar.ics"
ALL = [MEETINGS, PROJECTS, CALENDAR]
HOSTILE = 'Ж]]><script>&"\r\nATTENDEE:mailto:evil@example.org\x0b\x00;,\\'
NEXT_YEAR = str(timezone.localdate().year + 1)

each_way = pytest.mark.parametrize("changes", HIDDEN.values(), ids=HIDDEN)


def entries(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content).findall("a:entry", NS)  # noqa: S314


def events(client, language="en"):
    response = client.get(CALENDAR.format(language))
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def said(entry, tag):
    return entry.findtext(f"a:{tag}", None, NS)


def project_with_news(**fields):
    """A project with a status entered, a milestone reached and a reading."""
    project = b.make_project(published=True, stage="agreed", **fields)
    b.make_milestone(project=project, due_on=NEXT_YEAR, done_on="2026-02")
    b.make_reading(indicator=b.make_indicator(project=project))
    return project


def everything(text="Слово"):
    """One of all that a feed or the calendar tells."""
    meeting = b.make_meeting(
        published=True, title_uk=text, summary_uk=text, community=b.make_community()
    )
    b.make_outcome(meeting=meeting, text_uk=text, due_on=NEXT_YEAR)
    project = b.make_project(published=True, stage="agreed", title_uk=text)
    step = {"project": project, "title_uk": text, "due_on": NEXT_YEAR}
    b.make_milestone(**step, done_on="2026-02")
    indicator = b.make_indicator(project=project, name_uk=text, unit_uk=text[:50])
    b.make_reading(indicator=indicator)


# What is told


def test_a_meeting_is_told_with_its_date_and_summary(client):
    meeting = b.make_meeting(
        published=True,
        title_en="A made-up meeting",
        summary_en="What was said",
        held_on="2025-03-06",
        community=b.make_community(name_en="Madeup"),
    )
    (entry,) = entries(client, MEETINGS.format("en"))
    assert said(entry, "title") == "A made-up meeting"
    assert said(entry, "summary") == "6 March 2025, Madeup hromada"
    assert said(entry, "content") == "What was said"
    link = entry.find("a:link", NS).get("href")
    assert link == f"http://testserver/en/meetings/{meeting.slug}/"
    assert said(entry, "published") == LONG_AGO.isoformat()[:19] + "+00:00"


@pytest.mark.parametrize("feed", [MEETINGS, PROJECTS])
def test_a_feed_can_be_read_in_a_browser_as_it_is(client, feed):
    # Chromium shows no stylesheet on what is called Atom.
    kinds = {"document": "application/xml", "empty": "application/atom+xml"}
    for asked, kind in kinds.items():
        response = client.get(feed.format("uk"), headers={"sec-fetch-dest": asked})
        assert response["Content-Type"] == f"{kind}; charset=utf-8"
        assert "Sec-Fetch-Dest" in response["Vary"]
    stylesheet = re.compile(
        rb'<\?xml-stylesheet href="/([^"]+)" media="all" type="text/css"\?><feed'
    )
    (path,) = stylesheet.findall(response.content)
    assert finders.find(path.decode().removeprefix("static/"))


def test_what_becomes_public_last_is_told_first(client):
    old = b.make_meeting(published=True, held_on="2025-05")
    new = b.make_meeting(published=True, held_on="2025-01", public_from=timezone.now())
    found = [said(entry, "title") for entry in entries(client, MEETINGS.format("uk"))]
    assert found == [new.title_uk, old.title_uk]


def test_the_changes_of_a_project_are_told_each_by_itself(client):
    project = project_with_news(title_en="A made-up pilot")
    found = entries(client, PROJECTS.format("en"))
    assert {said(entry, "title") for entry in found} == {"A made-up pilot"}
    assert {said(entry, "summary") for entry in found} == {
        "Status: agreed, since 6 March 2025",
        "Milestone reached: February 2026",
        "New reading: March 2026",
    }
    address = f"http://testserver/en/projects/{project.code}/#"
    assert {entry.find("a:link", NS).get("href") for entry in found} == {
        address + part for part in ("status", "milestones", "readings")
    }


def test_an_embargo_that_ends_makes_old_changes_new(client):
    freed = b.make_project(published=True, stage="proposed", public_from=timezone.now())
    known = b.make_project(published=True, stage="proposed")
    ProjectStage.objects.update(created_at=LONG_AGO)
    found = [said(entry, "title") for entry in entries(client, PROJECTS.format("uk"))]
    assert found == [freed.title_uk, known.title_uk]


def test_a_milestone_that_is_ahead_is_no_news(client):
    b.make_milestone(project=b.make_project(published=True), due_on=NEXT_YEAR)
    assert entries(client, PROJECTS.format("uk")) == []


def test_what_is_due_is_a_whole_day_on_its_last_day(client):
    project = b.make_project(published=True)
    for day in (f"{NEXT_YEAR}-02-03", f"{NEXT_YEAR}-04", NEXT_YEAR):
        b.make_milestone(project=project, due_on=day)
    year = int(NEXT_YEAR)
    found = {event.decoded("dtstart"): event["description"] for event in events(client)}
    assert {*found} == {
        datetime.date(year, 2, 3),
        datetime.date(year, 4, 30),
        datetime.date(year, 12, 31),
    }
    assert "not stated" not in found[datetime.date(year, 2, 3)]
    assert f"not stated: April {year}" in found[datetime.date(year, 4, 30)]
    assert f"not stated: {year}" in found[datetime.date(year, 12, 31)]


def test_a_milestone_names_its_project_for_steps_of_many_have_one_name(client):
    project = b.make_project(published=True, title_en="A made-up project")
    b.make_milestone(project=project, due_on=NEXT_YEAR, title_en="Works begun")
    (event,) = events(client)
    assert event["summary"] == "Works begun · A made-up project"


def test_an_outcome_is_in_the_calendar_with_its_meeting(client):
    meeting = b.make_meeting(published=True, title_en="A made-up meeting")
    outcome = b.make_outcome(meeting=meeting, due_on=NEXT_YEAR, text_en="Send a list")
    (event,) = events(client)
    assert event["summary"] == "Send a list"
    assert "A made-up meeting" in event["description"]
    page = f"/en/meetings/{meeting.slug}/#outcome-{outcome.number}"
    assert event["url"] == f"http://testserver{page}"


def test_what_is_due_no_more_is_not_in_the_calendar(client):
    meeting = b.make_meeting(published=True)
    b.make_outcome(
        meeting=meeting, due_on=NEXT_YEAR, status="dropped", dropped_reason="нема"
    )
    b.make_outcome(meeting=meeting)
    declined = b.make_project(published=True, stage="declined")
    b.make_milestone(project=declined, due_on=NEXT_YEAR)
    b.make_milestone(project=b.make_project(published=True), due_on="2020")
    b.make_milestone(model=b.make_model(published=True), months_after_start=2)
    assert events(client) == []


def test_the_calendar_holds_no_meeting(client):
    b.make_meeting(published=True)
    b.make_meeting(status="planned", held_on=NEXT_YEAR)
    assert events(client) == []


# What is not


@each_way
@pytest.mark.parametrize("language", ["uk", "en"])
def test_a_hidden_project_is_in_no_feed_and_not_in_the_calendar(
    client, language, changes
):
    project = project_with_news()
    assert len(entries(client, PROJECTS.format(language))) == 3
    assert len(events(client, language)) == 1
    hide(project, changes)
    assert entries(client, PROJECTS.format(language)) == []
    assert events(client, language) == []


@each_way
def test_a_hidden_meeting_is_in_no_feed_and_its_outcome_not_in_the_calendar(
    client, changes
):
    meeting = b.make_meeting(published=True)
    b.make_outcome(meeting=meeting, due_on=NEXT_YEAR)
    assert len(entries(client, MEETINGS.format("uk"))) == len(events(client)) == 1
    hide(meeting, changes)
    assert entries(client, MEETINGS.format("uk")) == []
    assert events(client) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "planned", "visibility": "internal"},
        {"status": "cancelled", "visibility": "internal"},
        {"held_on": "2099-01-01"},
        {"held_on": "2025-01-01", "ends_on": "2099-01-01"},
    ],
)
def test_a_meeting_that_is_not_over_is_in_nothing(client, changes):
    meeting = b.make_meeting(published=True)
    b.make_outcome(meeting=meeting, due_on=NEXT_YEAR)
    change(meeting, changes)
    assert entries(client, MEETINGS.format("uk")) == []
    assert events(client) == []


def test_what_only_history_knows_is_not_told(client):
    """A row that was taken back is in the tables of history still."""
    project = project_with_news()
    project.milestones.all().delete()
    project.indicators.all().delete()
    project.stages.all().delete()
    assert entries(client, PROJECTS.format("uk")) == []
    assert events(client) == []


@pytest.mark.parametrize("address", ALL)
def test_nothing_internal_is_told(client, address):
    meeting = b.make_meeting(published=True, internal_note="ТАЄМНО")
    b.make_outcome(meeting=meeting, due_on=NEXT_YEAR, internal_note="ТАЄМНО")
    project_with_news(internal_note="ТАЄМНО", internal_site="ТАЄМНО")
    assert "ТАЄМНО" not in client.get(address.format("uk")).content.decode()


# Safety


@pytest.mark.parametrize("address", [MEETINGS, PROJECTS])
def test_hostile_text_stays_text_in_a_feed(client, address):
    everything(HOSTILE.replace("\x00", ""))
    for entry in entries(client, address.format("uk")):
        for tag in ("title", "summary", "content"):
            part = entry.find(f"a:{tag}", NS)
            assert part is None or (len(part) == 0 and part.get("type") == "text")
        assert "<script>" in said(entry, "title")
        assert "\x0b" not in said(entry, "title")


def test_hostile_text_makes_no_line_of_its_own_in_the_calendar(client):
    everything(HOSTILE.replace("\x00", ""))
    content = client.get(CALENDAR.format("uk")).content.decode()
    assert not [line for line in content.splitlines() if line.startswith("ATTENDEE")]
    assert "\x0b" not in content
    for event in events(client):
        assert "ATTENDEE:mailto" in event["summary"]
        assert "ATTENDEE" not in event


@pytest.mark.parametrize("address", ALL)
def test_a_forged_host_gets_nothing(client, address):
    everything()
    response = client.get(address.format("uk"), headers={"host": "evil.example"})
    assert response.status_code == 400


# Languages, names, price


@pytest.mark.parametrize("address", [MEETINGS, PROJECTS])
def test_a_feed_marks_the_language_of_a_fallback(client, address):
    everything()
    for entry in entries(client, address.format("en")):
        assert entry.find("a:title", NS).get(LANG) == "uk"
        content = entry.find("a:content", NS)
        assert content is None or content.get(LANG) == "uk"
    for entry in entries(client, address.format("uk")):
        assert entry.find("a:title", NS).get(LANG) is None


def test_the_calendar_marks_the_language_of_a_fallback(client):
    everything()
    assert {event["summary"].params["LANGUAGE"] for event in events(client)} == {"uk"}


@pytest.mark.parametrize("address", [MEETINGS, PROJECTS])
def test_each_entry_has_a_name_that_nothing_changes(client, address):
    everything()
    before = [said(entry, "id") for entry in entries(client, address.format("uk"))]
    assert len({*before}) == len(before)
    other = [said(entry, "id") for entry in entries(client, address.format("en"))]
    assert not {*before} & {*other}
    response = client.get(address.format("uk"), headers={"host": "localhost"})
    found = ET.fromstring(response.content).findall("a:entry", NS)  # noqa: S314
    assert [said(entry, "id") for entry in found] == before


def test_the_names_are_those_that_were_published_before():
    """Another name would show every old entry to every reader as new."""
    assert stable_id("meeting", "x", "uk") == (
        "urn:uuid:3eab32fd-b75c-51d9-bab9-ee64f14b9f69"
    )


@pytest.mark.parametrize("address", ALL)
def test_one_and_ten_cost_the_same(client, address):
    everything()
    one = query_count(client, address.format("en"))
    for _ in range(9):
        everything()
    assert query_count(client, address.format("en")) == one


@pytest.mark.parametrize("address", ALL)
def test_what_is_empty_can_be_subscribed_to_as_well(client, language, address):
    assert client.get(address.format(language)).status_code == 200


def test_every_page_leads_to_the_feeds(client, language):
    page = read(client.get(f"/{language}/"))
    feeds = page.all("link", type="application/atom+xml")
    assert [link["href"] for link in feeds] == [
        MEETINGS.format(language),
        PROJECTS.format(language),
    ]
    assert page.all("a", type="text/calendar")[0]["href"] == CALENDAR.format(language)
