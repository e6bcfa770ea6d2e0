"""Sources, citations and reported figures."""

import pytest
from django.db.models import ProtectedError
from django.utils import translation

from sources.models import ReportedFigure
from tests.builders import cite, make_figure, make_meeting, make_source

pytestmark = pytest.mark.django_db


def test_a_source_names_publisher_title_and_day(language):
    source = make_source(
        publisher_uk="Вигадана газета",
        publisher_en="Invented Gazette",
        title="Допис",
        published_on="2026-03-06",
    )
    assert (
        str(source)
        == {
            "uk": "Вигадана газета, Допис, 6 березня 2026",
            "en": "Invented Gazette, Допис, 6 March 2026",
        }[language]
    )


def test_a_source_without_title_and_day_is_its_publisher():
    assert str(make_source(title="")) == "Вигадана газета"


def test_one_source_may_be_published_again_on_another_day():
    make_source(title="Допис", published_on="2026-03-06")
    make_source(title="Допис", published_on="2026-03-07").full_clean()


def test_sources_that_disagree_stand_side_by_side():
    meeting = make_meeting(held_on="2026-03-06")
    first = cite(meeting, about="held_on")
    second = cite(meeting, about="held_on", stated_value="2026-03-05")
    assert {*meeting.citations.all()} == {first, second}


def test_one_source_may_state_several_fields():
    meeting, source = make_meeting(), make_source()
    cite(meeting, source, about="held_on")
    cite(meeting, source, about="title_uk").full_clean()
    assert str(meeting.citations.first()) == str(source)


def test_a_source_that_is_cited_cannot_be_deleted():
    source = make_source()
    cite(make_meeting(), source)
    with pytest.raises(ProtectedError):
        source.delete()


@pytest.mark.parametrize(
    ("bound", "value", "text"),
    [
        ("at_least", "300", "Members: at least 300"),
        ("exact", "1000", "Members: exactly 1000"),
        ("exact", "12.50", "Members: exactly 12.5"),
    ],
)
def test_a_figure_says_whether_it_is_a_lower_bound(bound, value, text):
    figure = make_figure(name_uk="Члени", name_en="Members", bound=bound, value=value)
    with translation.override("en"):
        assert str(ReportedFigure.objects.get(pk=figure.pk)) == text


def test_figures_stand_with_the_newest_first():
    for day in ("2025-09", "2026-03-06", "2026"):
        make_figure(code="members", said_on=day)
    days = ReportedFigure.objects.values_list("said_on", flat=True)
    assert [*days] == ["2026-03-06", "2026", "2025-09"]


def test_a_citation_names_the_field_that_it_speaks_of(english):
    meeting = make_meeting()
    cited = cite(meeting, about="held_on", stated_value="5 березня 2026")
    assert cited.about_label == "date"
    assert cite(meeting).about_label == ""
