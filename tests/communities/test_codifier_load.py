"""The register follows the codifier: it adds, renames and moves, but deletes nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from communities.codifier import read_codifier
from communities.codifier_load import Change, load_codifier
from communities.models import Community, Oblast, Raion
from tests.communities.codifier_samples import (
    CITY_HROMADA,
    COMPACT_ROWS,
    KYIV,
    OBLAST,
    RAION,
    SETTLEMENT_HROMADA,
    VILLAGE_HROMADA,
    compact_row,
    compact_rows_with,
    hromada_code,
    make_regions,
    write_compact_csv,
    write_ministry_csv,
)

OTHER_RAION = "UA63140000000012345"
OTHER_RAION_ROW = compact_row(OTHER_RAION, "P", "Чугуївський", OBLAST)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def regions():
    make_regions()


@pytest.fixture
def load(tmp_path):
    """Loads the rows of a compact codifier and returns the report."""

    def loaded(rows=COMPACT_ROWS):
        path = write_compact_csv(tmp_path / "codifier.csv", rows)
        return load_codifier(read_codifier(path), reason="a trial")

    return loaded


def _without(*codes):
    return [row for row in COMPACT_ROWS if row[0] not in codes]


def _city():
    return Community.objects.get(code=CITY_HROMADA)


def test_the_first_load_adds_raions_and_hromadas(load):
    report = load()
    assert (report.raions.added, report.hromadas.added) == (1, 3)
    assert (_city().name_uk, _city().oblast.code) == ("Харківська", OBLAST)
    assert (_city().raion.code, _city().raion.oblast.code) == (RAION, OBLAST)


def test_new_hromadas_are_found_and_have_a_history(load):
    load()
    assert Community.objects.search("пісочинська").get().code == SETTLEMENT_HROMADA
    for model in (Raion, Community):
        reasons = {row.history_change_reason for row in model.history.all()}
        assert reasons == {"a trial"}
        assert model.history.count() == model.objects.count()


def test_a_second_load_writes_nothing(load):
    load()
    before = list(Community.history.values()), list(Community.objects.values())
    with CaptureQueriesContext(connection) as queries:
        report = load()
    assert {q["sql"].split()[0] for q in queries} <= {"SELECT", "SAVEPOINT", "RELEASE"}
    assert (report.oblasts.unchanged, report.raions.unchanged) == (2, 1)
    assert (report.hromadas.unchanged, report.hromadas.added) == (3, 0)
    assert (
        list(Community.history.values()),
        list(Community.objects.values()),
    ) == before
    assert Raion.history.count() == 1


def test_a_renamed_hromada_keeps_its_former_name(load):
    load()
    before = _city()
    report = load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert report.hromadas.renamed == [Change(CITY_HROMADA, "Слобідська", "Харківська")]
    assert report.hromadas.unchanged == 2
    assert (_city().pk, _city().name_uk) == (before.pk, "Слобідська")
    assert _city().former_name_list == ["Харківська"]
    assert _city().updated_at > before.updated_at


def test_a_rename_stands_in_the_history(load):
    load()
    load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert _city().history.count() == 2
    assert _city().history.latest().history_change_reason == "a trial"
    assert _city().history.latest().former_names == "Харківська"


def test_a_renamed_hromada_is_found_and_sorted_by_its_new_name(load):
    load()
    load(compact_rows_with(CITY_HROMADA, "Ґрунтівська"))
    assert Community.objects.search("грунтівська").get().code == CITY_HROMADA
    assert Community.objects.search("харківська").get().code == CITY_HROMADA
    assert Community.objects.order_by("sort_key_uk")[0].code == CITY_HROMADA


def test_every_former_name_is_kept_once(load):
    for name in ("Харківська", "Слобідська", "Лопанська"):
        assert load(compact_rows_with(CITY_HROMADA, name)).hromadas.renamed_back == 0
    report = load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert _city().former_name_list == ["Харківська", "Лопанська"]
    assert report.hromadas.renamed_back == 1


def test_a_renamed_raion_is_updated(load):
    load()
    report = load(compact_rows_with(RAION, "Слобідський"))
    assert report.raions.renamed == [Change(RAION, "Слобідський", "Харківський")]
    assert Raion.objects.get().name_uk == "Слобідський"
    assert Raion.history.count() == 2


def test_a_hromada_in_another_raion_is_moved(load):
    load()
    moved = compact_row(CITY_HROMADA, "H", "Харківська", OBLAST, OTHER_RAION)
    report = load([*_without(CITY_HROMADA), OTHER_RAION_ROW, moved])
    before = "Харківська область, Харківський"
    assert report.hromadas.moved == [Change(CITY_HROMADA, "Харківська", before)]
    assert (report.hromadas.unchanged, report.hromadas.gone) == (2, [])
    assert _city().raion.code == OTHER_RAION


def test_what_is_gone_is_reported_and_kept(load):
    load()
    report = load(_without(VILLAGE_HROMADA))
    assert report.hromadas.gone == [Change(VILLAGE_HROMADA, "Циркунівська")]
    assert Community.objects.get(code=VILLAGE_HROMADA).history.count() == 1


def test_an_archived_hromada_is_not_reported_as_gone(load):
    load()
    village = Community.objects.get(code=VILLAGE_HROMADA)
    village.archive(by=None, reason="Приєднана до сусідньої")
    assert load(_without(VILLAGE_HROMADA)).hromadas.gone == []


def test_an_archived_hromada_is_still_kept_up_to_date(load):
    load()
    _city().archive(by=None, reason="Помилка")
    load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert _city().name_uk == "Слобідська"


def test_a_spoilt_row_is_not_reported_as_gone(load):
    load()
    report = load(compact_rows_with(VILLAGE_HROMADA, ""))
    assert report.hromadas.gone == []
    assert [problem.line for problem in report.problems] == [6]


def test_the_hromadas_of_a_spoilt_raion_are_not_reported_as_gone(load):
    load()
    report = load(compact_rows_with(RAION, ""))
    assert (report.raions.gone, report.hromadas.gone) == ([], [])


def test_a_codifier_of_one_region_says_nothing_of_the_others(load):
    load([*COMPACT_ROWS, compact_row("UA80000010000000001", "H", "Київська", KYIV)])
    report = load(_without(KYIV))
    assert report.hromadas.gone == []
    assert report.oblasts.gone == [Change(KYIV, "місто Київ")]


def test_a_region_that_the_register_lacks_is_reported_with_its_hromadas(load):
    Oblast.objects.get(code=OBLAST).delete()
    report = load()
    problem = report.problems[0]
    assert (problem.line, problem.code, len(report.problems)) == (2, OBLAST, 1)
    with translation.override("en"):
        assert "its raions and hromadas (4) are left out" in problem.reason
    assert Oblast.objects.count() == 1
    assert not Raion.objects.exists()
    assert not Community.objects.exists()


def test_the_names_of_regions_are_left_alone(load):
    load(compact_rows_with(OBLAST, "Слобідська"))
    assert Oblast.objects.get(code=OBLAST).name_uk == "Харківська область"


def test_what_staff_entered_stays(load, tmp_path):
    load()
    mine = {
        "name_en": "Kharkiv",
        "kind": "settlement",
        "centre_uk": "Інший центр",
        "population": 5,
        "population_year": 2026,
        "website": "https://example.org/",
        "internal_contact": "+380",
    }
    for hromada in Community.objects.all():
        for name, value in mine.items():
            setattr(hromada, name, value)
        hromada.save()
    full = read_codifier(write_ministry_csv(tmp_path / "full.csv"))
    assert load_codifier(full, reason="a trial").hromadas.unchanged == 3
    load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    # Only the centre goes with the name of the one that was renamed.
    renamed = mine | {"centre_uk": ""}
    rows = list(Community.objects.order_by("code").values(*mine))
    assert rows == [mine, renamed, mine]


def test_kind_and_centre_are_filled_in_where_they_were_not_known(load, tmp_path):
    load()
    full = read_codifier(write_ministry_csv(tmp_path / "full.csv"))
    report = load_codifier(full, reason="a trial")
    assert (report.hromadas.completed, report.hromadas.unchanged) == (3, 0)
    village = Community.objects.get(code=VILLAGE_HROMADA)
    assert (village.kind, village.centre_uk) == ("rural", "Циркуни")
    assert Community.objects.search("Tsyrkuny").get() == village


def test_a_renamed_hromada_takes_the_centre_of_the_file_or_has_none(load, tmp_path):
    full = read_codifier(write_ministry_csv(tmp_path / "full.csv"))
    load_codifier(full, reason="a trial")
    load(compact_rows_with(CITY_HROMADA, "Слобідська"))
    assert _city().centre_uk == ""
    load_codifier(full, reason="a trial")
    assert _city().centre_uk == "Харків"


def _count_queries(load, count, name, raion=RAION):
    codes = [hromada_code(number) for number in range(count)]
    rows = [compact_row(code, "H", name, OBLAST, raion) for code in codes]
    with CaptureQueriesContext(connection) as queries:
        load([*COMPACT_ROWS[:2], OTHER_RAION_ROW, *rows])
    return len(queries)


def test_the_number_of_queries_does_not_grow_with_the_rows(load):
    load([*COMPACT_ROWS[:2], OTHER_RAION_ROW])
    steps = [("Нова", RAION), ("Інша", RAION), ("Інша", OTHER_RAION)]
    one = [_count_queries(load, 1, *step) for step in steps]
    Community.objects.all().delete()
    ten = [_count_queries(load, 10, *step) for step in steps]
    assert ten == one
