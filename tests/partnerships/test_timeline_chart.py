import datetime
from itertools import pairwise
from typing import Any

import pytest

from common.dates import PartialDate
from partnerships.views.timeline_chart import Window, bar, line, mark, ticks

WINDOW = Window(datetime.date(2026, 1, 1), datetime.date(2027, 12, 31))


def drawn(start, end, window=WINDOW):
    pieces = bar(PartialDate(start), PartialDate(end), window)
    return [(piece.kind, piece.x, piece.width) for piece in pieces]


def kinds(start, end):
    return [kind for kind, _, _ in drawn(start, end)]


def places(pieces):
    return [(float(x.rstrip("%")), float(width.rstrip("%"))) for _, x, width in pieces]


def test_days_known_exactly_are_drawn_surely_and_fill_the_window():
    assert drawn("2026-01-01", "2027-12-31") == [("sure", "0%", "100%")]
    assert drawn("2027-01-01", "2027-12-31") == [("sure", "50%", "50%")]


def test_years_are_never_drawn_as_if_their_days_were_known():
    assert drawn("2026", "2027") == [("unsure", "0%", "100%")]
    assert drawn("2026", "2026") == [("unsure", "0%", "50%")]
    assert kinds("2026", "2026-05") == ["unsure"]


def test_between_vague_ends_a_project_surely_runs():
    assert kinds("2026-03", "2027-03") == ["unsure", "sure", "unsure"]
    assert kinds("2026-03-06", "2027") == ["sure", "unsure"]
    assert kinds("2026", "2027-03-06") == ["unsure", "sure"]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2026-03", "2027-03"), ("2026", "2027-06-15"), ("2026-02", ""), ("", "2027-03")],
)
def test_the_pieces_of_a_bar_join_without_gap_or_overlap(start, end):
    found = places(drawn(start, end))
    for (x, width), (next_x, _) in pairwise(found):
        assert x + width == pytest.approx(next_x, abs=0.02)


def test_an_end_that_is_not_stated_fades_to_the_end_of_the_window():
    found = drawn("2026-07-01", "")
    assert [kind for kind, _, _ in found] == [f"fade-{n}" for n in (5, 4, 3, 2, 1)]
    assert sum(places(found)[-1]) == pytest.approx(100)


def test_a_start_that_is_not_stated_fades_in_from_the_beginning():
    found = drawn("", "2026-12-31")
    assert [kind for kind, _, _ in found] == [f"fade-{n}" for n in (1, 2, 3, 4, 5)]
    assert places(found)[0][0] == 0


def test_a_period_not_stated_has_no_bar():
    assert drawn("", "") == []


@pytest.mark.parametrize(
    ("start", "end"),
    [("2024", "2025"), ("2028-01-01", "2029"), ("2028", ""), ("", "2025-12-31")],
)
def test_what_lies_outside_the_window_is_not_drawn(start, end):
    assert drawn(start, end) == []


def test_what_reaches_over_the_window_is_cut_at_its_edge():
    assert drawn("2020-01-01", "2030-01-01") == [("sure", "0%", "100%")]


def test_a_single_day_can_still_be_seen_even_at_the_edge():
    for day in ("2026-06-01", "2027-12-31"):
        [(x, width)] = places(drawn(day, day))
        assert width >= 0.5
        assert x + width <= 100


def test_places_have_a_point_in_every_language(language):
    texts = [part for piece in drawn("2026-03", "2027-04-11") for part in piece[1:]]
    assert not any("," in text for text in texts)


def test_a_milestone_of_a_month_stands_in_its_middle_with_its_span():
    found: Any = mark("ahead", PartialDate("2027-01"), WINDOW)
    assert 50 < float(found.x.rstrip("%")) < 54.3
    assert found.span.x == "50%"
    of_a_day: Any = mark("ahead", PartialDate("2027-01-01"), WINDOW)
    assert of_a_day.span is None


@pytest.mark.parametrize("date", ["", "2025", "2028-01-01"])
def test_a_milestone_out_of_sight_has_no_mark(date):
    assert mark("ahead", PartialDate(date), WINDOW) is None


def test_today_has_a_line_only_within_the_window():
    assert line(datetime.date(2027, 1, 1), WINDOW) == "50%"
    assert line(datetime.date(2028, 1, 1), WINDOW) == ""


def test_two_years_show_their_quarters_and_a_century_only_some_years():
    assert [t.label for t in ticks(WINDOW) if t.kind == "year"] == ["2026", "2027"]
    assert len([t for t in ticks(WINDOW) if t.kind == "quarter"]) == 6
    century = Window(datetime.date(1990, 1, 1), datetime.date(2100, 12, 31))
    assert {t.kind for t in ticks(century)} == {"year"}
    assert len(ticks(century)) <= 8
