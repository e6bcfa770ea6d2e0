"""The chart, the comparison with sisters, and what changed in public."""

import re
from typing import Any

import pytest

from partnerships.views.project_changes import CHANGES_SHOWN
from partnerships.views.project_chart import HEIGHT, WIDTH, chart_of
from partnerships.views.project_sisters import INDICATORS_SHOWN, SISTERS_SHOWN
from partnerships.views.projects import READINGS_SHOWN
from tests import builders as b
from tests.list_pages import query_count

pytestmark = pytest.mark.django_db


def project(**fields):
    return b.make_project(published=True, **fields)


def page(client, made):
    return client.get(f"/en/projects/{made.code}/")


def readings(indicator, *values):
    return [
        b.make_reading(indicator=indicator, measured_on=f"2026-0{month}", value=value)
        for month, value in enumerate(values, start=1)
    ]


# The chart


def test_a_chart_rises_with_the_values_and_goes_right_with_the_days():
    indicator = b.make_indicator(baseline=10, target=100)
    chart: Any = chart_of(indicator, readings(indicator, 10, 40, 90))
    xs, ys = [p.x for p in chart.points], [p.y for p in chart.points]
    assert xs == sorted({*xs})
    assert ys == sorted({*ys}, reverse=True)
    assert chart.baseline.y == ys[0]
    assert chart.target.y < ys[-1]
    for x, y in zip(xs, ys, strict=True):
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT


@pytest.mark.parametrize(
    ("fields", "values", "is_drawn"),
    [
        ({}, [], False),
        ({"baseline": 1, "target": 2}, [], False),
        ({}, [5], False),
        ({"target": 5}, [5], True),
        ({}, [5, 5], True),
        ({"baseline": 7, "target": 7}, [7, 7], True),
    ],
)
def test_a_chart_is_drawn_where_there_is_something_to_compare(fields, values, is_drawn):
    indicator = b.make_indicator(**fields)
    assert bool(chart_of(indicator, readings(indicator, *values))) is is_drawn


@pytest.mark.parametrize(("baseline", "target"), [(40, 10), (10, 40)])
def test_the_labels_of_baseline_and_target_keep_apart(baseline, target):
    indicator = b.make_indicator(baseline=baseline, target=target, direction="down")
    chart: Any = chart_of(indicator, readings(indicator, 20))
    assert abs(chart.baseline.label_y - chart.target.label_y) > 90
    assert min(chart.baseline.label_y, chart.target.label_y) > 0


def test_the_page_draws_without_styles_and_names_the_chart(visitor, language):
    made = project()
    indicator = b.make_indicator(
        project=made, name_uk="Місць", name_en="Places", baseline=0, target=9
    )
    readings(indicator, 1, 2.5)
    content = visitor.get(f"/{language}/projects/{made.code}/").content.decode()
    (svg,) = re.findall(r"<svg class=\"reading-chart\".*?</svg>", content, re.DOTALL)
    assert 'role="img"' in svg
    heading, title = re.findall(r'labelledby="(\S+) (\S+)"', svg)[0]
    name = {"uk": "Місць", "en": "Places"}[language]
    assert f'<h3 id="{heading}">{name}' in content
    assert f'<title id="{title}">' in svg
    assert "style=" not in svg
    # Coordinates are whole numbers: no comma of a language can break them.
    assert re.search(r'points="\d+,\d+ \d+,\d+"', svg)


# What changed in public


def test_changes_are_the_public_rows_newest_first(visitor):
    made = project(stage="in_progress", since="2025-03-06")
    indicator = b.make_indicator(project=made, name_en="Places", unit_en="beds")
    b.make_reading(indicator=indicator, measured_on="2026-02", value=7)
    b.make_milestone(project=made, title_en="Roof", done_on="2026-01-05")
    b.make_milestone(project=made, title_en="Walls", due_on="2027")
    response = page(visitor, made)
    found = [(str(c.on), c.kind) for c in response.context["changes"]]
    assert found == [
        ("2026-02", "reading"),
        ("2026-01-05", "milestone"),
        ("2025-03-06", "status"),
    ]
    content = response.content.decode()
    log = content.partition('<ol class="changes">')[2].partition("</ol>")[0]
    assert "Places 7 beds" in log
    assert "Roof" in log
    assert "Walls" not in log


