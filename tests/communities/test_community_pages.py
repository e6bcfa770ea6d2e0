import pytest
from django.utils import translation

from communities.filters import CommunityFilter
from communities.models import Community
from tests import builders as b
from tests.list_pages import FORMATS, body, file_rows, page_rows, query_count

pytestmark = pytest.mark.django_db

LIST = "/en/communities/"


def _region():
    kept, dropped = b.make_community(), b.make_community()
    return kept, dropped, kept.oblast.pk


def _membership():
    kept, dropped = b.make_community(), b.make_community()
    b.make_membership(published=True, community=kept, stage="member")
    b.make_membership(community=dropped, stage="member")
    return kept, dropped, "member"


def _joined():
    kept, dropped = b.make_community(), b.make_community()
    b.make_membership(published=True, community=kept, stage="intent")
    b.make_membership(published=True, community=dropped, stage="left")
    return kept, dropped, "joined"


def _territory():
    kept, dropped = b.make_community(), b.make_community()
    b.make_territory_status(community=kept, category="active")
    b.make_territory_status(
        community=dropped, category="active", starts_on="2022", ends_on="2023"
    )
    return kept, dropped, "active"


def _with_projects():
    kept, dropped = b.make_community(), b.make_community()
    b.make_project(published=True, communities=[kept])
    b.make_project(communities=[dropped])
    return kept, dropped, "yes"


def _without_projects():
    dropped, kept, _ = _with_projects()
    return kept, dropped, "no"


CASES = {
    "search": [
        lambda: (
            b.make_community(name_uk="Чугуївська"),
            b.make_community(name_uk="Інша"),
            "Чугуєва",
        )
    ],
    "region": [_region],
    "kind": [
        lambda: (
            b.make_community(kind="urban"),
            b.make_community(kind="rural"),
            "urban",
        )
    ],
    "membership": [_membership, _joined],
    "territory": [_territory],
    "projects": [_with_projects, _without_projects],
}


def test_every_filter_has_a_case():
    assert {*CommunityFilter.declared_filters} - {"order"} == {*CASES}


@pytest.mark.parametrize(
    ("name", "make"), [(name, make) for name in CASES for make in CASES[name]]
)
def test_a_filter_keeps_one_hromada_and_drops_another(visitor, name, make):
    kept, dropped, value = make()
    assert {kept, dropped} <= {*page_rows(visitor, LIST)}
    assert page_rows(visitor, f"{LIST}?{name}={value}") == [kept]
    for format in FORMATS:
        [row] = file_rows(visitor, f"{LIST}?{name}={value}", format)
        assert row["KATOTTG code"] == kept.code


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("name", ["Авдіївська", "Ґанська", "Євська", "Яська"]),
        ("-name", ["Яська", "Євська", "Ґанська", "Авдіївська"]),
        ("population", ["Яська", "Ґанська", "Авдіївська", "Євська"]),
        ("-population", ["Ґанська", "Яська", "Авдіївська", "Євська"]),
        ("region", ["Ґанська", "Яська", "Авдіївська", "Євська"]),
    ],
)
def test_the_order_is_the_readers_and_unknown_populations_come_last(
    visitor, order, names
):
    first = b.make_oblast(name_uk="Ґердянська")
    second = b.make_oblast(name_uk="Єрдянська")
    b.make_community(name_uk="Яська", population=10, population_year=2022, oblast=first)
    b.make_community(
        name_uk="Ґанська", population=20, population_year=2022, oblast=first
    )
    b.make_community(name_uk="Авдіївська", oblast=second)
    b.make_community(name_uk="Євська", oblast=second)
    rows = page_rows(visitor, f"/uk/communities/?order={order}")
    assert [row.name_uk for row in rows] == names


def test_the_english_page_is_in_the_order_of_the_latin_alphabet(visitor):
    b.make_community(name_uk="Аська", name_en="Zska")
    b.make_community(name_uk="Яська", name_en="Aska")
    rows = page_rows(visitor, "/en/communities/")
    assert [row.name_en for row in rows] == ["Aska", "Zska"]


@pytest.mark.parametrize("query", ["kind=none", "region=x", "order=internal_contact"])
@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_a_wrong_filter_is_refused_with_its_field_marked(visitor, query, ending):
    b.make_community(name_uk="Присутня")
    response = visitor.get(f"/uk/communities{ending}?{query}")
    assert response.status_code == 400
    assert "has-error" in response.content.decode()
    assert "Присутня" not in response.content.decode()


def _full_row():
    community = b.make_community(former_names="Стара\nДавня", raion=b.make_raion())
    b.make_membership(published=True, community=community)
    b.make_territory_status(community=community)
    b.make_project(published=True, communities=[community])


@pytest.mark.parametrize("ending", ["/", ".xlsx", ".csv"])
def test_one_row_and_ten_take_the_same_queries(visitor, ending):
    _full_row()
    one = query_count(visitor, f"/uk/communities{ending}")
    for _ in range(9):
        _full_row()
    assert query_count(visitor, f"/uk/communities{ending}") == one


@pytest.mark.parametrize("format", FORMATS)
def test_the_file_holds_the_rows_of_the_page_in_their_order(visitor, format):
    for name in ("Юська", "Ґанська", "Іська"):
        b.make_community(name_uk=name, population=12, population_year=2022)
    with translation.override("en"):
        page = [
            (c.code, str(c.full_name)) for c in page_rows(visitor, "/en/communities/")
        ]
    rows = file_rows(visitor, "/en/communities/", format)
    assert [(row["KATOTTG code"], row["Name"]) for row in rows] == page
    assert all(str(row["Population"]) == "12" for row in rows)


def test_what_is_internal_or_embargoed_is_in_no_row(visitor):
    community = b.make_community(internal_contact="таємний телефон")
    b.make_membership(community=community, stage="member")
    b.make_project(title_uk="Таємний проєкт", communities=[community])
    b.make_community(
        name_uk="Закрита", archived_at="2026-01-01T00:00Z", archive_reason="об’єднано"
    )
    for ending in ("/", ".csv"):
        shown = body(visitor.get(f"/uk/communities{ending}")).decode()
        assert "таємн" not in shown.lower()
        assert "Закрита" not in shown
    [row] = file_rows(visitor, "/en/communities/", "xlsx")
    assert (row["Membership in the Association"], row["Pilot projects"]) == ("", "")


def test_both_languages_open_with_rows_and_without(visitor, language):
    assert visitor.get(f"/{language}/communities/").status_code == 200
    _full_row()
    assert visitor.get(f"/{language}/communities/").status_code == 200
    assert Community.objects.count() == 1
