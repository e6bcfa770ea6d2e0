"""Marks in a text what a question found, in the text's own spelling.

The register is searched by folded keys (`common.text.search_key`); here each piece of
the fold remembers the letters that it came from, so that «Пʼятихатки» is marked for
"пятихатки", apostrophe and all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from common.bilingual import Text
from common.text import search_key

# About how many letters of a long text are shown around what was found.
SHOWN = 220
_LEAD = 60

# A letter with its combining marks: a stress, or a diacritic that stands apart.
_LETTERS = re.compile(r"\S[\u0300-\u036f]*|\s", re.DOTALL)

Place = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """A text, perhaps cut, and the places in it to mark."""

    text: str
    places: list[Place]

    def has(self, forms: Iterable[str]) -> bool:
        """Whether one of the forms of a word stands in the text."""
        return bool(places(self.text, forms))

    @property
    def html(self) -> SafeString:
        """The text, escaped, with each place in <mark>."""
        pieces, done = [], 0
        for start, end in self.places:
            pieces.append((self.text[done:start], self.text[start:end]))
            done = end
        marks = format_html_join("", "{}<mark>{}</mark>", pieces)
        return format_html("{}{}", marks, self.text[done:])


def passage(text: str, words: Iterable[str]) -> Passage:
    """The part of a text around the first of the words, and all of them in it.

    A text in another language than the reader's keeps it.
    """
    words = [*words]
    part: str = _cut(text, places(text, words))
    if isinstance(text, Text):
        part = Text.make(part, lang=text.lang, is_fallback=text.is_fallback)
    return Passage(part, places(part, words))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    """The part that a letter has in a search key; a space for what divides words."""
    return search_key(f"x{letter}x")[1:-1]


def places(text: str, words: Iterable[str]) -> list[Place]:
    """Where in the text the words, as of `search_key`, stand; no two places touch."""
    wanted = {*words} - {""}
    if not wanted:
        return []
    fold: list[str] = []
    origins: list[Place] = []
    for match in _LETTERS.finditer(text):
        for character in _fold(match.group()):
            fold.append(character)
            origins.append(match.span())
    whole = "".join(fold)
    found = [
        (origins[match.start()][0], origins[match.end() - 1][1])
        for word in wanted
        for match in re.finditer(re.escape(word), whole)
    ]
    return _joined(sorted(found))


def _joined(found: list[Place]) -> list[Place]:
    whole: list[Place] = []
    for start, end in found:
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _cut(text: str, found: list[Place]) -> str:
    """A long text cut between words to the surroundings of the first place."""
    text = str(text)
    if len(text) <= SHOWN:
        return text
    first = found[0][0] if found else 0
    start = text.rfind(" ", 0, first - _LEAD) + 1 if first > _LEAD else 0
    end = start + SHOWN
    if end < len(text):
        # Not before the end of what was found, however long a word it is.
        end = max(text.rfind(" ", start, end), found[0][1] if found else 0) or end
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return f"{before}{text[start:end].strip()}{after}"
