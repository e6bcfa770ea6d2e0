"""One box over all public records: what is found, what is marked, what stays hidden."""

import re

import pytest
from django.urls import reverse

from partnerships.search import COUNTED, SHOWN
from partnerships.search_kinds import KINDS
from partnerships.views.search import LONGEST
from tests import builders as b
from tests.list_pages import query_count
from tests.making import number

pytestmark = pytest.mark.django_db

PAGE = "/en/search/"
WORD = "Мікросвіт"


def attended(**fields):
    """A delegate of a public meeting."""
    delegation = b.make_delegation()
    b.make_meeting(published=True, delegations=[delegation])
    return b.make_delegate(delegation=delegation, **fields)


def _outcome():
    return b.make_outcome(meeting=b.make_meeting(published=True), text_uk=WORD)


def _delegation():
    made = b.make_delegation(name_uk=WORD)
    b.make_meeting(published=True, delegations=[made])
    return made


# A public record of each kind that is found by the word, and one that is hidden.
MAKERS = {
    "meetings": lambda: b.make_meeting(published=True, title_uk=WORD),
    "outcomes": _outcome,
    "countries": lambda: attended(country=b.make_country(name_uk=WORD)).country,
    "groups": lambda: b.make_group(name_uk=WORD),
    "organisations": lambda: (
        (
            attended(organisation=b.make_organisation(name_uk=f"{WORD} {number()}"))
        ).organisation
    ),
    "persons": lambda: (
        (attended(person=b.make_person(name_uk=f"{WORD} {number()}"))).person
    ),
    "delegations": _delegation,
    "projects": lambda: b.make_project(published=True, title_uk=WORD, stage="agreed"),
    "models": lambda: b.make_model(published=True, title_uk=WORD),
    "agreements": lambda: b.make_agreement(published=True, title_uk=WORD),
    "communities": lambda: b.make_community(name_uk=WORD),
    "statements": lambda: b.make_statement(published=True, text_uk=WORD),
    "sources": lambda: b.make_source(published=True, publisher_uk=WORD),
}
HIDDEN = {
    "meetings": lambda: b.make_meeting(title_uk=WORD),
    "outcomes": lambda: b.make_outcome(text_uk=WORD),
    "countries": lambda: b.make_country(name_uk=WORD),
    "organisations": lambda: b.make_organisation(name_uk=WORD),
    "persons": lambda: b.make_delegate(person=b.make_person(name_uk=WORD)),
    "delegations": lambda: b.make_delegation(name_uk=WORD),
    "projects": lambda: b.make_project(title_uk=WORD),
    "models": lambda: b.make_model(title_uk=WORD),
    "agreements": lambda: b.make_agreement(title_uk=WORD),
    "statements": lambda: b.make_statement(text_uk=WORD),
    "sources": lambda: b.make_source(publisher_uk=WORD),
}
CODES = [kind.code for kind in KINDS]


def found(client, question, **query):
    """How many records of each kind, and the page."""
    response = client.get(PAGE, {"q": question, **query})
    groups = response.context.get("groups") or []
    return {each.kind.code: each.number for each, _address in groups}, response


