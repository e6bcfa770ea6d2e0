"""Fixtures of the tests of the seeds."""

import pytest
from django.db import transaction
from django.utils import translation

from seeds.importer import import_files


@pytest.fixture
def english():
    """Messages in the language in which they are written."""
    with translation.override("en"):
        yield


@pytest.fixture(scope="module")
def imported_once(request, django_db_setup, django_db_blocker):
    """The files that the module names in IMPORTED, imported once for all its tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        import_files(request.module.IMPORTED)
        yield
        transaction.set_rollback(True)
