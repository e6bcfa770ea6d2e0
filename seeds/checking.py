"""Checks the tree of a file against the schema and makes entries of it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils.translation import gettext

from seeds.kinds import PUBLISHING, Key, Kind, Section, citation_kind
from seeds.problems import Place, Problems, suggestion
from seeds.reading import Items, Mapping, Node, Scalar, read_tree
from seeds.schema import SECTIONS
from seeds.values import Fields, Text, expected, missing, refuse_unknown

CITED = ("source", "about", "stated_value", "locator")


@dataclass(eq=False)
class Entry:
    """One record as a file describes it: only what is stated, by model field."""

    kind: Kind
    place: Place
    values: Fields = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    parts: list["Entry"] = field(default_factory=list)
    owner: "Entry | None" = None

    def place_of(self, field_name: str) -> Place:
        return self.places.get(field_name, self.place)

    def walk(self) -> list["Entry"]:
        return [self, *(found for part in self.parts for found in part.walk())]


@dataclass
class SeedFile:
    """A checked file: its entries in the order of writing."""

    name: str
    entries: list[Entry] = field(default_factory=list)

    def walk(self) -> list[Entry]:
        return [found for entry in self.entries for found in entry.walk()]


def read_file(path: Path, problems: Problems) -> SeedFile:
    """Read and check a file; what is wrong with its content goes to `problems`.

    Raises SeedError where the file is no readable YAML at all.
    """
    return _Checker(read_tree(path), problems).check(path.name)


class _Checker:
    def __init__(self, tree: Mapping, problems: Problems) -> None:
        self.tree = tree
        self.problems = problems
        self.sources: dict[str, Entry] = {}
        self.default_cites: Node = Items(tree.place)
        self.defaults = Entry(SECTIONS[0].kind, tree.place)

    def check(self, name: str) -> SeedFile:
        headings = [section.name for section in SECTIONS]
        general = [*(key.name for key in PUBLISHING), "cites"]
        refuse_unknown(self.tree, [*general, *headings], self.problems)
        self.read_keys(self.tree, PUBLISHING, self.defaults)
        self.default_cites = self.tree.entries.get("cites", self.default_cites)
        made = SeedFile(name)
        owners: dict[str, Entry] = {}
        for section in SECTIONS:
            entries = self.section(section)
            if entries and section.owner:
                self.adopt(entries, section, owners.get(section.owner))
            if entries and section.single:
                owners[section.name] = entries[0]
            made.entries += entries
        self.citations(self.default_cites)
        self.refuse_repeated(made)
        return made

    def section(self, section: Section) -> list[Entry]:
        node = self.tree.entries.get(section.name)
        if node is None or _is_blank(node):
            return []
        if section.single:
            return [self.record(node, section.kind)]
        return self.records(node, section.kind)

    def adopt(
        self, entries: list[Entry], section: Section, owner: Entry | None
    ) -> None:
        if owner is None:
            message = gettext("“%(part)s” needs a “%(owner)s” in the same file.")
            words = {"part": section.name, "owner": section.owner}
            self.problems.add(self.tree.key_places[section.name], message % words)
        for entry in entries:
            entry.owner = owner

    def records(self, node: Node, kind: Kind) -> list[Entry]:
        if not isinstance(node, Items):
            message = gettext("Expected a list: lines that begin with “- ”.")
            self.problems.add(node.place, message)
            return []
        entries = [self.record(item, kind) for item in node.items]
        if kind.numbered:
            for number, entry in enumerate(entries, start=1):
                entry.values["number"] = number
        return entries

    def record(self, node: Node, kind: Kind) -> Entry:
        entry = Entry(kind, node.place)
        if not isinstance(node, Mapping):
            message = gettext("Expected keys of a record: %(keys)s.")
            words = ", ".join(key.name for key in kind.all_keys)
            self.problems.add(node.place, message % {"keys": words})
            return entry
        parts = {part.name: part for part in kind.parts}
        extra = [*parts, *_extra_keys(kind)]
        names = [key.name for key in kind.all_keys]
        refuse_unknown(node, [*names, *extra], self.problems)
        self.read_keys(node, kind.all_keys, entry)
        if kind.is_publishable:
            self.inherit(entry)
        if "id" in extra:
            self.register_source(node, entry)
        for name, part in parts.items():
            self.read_parts(node.entries.get(name), part, entry)
        if kind.citation:
            cites = node.entries.get("cites", self.default_cites)
            self.cite(cites, entry, citation_kind(kind.citation))
        return entry

    def read_keys(self, node: Mapping, keys: tuple[Key, ...], entry: Entry) -> None:
        for key in keys:
            value = node.entries.get(key.name)
            if value is None or _is_blank(value):
                if key.required:
                    self.problems.add(node.place, missing(key.name))
                continue
            found = key.value.read(value, key.name, self.problems)
            entry.values |= found
            entry.places |= {name: _place(value, key, name) for name in found}

    def inherit(self, entry: Entry) -> None:
        entry.values = self.defaults.values | entry.values
        entry.places = self.defaults.places | entry.places

    def read_parts(self, node: Node | None, kind: Kind, entry: Entry) -> None:
        if node is None or _is_blank(node):
            return
        for part in self.records(node, kind):
            part.owner = entry
            entry.parts.append(part)

    def register_source(self, node: Mapping, entry: Entry) -> None:
        name = node.entries.get("id")
        if not isinstance(name, Scalar) or not name.text:
            self.problems.add(node.place, missing("id"))
        elif name.text in self.sources:
            message = gettext("“%(value)s” is taken in this file, in line %(line)d.")
            line = self.sources[name.text].place.line
            self.problems.add(name.place, message % {"value": name.text, "line": line})
        else:
            self.sources[name.text] = entry

    # Citations

    def cite(self, node: Node, entry: Entry, kind: Kind) -> None:
        for item, values in self.citations(node, entry.kind):
            places = dict.fromkeys(values, item.place)
            part = Entry(kind, item.place, values, places, owner=entry)
            entry.parts.append(part)

    def citations(
        self, node: Node, kind: Kind | None = None
    ) -> list[tuple[Node, Fields]]:
        """The citations of a record, or those that a file has for all its records."""
        if _is_blank(node):
            return []
        if not isinstance(node, Items):
            message = gettext("Expected a list of sources: [%(id)s].")
            self.problems.add(node.place, message % {"id": "id"})
            return []
        found = [(item, self.citation(item, kind)) for item in node.items]
        return [(item, values) for item, values in found if values]

    def citation(self, node: Node, kind: Kind | None) -> Fields:
        if isinstance(node, Scalar):
            return self.source(node)
        if not isinstance(node, Mapping):
            self.problems.add(node.place, expected(Text()))
            return {}
        refuse_unknown(node, CITED, self.problems)
        source = node.entries.get("source")
        if not isinstance(source, Scalar):
            self.problems.add(node.place, missing("source"))
            return {}
        found = self.source(source)
        for name in CITED[1:]:
            part = node.entries.get(name)
            if part is not None and not _is_blank(part):
                found |= Text().read(part, name, self.problems)
        if kind and "about" in found and not kind.key(found["about"]):
            names = [key.name for key in kind.all_keys]
            message = gettext("“%(value)s” is not a key of this record.")
            message = message % {"value": found["about"]}
            message += suggestion(found["about"], names)
            self.problems.add(node.entries["about"].place, message)
        return found

    def source(self, node: Scalar) -> Fields:
        if node.text in self.sources:
            return {"source": self.sources[node.text]}
        message = gettext("No source of this file has the id “%(value)s”.")
        message = message % {"value": node.text} + suggestion(node.text, self.sources)
        self.problems.add(node.place, message)
        return {}

    # Repetitions

    def refuse_repeated(self, made: SeedFile) -> None:
        first: dict[tuple[Any, ...], Entry] = {}
        for entry in made.walk():
            names = (*entry.kind.identity, *entry.kind.tells_apart)
            stated = tuple(_comparable(entry.values.get(name)) for name in names)
            known = first.setdefault((entry.kind.model, id(entry.owner), stated), entry)
            if known is not entry and any(stated):
                message = gettext("This is described already in line %(line)d.")
                self.problems.add(entry.place, message % {"line": known.place.line})


def _place(node: Node, key: Key, field_name: str) -> Place:
    """Where a field of the model is written: `text_en` under `en` of `text`."""
    if isinstance(node, Mapping):
        word = field_name.removeprefix(f"{key.name}_")
        return node.entries.get(word, node).place
    return node.place


def _extra_keys(kind: Kind) -> list[str]:
    if kind.name == "sources":
        return ["id"]
    return ["cites"] if kind.citation else []


def _comparable(value: Any) -> Any:
    return id(value) if isinstance(value, Entry) else value


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text
