import re

import pytest

from partnerships.filters.partners import PartnerFilter
from partnerships.models import PartnershipStage, ProjectPartner
from partnerships.standing import FIRMEST_FIRST
from partnerships.taking_part import TAKING_PART
from tests import builders as b
from tests.list_pages import FORMATS, body, file_rows, page_rows, query_count
from tests.partnerships.test_home import counted, links

pytestmark = pytest.mark.django_db

LIST = "/en/partners/"


def make_partner(code="DK", **fields):
    country = b.make_country(code=code, **fields)
    b.make_partnership(published=True, partner_country=country)
    return country


def represent(country, meeting=None, **fields):
    """Let somebody of the country attend a public meeting."""
    meeting = meeting or b.make_meeting(published=True)
    delegation = b.make_delegation()
    delegation.meetings.add(meeting)
    b.make_delegate(delegation=delegation, country=country, **fields)
    return meeting


def make_group(*countries, **fields):
    group = b.make_group(**fields)
    for country in countries:
        b.make_group_membership(group=group, country=country)
    return group


# Who is on the list


def _by_partnership(country, **published):
    b.make_partnership(partner_country=country, **published)


def _by_group(country, **published):
    b.make_partnership(partner_group=make_group(country), **published)


def _by_delegate(country, **published):
    represent(country, b.make_meeting(**published), participation="invited")


def _by_project(country, **published):
    b.make_project_partner(project=b.make_project(**published), country=country)


def _by_project_of_group(country, **published):
    project = b.make_project(**published)
    b.make_project_partner(project=project, group=make_group(country))


def _by_funding(country, **published):
    b.make_funding(project=b.make_project(**published), country=country)


def _by_register(country, **published):
    b.make_agreement(register_country=country, **published)


def _by_party(country, **published):
    agreement = b.make_agreement(**published)
    b.make_agreement_party(agreement=agreement, country=country, side="theirs")


WAYS = [
    _by_partnership,
    _by_group,
    _by_delegate,
    _by_project,
    _by_project_of_group,
    _by_funding,
    _by_register,
    _by_party,
]


@pytest.mark.parametrize("name_it", WAYS)
def test_a_country_that_a_public_record_names_is_a_partner(visitor, name_it):
    country = b.make_country()
    name_it(country, published=True)
    assert page_rows(visitor, LIST) == [country]


@pytest.mark.parametrize("name_it", WAYS)
def test_a_country_that_only_internal_records_name_is_nowhere(visitor, name_it):
    name_it(b.make_country(code="DK", name_en="Hidden Land"))
    response = visitor.get(LIST)
    assert response.context["total"] == 0
    assert b"Hidden Land" not in response.content
    for format in FORMATS:
        assert file_rows(visitor, LIST, format) == []


def test_who_has_left_the_group_is_no_partner_through_it(visitor):
    left, stays = b.make_country(), b.make_country()
    group = make_group(stays)
    b.make_group_membership(group=group, country=left, ends_on="2020")
    b.make_partnership(published=True, partner_group=group)
    assert page_rows(visitor, LIST) == [stays]


def test_a_country_nobody_names_is_not_listed(visitor):
    b.make_country()
    response = visitor.get(LIST)
    assert response.context["total"] == 0
    assert b"No partner has been published yet" in response.content


# What a row says


def test_a_country_stands_where_its_group_stands(visitor):
    country = b.make_country()
    group = make_group(country, code="NB8", name_en="The Eight")
    b.make_partnership(published=True, partner_group=group, stage="agreed")
    (row,) = page_rows(visitor, LIST)
    assert (row.standing, row.standing_group) == ("agreed", group.pk)
    (line,) = file_rows(visitor, LIST, "xlsx")
    assert line["Stage of the partnership"] == "agreed in principle"
    assert line["As part of"] == "The Eight"
    assert b"as part of NB8" in visitor.get(LIST).content


