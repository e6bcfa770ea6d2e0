"""Rules that hold on every public page: languages are marked, nothing internal shows."""

import re

import pytest

from tests.markup import read
from tests.public_pages import PAGES, address
from tests.records import models_of_ours

pytestmark = pytest.mark.django_db

each_page = pytest.mark.parametrize("name", PAGES)
CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)
SECRET = "ТАЄМНИЦЯ"


@each_page
def test_ukrainian_on_an_english_page_is_marked_as_ukrainian(client, filled, name):
    """A voice would read it with English sounds; an empty `lang` says unknown."""
    page = read(client.get(address(name, filled, "en")))
    unmarked = [
        words
        for words, language in page.texts
        if CYRILLIC.search(words) and language not in ("uk", "")
    ]
    assert unmarked == []


@each_page
def test_the_ukrainian_page_has_no_foreign_language_in_it(client, filled, name):
    page = read(client.get(address(name, filled, "uk")))
    assert {language for _words, language in page.texts} <= {"uk", "en", ""}
    english = [words for words, language in page.texts if language == "en"]
    assert english in (["English"], [])


@each_page
def test_nothing_internal_is_on_a_page(client, filled, language, name):
    marked = 0
    for model in models_of_ours():
        secret = {
            field.name: SECRET
            for field in model._meta.fields
            if field.name.startswith("internal_") and field.get_internal_type() in TEXT
        }
        marked += model._default_manager.update(**secret) if secret else 0
    assert marked
    assert SECRET not in client.get(address(name, filled, language)).content.decode()


TEXT = ("CharField", "TextField")