def test_edits_and_notes_never_become_changes(visitor):
    made = project(title_en="First title")
    made.title_en = "Second title"
    made.internal_note = "Таємна примітка"
    made.save()
    stage = made.stages.create(stage="proposed", since="2026", note="Таємна причина")
    stage.is_current = True
    stage.save()
    made.internal_site = "Таємна вулиця"
    made.save()
    content = page(visitor, made).content.decode()
    assert "First title" not in content
    assert "Таємн" not in content


def test_only_the_newest_changes_are_shown(visitor):
    made = project()
    indicator = b.make_indicator(project=made)
    for number in range(CHANGES_SHOWN + 3):
        day = f"2026-01-{number + 1:02}"
        b.make_reading(indicator=indicator, measured_on=day, value=number)
    response = page(visitor, made)
    assert len(response.context["changes"]) == CHANGES_SHOWN
    assert str(response.context["changes"][0].on) == f"2026-01-{CHANGES_SHOWN + 3}"
    assert response.context["more_changes"]


# The sisters


def family(number=2, **fields):
    """Public projects of one public model, each with a copy of its indicator."""
    model = b.make_model(published=True)
    origin = b.make_indicator(model=model, name_en="Places")
    made = [
        project(model=model, stage="agreed", communities=[b.make_community()], **fields)
        for _ in range(number)
    ]
    for each in made:
        indicator = b.make_indicator(
            project=each, copied_from=origin, baseline=0, target=10
        )
        readings(indicator, 2, 5)
    return model, made


def test_sisters_stand_side_by_side_with_their_last_readings(visitor):
    model, (made, sister) = family()
    hidden = b.make_project(model=model, title_en="Hidden sister")
    comparison = page(visitor, made).context["comparison"]
    assert [row.project for row in comparison.rows] == [made, sister]
    assert [row.is_this for row in comparison.rows] == [True, False]
    for row in comparison.rows:
        ((_indicator, result),) = row.results
        assert (result.last.value, result.percent) == (5, 50)
    assert comparison.number == 2
    assert visitor.get(comparison.address).context["total"] == 2
    assert hidden.title_en not in page(visitor, made).content.decode()


def test_a_project_alone_or_of_a_hidden_model_is_compared_with_none(visitor):
    _model, (alone,) = family(1)
    assert page(visitor, alone).context["comparison"] is None
    hidden = b.make_model()
    one, _other = project(model=hidden), project(model=hidden)
    assert page(visitor, one).context["comparison"] is None


def test_what_a_sister_does_not_measure_is_said(visitor):
    _model, (made, _second) = family()
    project(model=made.model)
    assert "not measured" in page(visitor, made).content.decode()


def test_a_large_family_is_cut_and_leads_to_all(visitor):
    _model, made = family(SISTERS_SHOWN + 3)
    for each in made:
        for number in range(INDICATORS_SHOWN + 2):
            b.make_indicator(project=each, name_uk=f"Спільний {number}")
    comparison = page(visitor, made[-1]).context["comparison"]
    assert len(comparison.rows) == SISTERS_SHOWN + 1
    assert len(comparison.indicators) == INDICATORS_SHOWN
    assert comparison.number == SISTERS_SHOWN + 3
    assert comparison.rows[0].project == made[-1]


def test_more_sisters_and_readings_cost_no_more_queries(visitor):
    model, made = family()
    one = query_count(visitor, f"/en/projects/{made[0].code}/")
    for _ in range(5):
        each = project(model=model, stage="agreed", communities=[b.make_community()])
        readings(b.make_indicator(project=each, name_uk="Інший"), 1, 2, 3)
        readings(b.make_indicator(project=made[0]), 1, 2, 3)
    assert query_count(visitor, f"/en/projects/{made[0].code}/") == one


def test_many_readings_are_cut_and_the_chart_keeps_them_all(visitor):
    made = b.make_project(published=True)
    indicator = b.make_indicator(project=made)
    for day in range(1, READINGS_SHOWN + 3):
        b.make_reading(indicator=indicator, measured_on=f"2026-01-{day:02}", value=day)
    response = visitor.get(f"/en/projects/{made.code}/")
    assert len(response.context["readings"]) == READINGS_SHOWN
    address = response.context["readings"].address
    assert visitor.get(address).context["total"] == READINGS_SHOWN + 2
    [result] = response.context["results"]
    assert len(result.chart.points) == READINGS_SHOWN + 2
