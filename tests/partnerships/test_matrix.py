import datetime
import re
from typing import Any

import pytest
from django.utils import timezone

from communities.models import BasicCondition
from partnerships.filters.matrix import MatrixFilter
from tests import builders as b
from tests.list_pages import FORMATS, file_rows, query_count
from tests.partnerships.test_home import counted

pytestmark = pytest.mark.django_db

MATRIX = "/en/matrix/"
COMMUNITIES = f"{MATRIX}?rows=communities"
PARTNERS = f"{MATRIX}?rows=partners"


def lines(client, address):
    """The lines of the matrix by the key of their record."""
    response = client.get(address)
    assert response.status_code == 200
    return {line.record: line for line in response.context["lines"]}


def numbers(line):
    return [cell.number for cell in line.cells]


def notes(line):
    return [
        [(str(note.label), note.number) for note in cell.notes] for cell in line.cells
    ]


def all_agree(client, found):
    """Follow every number to its list; returns how many were followed."""
    links = [
        (one.number, one.address)
        for line in found.values()
        for one in line.cells
        if one.number
    ]
    links += [(line.number, line.projects) for line in found.values() if line.number]
    for number, address in links:
        assert counted(client, address) == number, address
    return len(links)


@pytest.fixture
def places():
    """Two conditions; a region with three hromadas and another with one."""
    water, heat = (b.make_condition(order=n, name_en=f"C{n}") for n in (1, 2))
    region, other = (b.make_oblast(name_en=name) for name in ("North", "South"))
    here = [b.make_community(oblast=region) for _ in range(3)]
    there = b.make_community(oblast=other)
    make: dict[str, Any] = {"published": True}
    b.make_project(**make, communities=here[:2], conditions=[water, heat])
    b.make_project(**make, communities=[here[0], there], conditions=[water])
    b.make_project(**make, communities=[here[2]])
    b.make_project(communities=here, conditions=[water])
    b.make_project(
        **make,
        public_from=timezone.now() + datetime.timedelta(days=1),
        communities=here,
        conditions=[heat],
    )
    for community, state, as_of, is_public in (
        (here[0], "critical", "2025-01", True),
        (here[0], "limited", "2026", True),
        (here[0], "secured", "2026-05", False),
        (here[1], "limited", "2026-02", True),
        (there, "secured", "2026-02", False),
    ):
        b.make_condition_state(
            published=is_public,
            community=community,
            condition=water,
            state=state,
            as_of=as_of,
        )
    return {"region": region, "other": other, "here": here, "there": there}


def test_regions_count_what_their_lists_show(visitor, places):
    found = lines(visitor, MATRIX)
    north, south = found[places["region"]], found[places["other"]]
    assert (north.number, numbers(north)) == (3, [2, 1])
    assert (south.number, numbers(south)) == (1, [1, 0])
    assert all_agree(visitor, found) == 5


def test_regions_count_their_hromadas_by_the_last_public_state(visitor, places):
    found = lines(visitor, MATRIX)
    assert notes(found[places["region"]]) == [[("limited", 2)], []]
    assert notes(found[places["other"]]) == [[], []]
    [note] = found[places["region"]].cells[0].notes
    shown = lines(visitor, f"{MATRIX}{note.address}")
    assert {*shown} == {*places["here"][:2]}


def test_hromadas_count_what_their_lists_show(visitor, places):
    found = lines(visitor, COMMUNITIES)
    first, second, third = (found[one] for one in places["here"])
    assert [numbers(line) for line in (first, second, third)] == [
        [2, 1],
        [1, 1],
        [0, 0],
    ]
    assert [first.number, second.number, third.number] == [2, 1, 1]
    assert all_agree(visitor, found) == 4 + 1 + 4
    [note] = first.cells[0].notes
    assert (str(note.label), note.as_of) == ("limited", "2026")


def test_headings_count_what_their_lists_show(visitor, places):
    b.make_partnership(published=True, sectors=[b.make_sector()])
    for address, expected in ((MATRIX, [2, 1]), (PARTNERS, [1])):
        headings = visitor.get(address).context["headings"]
        assert [heading.number for heading in headings] == expected
        for heading in headings:
            assert counted(visitor, heading.address) == heading.number


