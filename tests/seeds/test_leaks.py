"""The founding visit, which is public, gives nothing away."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command

from common.leaks import find
from common.models import PublishableRecord
from common.public_texts import public_texts
from tests.records import MODELS

pytestmark = pytest.mark.django_db

DAY_OF_THE_VISIT = datetime.date(2026, 3, 6)


def test_the_check_finds_nothing_in_the_founding_visit():
    call_command("import_seed", stdout=StringIO())
    texts = [
        text
        for model in MODELS.values()
        if issubclass(model, PublishableRecord)
        for record in model.objects.all()
        for text in public_texts(record)
    ]
    assert len(texts) > 90
    assert [
        (text.key, leak.found)
        for text in texts
        for leak in find(text.text, DAY_OF_THE_VISIT)
    ] == []
