"""However a file is spoilt: it is imported or explained, and nothing else happens."""

import pytest
import yaml
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seeds.checking import read_file
from seeds.importer import import_files
from seeds.problems import Problems, SeedError
from tests.seeds.files import FICTITIOUS, KHARKIV, written

IMPORTED = [KHARKIV]

# Every example writes the file anew and leaves nothing in the database.
tolerant = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=60,
    deadline=None,
)

VALID = FICTITIOUS.read_text(encoding="utf-8")
TREE = yaml.load(VALID, yaml.BaseLoader)  # noqa: S506  # makes texts only

STRANGE = st.sampled_from(
    ["", "~", "NO", "no", "0", "-1", "1e999", "9" * 40, "2026-13", "2026-02-30", "9999",
     "0001", "\uff12\uff10\uff12\uff16", "x" * 600, "'", "\u202e", "\x00", "\ud800", "\n", "UA" + "1" * 17,
     "UA" + "٣" * 17, "https://[", "made-up-paper", "fictitious-visit", "SE", "energy"]
)  # fmt: skip
VALUES = st.recursive(
    STRANGE | st.text(max_size=20) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(tree, path=()):
    """The paths of all values below the root."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))


PLACES = list(places(TREE))


@st.composite
def spoilt_trees(draw):
    """The fictitious file with one to three values replaced, removed or repeated."""
    tree = yaml.load(VALID, yaml.BaseLoader)  # noqa: S506
    for path in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        parent = tree
        try:
            for key in path[:-1]:
                parent = parent[key]
            value = parent[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue
        change = draw(st.sampled_from(["replace", "remove", "repeat", "rename"]))
        if change == "remove":
            del parent[path[-1]]
        elif change == "repeat" and isinstance(parent, list):
            parent.append(value)
        elif change == "rename" and isinstance(parent, dict):
            parent[draw(st.text(max_size=8))] = parent.pop(path[-1])
        else:
            parent[path[-1]] = draw(VALUES)
    return tree


@st.composite
def spoilt_texts(draw):
    """The fictitious file with a piece of its text replaced by other characters."""
    start = draw(st.integers(0, len(VALID)))
    length = draw(st.integers(0, 30))
    signs = st.text(
        alphabet="{}[]:,-&*!|>'\"%@`#?\t\n \x85\u2028aїNO\ufeff", max_size=8
    )
    return VALID[:start] + draw(signs | st.text(max_size=5)) + VALID[start + length :]


def imported_or_explained(path):
    """The problems; empty where the file was imported."""
    try:
        with transaction.atomic():
            import_files([path])
            transaction.set_rollback(True)
    except SeedError as error:
        return error.problems
    return []


def check_explained(problems):
    for problem in problems:
        assert problem.message
        assert problem.place.file == "example.yaml"
        assert "\n" not in str(problem.place)


@tolerant
@given(tree=spoilt_trees())
@pytest.mark.usefixtures("imported_once", "english")
@pytest.mark.django_db
def test_spoilt_values_are_imported_or_explained(tmp_path, tree):
    text = yaml.safe_dump(tree, sort_keys=False)
    check_explained(imported_or_explained(written(tmp_path, text)))


@tolerant
@given(text=spoilt_texts())
@pytest.mark.usefixtures("english")
def test_spoilt_writing_is_read_or_explained(tmp_path, text):
    path = tmp_path / "example.yaml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    problems = Problems()
    try:
        read_file(path, problems)
    except SeedError as error:
        problems += error.problems
    check_explained(problems)


@tolerant
@given(content=st.binary(max_size=200))
@pytest.mark.usefixtures("english")
def test_any_bytes_are_read_or_explained(tmp_path, content):
    path = tmp_path / "example.yaml"
    path.write_bytes(content)
    problems = Problems()
    try:
        read_file(path, problems)
    except SeedError as error:
        problems += error.problems
    check_explained(problems)
