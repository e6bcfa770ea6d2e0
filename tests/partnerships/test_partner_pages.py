import datetime

import pytest

from partnerships.models import CountryGroupMembership
from partnerships.presence import group_presences, in_force
from partnerships.represented import represented
from partnerships.views.partners import PAGE
from tests import builders as b
from tests.list_pages import query_count
from tests.partnerships.test_partner_list import make_group, represent

pytestmark = pytest.mark.django_db


def visit_of(group, *present, **fields):
    """A public meeting with a delegation in the group's name."""
    meeting = b.make_meeting(published=True, **fields)
    delegation = b.make_delegation(group=group)
    delegation.meetings.add(meeting)
    for country in present:
        b.make_delegate(delegation=delegation, country=country)
    return meeting


@pytest.fixture
def country():
    return b.make_country(code="DK", name_uk="Данія", name_en="Denmark")


@pytest.fixture
def group(country):
    return make_group(country, code="NB8", name_en="The Eight")


def context(client, code):
    response = client.get(f"/en/partners/{code}/")
    assert response.status_code == 200
    return response.context


# Addresses


@pytest.mark.parametrize("code", ["dk", "Dk"])
def test_another_case_of_the_code_leads_to_the_page(visitor, country, code):
    response = visitor.get(f"/en/partners/{code}/")
    assert (response.status_code, response["Location"]) == (301, "/en/partners/DK/")


def test_a_group_has_its_page_at_its_code(visitor, group):
    assert context(visitor, "NB8")["partner"] == group
    assert visitor.get("/en/partners/nb8/")["Location"] == "/en/partners/NB8/"


def test_an_unknown_code_is_not_found_and_told_how_to_go_on(visitor, group):
    b.make_partnership(published=True, partner_group=group)
    response = visitor.get("/en/partners/nowhere/")
    assert response.status_code == 404
    content = response.content.decode()
    assert "“nowhere”" in content
    assert 'action="/en/partners/"' in content
    assert 'href="/en/partners/NB8/"' in content


def test_the_pages_open_in_both_languages(visitor, language, country, group):
    visit_of(group)
    for code in ("DK", "NB8"):
        assert visitor.get(f"/{language}/partners/{code}/").status_code == 200


# Where we stand


def test_stages_show_their_day_and_the_meeting_that_led_to_them(visitor, country):
    meeting = b.make_meeting(published=True, title_en="The visit")
    partnership = b.make_partnership(
        published=True, partner_country=country, stage="interest", since="2025-03-06"
    )
    partnership.stages.update(meeting=meeting)
    content = visitor.get("/en/partners/DK/").content.decode()
    assert "interest" in content
    assert 'datetime="2025-03-06"' in content
    assert "The visit" in content


def test_an_internal_meeting_behind_a_stage_is_not_named(visitor, country):
    meeting = b.make_meeting(title_en="Secret visit")
    partnership = b.make_partnership(
        published=True, partner_country=country, stage="interest"
    )
    partnership.stages.update(meeting=meeting)
    assert b"Secret visit" not in visitor.get("/en/partners/DK/").content


def test_a_member_shows_the_partnership_of_its_group(visitor, country, group):
    b.make_partnership(published=True, partner_group=group, stage="agreed")
    content = visitor.get("/en/partners/DK/").content.decode()
    assert "as part of NB8" in content
    assert "as part of NB8" not in visitor.get("/en/partners/NB8/").content.decode()


def test_nothing_internal_is_on_the_page(visitor, country, group):
    ours = b.make_organisation(name_uk="Прихована сторона")
    b.make_partnership(partner_country=country, our_organisation=ours, stage="active")
    represent(country, b.make_meeting(title_en="Hidden meeting"))
    hidden = b.make_project(title_en="Hidden project", stage="proposed")
    b.make_project_partner(project=hidden, country=country)
    b.make_statement(about_country=country, text_en="Hidden words")
    b.make_agreement(register_country=country, title_en="Hidden agreement")
    content = visitor.get("/en/partners/DK/").content.decode()
    assert "Hidden" not in content
    assert "Прихована" not in content


def test_sources_of_a_stage_are_public_ones_and_once_each(visitor, country):
    partnership = b.make_partnership(
        published=True, partner_country=country, stage="agreed"
    )
    source = b.make_source(published=True)
    for stage in partnership.stages.all():
        b.cite(stage, source)
        b.cite(stage, b.make_source())
    citations = context(visitor, "DK")["citations"]
    assert [citation.source for citation in citations] == [source]


