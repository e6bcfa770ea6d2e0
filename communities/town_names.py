"""Finds hromadas by the name of their town, in whatever form a reader writes it.

The codifier names a hromada with an adjective («Харківська», "Kharkivska"), while
people write the town («Харків», «м. Харкова», «Лозова», «Запоріжжя») or decline the
adjective («Харківської громади»). Both lead to the beginnings of words under which
the hromada is looked for, beside the name of its centre where that is known: more
forms are found than one would list, and a few neighbours may come along. Those that
are called just so can be told from the neighbours.
"""

import re
from collections.abc import Callable
from functools import reduce
from operator import and_, or_

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Concat, StrIndex
from django.db.models.lookups import GreaterThan

from common.models import RecordQuerySet
from common.text import search_key

# Words that say that it is a hromada or a town, or where from, not which one.
_KIND_WORDS = re.compile(
    r"громад(а|и|і|у|ою|о|ам|ами|ах)?|о?тг|територіальн\w+|міськ\w{1,3}|селищн\w{1,3}"
    r"|сільськ\w{1,3}|hromadas?|urban|settlement|rural|territorial|community|communities"
    r"|м|с|смт|міст(о|а|у|ом|і)|сел(о|а|у|ом|і)|селищ(е|а|у|ем|і)|city|town|village"
    r"|у|в|з|із|зі|до|of|in|the"
)
_ADJECTIVE = re.compile(
    r"(\w{2,}(?:ськ|цьк|зьк|зк|ск))(?:а|ої|ій|у|ою|ий|ого|ому|им|е|і|их|ими)"
)
_DECLINED = re.compile(r"(\w{2,})(?:ого|ому|ої|ою|ій|им|их|ими)|(\w{2,}ц)(?:ів|ях|ям)")
_ENDING = re.compile(r"[аеєиіїйоуюяьaeiouy]+$")
_NOMINATIVE = ("а", "я", "е", "ий")
_SHORTEST = 3
_SIGNS = '.,;:!?()«»„“”"'

# What the last consonant of a town becomes before -ськ-: Кременчук, Кременчуцька;
# Жмеринка, Жмеринська; Краснопілка, Краснопільська; Іллінці, Іллінецька.
_CONSONANTS = [
    (re.compile(r"[гжз]+$"), "зьк"),
    (re.compile(r"[кчц]+$"), "цьк"),
    (re.compile(r"[хшс]+$"), "ськ"),
    (re.compile(r"(?<!л)к$"), "ськ"),
    (re.compile(r"лк$"), "льськ"),
    (re.compile(r"ц$"), "ецьк"),
    (re.compile(r"(zh|z|h)+$"), "zk"),
    (re.compile(r"(ch|ts|k)+$"), "tsk"),
    (re.compile(r"k$"), "sk"),
    (re.compile(r"ts$"), "etsk"),
]
# Харкова, Чугуєва, Лозова: the vowel turns into і where the syllable closes.
_CLOSED = [
    (re.compile(r"[ое]([бвгджзклмнпрстфхцчшщ]+)$"), r"і\1"),
    (re.compile(r"є([бвгджзклмнпрстфхцчшщ]+)$"), r"ї\1"),
]


def town_query(question: str) -> Q:
    """Every word of the question, in one of its forms, begins a word of the key."""
    return _every(question, lambda word: _in_key(beginnings(word)))


def readings(question: str) -> list[Q]:
    """What the question may mean, each more than the one before.

    First that the hromada is called just so, then that the words are forms of what it
    is called, last that they begin it.
    """
    return [
        _every(question, lambda word: _in_key(_names(word), end=" ")),
        _every(question, lambda word: _in_key(_undeclined(word), end=" ")),
        town_query(question),
    ]


def likeliest(rows: RecordQuerySet, question: str) -> RecordQuerySet:
    """The rows in their order, but first those that are called just so."""
    if not town_words(question):
        return rows
    whens = [When(query, then=rank) for rank, query in enumerate(readings(question))]
    return rows.order_by(Case(*whens, default=len(whens)), *rows.query.order_by)


def town_words(question: str) -> list[str]:
    """The words of the question that say which hromada it is."""
    # «м.Харків» has two.
    words = search_key(question).replace(".", ". ").split()
    bare = (word.strip(_SIGNS) or word for word in words)
    return [word for word in bare if not _KIND_WORDS.fullmatch(word)]


def beginnings(word: str) -> list[str]:
    """Beginnings of the hromada's name that a word, as of `search_key`, may mean."""
    if adjective := _ADJECTIVE.fullmatch(word):
        return [adjective[1]]
    stem = _stem(word)
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


def _stem(word: str) -> str:
    declined = _DECLINED.fullmatch(word)
    return (declined[1] or declined[2]) if declined else _ENDING.sub("", word)


def _names(word: str) -> list[str]:
    """The word as it is; «Харківської», «Харківський» is that of «Харківська» too."""
    adjective = _ADJECTIVE.fullmatch(word)
    return [word, f"{adjective[1]}а"] if adjective else [word]


def _undeclined(word: str) -> list[str]:
    """Whole words of which the word may be a case: «Жмеринки» of «Жмеринка»."""
    stem = _stem(word)
    endings = (f"{stem}{ending}" for ending in _NOMINATIVE)
    return [*dict.fromkeys([*_names(word), *beginnings(word), *endings])]


def _every(question: str, query: Callable[[str], Q]) -> Q:
    return reduce(and_, map(query, town_words(question)), Q())


def _in_key(forms: list[str], *, end: str = "") -> Q:
    """A word of the key begins so, or is so where the `end` of a word is looked for.

    By position, as `common.models.in_search_key`: SQLite's LIKE is slow here.
    """
    line = Concat(Value(" "), F("search_key"), Value(" "), output_field=CharField())
    found = (Q(GreaterThan(StrIndex(line, Value(f" {f}{end}")), 0)) for f in forms)
    return reduce(or_, found)
