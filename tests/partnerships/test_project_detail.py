import datetime

import pytest
from django.utils import timezone

from common.dates import PartialDate
from partnerships.views.project_parts import Result
from tests import builders as b
from tests.full_records import add_parts, full_project
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db


def project(**fields):
    return b.make_project(published=True, **fields)


def test_a_project_with_ten_of_everything_takes_the_same_queries(visitor):
    made = full_project()
    project(model=made.model, communities=[b.make_community()])
    one = query_count(visitor, made.get_absolute_url())
    for _ in range(9):
        add_parts(made)
        sister = project(model=made.model, communities=[b.make_community()])
        sister.sectors.add(b.make_sector())
        made.communities.add(b.make_community())
    assert query_count(visitor, made.get_absolute_url()) == one


def test_an_unknown_code_is_not_found(visitor):
    assert visitor.get("/en/projects/nothing/").status_code == 404


def test_a_hidden_sister_is_not_shown(visitor):
    shown = full_project()
    project(model=shown.model, title_uk="Видима сестра")
    b.make_project(model=shown.model, title_uk="Таємна сестра")
    page = visitor.get(shown.get_absolute_url()).content.decode()
    assert "Видима сестра" in page
    assert "Таємна сестра" not in page


@pytest.mark.parametrize(
    ("baseline", "target", "value", "percent", "bar"),
    [
        (40, 10, 19, 70, 70),
        (40, 10, 46, -20, 0),
        (40, 10, 4, 120, 100),
        (0, 1000, 999, 99, 99),
        (0, 200, -1, 0, 0),
        (None, 10, 5, None, 0),
        (0, None, 5, None, 0),
        (5, 5, 5, None, 0),
    ],
    ids=[
        "falling",
        "falling gone up",
        "falling passed",
        "nearly",
        "a little back",
        "no baseline",
        "no target",
        "no way",
    ],
)
def test_progress_is_the_way_from_baseline_to_target(
    baseline, target, value, percent, bar
):
    indicator = b.make_indicator(baseline=baseline, target=target, direction="down")
    result = Result(indicator, [b.make_reading(indicator=indicator, value=value)])
    assert (result.percent, result.bar) == (percent, bar)


def test_the_last_reading_counts(visitor):
    made = project()
    indicator = b.make_indicator(project=made, baseline=40, target=10, direction="down")
    b.make_reading(indicator=indicator, measured_on="2026-03-15", value=25)
    b.make_reading(indicator=indicator, measured_on="2026-02", value=10)
    page = visitor.get(f"/en/projects/{made.code}/").content.decode()
    assert '<progress max="100" value="50"' in page
    assert "50 % of the way" in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (None, "To be agreed: no indicator has been named yet."),
        ({}, "The target is to be agreed."),
        ({"target": 3}, "No reading yet."),
    ],
)
def test_what_is_to_be_agreed_is_said(visitor, fields, words):
    made = project()
    if fields is not None:
        b.make_indicator(project=made, **fields)
    assert words in visitor.get(f"/en/projects/{made.code}/").content.decode()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (90, "Last confirmed on"),
        (91, "more than 90 days ago"),
        (None, "Nobody has confirmed yet"),
    ],
)
def test_staleness_is_said(visitor, days, words):
    day = timezone.localdate() - datetime.timedelta(days=days or 0)
    made = project(last_confirmed_on=PartialDate.parse(day) if days else "")
    page = visitor.get(f"/en/projects/{made.code}/").content.decode()
    assert words in page
    assert ('class="badge stale"' in page) is (days != 90)


@pytest.mark.parametrize(
    ("stage", "fields", "state"),
    [
        ("agreed", {"due_on": "2025"}, "overdue"),
        ("agreed", {"due_on": "2999"}, "ahead"),
        ("agreed", {}, "ahead"),
        ("agreed", {"due_on": "2025", "done_on": "2026"}, "done"),
        ("declined", {"due_on": "2025"}, "ahead"),
    ],
)
def test_a_milestone_is_late_only_while_the_project_lasts(
    visitor, stage, fields, state
):
    made = project(stage=stage)
    b.make_milestone(project=made, **fields)
    [step] = visitor.get(f"/en/projects/{made.code}/").context["milestones"]
    assert step.state == state


def test_a_source_that_disagrees_is_shown(visitor):
    made = project()
    b.cite(made, b.make_source(published=True), about="budget", stated_value="7 EUR")
    assert "7 EUR" in visitor.get(f"/en/projects/{made.code}/").content.decode()


def test_both_languages_open(visitor, language):
    for made in (project(), full_project()):
        address = f"/{language}/projects/{made.code}/"
        assert visitor.get(address).status_code == 200


def test_funding_without_a_date_stands_last(visitor):
    made = project()
    rows = [b.make_funding(project=made, stated_on=on) for on in ("", "2026", "2025")]
    shown = visitor.get(made.get_absolute_url()).context["funding"]
    assert list(shown) == rows[::-1]