# Meetings


def test_every_public_meeting_is_shown_with_the_rank_held_there(visitor, country):
    represent(country, rank="deputy_head")
    (entry,) = context(visitor, "DK")["presences"]
    assert [delegate.rank for delegate in entry.delegates] == ["deputy_head"]
    assert b"Deputy head of mission" in visitor.get("/en/partners/DK/").content


def test_a_member_that_was_not_represented_is_told_so(visitor, country, group):
    other = b.make_country(code="SE")
    b.make_group_membership(group=group, country=other)
    meeting = visit_of(group, other)
    b.make_outcome(meeting=meeting)
    page = context(visitor, "DK")
    (entry,) = page["presences"]
    assert (entry.meeting, entry.absent_from) == (meeting, [group])
    assert page["times_represented"] == 0
    assert page["outcomes"] == []
    assert b"in the name of NB8 without them" in visitor.get("/en/partners/DK/").content
    assert context(visitor, "SE")["presences"][0].absent_from == []


def test_who_joined_the_group_later_was_not_missing(visitor, country):
    group = b.make_group()
    b.make_group_membership(group=group, country=country, starts_on="2025-06")
    visit_of(group, held_on="2025-03-06")
    assert context(visitor, "DK")["presences"] == []


def test_an_invitation_alone_is_shown_and_is_no_presence(visitor, country):
    represent(country, participation="invited")
    page = context(visitor, "DK")
    assert page["times_represented"] == 0
    assert b"(invited)" in visitor.get("/en/partners/DK/").content


def test_a_group_shows_who_was_represented_when(visitor, country, group):
    absent = b.make_country(code="FI", name_en="Finland")
    b.make_group_membership(group=group, country=absent)
    meeting = visit_of(group, country)
    members = {row.country.pk: row for row in context(visitor, "NB8")["members"]}
    assert [entry.meeting for entry in members["DK"].present] == [meeting]
    assert (members["FI"].present, members["FI"].absent) == ([], [meeting])


def test_the_page_and_the_meeting_compute_the_same_representation(country, group):
    other = b.make_country()
    b.make_group_membership(group=group, country=other, ends_on="2024")
    meeting = visit_of(group, country, held_on="2025-03-06")
    delegates = meeting.delegations.get().delegates.all()
    (entry,) = group_presences(group)
    assert entry.representation == represented(delegates, group, meeting.last_day)


@pytest.mark.parametrize("starts", ["", "2025", "2025-03", "2025-03-06", "2026"])
@pytest.mark.parametrize("ends", ["", "2025", "2025-03", "2025-03-06", "2027"])
def test_membership_in_force_is_the_same_rule_here_and_in_the_database(starts, ends):
    if ends and starts > ends and not starts.startswith(ends):
        return
    row = b.make_group_membership(starts_on=starts, ends_on=ends)
    for day in ("2024-12-31", "2025-03-05", "2025-03-06", "2025-03-07", "2026-01-01"):
        date = datetime.date.fromisoformat(day)
        stored = CountryGroupMembership.objects.on(date).filter(pk=row.pk).exists()
        assert in_force(row, date) == stored


# What is open, what they take part in, what they could take up


def test_open_outcomes_stand_by_whose_they_are(visitor, country):
    meeting = represent(country)
    theirs = b.make_outcome(meeting=meeting, direction="theirs", due_on="2025-05")
    joint = b.make_outcome(meeting=meeting, direction="joint")
    b.make_outcome(meeting=meeting, status="done", evidence="видно")
    b.make_outcome(meeting=b.make_meeting(published=True))
    outcomes = context(visitor, "DK")["outcomes"]
    assert [rows for _label, rows in outcomes] == [[theirs], [joint]]
    assert outcomes[0][1][0].is_overdue
    assert not outcomes[1][1][0].is_overdue


@pytest.mark.parametrize("through", ["country", "group", "funding"])
def test_projects_with_their_part(visitor, country, group, through):
    project = b.make_project(published=True, stage="agreed")
    if through == "funding":
        b.make_funding(project=project, country=country, amount=2500)
    else:
        partner = {"country": country, "group": group}[through]
        b.make_project_partner(project=project, role="funding", **{through: partner})
    page = context(visitor, "DK")
    assert [part.project for part in page["parts"]] == [project]
    assert page["offers"] == []


