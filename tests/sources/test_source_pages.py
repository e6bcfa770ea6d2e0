import pytest

from common.lists import ROWS_A_PAGE
from partnerships.views.sources import KINDS, SHOWN
from sources.filters import SourceFilter
from sources.models import Citation
from tests import builders as b
from tests.list_pages import FORMATS, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/sources/"


def make(**fields):
    return b.make_source(published=True, **fields)


CASES = [
    ("search", lambda: (make(title="Візит вісімки"), make(title="Інше"), "ВІЗИТ")),
    ("kind", lambda: (make(kind="letter"), make(kind="press"), "letter")),
    ("language", lambda: (make(language="uk"), make(language="en"), "uk")),
    (
        "since",
        lambda: (
            make(published_on="2026-03"),
            make(published_on="2026-02"),
            "2026-03-06",
        ),
    ),
    (
        "until",
        lambda: (
            make(published_on="2026-03-06"),
            make(published_on="2026-03-07"),
            "2026-03-06",
        ),
    ),
]


def test_every_filter_has_a_case():
    assert {*SourceFilter.base_filters} == {name for name, _ in CASES} | {"order"}


@pytest.mark.parametrize(("name", "build"), CASES)
def test_a_filter_keeps_one_source_and_drops_another(visitor, name, build):
    kept, dropped, value = build()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    address = f"{LIST}?{name}={value}"
    assert page_rows(visitor, address) == [kept]
    for format in FORMATS:
        rows = file_rows(visitor, address, format)
        assert [row["Title"] for row in rows] == [kept.title]


@pytest.mark.parametrize(
    ("order", "names"), [("", "БАВ"), ("date", "ВАБ"), ("name", "АБВ")]
)
def test_the_order_is_as_asked(visitor, order, names):
    for name, day in [("А", "2025-02"), ("Б", "2025-03"), ("В", "2024")]:
        make(publisher_uk=name, published_on=day)
    rows = page_rows(visitor, f"{LIST}?order={order}")
    assert "".join(row.publisher_uk for row in rows) == names


@pytest.mark.parametrize("query", ["kind=x", "language=xx", "since=x", "order=pk"])
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_and_said_where(visitor, query, ending):
    make(language="uk")
    response = visitor.get(f"/en/sources{ending}?{query}")
    assert response.status_code == 400
    assert b"has-error" in response.content


HIDDEN = {
    "internal": {},
    "withdrawn": {"visibility": "withdrawn"},
    "embargoed": {"visibility": "published", "public_from": "2999-01-01T00:00Z"},
}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_a_source_that_is_not_public_is_nowhere(visitor, fields):
    source = b.make_source(title="Hidden", language="fi", **fields)
    response = visitor.get(LIST)
    assert response.context["total"] == 0
    assert b'value="fi"' not in response.content
    for format in FORMATS:
        assert file_rows(visitor, LIST, format) == []
    assert visitor.get(f"{LIST}{source.pk}/").status_code == 404


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_ten_sources_cost_as_many_queries_as_one(visitor, ending):
    make()
    one = query_count(visitor, f"/en/sources{ending}")
    for _ in range(9):
        make()
    assert query_count(visitor, f"/en/sources{ending}") == one


# What a source states


def _community_stage(published):
    return b.make_membership(published=published).stages.last()


def _partnership_stage(published):
    return b.make_partnership(published=published, stage="contact").stages.get()


def _delegate(published):
    delegation = b.make_delegation()
    delegation.meetings.add(b.make_meeting(published=published))
    return b.make_delegate(delegation=delegation)


def _reading(published):
    project = b.make_project(published=published)
    return b.make_reading(indicator=b.make_indicator(project=project))


RECORDS = {
    "MeetingCitation": lambda p: b.make_meeting(published=p),
    "DelegateCitation": _delegate,
    "HomeAttendanceCitation": lambda p: b.make_home_attendance(
        meeting=b.make_meeting(published=p)
    ),
    "OutcomeCitation": lambda p: b.make_outcome(meeting=b.make_meeting(published=p)),
    "PartnershipStageCitation": _partnership_stage,
    "AgreementCitation": lambda p: b.make_agreement(published=p),
    "PilotModelCitation": lambda p: b.make_model(published=p),
    "PilotProjectCitation": lambda p: b.make_project(published=p),
    "ProjectStageCitation": lambda p: b.make_project(
        published=p, stage="proposed"
    ).stages.get(),
    "FundingCitation": lambda p: b.make_funding(project=b.make_project(published=p)),
    "ReadingCitation": _reading,
    "StatementCitation": lambda p: b.make_statement(published=p),
    "MembershipCitation": _community_stage,
    "ConditionStateCitation": lambda p: b.make_condition_state(published=p),
    "ReportedFigureCitation": lambda p: b.make_figure(published=p),
}


