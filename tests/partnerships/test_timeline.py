import datetime
import re

import pytest
from django.utils import timezone

from tests import builders as b
from tests.list_pages import query_count
from tests.partnerships.test_home import counted

pytestmark = pytest.mark.django_db

TIMELINE = "/en/timeline/"
YEARS = {"starts_on": "2026", "ends_on": "2027"}


def make(**fields):
    return b.make_project(published=True, **{**YEARS, **fields})


def groups(client, query=""):
    """The groups as (name, their number, the projects under them)."""
    response = client.get(f"{TIMELINE}{query}")
    assert response.status_code == 200
    return [
        (
            str(group.record.name) if group.record else None,
            group.number,
            [row.project for row in group.rows],
        )
        for group in response.context["groups"]
    ]


def places(*names):
    return [
        b.make_community(oblast=b.make_oblast(name_en=name, name_uk=name))
        for name in names
    ]


def test_a_project_stands_under_each_of_its_regions_once(visitor):
    north, south = places("North", "South")
    other = b.make_community(oblast=north.oblast)
    wide = make(communities=[north, other, south])
    narrow = make(communities=[south], starts_on="2027")
    assert groups(visitor) == [("North", 1, [wide]), ("South", 2, [wide, narrow])]


def test_projects_stand_in_order_of_time_those_without_a_start_last(visitor):
    begun = [make(starts_on=day, ends_on="2028") for day in ("2027-02", "2026-05", "")]
    assert groups(visitor) == [(None, 3, [begun[1], begun[0], begun[2]])]
    [group] = visitor.get("/en/").context["timeline"]
    assert group["rows"][-1].project == begun[2]


def test_groups_that_no_source_states_come_last(visitor):
    lost, [north] = make(), places("North")
    found = make(communities=[north])
    assert groups(visitor) == [("North", 1, [found]), (None, 1, [lost])]


def test_sectors_stand_in_their_order(visitor):
    second, first = (b.make_sector(name_en=n, order=i) for n, i in (("Z", 2), ("A", 1)))
    project = make(sectors=[second, first])
    found = groups(visitor, "?by=sector")
    assert found == [("A", 1, [project]), ("Z", 1, [project])]


def test_partners_are_countries_groups_and_bodies_without_a_country(visitor):
    country = b.make_country(name_en="B-land")
    project = make()
    for partner in (
        {"country": country},
        {"organisation": b.make_organisation(country=country)},
        {"group": b.make_group(name_en="A-group")},
        {"organisation": b.make_organisation(name_en="C-body")},
    ):
        b.make_project_partner(project=project, **partner)
    alone = make()
    assert groups(visitor, "?by=partner") == [
        ("A-group", 1, [project]),
        ("B-land", 1, [project]),
        ("C-body", 1, [project]),
        (None, 1, [alone]),
    ]


def test_a_partner_that_was_only_invited_is_said_to_be(visitor):
    b.make_project_partner(project=make(), role="invited")
    content = visitor.get(f"{TIMELINE}?by=partner").content.decode()
    assert "invited to consider" in content


@pytest.mark.parametrize("by", ["region", "sector"])
@pytest.mark.parametrize("is_narrowed", [False, True])
def test_a_heading_leads_to_as_many_projects_as_it_counts(visitor, by, is_narrowed):
    north, south = places("North", "South")
    sectors = [b.make_sector(), b.make_sector()]
    make(communities=[north, south], sectors=sectors)
    make(communities=[north], sectors=sectors[:1])
    make(communities=[north], sectors=sectors[:1], starts_on="2024", ends_on="2025")
    b.make_project(communities=[north], sectors=sectors, **YEARS)
    one = {"region": north.oblast_id, "sector": sectors[0].pk}[by]
    narrowed = f"&{by}={one}" if is_narrowed else ""
    found = visitor.get(f"{TIMELINE}?by={by}{narrowed}").context["groups"]
    assert [group.number for group in found] == ([2] if is_narrowed else [2, 1])
    for group in found:
        assert counted(visitor, group.address) == group.number


def test_years_and_hidden_projects_are_left_out(visitor):
    shown = make()
    make(starts_on="2024", ends_on="2025")
    b.make_project(**YEARS)
    b.make_project(
        published=True,
        public_from=timezone.now() + datetime.timedelta(days=1),
        **YEARS,
    )
    assert groups(visitor) == [(None, 1, [shown])]


