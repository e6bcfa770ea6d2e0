import re

import pytest

from partnerships.views.home import OUTCOMES_SHOWN, SECTORS_SHOWN
from tests import builders as b
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db

HOME = "/en/"
LATE = {"due_on": "2025-04"}


def links(content):
    """Every link of a page with the text it holds, tags taken out."""
    found = re.findall(r'<a [^>]*?href="([^"]+)"[^>]*>(.*?)</a>', content, re.DOTALL)
    return [
        (address.replace("&amp;", "&"), " ".join(re.sub(r"<[^>]+>", " ", text).split()))
        for address, text in found
    ]


def counted(client, address):
    """How many records the list at the address shows."""
    return client.get(address).context["total"]


@pytest.fixture
def register():
    """Two of most things in public, and as many that nobody may see."""
    group = b.make_group()
    for _ in range(2):
        b.make_group_membership(group=group)
    b.make_partnership(published=True, partner_group=group, stage="agreed")
    b.make_partnership(published=True, stage="active")
    b.make_partnership(published=True)
    b.make_partnership(stage="contact")
    meetings = [b.make_meeting(published=True) for _ in range(2)]
    for meeting in [*meetings, b.make_meeting()]:
        b.make_outcome(meeting=meeting)
        b.make_outcome(meeting=meeting, **LATE)
        b.make_outcome(meeting=meeting, status="done", evidence="видно")
    sectors = [b.make_sector(name_en="Energy"), b.make_sector(name_en="Health")]
    for stage in ("proposed", "proposed", "agreed"):
        b.make_project(published=True, stage=stage, sectors=sectors[:1])
        b.make_project(stage=stage, sectors=sectors)
    b.make_project(published=True, stage="agreed", sectors=sectors)


def test_every_figure_equals_the_list_that_it_leads_to(visitor, register):
    content = visitor.get(HOME).content.decode()
    found = {}
    for address, text in links(content):
        number = re.fullmatch(r"(?:(\d+)|(?:(\d+) .*)|(?:.* (\d+)))", text)
        lists = r"/en/(meetings|outcomes|partners|projects)/(\?|$)"
        if number and re.match(lists, address):
            found[address] = int(next(filter(None, number.groups())))
    assert {address: counted(visitor, address) for address in found} == found
    # Five figures, three stages, two statuses, four cells and two sectors.
    assert len(found) == 5 + 3 + 2 + 3 + 2


def test_the_figures_count_public_records_only(visitor, register):
    context = visitor.get(HOME).context
    assert context["meeting_count"] == 2
    assert (context["open_count"], context["overdue_count"]) == (4, 2)
    assert context["partners"]["number"] == 4
    stages = [(row["stage"], row["number"]) for row in context["partners"]["stages"]]
    assert stages == [("agreed", 2), ("active", 1), ("none", 1)]
    assert context["project_count"] == 4
    statuses = [(row["stage"], row["number"]) for row in context["statuses"]]
    assert statuses == [("proposed", 2), ("agreed", 2)]
    cells = [[c["number"] for c in row["cells"]] for row in context["sectors"]]
    assert cells == [[2, 2], [0, 1]]


def test_an_empty_register_says_so_and_shows_zeros(visitor, language):
    response = visitor.get(f"/{language}/")
    assert response.status_code == 200
    context = response.context
    assert [context[n] for n in ("meeting_count", "open_count", "project_count")] == [
        0,
        0,
        0,
    ]
    assert context["members"] is None


def test_overdue_outcomes_come_first_and_are_marked(visitor):
    meeting = b.make_meeting(published=True)
    b.make_outcome(meeting=meeting, text_en="In time", strength="5_signed")
    b.make_outcome(meeting=meeting, text_en="Too late", **LATE)
    response = visitor.get(HOME)
    assert [o.text for o in response.context["outcomes"]] == ["Too late", "In time"]
    assert b'class="badge outcome-overdue"' in response.content


def test_some_open_outcomes_are_shown_and_the_list_has_all(visitor):
    meeting = b.make_meeting(published=True)
    for _ in range(OUTCOMES_SHOWN):
        b.make_outcome(meeting=meeting)
    rest = '<a href="/en/outcomes/?state=open">All'
    assert rest not in visitor.get(HOME).content.decode()
    b.make_outcome(meeting=meeting, **LATE)
    response = visitor.get(HOME)
    assert len(response.context["outcomes"]) == OUTCOMES_SHOWN
    assert f"{rest}: {OUTCOMES_SHOWN + 1}" in response.content.decode()


def test_the_sectors_with_most_projects_come_first_and_the_rest_on_request(visitor):
    sectors = [b.make_sector() for _ in range(SECTORS_SHOWN + 2)]
    for sector in sectors:
        b.make_project(published=True, stage="proposed", sectors=[sector])
    b.make_project(published=True, sectors=sectors[-1:])
    cut = visitor.get(HOME).context["sectors"]
    assert [row["number"] for row in cut] == [2, *[1] * (SECTORS_SHOWN - 1)]
    whole = visitor.get(f"{HOME}{cut.address}").context["sectors"]
    assert len(whole) == cut.number == SECTORS_SHOWN + 2
    assert visitor.get(f"{HOME}?sectors=x").status_code == 400


def test_members_are_a_reported_figure_with_its_day_and_source(visitor):
    figure = b.make_figure(
        published=True,
        code="association-members",
        name_en="Members",
        value=300,
        bound="at_least",
        said_on="2026-03-06",
    )
    b.make_figure(published=True, code="association-members", said_on="2025-09-18")
    b.make_figure(code="association-members", value=999, said_on="2026-05")
    source = b.make_source(published=True, publisher_en="The Paper")
    b.cite(figure, source)
    b.cite(figure, b.make_source(publisher_en="Hidden Paper"))
    content = visitor.get(HOME).content.decode()
    assert re.search(r"at least</small>\s*300", content)
    assert 'datetime="2026-03-06"' in content
    assert f'href="{source.get_absolute_url().replace("/uk/", "/en/")}"' in content
    assert "Hidden Paper" not in content
    assert "999" not in content


def test_a_busy_register_costs_as_many_queries_as_a_small_one(visitor):
    def make_one():
        meeting = b.make_meeting(published=True, sectors=[b.make_sector()])
        b.make_outcome(meeting=meeting, sectors=[b.make_sector()])
        b.make_partnership(published=True, stage="agreed")
        b.make_project(published=True, stage="proposed", sectors=[b.make_sector()])

    make_one()
    one = query_count(visitor, HOME)
    for _ in range(9):
        make_one()
    assert query_count(visitor, HOME) == one


def test_a_project_without_a_status_is_counted_and_leads_to_its_list(visitor):
    b.make_project(published=True, sectors=[b.make_sector()])
    b.make_project(published=True, stage="agreed")
    context = visitor.get(HOME).context
    statuses = [(row["stage"], row["number"]) for row in context["statuses"]]
    assert statuses == [("agreed", 1), ("none", 1)]
    [sector] = context["sectors"]
    for row in (context["statuses"][1], sector["cells"][1]):
        assert counted(visitor, row["address"]) == row["number"] == 1
