"""Every constraint twice: what full_clean() says, and what the database refuses.

The cases that many records share are made from the models, the others stand in the
tables. The last tests fail when a constraint has no case.
"""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.utils import translation

from tests.constraints.cases import CONSTRAINTS, OWNERS, shared_cases
from tests.constraints.tables import TABLES
from tests.records import BUILDERS, MODELS

pytestmark = pytest.mark.django_db

CASES = [*shared_cases(), *TABLES]


each_case = pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.constraint) for case in CASES]
)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def names(error: IntegrityError, constraint: Any) -> bool:
    """Whether the database says that it was this constraint.

    SQLite names the columns instead, where a unique constraint is one of columns.
    """
    cause: Any = error.__cause__
    if connection.vendor == "postgresql":
        return bool(cause.diag.constraint_name == constraint.name)
    text = str(error)
    if text.endswith(f"constraint failed: {constraint.name}"):
        return True
    if isinstance(constraint, models.CheckConstraint):
        return False
    if constraint.expressions:
        return text.endswith(f"index '{constraint.name}'")
    model: Any = OWNERS[constraint.name]
    columns = (model._meta.get_field(name).column for name in constraint.fields)
    expected = ", ".join(f"{model._meta.db_table}.{column}" for column in columns)
    return text == f"UNIQUE constraint failed: {expected}"


@each_case
def test_full_clean_says_what_is_wrong(case):
    with pytest.raises(ValidationError) as caught:
        case.broken().full_clean()
    assert case.says in " ".join(caught.value.messages)


@each_case
def test_the_constraint_has_words_of_its_own(case):
    constraint: Any = CONSTRAINTS[case.constraint]
    record = case.broken()
    with pytest.raises(ValidationError) as caught:
        constraint.validate(case.model, record)
    assert caught.value.messages == [str(constraint.violation_error_message)]
    assert (
        constraint.violation_error_message
        != models.BaseConstraint.default_violation_error_message
    )


@each_case
def test_the_database_refuses_it_too(case):
    record = case.broken()
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        # As somebody would who writes past the models' own rules.
        models.Model.save_base(record)
    assert names(caught.value, CONSTRAINTS[case.constraint]), caught.value


@pytest.mark.parametrize("name", BUILDERS)
def test_what_the_builders_make_is_valid(name):
    BUILDERS[name]().full_clean()


def test_every_record_has_a_builder():
    assert {*BUILDERS} == {*MODELS}


def test_every_constraint_has_a_case():
    assert {case.constraint for case in CASES} == {*CONSTRAINTS}


def test_no_name_is_cut_short_by_postgresql():
    assert [name for name in CONSTRAINTS if len(name) > 63] == []