def test_a_hromada_of_which_nothing_is_known_is_shown_on_demand(visitor, places):
    unknown = b.make_community()
    member = b.make_membership(published=True, stage="intent").community
    hidden = b.make_membership(stage="member").community
    found = lines(visitor, COMMUNITIES)
    assert member in found
    assert not {unknown, hidden} & {*found}
    assert {unknown, hidden} <= {*lines(visitor, f"{COMMUNITIES}&which=all")}


FILTERS = {
    "rows": lambda p: ("communities", [*p["here"], p["there"]]),
    "column": lambda p: ("", [*p["here"], p["there"]]),
    "search": lambda p: (p["here"][2].code, p["here"][2:]),
    "region": lambda p: (p["other"].pk, [p["there"]]),
    "condition": lambda p: ("", [*p["here"], p["there"]]),
    "state": lambda p: ("limited", p["here"][:2]),
    "which": lambda p: ("all", [*p["here"], p["there"]]),
}


def test_every_filter_has_a_case():
    assert {*MatrixFilter.declared_filters} == {*FILTERS}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_leaves_the_hromadas_that_it_names(visitor, places, name):
    value, left = FILTERS[name](places)
    found = lines(visitor, f"{COMMUNITIES}&{name}={value}")
    assert {*found} == {*left}


def test_one_column_may_be_chosen_of_page_and_file(visitor, places):
    water, heat = BasicCondition.objects.order_by("order")
    whole = lines(visitor, MATRIX)
    for key, place in ((water.pk, 0), (heat.pk, 1)):
        chosen = lines(visitor, f"{MATRIX}?column={key}")
        expected = {region: [numbers(line)[place]] for region, line in whole.items()}
        assert {region: numbers(line) for region, line in chosen.items()} == expected
        [row, *_] = file_rows(visitor, f"{MATRIX}?column={key}", "csv")
        assert len(row) == 3 + 2
    sector = b.make_sector()
    b.make_partnership(published=True, sectors=[sector, b.make_sector()])
    response = visitor.get(f"{PARTNERS}&column={sector.pk}")
    assert [heading.name for heading in response.context["headings"]] == [sector.name]
    assert visitor.get(f"{MATRIX}?column=x").status_code == 400


def test_a_state_is_asked_of_the_chosen_condition(visitor, places):
    heat = places["here"][0].projects.first().conditions.last()
    assert lines(visitor, f"{COMMUNITIES}&state=limited&condition={heat.pk}") == {}


# Partners by sector


@pytest.fixture
def partners():
    """A country alone, one in a group, and a body of a third; three sectors."""
    sectors = [b.make_sector(order=n, name_en=f"S{n}") for n in range(3)]
    alone, member, third = (b.make_country(name_en=f"Land {n}") for n in range(3))
    group = b.make_group()
    b.make_group_membership(group=group, country=member)
    b.make_group_membership(group=group, country=third, ends_on="2020")
    b.make_partnership(published=True, partner_country=alone, sectors=sectors[:1])
    b.make_partnership(published=True, partner_group=group, sectors=sectors[1:2])
    b.make_partnership(partner_country=alone, sectors=sectors[2:])
    body = b.make_organisation(country=third)
    for partner, chosen, is_public in (
        ({"country": alone}, sectors[:2], True),
        ({"group": group}, sectors[1:], True),
        ({"organisation": body}, sectors[2:], True),
        ({"country": alone}, sectors, False),
    ):
        project = b.make_project(published=is_public, sectors=chosen)
        b.make_project_partner(project=project, **partner)
        b.make_project_partner(project=project, **partner, role="funding")
    return {"alone": alone, "member": member, "third": third}


def test_partners_count_what_their_lists_show(visitor, partners):
    found = lines(visitor, PARTNERS)
    assert numbers(found[partners["alone"]]) == [1, 1, 0]
    assert numbers(found[partners["member"]]) == [0, 1, 1]
    assert all_agree(visitor, found) == 3 + 3


