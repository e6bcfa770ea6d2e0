"""Loads the reference tables: countries, groups, regions, sectors, conditions.

The files and where they come from: seeds/data/reference/README.md.
"""

import csv
from pathlib import Path

from django.db import models, transaction
from simple_history.utils import bulk_create_with_history

from communities.models import BasicCondition, Oblast
from partnerships.models import Country, CountryGroup, CountryGroupMembership, Sector

FOLDER = Path(__file__).parent / "data" / "reference"
HISTORY_REASON = "load_reference"

_FLAGS = {"true": True, "false": False}

Row = dict[str, str]


@transaction.atomic
def load_reference(folder: Path = FOLDER) -> dict[str, int]:
    """Create the reference rows that are missing; return how many, by table.

    A row that exists, whatever staff made of it, is left as it is: a repeated load
    writes nothing. Raises ValidationError for a value that its field refuses.
    """
    return {
        "countries": _create_missing(_countries(folder), "code"),
        "country_groups": _create_missing(_groups(folder), "code"),
        "country_group_members": _create_missing(
            _memberships(folder), "group_id", "country_id"
        ),
        "oblasts": _create_missing(_oblasts(folder), "code"),
        "sectors": _create_missing(_sectors(folder), "code"),
        "conditions": _create_missing(_conditions(folder), "code"),
    }


def read_table(name: str, folder: Path = FOLDER) -> list[Row]:
    """The rows of one reference file, by the names of its columns."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _countries(folder: Path) -> list[models.Model]:
    return [Country(**row) for row in read_table("countries", folder)]


def _groups(folder: Path) -> list[models.Model]:
    return [CountryGroup(**row) for row in read_table("country_groups", folder)]


def _memberships(folder: Path) -> list[models.Model]:
    groups = {group.code: group for group in CountryGroup.objects.all()}
    return [
        CountryGroupMembership(
            group=groups[row["group"]],
            country_id=row["country"],
            starts_on=row["starts_on"],
            ends_on=row["ends_on"],
        )
        for row in read_table("country_group_members", folder)
    ]


def _oblasts(folder: Path) -> list[models.Model]:
    return [Oblast(**row) for row in read_table("oblasts", folder)]


def _sectors(folder: Path) -> list[models.Model]:
    return [
        Sector(**row | {"is_critical": _FLAGS[row["is_critical"]]})
        for row in read_table("sectors", folder)
    ]


def _conditions(folder: Path) -> list[models.Model]:
    return [BasicCondition(**row) for row in read_table("conditions", folder)]


def _create_missing(rows: list[models.Model], *key: str) -> int:
    """Create the rows whose key is not in the table yet; return their number."""
    model = type(rows[0])
    known = set(model._default_manager.values_list(*key))
    missing = [row for row in rows if tuple(getattr(row, k) for k in key) not in known]
    relations = {field.name for field in model._meta.fields if field.is_relation}
    for row in missing:
        # Relations were found by their codes; checking them costs a query each.
        row.clean_fields(exclude=relations)
    if missing:
        bulk_create_with_history(missing, model, default_change_reason=HISTORY_REASON)
    return len(missing)
