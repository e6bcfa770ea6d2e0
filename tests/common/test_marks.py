"""What a question found is marked in the text's own spelling, whatever the reader's."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.bilingual import Text
from common.marks import SHOWN, passage, places
from common.text import search_key, search_words


def html(text, question):
    return passage(text, search_words(question)).html


@pytest.mark.parametrize(
    ("text", "question", "marked"),
    [
        (
            "П’ятихатки і П'ятигорськ",
            "пʼяти",
            "<mark>П’яти</mark>хатки і <mark>П&#x27;яти</mark>горськ",
        ),
        ("Åland, Ærø", "aland aero", "<mark>Åland</mark>, <mark>Ærø</mark>"),
        ("Ґанок", "ганок", "<mark>Ґанок</mark>"),
        ("за́мок", "замок", "<mark>за́мок</mark>"),
        (
            "Івано‑Франківськ",
            "ІВАНО-франків",
            "<mark>Іван</mark>о‑<mark>Франків</mark>ськ",
        ),
        ("посла Данії", "Данія", "посла <mark>Дані</mark>ї"),
        ("ﬁrst", "first", "<mark>ﬁrst</mark>"),
        ("аабаа", "аа аба", "<mark>аабаа</mark>"),
        ("нічого", "щось", "нічого"),
        ("", "щось", ""),
    ],
    ids=lambda value: str(value)[:12],
)
def test_the_mark_stands_in_the_spelling_of_the_text(text, question, marked):
    assert html(text, question) == marked


def test_nothing_of_a_text_is_ever_markup():
    text = "<script>alert('x')</script> & <mark>"
    found = html(text, "script mark")
    assert "<script" not in found
    assert found.count("<mark>") == found.count("</mark>") == 3
    assert "&amp; &lt;<mark>mark</mark>&gt;" in found


@given(st.text(max_size=60), st.text(max_size=10))
def test_a_word_is_marked_exactly_where_the_search_finds_it(text, question):
    for word in search_words(question):
        assert bool(places(text, [word])) is (word in search_key(text))


@given(st.text(max_size=40), st.text(max_size=6))
def test_places_lie_in_the_text_one_after_another(text, question):
    ends = [-1]
    for start, end in places(text, search_words(question)):
        assert ends[-1] < start < end <= len(text)
        ends.append(end)


def test_a_long_text_is_cut_between_words_around_what_was_found():
    text = "початок " * 60 + "Мікромережа для лікарні " + "кінець " * 60
    found = passage(text, ["мікромереж"])
    assert len(found.text) < SHOWN + 10
    assert found.text.startswith("… початок")
    assert found.text.endswith("кінець …")
    assert "<mark>Мікромереж</mark>а" in found.html


def test_a_word_longer_than_the_cut_is_shown_whole():
    word = "щ" * (SHOWN + 50)
    assert passage(f"{word} далі", [word]).html.startswith(f"<mark>{word}</mark>")


def test_a_cut_keeps_the_language_of_the_text():
    text = Text.make("слово " * 100, lang="uk", is_fallback=True)
    cut: Any = passage(text, ["слов"]).text
    assert (cut.lang, cut.is_fallback) == ("uk", True)