def test_they_could_take_up_proposed_pilots_in_the_sectors_named(visitor, country):
    named, other = b.make_sector(), b.make_sector()
    b.make_partnership(published=True, partner_country=country, sectors=[named])
    fits = b.make_project(published=True, stage="proposed", sectors=[named, other])
    b.make_project(published=True, stage="proposed", sectors=[other])
    b.make_project(published=True, stage="agreed", sectors=[named])
    b.make_project(stage="proposed", sectors=[named])
    taken = b.make_project(published=True, stage="proposed", sectors=[named])
    b.make_project_partner(project=taken, country=country, role="interested")
    page = context(visitor, "DK")
    assert [part.project for part in page["offers"]] == [fits]
    assert [part.project for part in page["parts"]] == [taken]


@pytest.mark.parametrize("code", ["DK", "NB8"])
def test_an_invitation_to_the_group_is_an_offer_to_its_members(
    visitor, country, group, code
):
    invited = b.make_project(published=True, stage="considered")
    b.make_project_partner(project=invited, group=group, role="invited")
    closed = b.make_project(published=True, stage="declined")
    b.make_project_partner(project=closed, group=group, role="invited")
    page = context(visitor, code)
    assert [part.project for part in page["offers"]] == [invited]
    assert page["parts"] == []


def test_statements_and_agreements_about_them_are_shown(visitor, country):
    statement = b.make_statement(published=True, about_country=country)
    agreement = b.make_agreement(published=True, register_country=country)
    page = context(visitor, "DK")
    assert [*page["statements"]] == [statement]
    assert [*page["agreements"]] == [agreement]


@pytest.mark.parametrize("code", ["DK", "NB8"])
def test_ten_of_everything_cost_as_many_queries_as_one(visitor, country, group, code):
    sector = b.make_sector()

    def make_one():
        ours = b.make_partnership(
            published=True, partner_group=group, stage="agreed", sectors=[sector]
        )
        meeting = visit_of(group, country)
        stage = ours.stages.last()
        ours.stages.update(meeting=meeting)
        b.cite(stage, b.make_source(published=True))
        b.make_outcome(meeting=meeting, sectors=[sector])
        b.make_project(published=True, stage="proposed", sectors=[sector])
        mine = b.make_project(published=True, stage="agreed", sectors=[sector])
        b.make_project_partner(project=mine, group=group, role="funding")
        b.make_funding(project=mine, country=country)
        b.make_agreement(published=True, register_country=country)
        said = b.make_statement(published=True, about_country=country)
        b.cite(said, b.make_source(published=True))

    make_one()
    one = query_count(visitor, f"/en/partners/{code}/")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"/en/partners/{code}/") == one


def test_a_long_story_is_cut_and_leads_to_all_of_it(visitor, country):
    for _ in range(PAGE.meetings + 3):
        meeting = represent(country)
    for _ in range(PAGE.outcomes + 2):
        b.make_outcome(meeting=meeting, direction="theirs")
    for _ in range(PAGE.projects + 1):
        made = b.make_project(published=True, stage="agreed")
        b.make_project_partner(project=made, country=country, role="implementing")
    page = context(visitor, "DK")
    ((_label, rows),) = page["outcomes"]
    assert (len(rows), rows.number) == (PAGE.outcomes, PAGE.outcomes + 2)
    assert (len(page["presences"]), page["presences"].number) == (
        PAGE.meetings,
        PAGE.meetings + 3,
    )
    assert (len(page["parts"]), page["parts"].number) == (
        PAGE.projects,
        PAGE.projects + 1,
    )
    for path, number in [
        ("meetings/?country", PAGE.meetings + 3),
        ("outcomes/?state=open&country", PAGE.outcomes + 2),
        ("projects/?country", PAGE.projects + 1),
    ]:
        found = visitor.get(f"/en/{path}={country.pk}").context["total"]
        assert found == number, path


def test_the_overdue_come_first_and_what_ended_last(visitor, country):
    ended = b.make_partnership(published=True, partner_country=country, stage="ended")
    stands = b.make_partnership(
        published=True,
        partner_country=country,
        our_community=b.make_community(),
        stage="active",
    )
    b.make_outcome(
        meeting=represent(country, b.make_meeting(published=True, held_on="2025-05-05"))
    )
    late = b.make_outcome(meeting=represent(country), due_on="2025-06")
    page = context(visitor, "DK")
    assert page["partnerships"] == [stands, ended]
    assert page["outcomes"][0][1][0] == late
