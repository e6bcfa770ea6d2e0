"""Keys that make Ukrainian text search and sort alike on every database.

Neither SQLite nor a plain PostgreSQL sorts Ukrainian rightly: by code point
Є, І and Ї stand before А, and Ґ after Я. Nor do they know that ' ’ ʼ are one
apostrophe to a reader. Both keys are made here, once, and stored.
"""

import re
import unicodedata

UKRAINIAN_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
APOSTROPHES = "'’ʼ`´‘ʹ′‛＇"  # noqa: RUF001
DASHES = "-‐‑‒–—―−"  # noqa: RUF001

# How many letters of a text decide its place; beyond them the primary key does.
SORTED_LETTERS = 60

_ENDING = re.compile(r"(?<=\w{4})(?:[аеєиіїйоуюяь]|(?<!s)s)$")
_ACUTE = "\u0301"
_LATIN_WITHOUT_DECOMPOSITION = str.maketrans(
    {
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    }
)
_DROPPED = str.maketrans("", "", APOSTROPHES)
_SPACED = str.maketrans(dict.fromkeys(DASHES, " "))


class _PlainLetters(dict[int, str]):
    """What each letter is found as, worked out once; apostrophes as nothing."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if "LATIN" in unicodedata.name(letter, ""):
            letter = unicodedata.normalize("NFD", letter)[0]
        plain = letter.translate(_LATIN_WITHOUT_DECOMPOSITION)
        self[code] = plain.translate(_DROPPED).translate(_SPACED)
        return self[code]


_PLAIN_LETTERS = _PlainLetters()


def _folded(text: str) -> str:
    """In one case, without stress marks and diacritics of Latin letters (й, ї stay)."""
    folded = unicodedata.normalize("NFKC", text.translate(_DROPPED)).casefold()
    whole = unicodedata.normalize("NFC", folded.replace(_ACUTE, ""))
    return whole.translate(_PLAIN_LETTERS)


def search_key(*texts: str) -> str:
    """Return the texts as one line in which a reader's spelling is found.

    Case, apostrophes, accents and the kind of dash do not matter, ґ is found as
    г too. The same function prepares the stored text and the typed question.
    """
    return " ".join(_folded(" ".join(texts)).replace("ґ", "г").split())


def stem(word: str) -> str:
    """What to look for instead of a folded word: without its last letter, an ending.

    A word of five letters or more is meant: «Данія» finds «Данії», "schools" "school".
    """
    return _ENDING.sub("", word)


def search_words(question: str) -> list[str]:
    """The different stems that a search key must hold to be found by the question."""
    return [*dict.fromkeys(map(stem, search_key(question).split()))]


def _ranks() -> dict[str, int]:
    order = {" ": 10}
    order |= {digit: 11 + rank for rank, digit in enumerate("0123456789")}
    order |= {letter: 30 + rank for rank, letter in enumerate(UKRAINIAN_ALPHABET)}
    order |= {
        letter: 65 + rank for rank, letter in enumerate("abcdefghijklmnopqrstuvwxyz")
    }
    return order


class _Ranks(dict[int, str]):
    """The two digits of each letter; none for what does not count."""

    def __missing__(self, code: int) -> str:
        self[code] = _OTHER_LETTER if chr(code).isalnum() else ""
        return self[code]


_OTHER_LETTER = "95"
_RANKS = _Ranks({ord(letter): str(rank) for letter, rank in _ranks().items()})


def sort_key(text: str) -> str:
    """Return digits that sort, under any collation, as a Ukrainian reader sorts.

    Two digits a letter: space, 0-9, the Ukrainian alphabet, the Latin alphabet,
    letters of other alphabets. Case, apostrophes, quotation marks and other
    punctuation do not count.
    """
    letters = " ".join(_folded(text).split())
    return letters.translate(_RANKS)[: 2 * SORTED_LETTERS]


_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "",
    "ю": "iu", "я": "ia",
}  # fmt: skip
_LATIN_AT_THE_BEGINNING = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def romanized(text: str) -> str:
    """Return a Ukrainian name in Latin letters: «Згурівка» is "Zghurivka".

    Source: the table of resolution 55 of the Cabinet of Ministers of 27 January 2010.
    """
    return re.sub(
        r"\w+", lambda word: _romanized_word(word[0]), text.translate(_DROPPED)
    )


def _romanized_word(word: str) -> str:
    # «зг» is zgh, so that it is not read as «ж».
    lower = word.lower().replace("зг", "зgh")
    first = _LATIN_AT_THE_BEGINNING.get(lower[0], _LATIN.get(lower[0], lower[0]))
    latin = first + "".join(_LATIN.get(letter, letter) for letter in lower[1:])
    return latin.capitalize() if word[0].isupper() else latin
