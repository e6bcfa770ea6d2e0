import datetime

import pytest
from django.utils import timezone

from partnerships.filters.outcomes import OutcomeFilter
from tests import builders as b
from tests.list_pages import FORMATS, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/outcomes/"
DONE = {"status": "done", "evidence": "видно"}
DROPPED = {"status": "dropped", "dropped_reason": "немає коштів"}
LATE = {"due_on": "2025-04"}


def make(**fields):
    fields.setdefault("meeting", b.make_meeting(published=True))
    return b.make_outcome(**fields)


def attended(country, participation="attended"):
    """An outcome of a public meeting to which a delegate of the country came."""
    delegation = b.make_delegation()
    b.make_delegate(delegation=delegation, country=country, participation=participation)
    return make(meeting=b.make_meeting(published=True, delegations=[delegation]))


def _sector():
    sector = b.make_sector()
    return make(sectors=[sector]), make(sectors=[b.make_sector()]), sector.pk


def _country():
    country = b.make_country()
    return attended(country), attended(country, "invited"), country.pk


def _group():
    came, invited = b.make_delegation(group=b.make_group()), b.make_delegation()
    outcomes = []
    for delegation in (came, invited):
        b.make_delegate(delegation=delegation)
        meeting = b.make_meeting(published=True, delegations=[delegation])
        outcomes.append(make(meeting=meeting))
    return *outcomes, came.group_id


def _source():
    kept = make()
    return kept, make(), b.cite(kept, b.make_source(published=True)).source.pk


CASES = [
    ("search", lambda: (make(text_uk="Мікромережа"), make(), "мікроме")),
    ("search", lambda: (make(text_en="Microgrid"), make(), "MICRO")),
    ("state", lambda: (make(), make(**DONE), "open")),
    ("state", lambda: (make(**LATE), make(**LATE, **DONE), "overdue")),
    ("state", lambda: (make(**DONE), make(), "done")),
    ("state", lambda: (make(**DROPPED), make(), "dropped")),
    ("strength", lambda: (make(strength="5_signed"), make(), "5_signed")),
    ("whose", lambda: (make(direction="ours"), make(), "ours")),
    ("sector", _sector),
    ("country", _country),
    ("group", _group),
    ("source", _source),
    ("since", lambda: (make(due_on="2027-03"), make(due_on="2027-02"), "2027-03-20")),
    ("until", lambda: (make(due_on="2027-03"), make(), "2027-03-20")),
]


def test_every_filter_has_a_case():
    assert {*OutcomeFilter.base_filters} == {name for name, _ in CASES} | {"order"}


@pytest.mark.parametrize(("name", "build"), CASES)
def test_a_filter_keeps_one_outcome_and_drops_another(visitor, name, build):
    kept, dropped, value = build()
    assert {kept, dropped} == {*page_rows(visitor, LIST)}
    address = f"{LIST}?{name}={value}"
    assert page_rows(visitor, address) == [kept]
    for format in FORMATS:
        (row,) = file_rows(visitor, address, format)
        page = f"/en/meetings/{kept.meeting.slug}/#outcome-{kept.number}"
        assert row["Address"] == page


@pytest.mark.parametrize(
    ("order", "texts"),
    [
        ("", "ВБА"),
        ("due", "ВБА"),
        ("-due", "БВА"),
        ("date", "АБВ"),
        ("-strength", "АБВ"),
    ],
)
def test_the_order_is_as_asked_and_what_has_no_due_date_comes_last(
    visitor, order, texts
):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    for text, day, due, strength in [
        ("А", "2024-01", "", "5_signed"),
        ("Б", "2024-02", tomorrow, "2_interest"),
        ("В", "2024-03", "2025", "1_idea"),
    ]:
        meeting = b.make_meeting(published=True, held_on=day)
        make(text_uk=text, meeting=meeting, due_on=due, strength=strength)
    rows = page_rows(visitor, f"{LIST}?order={order}")
    assert "".join(row.text_uk for row in rows) == texts


@pytest.mark.parametrize(
    "query", ["state=late", "strength=9", "whose=x", "country=XX", "order=slug"]
)
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_and_said_where(visitor, query, ending):
    make()
    response = visitor.get(f"/en/outcomes{ending}?{query}")
    assert response.status_code == 400
    assert b"has-error" in response.content


HIDDEN = {
    "internal": {},
    "withdrawn": {"visibility": "withdrawn"},
    "embargoed": {"visibility": "published", "public_from": "2999-01-01T00:00Z"},
}


@pytest.mark.parametrize("fields", HIDDEN.values(), ids=HIDDEN)
def test_an_outcome_of_a_hidden_meeting_is_nowhere(visitor, fields):
    b.make_outcome(meeting=b.make_meeting(**fields))
    assert visitor.get(LIST).context["total"] == 0
    for format in FORMATS:
        assert file_rows(visitor, LIST, format) == []


def test_the_page_says_the_state_of_each_and_why(visitor):
    make(**LATE)
    make(**DONE, done_on="2026-02")
    make(**DROPPED)
    content = visitor.get(LIST).content.decode()
    for state in ("overdue", "done", "dropped"):
        assert f'class="badge outcome-{state}"' in content
    for words in ("видно", "немає коштів", "February 2026"):
        assert words in content


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_names_who_answers_and_what_is_late(visitor, format):
    who = b.make_organisation(name_en="Invented Council")
    person = b.make_person(name_en="Example Person")
    make(responsible_organisation=who, responsible_person=person, **LATE)
    make(meeting=b.make_meeting(published=True, held_on="2024"))
    late, other = file_rows(visitor, LIST, format)
    assert late["Who answers"] == "Example Person\nInvented Council"
    assert (late["Overdue"], other["Overdue"]) == ("yes", "no")
    assert other["Who answers"] == ""


def test_the_page_opens_in_both_languages_full_and_empty(visitor, language):
    address = f"/{language}/outcomes/"
    assert "state=open" not in visitor.get(address).content.decode()
    make()
    assert visitor.get(address).context["total"] == 1


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_ten_outcomes_cost_as_many_queries_as_one(visitor, ending):
    def make_one():
        make(
            sectors=[b.make_sector()],
            responsible_organisation=b.make_organisation(),
            responsible_person=b.make_person(),
        )

    make_one()
    one = query_count(visitor, f"/en/outcomes{ending}")
    for _ in range(9):
        make_one()
    assert query_count(visitor, f"/en/outcomes{ending}") == one