def test_projects_of_other_years_are_counted_and_can_be_shown(visitor):
    make(), make(starts_on="2019", ends_on="2020-05")
    context = visitor.get(TIMELINE).context
    assert context["elsewhere"] == 1
    every = visitor.get(context["all_years"]).context
    assert (every["total"], every["elsewhere"]) == (2, 0)


def test_projects_without_a_period_are_listed_under_the_chart(visitor):
    north, south = places("North", "South")
    none = {"starts_on": "", "ends_on": ""}
    unstated, _ = make(**none, communities=[north]), make(**none, communities=[south])
    b.make_project(communities=[north])
    context = visitor.get(f"{TIMELINE}?region={north.oblast_id}").context
    assert (list(context["unstated"]), context["unstated"].number) == ([unstated], 1)
    assert context["total"] == 0


def test_the_list_beside_the_chart_holds_the_same_projects(visitor):
    make(), make(starts_on=""), make(starts_on="2020", ends_on="2021")
    context = visitor.get(f"{TIMELINE}?by=sector&stale=yes").context
    assert counted(visitor, context["list_address"]) == context["total"] == 2


def test_steps_are_said_in_words(visitor):
    project = make(stage="in_progress")
    b.make_milestone(project=project, due_on="2025-05", title_en="The late step")
    b.make_milestone(project=project, done_on="2026-02-01")
    content = visitor.get(TIMELINE).content.decode()
    assert re.search(r"1 of 2 steps done; overdue:\s+The late step", content)


def test_a_longer_chart_is_paged_with_its_filters(visitor, monkeypatch):
    monkeypatch.setattr("partnerships.views.timeline.ROWS_A_PAGE", 2)
    sectors = [b.make_sector(), b.make_sector()]
    for _ in range(3):
        make(sectors=sectors)
    response = visitor.get(f"{TIMELINE}?by=sector&page=2")
    assert response.context["paging"]["total"] == 3
    assert [group.number for group in response.context["groups"]] == [3, 3]
    assert visitor.get(f"{TIMELINE}?by=sector&page=9")["Location"] == (
        f"{TIMELINE}?by=sector"
    )


@pytest.mark.parametrize("query", ["?by=colour", "?since=soon", "?region=none"])
def test_a_wrong_choice_shows_the_form_with_its_mistake(visitor, query):
    make()
    response = visitor.get(f"{TIMELINE}{query}")
    assert response.status_code == 400
    assert response.context["groups"] == []


@pytest.mark.parametrize(
    "query",
    ["?since=0001-01-01&until=9999-12-31", "?since=2027-05-01&until=2026-01-01"],
)
def test_absurd_years_make_no_absurd_chart(visitor, query):
    make()
    response = visitor.get(f"{TIMELINE}{query}")
    assert response.status_code == 200
    assert len(response.context["axis"].ticks) <= 8


@pytest.mark.parametrize("by", ["region", "sector", "partner"])
def test_a_full_chart_costs_as_many_queries_as_a_short_one(visitor, monkeypatch, by):
    monkeypatch.setattr("partnerships.views.timeline.ROWS_A_PAGE", 100)

    def make_one():
        project = make(
            communities=[b.make_community()], sectors=[b.make_sector()], stage="agreed"
        )
        b.make_milestone(project=project)
        b.make_project_partner(project=project)
        b.make_project_partner(project=project, group=b.make_group())
        b.make_project_partner(
            project=project, organisation=b.make_organisation(country=b.make_country())
        )
        b.make_project_partner(project=project, organisation=b.make_organisation())
        make(starts_on="", ends_on="")

    make_one()
    one = query_count(visitor, f"{TIMELINE}?by={by}")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"{TIMELINE}?by={by}") == one


# The few on the home page


def test_home_shows_the_furthest_pilots_and_leads_to_all(visitor):
    proposed, running = make(stage="proposed"), make(stage="in_progress")
    make(starts_on="2020", ends_on="2021"), b.make_project(**YEARS)
    context = visitor.get("/en/").context
    [group] = context["timeline"]
    assert [row.project for row in group["rows"]] == [running, proposed]
    assert visitor.get(TIMELINE).context["total"] == context["timeline_total"] == 2
