"""Partial dates: what is read, what is shown, and how the database compares them."""

import contextlib
import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from common.dates import (
    PartialDate,
    PartialDateField,
    ended_before,
    ends_after_start,
    not_after,
    not_before,
)
from common.templatetags.components import period
from partnerships.models import CountryGroupMembership
from sources.models import Source
from tests.builders import make_source

DAY = datetime.date(2026, 3, 6)

# Around the turns of two years and of short and long months.
days = st.dates(datetime.date(2023, 12, 1), datetime.date(2025, 2, 1))
partial = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]),
    days,
    st.sampled_from([4, 7, 10]),
)


# Reading


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026", "2026"),
        ("2026-03", "2026-03"),
        ("2026-3", "2026-03"),
        ("2026-03-06", "2026-03-06"),
        ("2026-3-6", "2026-03-06"),
        ("06.03.2026", "2026-03-06"),
        ("6.3.2026", "2026-03-06"),
        ("03.2026", "2026-03"),
        (" 2026 ", "2026"),
        (2026, "2026"),
        (DAY, "2026-03-06"),
        (datetime.datetime(2026, 3, 6, 23, 59, tzinfo=datetime.UTC), "2026-03-06"),
        ("29.02.2024", "2024-02-29"),
        ("", ""),
        (None, ""),
    ],
    ids=str,
)
def test_parse_reads_what_people_write(typed, kept):
    assert PartialDate.parse(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "2026-13",
        "2026-00",
        "2026-02-30",
        "29.02.2025",
        "0000",
        "06/03/2026",
        "6 березня 2026",
        "весна 2026",
        "26",
        "2026-03-06T10:00",
        "2026-2027",
        20260306,
    ],
    ids=str,
)
def test_parse_refuses_what_is_no_date(typed):
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(typed)


@pytest.mark.parametrize("typed", ["٢٠٢٦", "۲۰۲۶-۰۳"])
def test_parse_keeps_no_digits_but_ascii(typed):
    with contextlib.suppress(ValueError):
        assert PartialDate.parse(typed).isascii()


@given(partial)
def test_what_is_kept_reads_as_itself(date):
    assert PartialDate.parse(date) == date


# Precision and bounds


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2026", "year", (2026, 1, 1), (2026, 12, 31)),
        ("2026-03", "month", (2026, 3, 1), (2026, 3, 31)),
        ("2024-02", "month", (2024, 2, 1), (2024, 2, 29)),
        ("2025-02", "month", (2025, 2, 1), (2025, 2, 28)),
        ("2026-12", "month", (2026, 12, 1), (2026, 12, 31)),
        ("2026-03-06", "day", (2026, 3, 6), (2026, 3, 6)),
    ],
)
def test_a_date_covers_the_days_that_it_can_mean(text, precision, first, last):
    date = PartialDate(text)
    assert date.precision == precision
    assert date.first_day == datetime.date(*first)
    assert date.last_day == datetime.date(*last)


def test_no_date_has_no_days():
    date = PartialDate("")
    assert (date.precision, date.first_day, date.last_day) == ("", None, None)


@given(partial, partial)
def test_the_text_sorts_by_the_first_day(one, other):
    if one.first_day < other.first_day:
        assert one < other


# Showing


@pytest.mark.parametrize(
    ("text", "lang", "label"),
    [
        ("2026-03-06", "uk", "6 березня 2026"),
        ("2026-03", "uk", "березень 2026"),
        ("2026", "uk", "2026"),
        ("", "uk", ""),
        ("2026-03-06", "en", "6 March 2026"),
        ("2026-03", "en", "March 2026"),
        ("2026", "en", "2026"),
        ("", "en", ""),
    ],
)
def test_the_label_is_as_exact_as_the_date(text, lang, label):
    with translation.override(lang):
        assert PartialDate(text).label.lower() == label.lower()


# The field


@pytest.mark.parametrize(
    ("text", "lang", "words"),
    [
        ("2027-03", "uk", "березня 2027"),
        ("2027-03", "en", "March 2027"),
        ("2027-03-06", "uk", "6 березня 2027"),
        ("2027", "en", "2027"),
        ("", "uk", ""),
    ],
)
def test_after_a_preposition_a_month_stands_in_its_case(text, lang, words):
    with translation.override(lang):
        assert PartialDate(text).after_preposition == words
        assert words in str(period(PartialDate(""), PartialDate(text)))


