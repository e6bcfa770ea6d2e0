"""Readings in a grid: commas, errors by cell, nothing half-written."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from partnerships.models import Reading
from tests import builders as b
from tests.accounts.staff import make_staff
from tests.conftest import Caller
from tests.office import make_community_editor

pytestmark = pytest.mark.django_db


@pytest.fixture
def indicators():
    project = b.make_project()
    return [b.make_indicator(project=project) for _number in range(2)]


def page(indicators):
    path = reverse("admin:partnerships_reading_grid")
    return f"{path}?project={indicators[0].project_id}"


def cells(indicators, *columns, **dates):
    return dates | {
        f"value_{indicator.pk}_{column}": value
        for column, values in enumerate(columns)
        for indicator, value in zip(indicators, values, strict=True)
    }


def stored():
    return sorted(
        Reading.objects.values_list("indicator", "measured_on", "value"), key=str
    )


def test_a_grid_is_stored_with_commas_points_and_spaces(editor, indicators):
    first, second = indicators
    source = b.make_source()
    values = [("1 250,5", "12.25"), ("-3", "")]
    data = cells(indicators, *values, date_0="03.2026", date_1="06.03.2025")
    sent = editor.post(page(indicators), data | {"source": source.pk})
    assert sent.status_code == 302
    assert stored() == sorted(
        [
            (first.pk, "2026-03", Decimal("1250.5")),
            (second.pk, "2026-03", Decimal("12.25")),
            (first.pk, "2025-03-06", Decimal(-3)),
        ],
        key=str,
    )
    reading = Reading.objects.filter(measured_on="2025-03-06").get()
    assert reading.citations.get().source == source
    assert reading.history.get().history_user == editor.user


@pytest.mark.parametrize(
    ("column", "dates", "wrong"),
    [
        (("1", "багато"), {"date_0": "2026"}, "second"),
        (("1", "1,23456"), {"date_0": "2026"}, "second"),
        (("1", "2"), {"date_0": ""}, "date_0"),
        (("1", "2"), {"date_0": "2199"}, "date_0"),
        (("1", "2"), {"date_0": "2026", "date_1": "2026"}, "date_1"),
        (("", ""), {"date_0": "2026"}, "__all__"),
        (("1", "2"), {"date_0": "2025"}, "first"),
    ],
    ids=[
        "words",
        "too-exact",
        "no-date",
        "future",
        "twice",
        "nothing",
        "there-already",
    ],
)
def test_one_wrong_cell_stores_nothing_and_is_marked(
    editor, indicators, column, dates, wrong
):
    first, second = indicators
    b.make_reading(indicator=first, measured_on="2025", value=7)
    before = stored()
    columns = [column, column] if "date_1" in dates else [column]
    data = cells(indicators, *columns, **dates)
    response = editor.post(page(indicators), data)
    names = {"first": f"value_{first.pk}_0", "second": f"value_{second.pk}_0"}
    assert {*response.context["form"].errors} == {names.get(wrong, wrong)}
    assert stored() == before
    # What was typed stands there still.
    assert f'value="{column[0]}"' in response.content.decode() or not column[0]


def test_the_choice_of_a_project_offers_those_with_indicators(editor, indicators):
    b.make_project()
    b.make_indicator(model=b.make_model())
    response = editor.get(reverse("admin:partnerships_reading_grid"))
    assert [*response.context["projects"]] == [indicators[0].project]


def test_a_community_editor_enters_their_own_only(indicators):
    link = make_community_editor(user=make_staff("community editor"))
    other = b.make_indicator()
    indicators[0].project.communities.add(link.community)
    caller = Caller(User.objects.get(pk=link.user.pk))
    offered = caller.get(reverse("admin:partnerships_reading_grid"))
    assert [*offered.context["projects"]] == [indicators[0].project]
    data = cells(indicators, ("1", "2"), date_0="2026")
    assert caller.post(page(indicators), data).status_code == 302
    assert caller.get(page([other])).status_code == 404
    assert Reading.objects.count() == 2


def test_who_may_only_look_enters_nothing(viewer, indicators):
    assert viewer.get(page(indicators)).status_code == 403
    data = cells(indicators, ("1", "2"), date_0="2026")
    assert viewer.post(page(indicators), data).status_code == 403
    assert not Reading.objects.exists()


def test_a_grid_costs_the_same_for_two_rows_and_for_ten(
    editor, indicators, django_assert_num_queries
):
    def measured():
        for indicator in indicators:
            b.make_reading(indicator=indicator, measured_on="2020")

    measured()
    editor.get(page(indicators))
    with CaptureQueriesContext(connection) as counted:
        editor.get(page(indicators))
    more = [b.make_indicator(project=indicators[0].project) for _number in range(8)]
    for indicator in more:
        b.make_reading(indicator=indicator)
    with django_assert_num_queries(len(counted)):
        editor.get(page(indicators))
