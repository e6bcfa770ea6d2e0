"""The command tells what it did, tries without writing, and refuses in a sentence."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from communities.models import Community, Oblast, Raion
from tests.communities.codifier_samples import (
    CITY_HROMADA,
    COMPACT_ROWS,
    OBLAST,
    RAION,
    SETTLEMENT_HROMADA,
    VILLAGE_HROMADA,
    compact_row,
    compact_rows_with,
    facts_row,
    make_regions,
    write_compact_csv,
    write_csv,
    write_facts,
    write_ministry_csv,
    write_xlsx,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def regions():
    make_regions()


@pytest.fixture
def load(tmp_path):
    """Writes the rows as a compact codifier and loads it; returns what was said."""

    def loaded(rows=COMPACT_ROWS, *options):
        return _call(write_compact_csv(tmp_path / "codifier.csv", rows), *options)

    return loaded


@pytest.fixture
def geo(tmp_path):
    """The options that load facts of one hromada."""
    row = facts_row(CITY_HROMADA, name_en="Kharkivska", type="міська")
    return ["--geo", str(write_facts(tmp_path / "geo.csv", [row]))]


def _call(path, *options):
    out = io.StringIO()
    call_command("load_katottg", str(path), *options, stdout=out)
    return out.getvalue()


def _counts(said, kind):
    """The numbers after a kind, without the zeros."""
    line = next(line for line in said.splitlines() if line.startswith(kind))
    numbers = (part.rsplit(" ", 1) for part in line.partition(": ")[2].split(", "))
    return {name: int(number) for name, number in numbers if number != "0"}


def _histories():
    return Raion.history.count() + Community.history.count()


@pytest.mark.parametrize(
    ("write", "kinds"),
    [
        (write_ministry_csv, ["urban", "", "rural"]),
        (write_xlsx, ["urban", "", "rural"]),
        (write_compact_csv, ["", "", ""]),
    ],
    ids=["ministry CSV", "spreadsheet", "compact CSV"],
)
def test_every_shape_is_loaded(tmp_path, write, kinds):
    said = _call(write(tmp_path / "codifier"))
    assert _counts(said, "Regions") == {"unchanged": 2}
    assert _counts(said, "Raions") == {"added": 1}
    assert _counts(said, "Hromadas") == {"added": 3}
    codes = [CITY_HROMADA, SETTLEMENT_HROMADA, VILLAGE_HROMADA]
    assert [Community.objects.get(code=code).kind for code in codes] == kinds


def test_a_second_run_says_so_and_writes_nothing(load, geo):
    load(COMPACT_ROWS, *geo)
    histories = _histories()
    with CaptureQueriesContext(connection) as queries:
        said = load(COMPACT_ROWS, *geo)
    # PostgreSQL counts its rows anew, which changes none of them.
    reading = {"SELECT", "SAVEPOINT", "RELEASE", "ANALYZE"}
    assert {q["sql"].split()[0] for q in queries} <= reading
    assert _counts(said, "Raions") == {"unchanged": 1}
    assert _counts(said, "Hromadas") == {"unchanged": 3}
    assert "Hromadas with facts filled in: 0" in said
    assert _histories() == histories


def test_every_change_is_listed(load):
    load([row for row in COMPACT_ROWS if row[0] != SETTLEMENT_HROMADA])
    rows = compact_rows_with(CITY_HROMADA, "Слобідська")
    said = load([row for row in rows if row[0] != VILLAGE_HROMADA])
    assert _counts(said, "Hromadas") == {"added": 1, "renamed": 1, "gone": 1}
    lines = said.splitlines()
    assert f"    {CITY_HROMADA} Слобідська ← Харківська" in lines
    gone = lines.index("  Gone from the codifier, kept here:")
    assert lines[gone + 1] == f"    {VILLAGE_HROMADA} Циркунівська"


def test_an_older_edition_is_warned_of(load):
    load()
    assert "older edition" not in load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert "Of the new names, 1 are former ones" in load()


def test_the_history_names_the_command_and_the_file(load, geo):
    load(COMPACT_ROWS, *geo)
    city = Community.objects.get(code=CITY_HROMADA)
    reasons = [row.history_change_reason for row in city.history.order_by("history_id")]
    assert reasons == ["load_katottg codifier.csv", "load_katottg geo.csv"]


def test_a_long_name_of_the_file_fits_the_history(tmp_path):
    _call(write_compact_csv(tmp_path / f"{'ф' * 110}.csv"))
    assert len(Raion.history.get().history_change_reason) == 100


def test_rows_that_cannot_be_used_are_listed_and_the_rest_is_loaded(load):
    said = load([*COMPACT_ROWS, compact_row("UA63", "H", "Нова", OBLAST, RAION)])
    assert "Rows that cannot be used: 1" in said
    assert "line 8: “UA63” is not a code" in said
    assert Community.objects.count() == 3


def test_facts_are_filled_in_and_told_of(load, geo):
    said = load(COMPACT_ROWS, *geo)
    assert "Hromadas with facts filled in: 1" in said
    assert "  English name: 1" in said
    assert "  centre point: 0" in said
    assert Community.objects.get(code=CITY_HROMADA).name_en == "Kharkivska"


def test_facts_that_cannot_be_used_are_listed(load, tmp_path):
    row = facts_row(CITY_HROMADA, type="обласна")
    geo = write_facts(tmp_path / "geo.csv", [row])
    said = load(COMPACT_ROWS, "--geo", str(geo))
    assert f"line 2: The values of {CITY_HROMADA} cannot be read." in said


def test_the_english_of_a_former_name_is_told_of(load, geo):
    said = load(compact_rows_with(CITY_HROMADA, "Слобідська"), *geo)
    assert "the hromada has another name now: 1" in said


def test_a_trial_run_says_the_same_and_writes_nothing(load, geo):
    tried = load(COMPACT_ROWS, *geo, "--dry-run")
    assert not Raion.objects.exists()
    assert not Community.objects.exists()
    assert _histories() == 0
    assert tried.endswith("Trial run: nothing was written.\n")
    assert tried.splitlines()[:-1] == load(COMPACT_ROWS, *geo).splitlines()


def test_without_regions_nothing_is_loaded(load):
    Oblast.objects.all().delete()
    with pytest.raises(CommandError, match=r"“manage\.py load_reference” first"):
        load()


def test_a_wrong_file_is_one_sentence_and_no_traceback(tmp_path):
    with pytest.raises(CommandError, match="not the codifier"):
        _call(write_csv(tmp_path / "other.csv", [["a", "b"], ["1", "2"]]))


def test_a_wrong_file_of_facts_undoes_the_load(load, tmp_path):
    other = write_csv(tmp_path / "geo.csv", [["a", "b"], ["1", "2"]])
    with pytest.raises(CommandError, match="not the table of facts"):
        load(COMPACT_ROWS, "--geo", str(other))
    assert not Community.objects.exists()
