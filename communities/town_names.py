"""Finds hromadas by the name of their town, in whatever form a reader writes it.

The codifier names a hromada with an adjective («Харківська», "Kharkivska"), while
people write the town («Харків», «Харкова», «Лозова», «Запоріжжя») or decline the
adjective («Харківської громади»). Both lead to the beginnings of words under which
the hromada is looked for: more forms are found than one would list, and a few
neighbours may come along.
"""

import re
from functools import reduce
from operator import and_, or_

from django.db.models import F, Q, Value
from django.db.models.functions import Concat, StrIndex
from django.db.models.lookups import GreaterThan

from common.text import search_key

# Words that say that it is a hromada, not which one.
_KIND_WORDS = re.compile(
    r"громад(а|и|і|у|ою|о|ам|ами|ах)?|о?тг|територіальн\w+|міськ\w{1,3}|селищн\w{1,3}"
    r"|сільськ\w{1,3}|hromadas?|urban|settlement|rural|territorial|community|communities"
)
_ADJECTIVE = re.compile(
    r"(\w{2,}(?:ськ|цьк|зьк|зк|ск))(?:а|ої|ій|у|ою|ий|ого|ому|им|е|і|их|ими)"
)
_ENDING = re.compile(r"[аеєиіїйоуюяьaeiouy]+$")
_SHORTEST = 3

# What the last consonant of a town becomes before -ськ-: Кременчук, Кременчуцька.
_CONSONANTS = [
    (re.compile(r"[гжз]+$"), "зьк"),
    (re.compile(r"[кчц]+$"), "цьк"),
    (re.compile(r"[хшс]+$"), "ськ"),
    (re.compile(r"(zh|z|h)+$"), "zk"),
    (re.compile(r"(ch|ts|k)+$"), "tsk"),
]
# Харкова, Чугуєва, Лозова: the vowel turns into і where the syllable closes.
_CLOSED = [
    (re.compile(r"[ое]([бвгджзклмнпрстфхцчшщ]+)$"), r"і\1"),
    (re.compile(r"є([бвгджзклмнпрстфхцчшщ]+)$"), r"ї\1"),
]


def town_query(question: str) -> Q:
    """Every word of the question, in one of its forms, begins a word of the key."""
    words = town_words(question)
    return reduce(and_, (_begins_a_word(beginnings(word)) for word in words), Q())


def town_words(question: str) -> list[str]:
    """The words of the question that say which hromada it is."""
    return [w for w in search_key(question).split() if not _KIND_WORDS.fullmatch(w)]


def beginnings(word: str) -> list[str]:
    """Beginnings of the hromada's name that a word, as of `search_key`, may mean."""
    if adjective := _ADJECTIVE.fullmatch(word):
        return [adjective[1]]
    stem = _ENDING.sub("", word)
    if len(stem) < _SHORTEST:
        return [word]
    stems = [stem, *_replaced(stem, _CLOSED)]
    found = [word, *stems]
    for each in stems:
        found += _replaced(each, _CONSONANTS)
    return [*dict.fromkeys(found)]


def _replaced(stem: str, rules: list[tuple[re.Pattern[str], str]]) -> list[str]:
    return [
        rule.sub(ending, stem, count=1) for rule, ending in rules if rule.search(stem)
    ]


def _begins_a_word(starts: list[str]) -> Q:
    """By position, as `common.models.in_search_key`: SQLite's LIKE is slow here."""
    line = Concat(Value(" "), F("search_key"))
    found = (Q(GreaterThan(StrIndex(line, Value(f" {start}")), 0)) for start in starts)
    return reduce(or_, found)
