"""The same import by django-import-export, as its admin does it: dry run, then import."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from import_export import fields, resources, widgets
from import_export.formats.base_formats import XLSX

from communities.models import Community, Oblast
from partnerships.models import PilotProject, Sector
from seeds.reference import load_reference


class StockProjects(resources.ModelResource):
    sectors = fields.Field(
        attribute="sectors",
        column_name="sectors",
        widget=widgets.ManyToManyWidget(Sector, separator="; ", field="code"),
    )
    communities = fields.Field(
        attribute="communities",
        column_name="communities",
        widget=widgets.ManyToManyWidget(Community, separator="; ", field="code"),
    )

    class Meta:
        model = PilotProject
        import_id_fields = ["code"]
        clean_model_instances = True
        fields = (
            *("code", "title_uk", "title_en", "description_uk", "sectors"),
            *("communities", "starts_on", "ends_on", "budget", "currency"),
        )


def stock_import(resource: type[Any], content: bytes, user: Any) -> None:
    """Upload with its preview, then the confirmation: the file is read twice."""
    for dry_run in (True, False):
        dataset = XLSX().create_dataset(content)
        result = resource().import_data(
            dataset, dry_run=dry_run, user=user, raise_errors=False
        )
        assert not result.has_errors(), result.row_errors()[0][1][0].error  # noqa: S101
        assert not result.has_validation_errors(), result.invalid_rows[0]  # noqa: S101


def fill() -> Any:
    """Sectors and hromadas to refer to, and somebody who imports."""
    call_command("migrate", verbosity=0)
    load_reference()
    oblast = Oblast.objects.order_by("pk")[0]
    Sector.objects.bulk_create(
        [
            Sector(code=f"bench-{n}", name_uk=f"Галузь {n}", name_en=f"Sector {n}")
            for n in range(12)
        ]
    )
    Community.objects.bulk_create(
        [
            Community(code=f"UA99{n:015}", oblast=oblast, name_uk=f"Вигадана-{n}")
            for n in range(100)
        ]
    )
    return get_user_model().objects.create_superuser("bench")
