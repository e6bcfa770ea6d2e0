"""What a seed file may say, and how the errors in it are reported."""

import re

import pytest

from seeds.checking import read_file
from seeds.importer import import_files
from seeds.kinds import walk
from seeds.problems import Problems, SeedError
from seeds.reading import read_tree
from seeds.schema import SECTIONS
from tests.seeds.files import FICTITIOUS, KHARKIV, changed_copy, problems_of, written

pytestmark = pytest.mark.usefixtures("english")

KINDS = list(walk(tuple(section.kind for section in SECTIONS)))

SOURCE = """\
sources:
  - id: paper
    publisher: {uk: Вигадана газета}
    kind: press
"""


def found_in(folder, text):
    """Line, column, path and message of every problem of the file alone."""
    problems = Problems()
    try:
        read_file(written(folder, text), problems)
    except SeedError as error:
        problems += error.problems
    return [
        (p.place.line, p.place.column, p.place.path, p.message)
        for p in SeedError(problems).problems
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "path", "words"),
    [
        ("", 0, 0, "", "The file is empty."),
        ("- a", 1, 1, "", "Expected keys such as “meeting:”."),
        ("sources: [", 1, 11, "", "not valid YAML"),
        ("a: 1\n---\nb: 2", 2, 1, "", "not valid YAML"),
        ("a: &x 1\nb: *x", 2, 4, "", "References with “*” are not used here."),
        ("a: " + "[" * 30 + "]" * 30, 1, 23, "", "nested too deeply"),
        ("a: \x07", 1, 1, "", "a character that YAML does not allow"),
        ('cites: ["\\0"]', 1, 9, "cites[1]", "cannot be shown: U+0000"),
        ('cites: ["\\ud800"]', 1, 9, "cites[1]", "cannot be shown: U+D800"),
        ('a: "\\UFFFFFFFF"', 0, 0, "", "not valid YAML"),
        ("? [a]\n: 1", 1, 3, "", "A key must be one word."),
        ("cites:\ncites:", 2, 1, "cites", "twice, first in line 1"),
        ("meetings: 1", 1, 1, "meetings", "Did you mean “meeting”?"),
        ("sources: 1", 1, 10, "sources", "Expected a list"),
        ("sources: [1]", 1, 11, "sources[1]", "Expected keys of a record: publisher"),
        ("outcomes: []\nhome_side: [{}]", 2, 1, "home_side", "needs a “meeting”"),
        ("visibility: open", 1, 13, "visibility", "Allowed: internal, proposed"),
        ("cites: paper", 1, 8, "cites", "Expected a list of sources"),
        (SOURCE + "figures: [{cites: [papr]}]", 5, 20, "figures[1].cites[1]", "“paper”"),
        (SOURCE + SOURCE, 5, 1, "sources", "twice, first in line 1"),
        (SOURCE.replace("id: paper\n    ", ""), 2, 5, "sources[1]", "“id” is missing"),
        (SOURCE.replace("uk:", "ua:"), 3, 17, "sources[1].publisher.ua", "uk, en"),
        (SOURCE.replace("{uk: Вигадана газета}", "x"), 3, 16, "sources[1].publisher", "“uk:” and “en:”"),
        (SOURCE.replace("{uk: Вигадана газета}", "{uk: [x]}"), 3, 21, "sources[1].publisher.uk", "Expected text"),
        (SOURCE.replace("press", "pres"), 4, 11, "sources[1].kind", "Did you mean “press”?"),
        (SOURCE.replace("press", "[press]"), 4, 11, "sources[1].kind", "Expected one of the listed words."),
        (SOURCE + "    published_on: 2026-02-30", 5, 19, "sources[1].published_on", "“2026-02-30” is not right"),
        (SOURCE + "    published_on: 0026", 5, 19, "sources[1].published_on", "between the years 1900"),
        (SOURCE + "    public_from: 2026-03", 5, 18, "sources[1].public_from", "a day and time in Kyiv"),
        ("figures: [{value: 3e9}]", 1, 19, "figures[1].value", "expected a number"),
        ("delegations: [{delegates: [{is_head: true}]}]", 1, 38, "delegations[1].delegates[1].is_head", "yes or no"),
        ("partnerships: [{partner: {country: SE, group: NB8}}]", 1, 26, "partnerships[1].partner", "exactly one of these"),
        ("partnerships: [{partner: SE}]", 1, 26, "partnerships[1].partner", "country, group, organisation"),
        ("models: [{sectors: energy}]", 1, 20, "models[1].sectors", "Expected a list: [a sector's code"),
        ("models: [{sectors: [energy, ]}, {sectors: ['']}]", 1, 44, "models[2].sectors[1]", "a sector's code"),
        ("people: [{posts: [{organisation: {country: SE}}]}]", 1, 34, "people[1].posts[1].organisation", "“name” is missing"),
        ("models: [{milestones: [{months_after_start: '1.5'}]}]", 1, 45, "models[1].milestones[1].months_after_start", "whole number"),
        (SOURCE + "figures: [{cites: [{about: value}]}]", 5, 20, "figures[1].cites[1]", "“source” is missing"),
        (SOURCE + "figures: [{cites: [{source: paper, about: valeu}]}]", 5, 43, "figures[1].cites[1].about", "Did you mean “value”?"),
        ("models: [{slug: a}, {slug: a}]", 1, 21, "models[2]", "described already in line 1"),
    ],
)  # fmt: skip
def test_error_says_where_it_stands_and_what_was_expected(
    tmp_path, text, line, column, path, words
):
    found = found_in(tmp_path, text)
    here = [message for *place, message in found if place == [line, column, path]]
    assert any(words in message for message in here), found


