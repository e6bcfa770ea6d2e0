"""Whether the database holds real records, the demo filling, or nothing yet."""

from enum import Enum

from django.apps import apps
from django.db import models

from common.models import Record
from partnerships.models import Country

# A code that ISO 3166 leaves to its users. Being a key, it cannot be renamed in the
# admin, and what refers to the country protects it: the mark stays as long as the demo.
DEMO_COUNTRY = "XD"

# Reference tables say nothing of what the Association does: a demo stands on them too.
_REFERENCE = {
    "BasicCondition",
    "Community",
    "Country",
    "CountryGroup",
    "CountryGroupMembership",
    "Oblast",
    "Raion",
    # Made by `apply_roles` for each role.
    "RoleRule",
    "Sector",
}


class Holds(Enum):
    NOTHING = "nothing"
    REAL = "real"
    DEMO = "demo"


def what_database_holds() -> Holds:
    """One query where there is something real or a demo; more where there is nothing."""
    if Country.objects.filter(pk=DEMO_COUNTRY).exists():
        return Holds.DEMO
    entered = any(model._default_manager.exists() for model in _entered())
    return Holds.REAL if entered else Holds.NOTHING


def _entered() -> list[type[models.Model]]:
    """Every kind of record that somebody enters, so that a new kind counts by itself."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, Record) and model.__name__ not in _REFERENCE
    ]
