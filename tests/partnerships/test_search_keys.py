"""The keys of outcomes and statements: filled for old rows, kept out of the history."""

import importlib
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection, models

from partnerships.models import Outcome, Statement
from tests import builders as b

pytestmark = pytest.mark.django_db

FILLING = "partnerships.migrations.0003_fill_search_keys_of_outcomes_and_statements"


@pytest.mark.parametrize("make", [b.make_outcome, b.make_statement])
def test_rows_older_than_the_key_are_found_after_the_migration(make):
    record = make(text_uk="П’ятихатки просять мікромережу")
    rows: models.QuerySet = models.QuerySet(type(record))
    rows.update(search_key="")
    editor = SimpleNamespace(connection=connection)
    importlib.import_module(FILLING).fill(apps, editor)
    assert rows.get().search_key == "пятихатки просять мікромережу"


@pytest.mark.parametrize("model", [Outcome, Statement])
def test_the_history_keeps_no_derived_key(model):
    names = {field.name for field in model.history.model._meta.get_fields()}
    assert "text_uk" in names
    assert "search_key" not in names


def test_an_outcome_is_found_by_its_evidence_and_a_statement_by_the_capacity():
    outcome = b.make_outcome(status="done", evidence="Акт приймання")
    statement = b.make_statement(title_en="Mayor of Inventia")
    assert Outcome.objects.search("АКТ").get() == outcome
    assert Statement.objects.search("mayor inventia").get() == statement
