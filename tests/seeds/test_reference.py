"""The reference tables are whole, and loading them changes nothing that exists."""

import io
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from communities.models import BasicCondition, Oblast
from partnerships.models import Country, CountryGroup, CountryGroupMembership, Sector
from seeds.reference import FOLDER, load_reference, read_table

COUNTS = {
    "countries": 249,
    "country_groups": 3,
    "country_group_members": 42,
    "oblasts": 27,
    "sectors": 15,
    "conditions": 6,
}
MODELS: list[Any] = [
    Country,
    CountryGroup,
    CountryGroupMembership,
    Oblast,
    Sector,
    BasicCondition,
]
EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
UNLIKE_ISO = {
    "UA01": "UA-43",
    "UA44": "UA-09",
    "UA73": "UA-77",
    "UA80": "UA-30",
    "UA85": "UA-40",
}


@pytest.fixture
def loaded(db):
    return load_reference()


def _rows():
    return [list(model.objects.order_by("pk").values()) for model in MODELS]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda p: p.stem)
def test_a_reference_file_is_plain_and_clean(path):
    content = path.read_bytes()
    assert content.endswith(b"\n")
    assert b"\r" not in content
    text = content.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert not re.search(r"[\u02bc\u00a0]|[А-Яа-яЄІЇҐєіїґ]['`]", text)
    rows = read_table(path.stem)
    assert all(value == value.strip() for row in rows for value in row.values())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.csv")), ids=lambda p: p.stem)
def test_every_row_has_a_key_of_its_own(path):
    rows = read_table(path.stem)
    keys = [row.get("code") or (row["group"], row["country"]) for row in rows]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("code", "name_uk", "name_en"),
    [
        ("UA", "Україна", "Ukraine"),
        ("DK", "Данія", "Denmark"),
        ("GB", "Велика Британія", "United Kingdom"),
        ("CZ", "Чехія", "Czechia"),
        ("CI", "Кот-д’Івуар", "Côte d’Ivoire"),
    ],
)
def test_countries_are_named_in_both_languages(loaded, code, name_uk, name_en):
    country = Country.objects.get(code=code)
    assert (country.name_uk, country.name_en) == (name_uk, name_en)


def test_the_first_load_fills_every_table(loaded):
    assert loaded == COUNTS
    assert [model.objects.count() for model in MODELS] == list(COUNTS.values())


def test_every_row_passes_its_own_rules(loaded):
    for model in MODELS:
        for row in model.objects.all():
            row.full_clean()


def test_a_second_load_writes_nothing(loaded):
    before = _rows()
    histories = [model.history.count() for model in MODELS]
    with CaptureQueriesContext(connection) as queries:
        assert load_reference() == dict.fromkeys(COUNTS, 0)
    assert {q["sql"].split()[0] for q in queries} <= {"SELECT", "SAVEPOINT", "RELEASE"}
    assert _rows() == before
    assert [model.history.count() for model in MODELS] == histories


def test_the_history_says_where_the_rows_come_from(loaded):
    for model in MODELS:
        reasons = {row.history_change_reason for row in model.history.all()}
        assert reasons == {"load_reference"}
        assert model.history.count() == model.objects.count()


def test_what_staff_changed_stays(loaded):
    country = Country.objects.get(code="NL")
    country.name_uk = "Королівство Нідерланди"
    country.save()
    sector = Sector.objects.get(code="energy")
    sector.is_critical = False
    sector.save()
    member = CountryGroupMembership.objects.get(group__code="G7", country="JP")
    member.starts_on, member.ends_on = "1975", "2030"
    member.save()
    before = _rows()
    assert load_reference() == dict.fromkeys(COUNTS, 0)
    assert _rows() == before


def test_only_what_is_missing_is_created(loaded):
    Sector.objects.get(code="culture").delete()
    CountryGroupMembership.objects.get(group__code="NB8", country="FI").delete()
    expected = dict.fromkeys(COUNTS, 0) | {"sectors": 1, "country_group_members": 1}
    assert load_reference() == expected


def test_new_rows_are_found_and_sorted(loaded):
    assert Country.objects.search("кот д'івуар").get().code == "CI"
    with translation.override("uk"):
        first = Country.objects.by_name()[0]
    assert first.name_uk == "Австралія"


@pytest.mark.parametrize(
    ("group", "codes"),
    [
        ("NB8", "DK EE FI IS LT LV NO SE"),
        ("G7", "CA DE FR GB IT JP US"),
        ("EU", EU),
    ],
)
def test_the_groups_have_their_members(loaded, group, codes):
    members = CountryGroupMembership.objects.on().filter(group__code=group)
    assert sorted(members.values_list("country", flat=True)) == codes.split()


def test_there_are_24_oblasts_a_republic_and_two_cities(loaded):
    kinds = [row["kind"] for row in read_table("oblasts")]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "oblast": 24,
        "republic": 1,
        "city": 2,
    }


def test_the_iso_codes_of_five_regions_differ_from_the_codifier(loaded):
    pairs = {o.code[:4]: o.iso for o in Oblast.objects.all()}
    differing = {
        code: iso for code, iso in pairs.items() if code != iso.replace("-", "")
    }
    assert differing == UNLIKE_ISO


def test_the_critical_sectors_are_the_four(loaded):
    critical = Sector.objects.filter(is_critical=True).values_list("code", flat=True)
    assert sorted(critical) == ["energy", "health", "heat", "water"]


def test_a_value_that_a_field_refuses_stops_the_load(db, tmp_path):
    for path in FOLDER.glob("*.csv"):
        text = path.read_text(encoding="utf-8").replace("23110", "231100")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    with pytest.raises(ValidationError):
        load_reference(tmp_path)
    assert not Country.objects.exists()


def test_the_command_shows_a_small_table(db):
    out = io.StringIO()
    with translation.override("en"):
        call_command("load_reference", stdout=out)
    lines = out.getvalue().splitlines()
    assert len(lines) == 7
    assert lines[1].split() == ["Countries", "249"]
    assert lines[-1].split() == ["Basic", "conditions", "6"]