def shown(visitor, source):
    context = visitor.get(f"{LIST}{source.pk}/").context
    return [entry for _heading, entries in context["groups"] for entry in entries]


def test_every_kind_of_citation_is_shown_and_tried():
    cited = {model.__name__ for model in Citation.__subclasses__()}
    assert {kind.citation.__name__ for kind in KINDS} == cited
    assert {*RECORDS} == cited - {"TerritoryStatusCitation"}


@pytest.mark.parametrize("make_record", RECORDS.values(), ids=RECORDS)
def test_a_public_record_is_listed_with_its_source(visitor, make_record):
    source = make()
    b.cite(make_record(True), source)
    (entry,) = shown(visitor, source)
    assert entry["words"]


@pytest.mark.parametrize("make_record", RECORDS.values(), ids=RECORDS)
def test_a_record_that_is_not_public_is_not_listed(visitor, make_record):
    source = make()
    b.cite(make_record(False), source)
    assert shown(visitor, source) == []
    assert visitor.get(f"{LIST}{source.pk}/").context["number"] == 0


def test_a_territory_status_is_public_and_leads_to_its_community(visitor):
    source = make()
    status = b.make_territory_status()
    b.cite(status, source)
    (entry,) = shown(visitor, source)
    assert entry["address"].endswith(f"/communities/{status.community.code}/")


def test_entries_lead_to_the_page_that_shows_the_record(visitor):
    source = make()
    outcome = b.make_outcome(meeting=b.make_meeting(published=True))
    b.cite(outcome, source, stated_value="Інакше", locator="абз. 3")
    content = visitor.get(f"{LIST}{source.pk}/").content.decode()
    address = f"/en/meetings/{outcome.meeting.slug}/#outcome-{outcome.number}"
    assert f'href="{address}"' in content
    assert "Інакше" in content
    assert "абз. 3" in content


def test_a_record_cited_twice_is_one_entry(visitor):
    source = make()
    meeting = b.make_meeting(published=True)
    b.cite(meeting, source, about="title_uk")
    b.cite(meeting, source, about="held_on", stated_value="5 березня")
    (entry,) = shown(visitor, source)
    assert len(entry["citations"]) == 2


def test_ten_records_cost_as_many_queries_as_one(visitor):
    source = make()

    def make_one():
        for make_record in RECORDS.values():
            b.cite(make_record(True), source)

    make_one()
    one = query_count(visitor, f"{LIST}{source.pk}/")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"{LIST}{source.pk}/") == one


def test_the_pages_open_in_both_languages(visitor, language):
    source = make(publisher_uk="Газета", publisher_en="Paper", language="xx")
    name = {"uk": "Газета", "en": "Paper"}[language]
    for address in ("sources/", f"sources/{source.pk}/"):
        assert name in visitor.get(f"/{language}/{address}").content.decode()


def test_a_source_of_many_records_shows_the_first_and_says_how_many(visitor):
    source = b.make_source(published=True)
    for _ in range(SHOWN + 2):
        b.cite(b.make_meeting(published=True), source)
    response = visitor.get(f"/en/sources/{source.pk}/")
    ((_heading, entries),) = response.context["groups"]
    assert (entries.number, len(entries)) == (SHOWN + 2, SHOWN)


def test_what_has_no_list_of_its_own_is_paged_on_the_page_of_the_source(visitor):
    source = b.make_source(published=True)
    for _ in range(ROWS_A_PAGE + 1):
        b.cite(_delegate(published=True), source)
    b.cite(b.make_meeting(published=True), source)
    address = f"/en/sources/{source.pk}/?kind=delegate"
    sizes = []
    for page in (1, 2):
        response = visitor.get(f"{address}&page={page}")
        ((_heading, entries),) = response.context["groups"]
        sizes.append(len(entries))
    assert sizes == [ROWS_A_PAGE, 1]
    assert visitor.get(f"{address}&page=3").status_code == 404
    assert visitor.get(f"/en/sources/{source.pk}/?kind=x").status_code == 400
