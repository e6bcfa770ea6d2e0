"""Text in two languages: a fallback says which language it is in."""

import pytest
from django.utils import translation

from common.bilingual import Text, current_language, in_language
from partnerships.models import Meeting

BOTH = {"uk": "Зустріч", "en": "Meeting"}


@pytest.mark.parametrize(
    ("texts", "wanted", "text", "lang", "is_fallback"),
    [
        (BOTH, "uk", "Зустріч", "uk", False),
        (BOTH, "en", "Meeting", "en", False),
        ({"uk": "Зустріч", "en": ""}, "en", "Зустріч", "uk", True),
        ({"uk": "", "en": "Meeting"}, "uk", "Meeting", "en", True),
        ({"en": "Meeting"}, "uk", "Meeting", "en", True),
        (BOTH, "pl", "Зустріч", "uk", True),
        ({"uk": "", "en": ""}, "en", "", "en", False),
    ],
    ids=["uk", "en", "no-en", "no-uk", "uk-missing", "other-language", "empty"],
)
def test_the_wanted_language_else_one_that_says_what_it_is(
    texts, wanted, text, lang, is_fallback
):
    found = in_language(texts, wanted)
    assert (found, found.lang, found.is_fallback) == (text, lang, is_fallback)


def test_a_record_speaks_the_language_of_the_reader():
    meeting = Meeting(title_uk="Зустріч", title_en="Meeting", summary_uk="Підсумок")
    with translation.override("en"):
        assert meeting.title == "Meeting"
        assert not meeting.title.is_fallback
        assert meeting.summary == "Підсумок"
        assert (meeting.summary.lang, meeting.summary.is_fallback) == ("uk", True)
    with translation.override("uk"):
        assert meeting.title == "Зустріч"


def test_the_class_gives_the_descriptor_itself():
    assert Meeting.title.name == "title"


@pytest.mark.parametrize(
    ("active", "language"), [("en-gb", "en"), ("uk", "uk"), ("pl", "uk"), (None, "uk")]
)
def test_a_language_without_texts_of_its_own_reads_ukrainian(active, language):
    with translation.override(active):
        assert current_language() == language


def test_text_is_a_string():
    text = Text.make("Зустріч", lang="uk", is_fallback=False)
    assert isinstance(text, str)
    assert f"{text}!" == "Зустріч!"
