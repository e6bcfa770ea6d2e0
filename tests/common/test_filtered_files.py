"""A file holds the rows of its page, in their order, however the list is filtered."""

import json
from urllib.parse import urlencode, urlsplit

import django_filters
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communities.views import CommunityList
from partnerships.views.agreements import AgreementList
from partnerships.views.meetings import MeetingList
from partnerships.views.outcomes import OutcomeList
from partnerships.views.projects import ProjectList
from tests import builders as b
from tests.list_pages import body

pytestmark = pytest.mark.django_db

LISTS = {
    "meetings": MeetingList,
    "outcomes": OutcomeList,
    "projects": ProjectList,
    "agreements": AgreementList,
    "communities": CommunityList,
}


@pytest.fixture
def register():
    """A few records of each kind that differ in all that filters ask for."""
    sectors = [b.make_sector() for _ in range(2)]
    places = [b.make_community(kind=kind) for kind in ("urban", "rural")]
    for number in range(4):
        meeting = b.make_meeting(
            published=number != 3,
            held_on=f"202{4 + number % 2}-0{number + 1}",
            community=places[number % 2],
            mode=("in_person", "online")[number % 2],
            direction=("incoming", "outgoing")[number // 2],
            sectors=[sectors[number % 2]],
            title_en=f"Visit {number}",
        )
        for strength in ("1_idea", "3_agreed"):
            b.make_outcome(
                meeting=meeting,
                strength=strength,
                direction=("ours", "joint")[number % 2],
                due_on=("", "2025-05", "2030")[number % 3],
                sectors=[sectors[(number + 1) % 2]],
            )
        project = b.make_project(
            published=number != 3,
            starts_on=f"202{6 + number % 2}",
            communities=[places[number % 2]],
            sectors=sectors[: number % 2 + 1],
        )
        b.make_agreement(published=number != 3, meeting=meeting)
        project.save()


def queries(filterset):
    """Random questions to the form of a list, each of values that it offers."""
    offered = {}
    for name, field in filterset.form.fields.items():
        one = filterset.filters.get(name)
        if isinstance(one, django_filters.ModelChoiceFilter):
            offered[name] = st.sampled_from([str(r.pk) for r in field.queryset] or [""])
        elif isinstance(one, django_filters.DateFilter):
            offered[name] = st.sampled_from(["2024-02-01", "2025-03-01", "2026-12-31"])
        elif hasattr(field, "choices"):
            keys = [str(k) for k, v in field.choices if k and not isinstance(v, list)]
            offered[name] = st.sampled_from(keys or [""])
        else:
            offered[name] = st.sampled_from(["visit", "1", "й", "zzz"])
    return st.dictionaries(
        st.sampled_from(sorted(offered)), st.none(), max_size=3
    ).flatmap(lambda chosen: st.fixed_dictionaries({k: offered[k] for k in chosen}))


@pytest.mark.parametrize("name", LISTS)
def test_a_file_holds_the_rows_of_its_page(client, register, name):
    page = LISTS[name]
    found = set()

    @settings(max_examples=8)
    @given(queries(page.filterset_class(None)))
    def agree(query):
        address = urlencode(query)
        shown = client.get(f"/en/{name}/?{address}")
        file = client.get(f"/en/{name}.json?{address}")
        assert shown.status_code == file.status_code
        if shown.status_code == 200:
            rows = json.loads(body(file))["rows"]
            records = list(shown.context["page"])
            assert [_path(row["address"]) for row in rows] == [
                record.get_absolute_url() for record in records
            ]
            found.add(len(rows))

    agree()
    assert len(found) > 1, "or no filter was put to the test"


def _path(address):
    parts = urlsplit(address)
    return f"{parts.path}#{parts.fragment}" if parts.fragment else parts.path
