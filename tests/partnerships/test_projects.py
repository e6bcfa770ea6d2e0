"""Pilot projects: when they are stale, and what they reach."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.freshness import STALE_AFTER_DAYS
from partnerships.models import Indicator, Milestone, PilotProject
from tests.builders import (
    make_community,
    make_indicator,
    make_milestone,
    make_model,
    make_project,
    make_project_partner,
    make_reading,
    make_sector,
)

DAY = datetime.date(2026, 6, 30)

values = st.decimals(-10_000, 10_000, places=4)


# Staleness


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("confirmed", "stale"),
    [
        ("", True),
        ("2026-06-30", False),
        ("2026-04-01", False),
        ("2026-03-31", True),
        ("2026-04", False),
        ("2026-03", True),
        ("2026", False),
        ("2025", True),
    ],
)
def test_a_project_is_stale_when_nobody_confirmed_it_for_long(confirmed, stale):
    assert DAY - datetime.timedelta(days=STALE_AFTER_DAYS) == datetime.date(2026, 4, 1)
    project = make_project(last_confirmed_on=confirmed)
    assert PilotProject.objects.stale(DAY).exists() is stale
    assert project.is_stale(DAY) is stale


@pytest.fixture
def projects(db):
    """Confirmed to the day, month and year around two turns of the year, or never."""
    dates = ("2025-07-01", "2025-12-31", "2026-01-01", "2026-06-01")
    exact = {date[:length] for date in dates for length in (0, 4, 7, 10)}
    return [make_project(last_confirmed_on=date) for date in exact]


@given(day=st.dates(datetime.date(2025, 1, 1), datetime.date(2027, 1, 1)))
def test_the_list_and_the_record_agree_on_what_is_stale(projects, day):
    stale = {project for project in projects if project.is_stale(day)}
    assert {*PilotProject.objects.stale(day)} == stale


# Fields that belong together


@pytest.mark.django_db
def test_a_budget_and_its_currency_are_known_or_both_unknown():
    make_project(budget=None, currency="").full_clean()
    make_project(budget=0, currency="EUR").full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "dream_id", ["DREAM-UA-040825-30FC5B9E", "DREAM-UA-04082025-30FC5B9E"]
)
def test_both_shapes_of_a_dream_identifier_are_taken(dream_id):
    make_project(dream_id=dream_id).full_clean()
    make_project(dream_id="").full_clean()
    make_project(dream_id="").full_clean()


@pytest.mark.django_db
def test_a_partner_has_one_part_by_role(english):
    partner = make_project_partner(role="funding")
    assert str(partner) == f"{partner.country}, funding"
    assert partner.partner == partner.country


@pytest.mark.django_db
def test_the_site_is_neither_searched_nor_in_the_address():
    project = make_project(internal_site="вигадане місце")
    assert not PilotProject.objects.search("вигадане місце").exists()
    assert "місце" not in str(project)


@pytest.mark.django_db
def test_a_list_of_projects_costs_the_same_for_one_and_for_ten(
    django_assert_max_num_queries,
):
    def add(number):
        for _ in range(number):
            make_project(
                stage="agreed",
                model=make_model(),
                sectors=[make_sector()],
                communities=[make_community()],
            )

    def read():
        project: Any
        for project in PilotProject.objects.for_list():
            assert project.current_stage == "agreed"
            str(project.model), list(project.sectors.all())
            for community in project.communities.all():
                str(community.oblast)

    add(1)
    with django_assert_max_num_queries(4):
        read()
    add(9)
    with django_assert_max_num_queries(4):
        read()


# Milestones


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("due_on", "done_on", "overdue"),
    [
        ("2026-06-29", "", True),
        ("2026-06-30", "", False),
        ("2026-06", "", False),
        ("2026-05", "", True),
        ("2026-05", "2026-06", False),
        ("", "", False),
    ],
)
def test_a_milestone_is_overdue_once_its_date_has_wholly_passed(
    due_on, done_on, overdue
):
    make_milestone(due_on=due_on, done_on=done_on)
    assert Milestone.objects.overdue(DAY).exists() is overdue


@pytest.mark.django_db
def test_a_models_milestone_counts_months_and_is_never_overdue():
    make_milestone(model=make_model(), months_after_start=6).full_clean()
    assert not Milestone.objects.overdue(DAY).exists()


# Progress


@pytest.mark.parametrize(
    ("baseline", "target", "value", "progress"),
    [
        (0, 200, 50, "0.25"),
        (0, 200, 200, "1"),
        (0, 200, 300, "1.5"),
        (100, 200, 100, "0"),
        (100, 200, 50, "-0.5"),
        # Falling is progress where less is better.
        (80, 20, 80, "0"),
        (80, 20, 50, "0.5"),
        (80, 20, 20, "1"),
        (80, 20, 110, "-0.5"),
        # What is not known is not nought.
        (None, 200, 50, None),
        (0, None, 50, None),
        (0, 200, None, None),
        (200, 200, 200, None),
        (None, None, None, None),
    ],
)
def test_progress_is_the_share_of_the_way(baseline, target, value, progress):
    def number(given):
        return None if given is None else Decimal(given)

    indicator = Indicator(baseline=number(baseline), target=number(target))
    assert indicator.progress(number(value)) == number(progress)


@given(baseline=values, target=values, values=st.tuples(values, values))
def test_progress_grows_towards_the_target(baseline, target, values):
    indicator = Indicator(baseline=baseline, target=target)
    if baseline == target:
        assert indicator.progress(values[0]) is None
        return
    nearer, farther = sorted(values, reverse=target > baseline)
    assert (indicator.progress(nearer) or 0) >= (indicator.progress(farther) or 0)
    assert indicator.progress(baseline) == 0
    assert indicator.progress(target) == 1


def test_an_indicator_is_agreed_once_it_has_a_target():
    assert not Indicator().is_agreed
    assert Indicator(target=Decimal(0)).is_agreed


@pytest.mark.django_db
def test_readings_stand_in_time_and_show_plain_numbers(english):
    indicator = make_indicator()
    for day, value in [("2026-06", "1000"), ("2026-03", "12.5000"), ("2026", "0")]:
        make_reading(indicator=indicator, measured_on=day, value=Decimal(value))
    shown = [str(reading) for reading in indicator.readings.all()]
    assert shown == ["2026: 0", "March 2026: 12.5", "June 2026: 1000"]


@pytest.mark.django_db
def test_a_copied_indicator_outlives_the_one_it_was_copied_from():
    original = make_indicator(model=make_model())
    copy = make_indicator(copied_from=original)
    original.delete()
    copy.refresh_from_db()
    assert copy.copied_from is None