def test_an_assigned_value_is_a_partial_date_at_once():
    source = Source(published_on="6.03.2026")
    assert source.published_on == "2026-03-06"
    assert source.published_on.precision == "day"
    source.published_on = DAY
    assert source.published_on == "2026-03-06"


def test_what_cannot_be_read_stays_for_the_form_to_report(english):
    source = Source(publisher_uk="Газета", kind="press", published_on="торік")
    assert source.published_on == "торік"
    with pytest.raises(ValidationError, match="“торік” is not a date"):
        source.clean_fields()


def test_a_stored_date_comes_back_as_one(db):
    pk = make_source(published_on="2026-03").pk
    assert isinstance(Source.objects.get(pk=pk).published_on, PartialDate)
    assert Source.objects.values_list("published_on", flat=True).get().precision


def test_a_query_takes_a_date_of_python(db):
    source = make_source(published_on="2026-03-06")
    assert Source.objects.get(published_on=DAY) == source


def test_the_length_is_the_fields_own_affair():
    _name, _path, _args, kwargs = PartialDateField(blank=True).deconstruct()
    assert "max_length" not in kwargs


# Comparing in the database


@pytest.fixture
def rows(db):
    """Sources of every precision over fourteen months, and one without a date."""
    start = datetime.date(2023, 12, 1)
    dates = {(start + datetime.timedelta(days=3 * n)).isoformat() for n in range(140)}
    dates |= {date[:length] for date in dates for length in (4, 7)} | {""}
    sources = [
        Source(publisher_uk="Газета", kind="press", published_on=date) for date in dates
    ]
    Source.objects.bulk_create(sources)
    return [PartialDate(date) for date in dates]


@pytest.mark.parametrize(
    ("condition", "rule"),
    [
        (ended_before, lambda date, day: date.last_day < day),
        (not_before, lambda date, day: date.last_day >= day),
        (not_after, lambda date, day: date.first_day <= day),
    ],
    ids=["ended_before", "not_before", "not_after"],
)
@given(day=days)
def test_the_database_compares_as_python_does(rows, condition, rule, day):
    found = Source.objects.filter(condition("published_on", day))
    expected = [date for date in rows if date and rule(date, day)]
    assert sorted(found.values_list("published_on", flat=True)) == sorted(expected)


@pytest.mark.parametrize(
    ("date", "ended", "touches_later", "touches_earlier"),
    [
        ("2026-03-05", True, False, True),
        ("2026-03-06", False, True, True),
        ("2026-03-07", False, True, False),
        ("2026-02", True, False, True),
        ("2026-03", False, True, True),
        ("2026-04", False, True, False),
        ("2025", True, False, True),
        ("2026", False, True, True),
        ("2027", False, True, False),
        ("", False, False, False),
    ],
)
def test_a_month_or_year_has_not_passed_before_its_last_day(
    db, date, ended, touches_later, touches_earlier
):
    make_source(published_on=date)

    def holds(condition):
        return Source.objects.filter(condition("published_on", DAY)).exists()

    assert holds(ended_before) is ended
    assert holds(not_before) is touches_later
    assert holds(not_after) is touches_earlier


@given(start=partial, end=partial)
def test_an_end_may_touch_its_start_but_not_precede_it(db, start, end):
    constraint = ends_after_start("starts_on", "ends_on")
    row = CountryGroupMembership(starts_on=start, ends_on=end)
    try:
        constraint.validate(CountryGroupMembership, row)
    except ValidationError:
        assert end.last_day < start.first_day
    else:
        assert end.last_day >= start.first_day


@pytest.mark.parametrize(("start", "end"), [("", ""), ("", "2020"), ("2026", "")])
def test_an_unstated_start_or_end_contradicts_nothing(db, start, end):
    row = CountryGroupMembership(starts_on=start, ends_on=end)
    ends_after_start("starts_on", "ends_on").validate(CountryGroupMembership, row)


@pytest.mark.parametrize(
    "text",
    [
        "2026-13",
        "2026-3",
        "2026-03-32",
        "26",
        "06.03.2026",
        "March",
        " ",
        "2026-03-",
        # In Python, and so on SQLite, $ stands before a last line break too, and \d
        # is a digit of any script.
        "2026\n",
        "٢٠٢٦",
    ],
    ids=repr,
)
def test_the_column_holds_iso_text_only(db, text):
    # Past the field, which would refuse or correct it.
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.filter(pk=make_source().pk).update(published_on=text)
