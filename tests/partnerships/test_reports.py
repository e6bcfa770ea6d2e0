"""The ready workbooks: what they hold, in both editions, languages and formats."""

import datetime
import io

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from common.books import write_book
from common.sheets import read
from partnerships.figures import figures
from partnerships.models import Agreement, Country, Meeting, Outcome, PilotProject
from partnerships.reporting.books import book_of, pages_of
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition
from partnerships.reports import reports
from partnerships.sheets.agreements import STATE_LIST
from tests import builders as b
from tests.filled import make_filled
from tests.office import make_community_editor
from tests.public_pages import fill
from tests.report_files import FORMATS, INTERNAL, PUBLIC, opened, table, told, written
from tests.test_leaks import CLUE, HIDDEN, MARK, make_chain

pytestmark = pytest.mark.django_db

PEOPLE = {"population": 1000, "population_year": 2022}
each_report = pytest.mark.parametrize("name", reports())


@pytest.fixture
def register():
    made = fill()
    b.make_outcome(meeting=made.meeting, due_on="2025-04")
    b.make_outcome(meeting=made.meeting, status="done", evidence="видно")
    return made


def test_the_seven_reports_are_found_in_their_files():
    assert [*reports()] == [
        "partnership-status",
        "visit",
        "commitments",
        "pilot-projects",
        "members",
        "agreements",
        "year-in-figures",
    ]


@each_report
def test_a_report_opens_in_both_formats_and_editions(register, language, name):
    for edition in (PUBLIC, INTERNAL):
        sheets = {}
        for file_format in FORMATS:
            found = opened(written(name, Choice(edition), file_format))
            sheets[file_format] = [*found]
            cover = str(next(iter(found.values())))
            assert str(reports()[name].title) in cover
            with translation.override(language):
                words = book_of(reports()[name], Choice(edition)).edition
            assert words in cover
        assert sheets["xlsx"] == sheets["ods"]


@each_report
def test_a_report_of_nothing_says_so(language, name):
    for file_format in FORMATS:
        assert len(opened(written(name, Choice(PUBLIC), file_format))) >= 2


@pytest.mark.parametrize("file_format", FORMATS)
def test_cells_have_their_types_and_totals_are_right(english, file_format):
    project = b.make_project(
        published=True, stage="agreed", starts_on="2026-03-05", ends_on="2027-01"
    )
    indicator = b.make_indicator(project=project, baseline=0, target=200)
    b.make_reading(indicator=indicator, value=50, measured_on="2026-04-01")
    community = b.make_community(code="UA63120270010096107", **PEOPLE)
    b.make_membership(published=True, community=community)
    b.make_membership(published=True, community=b.make_community(**PEOPLE))
    sheets = opened(written("pilot-projects", Choice(PUBLIC), file_format))
    [row] = table(sheets["Indicators"], heading="Progress")
    assert (row["Last reading"], row["Progress"]) == (50, 0.25)
    assert row["Measured on"] == datetime.date(2026, 4, 1)
    [row] = table(sheets["Projects"], heading="Status")
    assert (row["Start"], row["End"]) == (datetime.date(2026, 3, 5), "January 2027")
    members = opened(written("members", Choice(PUBLIC), file_format))["Members"]
    *rows, total = table(members, heading="KATOTTG code")
    assert "UA63120270010096107" in [row["KATOTTG code"] for row in rows]
    assert total["Population"] == sum(row["Population"] for row in rows) == 2000


def test_totals_are_formulas_with_their_values(english):
    b.make_membership(published=True, community=b.make_community(**PEOPLE))
    content = told(written("members", Choice(PUBLIC)))
    assert "SUBTOTAL(109," in content
    assert "<c:barChart>" in content


def test_agreements_have_the_twelve_columns_of_the_state_list_in_its_order(english):
    b.make_agreement(published=True, stage="signed", register_number=7)
    sheet = opened(written("agreements", Choice(PUBLIC)))["State list"]
    [row] = table(sheet, heading="Registration number")
    assert [*row] == [str(column.heading) for column in STATE_LIST]
    assert len(row) == 12
    assert row["No."] == 7


def test_the_year_in_figures_agrees_with_the_home_page(visitor, register, english):
    context = visitor.get("/en/").context
    sheets = opened(written("year-in-figures", Choice(PUBLIC)))
    rows = table(sheets["Figures"], heading="How many")
    found = {row["What is counted"]: row["How many"] for row in rows}
    assert found["Meetings held"] == context["meeting_count"] > 0
    assert found["Open commitments"] == context["open_count"] > 0
    assert found["of them overdue"] == context["overdue_count"] > 0
    assert found["Partner countries"] == context["partners"]["number"] > 0
    assert found["Pilot projects"] == context["project_count"] > 0
    stages = table(sheets["Partners by stage"], heading="Countries")
    shown = {
        row["label"].capitalize(): row["number"] for row in context_stages(context)
    }
    assert {r["Stage"]: r["Countries"] for r in stages[:-1] if r["Countries"]} == shown
    assert stages[-1]["Countries"] == context["partners"]["number"]


