"""Text kept in Ukrainian and English, with a fallback that says what it is."""

from functools import reduce
from operator import or_
from typing import Self, overload

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

LANGUAGES = ("uk", "en")


class Text(str):
    """A text and the language that it is in."""

    __slots__ = ("is_fallback", "lang")

    lang: str
    is_fallback: bool

    @classmethod
    def make(cls, text: str, *, lang: str, is_fallback: bool) -> Self:
        made = cls(text)
        made.lang = lang
        made.is_fallback = is_fallback
        return made


def in_language(texts: dict[str, str], wanted: str) -> Text:
    """Pick the wanted language, else Ukrainian, else whatever is there."""
    for lang in (wanted, *LANGUAGES):
        if texts.get(lang):
            return Text.make(texts[lang], lang=lang, is_fallback=lang != wanted)
    return Text.make("", lang=wanted, is_fallback=False)


def current_language() -> str:
    language = (get_language() or LANGUAGES[0])[:2]
    return language if language in LANGUAGES else LANGUAGES[0]


class Bilingual:
    """`title = Bilingual()` reads `title_uk` or `title_en`, by the reader's language."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: models.Model, owner: type) -> Text: ...
    def __get__(self, instance: models.Model | None, owner: type) -> Self | Text:
        if instance is None:
            return self
        texts = {lang: getattr(instance, f"{self.name}_{lang}") for lang in LANGUAGES}
        return in_language(texts, current_language())


def english_fields(model: type[models.Model]) -> list[str]:
    """The columns that hold the English of the model's texts in two languages."""
    found = {
        f"{name}_en"
        for cls in model.__mro__
        for name, value in vars(cls).items()
        if isinstance(value, Bilingual)
    }
    # English that is derived from the Ukrainian has no column.
    return sorted(found & {field.name for field in model._meta.concrete_fields})


def lacks_english(model: type[models.Model]) -> Q:
    """Rows with a text that is there in Ukrainian only; none without such texts."""
    lacking = (
        Q(**{f"{field.removesuffix('_en')}_uk__gt": "", field: ""})
        for field in english_fields(model)
    )
    return reduce(or_, lacking, Q(pk__in=[]))
