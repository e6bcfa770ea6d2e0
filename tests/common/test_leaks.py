"""What must not become public is found in texts, and ordinary texts are left alone."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.leaks import REASONS, LeakKind, find
from tests.common.leak_samples import GIVEN_AWAY, ORDINARY

TODAY = datetime.date(2026, 11, 22)
CASES = [(kind, text) for kind, texts in GIVEN_AWAY.items() for text in texts]


def test_the_samples_are_many():
    assert len(CASES) >= 60
    assert len(ORDINARY) >= 60
    assert {*GIVEN_AWAY} == {*LeakKind.values}


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_what_gives_something_away_is_found(kind, text):
    assert kind in {leak.kind for leak in find(text, TODAY)}


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_sentence_is_left_alone(text):
    assert [(leak.kind, leak.found) for leak in find(text, TODAY)] == []


def test_a_finding_says_where_and_why(english):
    text = "Гостей прийняли в місті, " * 4 + "тел. 050 123 45 67, увечері."
    (leak,) = find(text, TODAY)
    assert text[leak.start : leak.end] == leak.found == "тел. 050 123 45 67"
    before, found, after = leak.excerpt
    assert before.startswith("…")
    assert (found, after) == (leak.found, ", увечері.")
    assert leak.reason == "Contacts stay in the office."


def test_a_finding_is_known_again_wherever_it_stands():
    (first,) = find("Тел. (057) 760-12-34", TODAY)
    (again,) = find("Інше слово. Тел. (057) 760-12-34", TODAY)
    (other,) = find("Тел. (057) 760-12-35", TODAY)
    assert first.key == again.key != other.key


def test_today_and_what_was_is_no_plan():
    assert find("22.11.2026", TODAY) == []
    assert [leak.kind for leak in find("23.11.2026", TODAY)] == ["future"]
    assert find("45.13.2026", TODAY) == []


def test_the_same_letters_are_reported_once():
    (leak,) = find("https://www.google.com/maps/@50.0042,36.2311,17z", TODAY)
    assert leak.kind == "map"


def test_every_kind_has_a_reason():
    assert {*REASONS} == {*LeakKind}


@given(st.text(max_size=300))
def test_findings_lie_in_the_text_in_order_and_apart(text):
    leaks = find(text, TODAY)
    ends = [0, *(leak.end for leak in leaks)]
    for leak, end in zip(leaks, ends, strict=False):
        assert end <= leak.start < leak.end <= len(text)


def test_a_long_text_is_read_quickly():
    text = "Школа ліцей «Харківська обласна 12, на вулиці Героїв " * 400
    assert isinstance(find(text, TODAY), list)