def context_stages(context):
    return [
        {"label": str(row["label"]), "number": row["number"]}
        for row in context["partners"]["stages"]
    ]


# Who sees what


def make_newest_chain(**state):
    """The marked chain; its meeting is the one that a visit report takes."""
    make_chain(**state)
    Meeting.objects.filter(slug="marked-meeting").update(held_on="2025-03-07")


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_no_public_report_tells_or_counts_what_is_hidden(state):
    before = figures()
    choice = Choice(PUBLIC)
    make_newest_chain(**state)
    for name in reports():
        for file_format in FORMATS:
            content = told(written(name, choice, file_format))
            assert CLUE not in content, (name, file_format)
    after = figures()
    # The chain brings one public meeting along, which keeps its places reachable.
    assert (after.open_outcomes, after.projects) == (before.open_outcomes, {})
    assert (after.meetings, after.partners) == (before.meetings + 1, {})


def test_what_is_published_is_told_and_nothing_internal(english):
    make_newest_chain()
    telling = {
        name for name in reports() if MARK in told(written(name, Choice(PUBLIC)))
    }
    assert telling == {*reports()} - {"members"}
    project = PilotProject.objects.get(code="marked-project")
    PilotProject.objects.filter(pk=project.pk).update(internal_site="ТАЄМНО")
    Meeting.objects.update(internal_venue="ТАЄМНО", internal_note="ТАЄМНО")
    Outcome.objects.update(internal_note="ТАЄМНО")
    for name in reports():
        for edition in (PUBLIC, INTERNAL):
            assert "ТАЄМНО" not in told(written(name, Choice(edition)))


def test_the_internal_edition_tells_what_waits_but_not_what_was_archived():
    make_newest_chain(visibility="internal")
    archived = b.make_meeting(title_uk="Прибрана зустріч")
    b.make_outcome(meeting=archived, text_uk="Прибрана домовленість")
    archived.archive(by=None, reason="Помилка")
    planned = b.make_meeting(title_uk="Майбутня зустріч", status="planned")
    b.make_outcome(meeting=planned, text_uk="Майбутня домовленість")
    for name in ("partnership-status", "visit", "commitments", "pilot-projects"):
        content = told(written(name, Choice(INTERNAL)))
        assert MARK in content
        assert "Прибрана" not in content
        assert "Майбутня" not in content


def test_a_community_editor_has_the_members_of_their_own_part_only():
    call_command("apply_roles", stdout=io.StringIO())
    own, other = b.make_community(), b.make_community()
    for community in (own, other):
        b.make_membership(published=True, community=community)
    editor = make_community_editor(community=own).user
    editor.groups.add(Group.objects.get(name="community editor"))
    edition = Edition(is_public=False, user=type(editor).objects.get(pk=editor.pk))
    open_to = [name for name, r in reports().items() if r.is_open_to(edition)]
    assert open_to == ["members"]
    content = told(written("members", Choice(edition)))
    assert own.code in content
    assert other.code not in content


# What is chosen

DAYS = st.dates(datetime.date(2023, 12, 1), datetime.date(2026, 2, 1))


@pytest.fixture
def three_years():
    for day in ("2024-05-01", "2024-12-31", "2025", "2025-03", "2025-03-06"):
        meeting = b.make_meeting(published=True, held_on=day)
        b.make_outcome(meeting=meeting)
        b.make_agreement(published=True, signed_on=day)
        b.make_project(published=True, starts_on=day, ends_on=day)
    b.make_meeting(published=True, held_on="2024-12-30", ends_on="2025-01-02")
    b.make_project(published=True, starts_on="2024-06", ends_on="2025-06")


@settings(max_examples=25)
@given(one=DAYS, other=DAYS)
def test_a_report_of_a_period_has_only_records_of_that_period(three_years, one, other):
    since, until = sorted([one, other])
    choice = Choice(PUBLIC, since=since, until=until)
    dates = {
        Meeting: ("held_on", "ends_on"),
        Agreement: ("signed_on", "signed_on"),
        PilotProject: ("starts_on", "ends_on"),
    }
    for model, (start, end) in dates.items():
        kept = {row.pk for row in choice.rows(model)}
        for row in model.objects.all():
            first = getattr(row, start).first_day
            last = (getattr(row, end) or getattr(row, start)).last_day
            assert (row.pk in kept) is (first <= until and last >= since)
    meetings = {row.pk for row in choice.rows(Meeting)}
    assert {row.meeting_id for row in choice.rows(Outcome)} <= meetings


def test_country_region_and_sector_narrow_a_report(register):
    b.make_meeting(published=True)
    country, region = register.country, register.community.oblast
    sector = register.meeting.sectors.get()
    for narrow in ({"country": country}, {"region": region}, {"sector": sector}):
        kept = Choice(PUBLIC, **narrow).rows(Meeting)
        assert [*kept] == [register.meeting]


