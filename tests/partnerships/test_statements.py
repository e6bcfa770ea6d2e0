"""Statements stand beside the chain: they may belong to no meeting."""

import pytest

from partnerships.models import Statement
from tests.builders import make_statement

pytestmark = pytest.mark.django_db


def test_a_statement_needs_no_speaker_no_day_and_no_meeting():
    statement = make_statement(published=True)
    statement.full_clean()
    assert Statement.objects.public().get() == statement


def test_a_long_statement_is_shortened_in_lists_of_the_staff():
    assert len(str(make_statement(text_uk="слово " * 100))) <= 80
