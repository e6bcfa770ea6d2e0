"""Letters beyond ASCII in queries: the same answers on SQLite and on PostgreSQL."""

import pytest
from django.db import connection
from django.db.models.functions import Lower, Upper

from common.sqlite3.base import DatabaseFeatures, like, lower, upper
from sources.models import Source
from tests.builders import make_source

TITLES = ["ХАРКІВ приймає", "харків чекає", "Їжак і ґанок", "50% згоди", "a_b", "Åland"]


@pytest.fixture
def titles(db):
    for title in TITLES:
        make_source(title=title)


@pytest.mark.parametrize(
    ("lookup", "value", "found"),
    [
        ("icontains", "Харків", ["ХАРКІВ приймає", "харків чекає"]),
        ("icontains", "ПРИЙМАЄ", ["ХАРКІВ приймає"]),
        ("icontains", "ҐАНОК", ["Їжак і ґанок"]),
        ("icontains", "0%", ["50% згоди"]),
        ("icontains", "a%b", []),
        ("icontains", "A_B", ["a_b"]),
        ("icontains", "х_рків", []),
        ("icontains", "åLAND", ["Åland"]),
        ("iexact", "Харків Чекає", ["харків чекає"]),
        ("iexact", "ЇЖАК І ҐАНОК", ["Їжак і ґанок"]),
        ("iexact", "харків", []),
        ("istartswith", "харків", ["ХАРКІВ приймає", "харків чекає"]),
        ("istartswith", "їжАК", ["Їжак і ґанок"]),
        ("iendswith", "ЧЕКАЄ", ["харків чекає"]),
        ("iregex", "^харків", ["ХАРКІВ приймає", "харків чекає"]),
    ],
    ids=str,
)
def test_case_does_not_matter_in_any_alphabet(titles, lookup, value, found):
    rows = Source.objects.filter(**{f"title__{lookup}": value})
    assert sorted(rows.values_list("title", flat=True)) == sorted(found)


def test_lower_and_upper_know_the_letters(titles):
    lowered = Source.objects.annotate(plain=Lower("title")).filter(plain="їжак і ґанок")
    raised = Source.objects.annotate(plain=Upper("title")).filter(plain="ЇЖАК І ҐАНОК")
    assert lowered.get() == raised.get()


def test_a_line_break_is_no_hindrance(db):
    source = make_source(title="перший\nДРУГИЙ")
    assert Source.objects.get(title__icontains="другий") == source
    assert Source.objects.get(title__iexact="ПЕРШИЙ\nдругий") == source


@pytest.mark.parametrize(
    ("pattern", "value", "escape", "answer"),
    [
        ("%харків%", "м. ХАРКІВ", "", True),
        ("х_рків", "Харків", "", True),
        ("х\\_рків", "Харків", "\\", False),
        ("100\\%", "100%", "\\", True),
        ("100\\%", "1000", "\\", False),
        ("a.c", "abc", "", False),
        ("%", "", "", True),
        ("1%", 12, "", True),
        (None, "a", "", None),
        ("a", None, "", None),
    ],
    ids=str,
)
def test_like(pattern, value, escape, answer):
    assert like(pattern, value, escape) is answer


def test_numbers_and_null_pass_unchanged():
    assert lower(7) == upper(7) == 7
    assert lower(None) is upper(None) is None


@pytest.mark.skipif(connection.vendor != "sqlite", reason="it is SQLite's own syntax")
def test_null_stays_null_in_sql(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT NULL LIKE 'a', 'a' LIKE NULL, lower(NULL), upper('ґ')")
        assert cursor.fetchone() == (None, None, None, "Ґ")


def test_a_reader_need_not_ask_for_json_while_somebody_writes():
    # A plain value: what Django has here is a question to the database.
    assert DatabaseFeatures.supports_json_field is True
