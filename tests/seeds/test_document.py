"""docs/seed-files.md keeps in step with the schema, and its examples are true."""

import re
from pathlib import Path

import pytest

from seeds.importer import import_files
from seeds.kinds import PUBLISHING, Kind
from seeds.management.commands.import_seed import explained
from seeds.problems import SeedError
from seeds.schema import SECTIONS
from tests.seeds.files import KHARKIV, written

TEXT = (Path(__file__).parents[2] / "docs" / "seed-files.md").read_text("utf-8")
ROW = re.compile(r"\| `(\w+)` \| (.+?) \| (yes|) ?\|.*")
IMPORTED = [KHARKIV]


def tables() -> dict[str, dict[str, tuple[str, bool]]]:
    """By heading: key → what to write, and whether it is required."""
    found: dict[str, dict[str, tuple[str, bool]]] = {}
    heading = ""
    for line in TEXT.splitlines():
        if line.startswith("### "):
            heading = line.removeprefix("### ").strip("`")
        elif match := ROW.fullmatch(line):
            key, what, required = match.groups()
            found.setdefault(heading, {})[key] = (what, required == "yes")
    return found


def headings(kinds: tuple[Kind, ...], above: str = "") -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for kind in kinds:
        found[above + kind.name] = kind
        found |= headings(kind.parts, f"{above}{kind.name}.")
    return found


KINDS = headings(tuple(section.kind for section in SECTIONS))


def test_every_heading_has_its_table():
    assert {*tables()} == {*KINDS, "the whole file"}


@pytest.mark.parametrize("heading", KINDS)
def test_table_has_every_key_and_every_allowed_word(heading):
    kind, table = KINDS[heading], tables()[heading]
    extra = {"id"} if heading == "sources" else set()
    extra |= {"cites"} if kind.citation else set()
    assert {*table} == {key.name for key in kind.keys} | extra
    check_keys(kind.keys, table)


def test_table_of_the_whole_file():
    table = tables()["the whole file"]
    assert {*table} == {"cites", *(key.name for key in PUBLISHING)}
    check_keys(PUBLISHING, table)


def check_keys(keys, table):
    for key in keys:
        what, required = table[key.name]
        assert required == key.required, key.name
        if key.value.allowed():
            assert re.findall(r"`([^`]+)`", what) == key.value.allowed(), key.name


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.usefixtures("imported_once", "english")
@pytest.mark.django_db
def test_examples_do_what_the_document_says(tmp_path):
    good, bad = blocks("yaml")
    name = "2026-05-14-sumy-example.yaml"
    report = import_files([written(tmp_path, good, name)])
    assert report.total("created") == 13
    with pytest.raises(SeedError) as caught:
        import_files([written(tmp_path, bad, name)])
    assert explained(caught.value).strip() == blocks("text")[0].strip()
