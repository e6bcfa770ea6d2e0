"""What a meeting lacks stands beside its form, leads to the field and forbids no saving."""

import re

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common.readiness import lacks_of
from tests.admin_forms import fill
from tests.builders import cite, make_meeting, make_organisation, make_outcome

CHANGE = "admin:partnerships_meeting_change"

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    """Without a source, without English, and nobody answers for its second outcome."""
    bare = make_meeting(title_en="")
    make_outcome(
        meeting=bare,
        number=1,
        text_en="Yes",
        responsible_organisation=make_organisation(),
    )
    make_outcome(meeting=bare, number=2, text_en="No")
    return bare


def shown(client, meeting):
    client.cookies["django_language"] = "en"
    response = client.get(reverse(CHANGE, args=[meeting.pk]))
    return response.context["lacks"], response.content.decode()


def test_what_is_missing_is_named_what_forbids_publishing_first(editor, meeting):
    lacks, _page = shown(editor, meeting)
    assert [(lack.words, lack.blocks) for lack in lacks] == [
        ("No source is cited.", True),
        ("English is missing.", False),
        ("Outcome 2: Nobody answers for it.", False),
    ]


def test_each_missing_thing_leads_to_a_place_on_the_page(editor, meeting):
    lacks, page = shown(editor, meeting)
    for lack in lacks:
        assert re.search(rf'id="{lack.address.removeprefix("#")}"', page), lack


def test_a_missing_source_leads_to_the_rows_of_sources(editor, meeting):
    lacks, _page = shown(editor, meeting)
    assert lacks[0].address == "#citations-group"
    assert lacks[2].address == "#id_outcomes-1-responsible_organisation"


def test_saving_warns_and_is_done_all_the_same(editor, meeting):
    editor.cookies["django_language"] = "en"
    path = reverse(CHANGE, args=[meeting.pk])
    response = editor.post(path, fill(editor, path, {"title_uk": "Інша"}, {}))
    meeting.refresh_from_db()
    assert meeting.title_uk == "Інша"
    said = [m.message for m in get_messages(response.wsgi_request) if m.level == 30]
    assert len(said) == 1
    assert "No source is cited; English is missing; Outcome 2" in said[0]
    assert path in said[0]


def test_where_nothing_is_missing_nothing_is_said(editor):
    whole = make_meeting(title_en="A meeting")
    cite(whole)
    path = reverse(CHANGE, args=[whole.pk])
    assert "Nothing is missing." in shown(editor, whole)[1]
    response = editor.post(path, fill(editor, path, {}, {}))
    assert all(m.level != 30 for m in get_messages(response.wsgi_request))


def test_a_text_with_markup_is_told_as_text(editor, meeting):
    make_outcome(meeting=meeting, number=3, text_uk="<b>x</b>", text_en="")
    path = reverse(CHANGE, args=[meeting.pk])
    page = editor.post(path, fill(editor, path, {}, {}), follow=True).content.decode()
    assert "<b>x</b>" not in page


def test_the_panel_costs_the_same_for_many_outcomes(meeting):
    costs = []
    for wanted in (2, 12):
        for number in range(meeting.outcomes.count() + 1, wanted + 1):
            make_outcome(meeting=meeting, number=number)
        with CaptureQueriesContext(connection) as made:
            assert len(lacks_of(meeting)) >= wanted
        costs.append(len(made))
    assert costs[0] == costs[1]