def test_its_own_partnership_speaks_before_that_of_the_group(visitor):
    country = b.make_country()
    group = make_group(country)
    b.make_partnership(published=True, partner_group=group, stage="active")
    b.make_partnership(published=True, partner_country=country, stage="interest")
    (row,) = page_rows(visitor, LIST)
    assert row.standing == "interest"
    assert b"as part of" not in visitor.get(LIST).content
    assert file_rows(visitor, LIST, "csv")[0]["As part of"] == ""


def test_an_internal_partnership_says_nothing_of_the_stage(visitor):
    country = make_partner()
    b.make_partnership(partner_country=country, stage="active")
    assert page_rows(visitor, LIST)[0].standing is None


def test_the_firmest_of_several_partnerships_counts(visitor):
    country = b.make_country()
    for stage in ("contact", "memorandum", "ended"):
        b.make_partnership(published=True, partner_country=country, stage=stage)
    assert page_rows(visitor, LIST)[0].standing == "memorandum"


def test_every_stage_and_role_has_its_place():
    assert {*FIRMEST_FIRST} == {*PartnershipStage.Stage.values}
    assert {*TAKING_PART} == {*ProjectPartner.Role.values} - {"invited"}


def test_numbers_count_public_meetings_that_it_attended(visitor):
    country = b.make_country()
    first = represent(
        country, b.make_meeting(published=True, held_on="2025-01", title_en="First")
    )
    last = represent(
        country, b.make_meeting(published=True, held_on="2025-02", title_en="Last")
    )
    represent(country, last)
    represent(country, participation="announced")
    represent(country, b.make_meeting())
    b.make_outcome(meeting=first)
    b.make_outcome(meeting=last)
    b.make_outcome(meeting=last, status="done", evidence="видно")
    (row,) = page_rows(visitor, LIST)
    assert (row.represented_times, row.open_outcomes) == (2, 2)
    assert (row.last_meeting.title, row.last_meeting.slug) == ("Last", last.slug)
    (line,) = file_rows(visitor, LIST, "xlsx")
    assert (line["Times represented"], line["Open outcomes"]) == (2, 2)
    assert (line["Last meeting"], line["Date of the last meeting"]) == (
        "Last",
        "2025-02",
    )


def test_an_archived_delegation_represents_nobody(visitor):
    country = make_partner()
    represent(country)
    country.delegates.get().delegation.archive(by=None, reason="помилка")
    assert page_rows(visitor, LIST)[0].represented_times == 0


def test_projects_count_parts_but_not_invitations(visitor):
    country = make_partner()
    group = make_group(country)
    own, shared, funded, invited = (b.make_project(published=True) for _ in range(4))
    b.make_project_partner(project=own, country=country, role="interested")
    b.make_project_partner(project=own, country=country, role="technical")
    b.make_project_partner(project=shared, group=group, role="implementing")
    b.make_funding(project=funded, country=country)
    b.make_project_partner(project=invited, country=country, role="invited")
    b.make_project_partner(country=country, role="funding")
    assert page_rows(visitor, LIST)[0].project_count == 3


# Filters


def _stage():
    kept, dropped = b.make_country(), b.make_country()
    b.make_partnership(published=True, partner_country=kept, stage="agreed")
    b.make_partnership(published=True, partner_country=dropped, stage="contact")
    return kept, dropped, "agreed"


def _no_stage():
    dropped = b.make_country()
    b.make_partnership(published=True, partner_country=dropped, stage="contact")
    return make_partner(), dropped, "none"


def _group():
    kept, dropped = make_partner(), make_partner("SE")
    return kept, dropped, make_group(kept).pk


def _sector():
    kept, dropped = b.make_country(), b.make_country()
    sector = b.make_sector()
    b.make_partnership(published=True, partner_group=make_group(kept), sectors=[sector])
    b.make_partnership(published=True, partner_country=dropped)
    b.make_partnership(partner_country=dropped, sectors=[sector])
    return kept, dropped, sector.pk