def test_the_visit_report_is_of_the_meeting_that_was_chosen(english):
    old = b.make_meeting(published=True, held_on="2024-01-05", title_en="Old visit")
    b.make_meeting(published=True, held_on="2025-01-05", title_en="New visit")
    b.make_outcome(meeting=old, text_en="A shelter", due_on="2024-05", direction="ours")
    newest = opened(written("visit", Choice(PUBLIC)))["Visit"]
    assert "New visit" in str(newest)
    chosen = opened(written("visit", Choice(PUBLIC, meeting=old)))["Visit"]
    [row] = table(chosen, heading="Instruction")
    assert (row["Instruction"], row["State"]) == ("A shelter", "Overdue")
    assert "New visit" not in str(chosen)


@pytest.mark.parametrize("file_format", FORMATS)
def test_a_title_that_looks_like_a_function_is_shown_as_it_is(english, file_format):
    b.make_project(published=True, title_en='The "MAP(2026)" and SORT(all)')
    choice = Choice(PUBLIC, site="https://register.example.org")
    content = written("pilot-projects", choice, file_format)
    (row,) = table(opened(content)["Projects"], heading="Pilot project")
    assert row["Pilot project"] == 'The "MAP(2026)" and SORT(all)'
    assert "_xlfn" not in told(content)


# Long ones


def test_a_long_table_makes_no_records_and_is_read_in_parts(monkeypatch, english):
    """A list of countries is short, whatever the register holds."""
    for number in range(5):
        community = b.make_community(population=1000, population_year=2022)
        b.make_membership(published=True, community=community)
        b.make_outcome(meeting=b.make_meeting(published=True), text_uk=f"№ {number}")
        b.make_project(published=True, stage="agreed", starts_on=f"2026-0{number + 1}")
    for report in reports().values():
        tables = [t for page in pages_of(report, Choice(PUBLIC)) for t in page.tables]
        for table_ in tables:
            model = getattr(table_.records, "model", Country)
            kinds = {isinstance(c.value, read.Reading) for c in table_.columns}
            assert kinds == {True} or model is Country, (report.name, model)
    monkeypatch.setattr("common.sheets.table.ROWS_AT_ONCE", 2)
    for file_format in FORMATS:
        sheets = opened(written("members", Choice(PUBLIC), file_format))
        *rows, total = table(sheets["Members"], heading="KATOTTG code")
        assert (len(rows), total["Population"]) == (5, 5000)
        sheets = opened(written("pilot-projects", Choice(PUBLIC), file_format))
        plan = sheets["Plan by months"]
        assert [row[2:7].index("□") for row in plan if "□" in row[2:]] == [
            0,
            1,
            2,
            3,
            4,
        ]
        sheets = opened(written("commitments", Choice(PUBLIC), file_format))
        assert len(table(sheets["Open"], heading="What was agreed")) == 5


# Queries


def test_a_report_costs_as_many_queries_for_many_records_as_for_one():
    def make_one(targets):
        for model in (Meeting, PilotProject, Agreement, Outcome):
            make_filled(model, targets)
        b.make_membership(community=b.make_community(raion=b.make_raion()))
        full = fill()
        full.meeting.delegations.add(b.make_delegation())

    def queries(name, edition):
        choice = Choice(edition, meeting=meeting if name == "visit" else None)
        with CaptureQueriesContext(connection) as captured:
            written(name, choice)
        return name, edition.is_public, len(captured)

    targets: dict[str, object] = {}
    make_one(targets)
    meeting = Meeting.objects.public().order_by("pk").last()
    asked = [(name, edition) for name in reports() for edition in (PUBLIC, INTERNAL)]
    one = [queries(*each) for each in asked]
    for _ in range(3):
        make_one(targets)
    assert [queries(*each) for each in asked] == one


@pytest.mark.office
@pytest.mark.parametrize(("ours", "theirs"), [("xlsx", "ods"), ("ods", "xlsx")])
def test_libreoffice_opens_a_report_as_it_was_written(
    convert, tmp_path, english, ours, theirs
):
    community = b.make_community(name_en='"Quoted" & <named>', **PEOPLE)
    b.make_membership(published=True, community=community)
    book = book_of(reports()["members"], Choice(PUBLIC, site="https://example.org"))
    path = tmp_path / f"members.{ours}"
    with path.open("wb") as file:
        write_book(book, ours, file)
    before = opened(path.read_bytes())
    after = opened(convert(path, theirs).read_bytes())
    assert [*after] == [*before]
    for found in (before, after):
        [row, total] = table(found["Members"], heading="KATOTTG code")
        assert row["Community"] == '"Quoted" & <named> hromada'
        assert (row["Population"], total["Population"]) == (1000, 1000)
