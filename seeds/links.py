"""Values that name other records: one, a list of them, or one out of several kinds."""

from dataclasses import dataclass, field

from django.db import models
from django.utils.translation import gettext

from seeds.problems import Place, Problems
from seeds.reading import Items, Mapping, Node, Scalar
from seeds.values import Fields, Phrase, Text, Value, expected, missing, refuse_unknown


@dataclass(frozen=True)
class Lookup:
    """How a record of another kind is named: by `field`, and `second` if need be."""

    model: type[models.Model]
    field: str
    second: str = ""


@dataclass(frozen=True)
class Reference:
    """The name of a record, which the register or a file must hold."""

    lookup: Lookup
    first: str
    second: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class One(Value):
    """A record, named by its code, address or name."""

    lookup: Lookup
    named: Phrase

    @property
    def expected(self) -> Phrase:
        return self.named

    def read(self, node: Node, name: str, problems: Problems) -> Fields:
        if isinstance(node, Mapping) and self.lookup.second:
            return self._read_pair(node, name, problems)
        return super().read(node, name, problems)

    def _read_pair(self, node: Mapping, name: str, problems: Problems) -> Fields:
        first, second = "name", self.lookup.second
        refuse_unknown(node, (first, second), problems)
        texts = {}
        for key, part in node.entries.items():
            if isinstance(part, Scalar):
                texts[key] = part.text
            else:
                problems.add(part.place, expected(Text()))
        if not texts.get(first):
            problems.add(node.place, missing(first))
            return {}
        return {
            name: Reference(
                self.lookup, texts[first], texts.get(second, ""), node.place
            )
        }

    def parse(self, text: str, place: Place) -> Reference:
        return Reference(self.lookup, text, "", place)


@dataclass(frozen=True)
class Many(Value):
    """A list of records, each named as for One."""

    one: One

    @property
    def expected(self) -> Phrase:
        return gettext("a list: [%(one)s, …]") % {"one": self.one.expected}

    def read(self, node: Node, name: str, problems: Problems) -> Fields:
        if not isinstance(node, Items):
            problems.add(node.place, expected(self))
            return {}
        found: list[Reference] = []
        for item in node.items:
            if isinstance(item, Scalar) and not item.text:
                problems.add(item.place, expected(self.one))
                continue
            found += self.one.read(item, name, problems).values()
        return {name: found}


@dataclass(frozen=True)
class OneOf(Value):
    """One record out of several kinds, under the word for its kind."""

    kinds: dict[str, tuple[str, One]] = field(hash=False)

    @property
    def expected(self) -> Phrase:
        words = ", ".join(self.kinds)
        return gettext("exactly one of these beneath it: %(words)s") % {"words": words}

    def fields(self, name: str) -> list[str]:
        return [name for name, one in self.kinds.values()]

    def read(self, node: Node, name: str, problems: Problems) -> Fields:
        if not isinstance(node, Mapping):
            problems.add(node.place, expected(self))
            return {}
        refuse_unknown(node, self.kinds, problems)
        chosen = {
            word: part
            for word, part in node.entries.items()
            if word in self.kinds and not (isinstance(part, Scalar) and not part.text)
        }
        if len(chosen) != 1:
            problems.add(node.place, expected(self))
            return {}
        [(word, part)] = chosen.items()
        target, one = self.kinds[word]
        empty: Fields = dict.fromkeys(self.fields(name))
        return empty | one.read(part, target, problems)
