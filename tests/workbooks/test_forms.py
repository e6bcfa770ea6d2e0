"""Forms of communities: who was asked, who has answered."""

import pytest
from django.utils import timezone

from tests.office import make_community_form
from workbooks.forms import answered

pytestmark = pytest.mark.django_db


def test_a_form_is_answered_once_and_what_is_no_form_is_left():
    form, other = make_community_form(), make_community_form()
    answered([str(form.reference), "не форма", ""], None)
    form.refresh_from_db()
    other.refresh_from_db()
    assert form.returned_at
    assert form.returned_at <= timezone.now()
    assert other.returned_at is None
    first = form.returned_at
    answered([str(form.reference)], None)
    form.refresh_from_db()
    assert form.returned_at == first