def test_a_body_of_a_country_counts_for_it(visitor, partners):
    b.make_partnership(published=True, partner_country=partners["third"])
    assert numbers(lines(visitor, PARTNERS)[partners["third"]]) == [0, 0, 1]


def test_sectors_named_are_those_of_public_partnerships_own_or_shared(
    visitor, partners
):
    found = lines(visitor, PARTNERS)
    assert notes(found[partners["alone"]]) == [[("named", None)], [], []]
    assert notes(found[partners["member"]]) == [[], [("named", None)], []]


# The page and the files


def test_an_empty_cell_says_so_to_a_screen_reader(visitor, places):
    content = visitor.get(MATRIX).content.decode()
    gaps = sum(
        cell.is_gap for line in lines(visitor, MATRIX).values() for cell in line.cells
    )
    assert gaps == 1
    assert content.count('class="visually-hidden">no projects</span>') == gaps
    (address,) = re.findall(r'<a class="none" href="([^"]+)"', content)
    assert address.startswith("/en/models/?condition=")
    assert visitor.get(address).status_code == 200


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("rows", "column", "noted"),
    [
        ("regions", "C1: projects", "limited: 2"),
        ("communities&state=limited", "C1: projects", "limited, 2026"),
    ],
)
def test_a_file_holds_the_lines_of_the_page(
    visitor, places, rows, column, noted, format
):
    address = f"{MATRIX}?rows={rows}"
    page = lines(visitor, address).values()
    found = file_rows(visitor, address, format)
    assert [row["Name"] for row in found] == [line.name for line in page]
    assert [int(row[column]) for row in found] == [numbers(line)[0] for line in page]
    assert noted in [row["C1: last published state"] for row in found]


def test_a_longer_matrix_is_paged_and_its_file_is_whole(visitor, places, monkeypatch):
    monkeypatch.setattr("partnerships.views.matrix.ROWS_A_PAGE", 3)
    monkeypatch.setattr("partnerships.views.matrix.ROWS_A_STEP", 2)
    assert len(lines(visitor, f"{COMMUNITIES}&page=2")) == 1
    assert len(file_rows(visitor, COMMUNITIES, "csv")) == 4
    assert visitor.get(f"{COMMUNITIES}&page=9")["Location"] == COMMUNITIES


@pytest.mark.parametrize("query", ["?rows=colours", "?rows=communities&region=none"])
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_choice_is_refused(visitor, query, ending):
    assert visitor.get(f"/en/matrix{ending}{query}").status_code == 400


@pytest.mark.parametrize("rows", ["regions", "communities", "partners"])
def test_a_full_matrix_costs_as_many_queries_as_a_small_one(visitor, rows):
    def make_one():
        condition, sector = b.make_condition(), b.make_sector()
        community = b.make_community()
        b.make_condition_state(published=True, community=community, condition=condition)
        project = b.make_project(
            published=True,
            communities=[community],
            conditions=[condition],
            sectors=[sector],
        )
        country = b.make_country()
        b.make_partnership(published=True, partner_country=country, sectors=[sector])
        b.make_project_partner(project=project, country=country)

    make_one()
    one = query_count(visitor, f"{MATRIX}?rows={rows}")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"{MATRIX}?rows={rows}") == one


def test_a_member_of_staff_takes_the_file_too(viewer, places):
    assert len(file_rows(viewer, COMMUNITIES, "xlsx")) == 4


def test_a_region_of_which_nothing_is_known_is_named_below_the_table(visitor, places):
    bare = b.make_oblast(name_en="Silent")
    response = visitor.get(MATRIX)
    assert [line.record for line in response.context["bare"]] == [bare]
    assert bare not in {line.record for line in response.context["lines"]}
    assert response.context["total"] == 3
    assert "1 region without a public project or state" in response.content.decode()


def test_a_sign_in_a_cell_has_its_words_and_a_key(visitor, places):
    content = visitor.get(MATRIX).content.decode()
    words = (
        '<span aria-hidden="true">◐</span><span class="visually-hidden">limited</span>'
    )
    assert words in content
    assert '<span class="badge condition-limited">◐</span> limited' in content
