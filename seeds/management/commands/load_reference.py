"""Loads countries, country groups, regions, sectors and basic conditions."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from seeds.reference import load_reference

TABLES = {
    "countries": _("Countries"),
    "country_groups": _("Country groups"),
    "country_group_members": _("Members of country groups"),
    "oblasts": _("Regions"),
    "sectors": _("Sectors"),
    "conditions": _("Basic conditions"),
}


class Command(BaseCommand):
    help = (
        "Load the reference tables: countries, country groups, regions, sectors and "
        "basic conditions. Safe to repeat: creates what is missing, changes nothing."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        labels = {name: str(label) for name, label in TABLES.items()}
        heading = gettext("added")
        width = max(map(len, labels.values()))
        self.stdout.write(f"{'':{width}}  {heading}")
        for name, added in load_reference().items():
            self.stdout.write(f"{labels[name]:{width}}  {added:>{len(heading)}}")
