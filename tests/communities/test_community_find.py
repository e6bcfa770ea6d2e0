"""The box “find your town”: one hromada, a list, or words that help."""

import pytest
from django.utils import timezone

from tests.builders import make_community

pytestmark = pytest.mark.django_db


@pytest.fixture
def chuhuiv():
    return make_community(name_uk="Чугуївська", name_en="Chuhuivska", kind="urban")


def asked(client, town, language="uk"):
    return client.get(f"/{language}/communities/find/", {"town": town})


@pytest.mark.parametrize(
    "town", ["Чугуїв", "чугуївської громади", "ЧУГУЇВ", "м. Чугуєва", "Chuhuiv"]
)
def test_one_hromada_is_opened_at_once(visitor, chuhuiv, town):
    make_community(name_uk="Лозівська")
    assert asked(visitor, town).url == f"/uk/communities/{chuhuiv.code}/"


def test_the_one_called_just_so_is_opened_although_others_begin_so(visitor):
    make_community(name_uk="Миколаївська", centre_uk="Миколаївка")
    city = make_community(name_uk="Миколаївська", centre_uk="Миколаїв")
    assert asked(visitor, "Миколаїв", "en").url == f"/en/communities/{city.code}/"


def test_several_are_a_list(visitor):
    for _ in range(2):
        make_community(name_uk="Городоцька", centre_uk="Городок")
    page = visitor.get(asked(visitor, "Городок").url)
    assert page.context["total"] == 2


def test_where_nothing_is_found_the_page_says_what_to_do(visitor, chuhuiv):
    answer = visitor.get(asked(visitor, "Нетакогоград", "en").url)
    assert answer.context["total"] == 0
    assert "choose the region" in answer.content.decode()


@pytest.mark.parametrize("town", ["", "  ", "громада", "."])
def test_a_question_that_names_nothing_leads_to_the_list(visitor, chuhuiv, town):
    answer = asked(visitor, town)
    assert answer.url.startswith("/uk/communities/")
    assert chuhuiv.code not in answer.url
    assert visitor.get(answer.url).status_code == 200


def test_an_archived_hromada_is_not_led_to(visitor, chuhuiv):
    chuhuiv.archived_at, chuhuiv.archive_reason = timezone.now(), "об’єднано"
    chuhuiv.save()
    assert chuhuiv.code not in asked(visitor, "Чугуїв").url


def test_the_question_costs_the_same_for_one_and_ten(
    visitor, chuhuiv, django_assert_num_queries
):
    with django_assert_num_queries(1):
        asked(visitor, "Чугуївська")
    for _ in range(10):
        make_community(name_uk="Чугуївська")
    with django_assert_num_queries(1):
        asked(visitor, "Чугуївська")
    with django_assert_num_queries(3):
        asked(visitor, "Нетакогоград")