def test_a_missing_key_is_named_with_its_record(tmp_path):
    found = found_in(tmp_path, "outcomes: [{strength: 1_idea, direction: ours}]")
    assert (1, 12, "outcomes[1]", "“text” is missing.") in found


def test_file_that_is_not_there_or_not_text(tmp_path):
    (tmp_path / "latin.yaml").write_bytes("uk: «Київ»".encode("cp1251"))
    for name, words in [("none.yaml", "cannot be opened"), ("latin.yaml", "UTF-8")]:
        with pytest.raises(SeedError, match=words):
            read_tree(tmp_path / name)


def test_everything_stays_text(tmp_path):
    """YAML 1.1 would make NO a "false", 2026 a number and 12:30 a number of seconds."""
    tree = read_tree(written(tmp_path, "a: NO\nb: 2026\nc: 12:30\nd: 007\ne: ~"))
    assert [getattr(node, "text", None) for node in tree.entries.values()] == [
        "NO", "2026", "12:30", "007", ""
    ]  # fmt: skip


@pytest.mark.django_db
def test_unknown_names_are_reported_with_the_nearest_known_one(tmp_path):
    path = changed_copy(
        tmp_path,
        ("country: SE\n", "country: ZZ\n"),
        ("group: NB8", "group: NB9"),
        ("sectors: [energy, water]", "sectors: [enerji, water]"),
        ("person: Вигадана Особа Перша", "person: Вигадана Особа Третя"),
        ("community: UA63120270000028556", "community: UA00000000000000000"),
        ("delegations: [fictitious-delegation]", "delegations: [fictitious]"),
    )
    found = problems_of(KHARKIV, path)
    assert [(place, "Did you mean" in message) for _, place, message in found] == [
        ("organisations[1].country", False),
        ("delegations[1].group", True),
        ("delegations[1].delegates[1].person", True),
        ("meeting.community", False),
        ("meeting.delegations[1]", True),
        ("meeting.sectors[1]", True),
    ]


@pytest.mark.django_db
def test_errors_of_all_files_are_reported_at_once(tmp_path):
    first = changed_copy(tmp_path, ("mode: hybrid", "mode: hybrd"))
    second = changed_copy(tmp_path, ("kind: urban", "kind: city"), of=KHARKIV)
    broken = written(tmp_path, "a: [")
    paths = [first, second, broken]
    with pytest.raises(SeedError) as caught:
        import_files(paths)
    files = {problem.place.file for problem in caught.value.problems}
    assert files == {path.name for path in paths}


def test_the_fictitious_file_shows_every_key():
    """A key that no file uses is a key that no test covers."""
    text = FICTITIOUS.read_text(encoding="utf-8") + KHARKIV.read_text(encoding="utf-8")
    used = set(re.findall(r"(\w+):", text))
    rarely = {"edrpou", "registration_number", "cooperation_kind", "dream_id"}
    names = {key.name for kind in KINDS for key in kind.all_keys}
    assert names - used - rarely == set()


def test_no_key_is_internal():
    """Seed files are public; what must not be shown has no place in them."""
    names = {field for kind in KINDS for key in kind.all_keys for field in key.fields()}
    assert [name for name in names if name.startswith("internal")] == []


def test_every_field_of_the_schema_is_a_field_of_the_model():
    for kind in KINDS:
        names = {field.name for field in kind.model._meta.get_fields()}
        for key in kind.all_keys:
            assert {*key.fields()} <= names, (kind.name, key.name)
        assert {*kind.identity, *kind.tells_apart} <= names