def _represented():
    kept, dropped = make_partner(), make_partner("SE")
    represent(kept)
    return kept, dropped, "yes"


def _not_represented():
    dropped, kept, _ = _represented()
    return kept, dropped, "no"


def _search():
    kept = make_partner(name_uk="Данія")
    return kept, make_partner("SE", name_uk="Швеція"), "данія"


CASES = [
    ("search", _search),
    ("group", _group),
    ("stage", _stage),
    ("stage", _no_stage),
    ("sector", _sector),
    ("represented", _represented),
    ("represented", _not_represented),
]


def test_every_filter_has_a_case():
    assert {*PartnerFilter.base_filters} == {name for name, _ in CASES} | {"order"}


@pytest.mark.parametrize(("name", "make"), CASES)
def test_a_filter_keeps_one_country_and_drops_another(visitor, name, make):
    kept, dropped, value = make()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    address = f"{LIST}?{name}={value}"
    assert page_rows(visitor, address) == [kept]
    for format in FORMATS:
        assert [r["ISO code"] for r in file_rows(visitor, address, format)] == [kept.pk]


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        ("", ["DK", "SE", "EE"]),
        ("-name", ["EE", "SE", "DK"]),
        ("date", ["EE", "DK", "SE"]),
        ("-times", ["DK", "SE", "EE"]),
    ],
)
def test_the_order_is_as_asked(visitor, order, codes):
    a, c = make_partner("DK", name_en="A"), make_partner("EE", name_en="C")
    second = make_partner("SE", name_en="B")
    for day in ("2025-01-01", "2025-01-02"):
        represent(a, b.make_meeting(published=True, held_on=day))
    represent(second, b.make_meeting(published=True, held_on="2025-02-01"))
    assert c.pk in codes
    assert [row.pk for row in page_rows(visitor, f"{LIST}?order={order}")] == codes


@pytest.mark.parametrize(
    "query", ["stage=x", "group=x", "sector=0", "represented=maybe", "order=code"]
)
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_and_said_where(visitor, query, ending):
    make_partner()
    response = visitor.get(f"/en/partners{ending}?{query}")
    assert response.status_code == 400
    assert b"has-error" in response.content
    assert list(response.context["page"]) == []


# Groups above the list, and the cost


def test_groups_with_a_public_partnership_stand_above(visitor):
    group = make_group(b.make_country(), b.make_country(), name_en="The Two")
    b.make_partnership(published=True, partner_group=group, stage="agreed")
    b.make_partnership(partner_group=make_group())
    (shown,) = visitor.get(LIST).context["groups"]
    assert (shown, shown.standing, shown.size) == (group, "agreed", 2)


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_ten_countries_cost_as_many_queries_as_one(visitor, ending):
    def make_one():
        country = b.make_country()
        group = make_group(country)
        b.make_partnership(published=True, partner_group=group, stage="agreed")
        represent(country)

    make_one()
    one = query_count(visitor, f"/en/partners{ending}")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"/en/partners{ending}") == one


def test_the_list_opens_in_both_languages(visitor, language):
    make_partner(name_uk="Данія", name_en="Denmark")
    content = body(visitor.get(f"/{language}/partners/")).decode()
    assert {"uk": "Данія", "en": "Denmark"}[language] in content


def test_every_number_of_a_country_equals_the_list_that_it_leads_to(visitor):
    country = make_partner()
    meeting = represent(country)
    represent(country, meeting)
    for fields in ({}, {}, {"status": "done", "evidence": "видно"}):
        b.make_outcome(meeting=meeting, **fields)
    project = b.make_project(published=True)
    b.make_project_partner(project=project, country=country)
    found = {}
    for address, text in links(visitor.get(LIST).content.decode()):
        if re.match(r"/en/(meetings|outcomes)/\?", address):
            found[address] = int(text)
    assert sorted(found.values()) == [1, 2]
    for address, number in found.items():
        assert counted(visitor, address) == number
