"""Reads a YAML file into a tree of texts, each with its place.

Everything stays text: `NO` is Norway and not "false", 2026 is a year of which the day
is not stated and not a number. PyYAML composes the nodes; nothing is constructed.
"""

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from django.utils.translation import gettext

from seeds.problems import Place, Problem, Problems, SeedError, shortened

MAX_DEPTH = 20
_NULL = "tag:yaml.org,2002:null"
# Control characters and halves of surrogate pairs.
_UNPRINTABLE = {"Cc", "Cs"}
_LINE_ENDS = {"\n", "\t"}


@dataclass(frozen=True)
class Node:
    place: Place


@dataclass(frozen=True)
class Scalar(Node):
    """A text; empty where nothing is written, which means "not stated"."""

    text: str


@dataclass(frozen=True)
class Items(Node):
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Mapping(Node):
    entries: dict[str, Node] = field(default_factory=dict)
    key_places: dict[str, Place] = field(default_factory=dict)


class _RefusedError(yaml.MarkedYAMLError):
    """YAML that would hide from the reader what the file says."""


class _Loader(yaml.SafeLoader):
    """Composes nodes without aliases, which could repeat or contain themselves."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if self.check_event(yaml.AliasEvent):
            message = gettext("References with “*” are not used here.")
            raise _RefusedError(None, None, message, event.start_mark)
        if self.depth >= MAX_DEPTH:
            message = gettext("The lines are nested too deeply.")
            raise _RefusedError(None, None, message, event.start_mark)
        self.depth += 1
        try:
            return super().compose_node(parent, index)
        finally:
            self.depth -= 1


def read_tree(path: Path) -> Mapping:
    """The content of the file; raises SeedError with every fault of its writing."""
    start = Place(path.name)
    root = _compose(_content(path, start), start)
    problems = Problems()
    tree = _Converter(start.file, problems).convert(root, "")
    if isinstance(tree, Mapping) and not problems:
        return tree
    if not isinstance(tree, Mapping):
        problems.add(tree.place, gettext("Expected keys such as “meeting:”."))
    raise SeedError(problems)


def _content(path: Path, start: Place) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError:
        message = gettext("The file cannot be opened.")
    except UnicodeDecodeError:
        message = gettext("The file is not text in UTF-8.")
    raise SeedError([Problem(start, message)])


def _compose(content: str, start: Place) -> yaml.Node:
    try:
        loader = _Loader(content)
        try:
            root = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise SeedError([_yaml_problem(error, start)]) from None
    except yaml.reader.ReaderError as error:
        line = content.count("\n", 0, error.position) + 1
        message = gettext("There is a character that YAML does not allow.")
        raise SeedError([Problem(Place(start.file, line, 1), message)]) from None
    except (ValueError, OverflowError):
        # PyYAML lets these through for escapes such as "\UFFFFFFFF".
        message = gettext("The file is not valid YAML.")
        raise SeedError([Problem(start, message)]) from None
    if root is None:
        raise SeedError([Problem(start, gettext("The file is empty."))])
    return root


def _yaml_problem(error: yaml.MarkedYAMLError, start: Place) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(start.file, mark.line + 1, mark.column + 1) if mark else start
    if isinstance(error, _RefusedError):
        return Problem(place, str(error.problem))
    message = gettext("The file is not valid YAML: %(problem)s.") % {
        "problem": error.problem or error.context
    }
    return Problem(place, message)


class _Converter:
    """Turns PyYAML's nodes into ours, noting duplicate keys and stray characters."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.problems = problems

    def place(self, node: yaml.Node, path: str) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1, path)

    def convert(self, node: yaml.Node, path: str) -> Node:
        place = self.place(node, path)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            # Counted from one, as people count.
            items = [
                self.convert(item, f"{path}[{number}]")
                for number, item in enumerate(node.value, start=1)
            ]
            return Items(place, items)
        return self.scalar(node, place)

    def mapping(self, node: yaml.MappingNode, place: Place) -> Mapping:
        made = Mapping(place)
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                message = gettext("A key must be one word.")
                self.problems.add(self.place(key, place.path), message)
                continue
            name = self.scalar(key, self.place(key, place.path)).text
            path = ".".join(filter(None, [place.path, shortened(name, 40)]))
            here = self.place(key, path)
            if name in made.entries:
                message = gettext(
                    "The key “%(key)s” is written twice, first in line %(line)d."
                )
                first = made.key_places[name].line
                self.problems.add(here, message % {"key": name, "line": first})
                continue
            made.key_places[name] = here
            made.entries[name] = self.convert(value, path)
        return made

    def scalar(self, node: yaml.Node, place: Place) -> Scalar:
        text = "" if node.tag == _NULL else str(node.value).strip()
        strange = [
            character
            for character in text
            if unicodedata.category(character) in _UNPRINTABLE
            and character not in _LINE_ENDS
        ]
        if strange:
            message = gettext("There is a character that cannot be shown: %(code)s.")
            code = f"U+{ord(strange[0]):04X}"
            self.problems.add(place, message % {"code": code})
            text = "".join(c for c in text if c not in strange)
        return Scalar(place, text)
