"""What a schema is made of: kinds of record, and the keys that describe one."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models

from common.lifecycles import StageRow
from common.models import PublishableRecord, Visibility
from seeds.links import Lookup
from seeds.values import Choice, Moment, Text, Value
from sources.models import Citation


@dataclass(frozen=True)
class Key:
    """One line of a record."""

    name: str
    value: Value
    required: bool = False

    def fields(self) -> list[str]:
        return self.value.fields(self.name)


@dataclass(frozen=True)
class Kind:
    """A kind of record: how it is written in a file, and how it is found again.

    Two descriptions are of one record when all `identity` fields are equal and none of
    `tells_apart` differs; an empty field of the latter differs from nothing. A record
    with a `parent` is a part of another; `numbered` parts are found by their place.
    """

    name: str
    model: type[models.Model]
    keys: tuple[Key, ...]
    identity: tuple[str, ...]
    tells_apart: tuple[str, ...] = ()
    parts: tuple["Kind", ...] = ()
    parent: str = ""
    numbered: bool = False
    citation: type[Citation] | None = None
    lookup: Lookup | None = None

    @property
    def all_keys(self) -> tuple[Key, ...]:
        """The keys, with those that every publishable record has."""
        return self.keys + (PUBLISHING if self.is_publishable else ())

    @property
    def is_publishable(self) -> bool:
        return issubclass(self.model, PublishableRecord)

    @property
    def is_stage(self) -> bool:
        return issubclass(self.model, StageRow)

    def key(self, name: str) -> Key | None:
        return next((key for key in self.all_keys if key.name == name), None)

    def word_for(self, field: str) -> str:
        """The key under which a field of the model is written: `text.uk`."""
        for key in self.all_keys:
            if field in key.fields():
                rest = field.removeprefix(key.name).lstrip("_")
                return key.name + (f".{rest}" if rest in ("uk", "en") else "")
        return field


@dataclass(frozen=True)
class Section:
    """A heading of the file: a list of records, or one alone; parts of the `owner`."""

    kind: Kind
    single: bool = False
    owner: str = ""

    @property
    def name(self) -> str:
        return self.kind.name


# What every publishable record has, and the file as a whole.
PUBLISHING = (Key("visibility", Choice(Visibility)), Key("public_from", Moment()))


def walk(kinds: tuple[Kind, ...]) -> Iterator[Kind]:
    """The kinds and all kinds of their parts."""
    for kind in kinds:
        yield kind
        yield from walk(kind.parts)


def citation_kind(model: type[Citation]) -> Kind:
    """How a citation is kept; in the file it is an entry of `cites`."""
    keys = (
        Key("source", Text(), required=True),
        Key("about", Text()),
        Key("stated_value", Text()),
        Key("locator", Text()),
    )
    return Kind("cites", model, keys, identity=("source", "about"), parent="record")