def test_every_kind_has_a_case():
    assert {*MAKERS} == {*CODES}
    # Groups of countries and hromadas are public lists.
    assert {*HIDDEN} == {*CODES} - {"groups", "communities"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("question", ["мікросвіт", "МІКРО’СВІТ", "  світу  мікро "])
def test_a_record_of_each_kind_is_found_and_marked(visitor, code, question):
    if code == "communities" and question.count(" ") > 4:
        pytest.skip("a word of a hromada's name is looked for at its beginning")
    MAKERS[code]()
    numbers, response = found(visitor, question)
    assert numbers == {code: 1}
    content = response.content.decode()
    assert "<mark>Мікро" in content
    assert 'href="/en/' in content.partition("<ol class=")[2].partition("</ol>")[0] or (
        code == "statements"
    )


@pytest.mark.parametrize("code", HIDDEN)
def test_what_is_hidden_is_neither_found_nor_counted(visitor, code):
    HIDDEN[code]()
    numbers, _response = found(visitor, WORD)
    assert numbers == {}
    for kind in KINDS:
        page = visitor.get(PAGE, {"q": WORD, "kind": kind.code})
        assert page.context["found"].number == 0


@pytest.mark.parametrize("code", CODES)
def test_the_first_five_are_shown_and_all_are_one_step_away(visitor, code):
    for _ in range(SHOWN + 2):
        MAKERS[code]()
    response = visitor.get(PAGE, {"q": WORD})
    ((group, address),) = response.context["groups"]
    assert (group.number, len(group.hits)) == (SHOWN + 2, SHOWN)
    assert address.replace("&", "&amp;") in response.content.decode()
    there = visitor.get(address).context
    number = there["total"] if group.kind.listed else there["found"].number
    assert number == SHOWN + 2


def test_a_kind_without_a_list_of_its_own_is_paged_here(visitor, monkeypatch):
    monkeypatch.setattr("partnerships.views.search.ROWS_A_PAGE", 2)
    for _ in range(5):
        MAKERS["persons"]()
    query = {"q": WORD, "kind": "persons"}
    response = visitor.get(PAGE, {**query, "page": 2})
    assert len(response.context["found"].hits) == 2
    paging = response.context["paging"]
    assert (paging["number"], paging["total"]) == (2, 3)
    assert paging["next"].endswith("&kind=persons&page=3")
    assert b'rel="next"' in response.content
    gone = visitor.get(PAGE, {**query, "page": 9})
    assert gone.status_code == 302
    assert "page" not in gone["Location"]


def test_counting_stops_where_nobody_counts_on(visitor, monkeypatch):
    monkeypatch.setattr("partnerships.search.COUNTED", 6)
    for _ in range(8):
        MAKERS["sources"]()
    ((group, address),) = found(visitor, WORD)[1].context["groups"]
    assert COUNTED > SHOWN
    assert (group.number, group.is_more) == (7, True)
    assert address


def test_a_text_in_the_other_language_is_shown_with_its_language(visitor):
    attended(country=b.make_country(name_uk="Вигадія", name_en="Inventia"))
    content = found(visitor, "вигадія")[1].content.decode()
    assert ">Inventia</a>" in content
    assert '<span lang="uk"><mark>Вигадія</mark></span>' in content


def test_a_word_far_inside_a_text_is_shown_with_its_surroundings(visitor):
    b.make_project(
        published=True,
        title_en="A pilot",
        title_uk="Проєкт",
        description_en="word " * 100 + "the microgrid of a hospital " + "word " * 100,
    )
    content = found(visitor, "microgrid")[1].content.decode()
    assert "… word" in content
    assert "the <mark>microgrid</mark> of a hospital" in content
    assert len(content) < 12_000


def test_a_meeting_is_found_by_its_town_in_any_case_of_the_word(visitor):
    place = b.make_community(name_uk="Лозівська", kind="urban")
    met = b.make_meeting(published=True, community=place)
    b.make_meeting(published=True, community=b.make_community())
    for question in ("Лозова", "лозівської громади", "LOZOVA лозівська"):
        expected = 0 if "LOZ" in question else 1
        numbers, response = found(visitor, question)
        assert numbers.get("meetings", 0) == expected
        assert ("<mark>Лозів" in response.content.decode()) is bool(expected)
        listed = visitor.get("/en/meetings/", {"search": question}).context["page"]
        assert list(listed) == [met][:expected]
    assert found(visitor, "громада")[0].get("meetings") is None


def test_somebody_without_a_page_leads_to_where_the_public_meets_them(visitor):
    hidden = b.make_meeting(title_en="Hidden visit", held_on="2026-01")
    shown = b.make_meeting(published=True, title_en="Public visit", held_on="2025-01")
    person = b.make_person(name_uk=WORD)
    body = b.make_organisation(name_uk=WORD)
    for meeting in (hidden, shown):
        b.make_home_attendance(meeting=meeting, person=person, organisation=body)
    content = found(visitor, WORD)[1].content.decode()
    assert content.count(f'href="/en/meetings/{shown.slug}/"') == 2
    assert "Public visit" in content
    assert "Hidden" not in content


def test_nothing_found_says_what_to_try(visitor, language):
    response = visitor.get(f"/{language}/search/", {"q": "зовсім немає"})
    assert response.status_code == 200
    content = response.content.decode()
    assert 'href="?q=%D0%B7%D0%BE%D0%B2%D1%81%D1%96%D0%BC"' in content
    assert f'href="/{language}/communities/"' in content


@pytest.mark.parametrize("question", ["", "   ", "—", "’"])
def test_a_question_without_a_letter_finds_nothing_and_asks_nothing(visitor, question):
    MAKERS["groups"]()
    response = visitor.get(PAGE, {"q": question})
    assert response.status_code == 200
    assert "groups" not in response.context
    assert query_count(visitor, PAGE) == 0


@pytest.mark.parametrize("question", ["д" * (LONGEST + 1), "a\x00b"])
def test_a_question_that_cannot_be_asked_is_refused_in_words(visitor, question):
    response = visitor.get(PAGE, {"q": question})
    assert response.status_code == 400
    assert b'class="error" role="alert"' in response.content
    assert visitor.get(PAGE, {"q": "д" * LONGEST}).status_code == 200


def test_an_unknown_kind_is_refused(visitor):
    assert visitor.get(PAGE, {"q": "а", "kind": "users"}).status_code == 400


def test_a_question_is_shown_as_text_and_the_page_is_not_indexed(visitor):
    response = visitor.get(PAGE, {"q": "<b>bold"})
    content = response.content.decode()
    assert "<b>bold" not in content
    assert content.count("noindex") == 1
    assert 'rel="canonical"' not in content
    assert visitor.get(PAGE).content.decode().count("noindex") == 1


def test_every_page_has_the_box_and_the_search_page_has_one(visitor, language):
    address = f'action="/{language}/search/"'
    for page in ("", "communities/", "nothing-here/"):
        assert address in visitor.get(f"/{language}/{page}").content.decode()
    content = visitor.get(f"/{language}/search/").content.decode()
    assert content.count(address) == 1
    ids = re.findall(r' id="([^"]+)"', content)
    assert len(ids) == len({*ids})


def test_ten_records_of_each_kind_cost_as_many_queries_as_one(visitor):
    for make in MAKERS.values():
        make()
    address = f"{PAGE}?q=мікросвіт"
    one = query_count(visitor, address)
    for make in MAKERS.values():
        for _ in range(9):
            make()
    assert query_count(visitor, address) == one


@pytest.mark.parametrize("code", CODES)
def test_a_list_that_a_kind_leads_to_exists(visitor, code):
    kind = next(kind for kind in KINDS if kind.code == code)
    if kind.listed:
        assert visitor.get(reverse(kind.listed)).status_code == 200
