from argparse import ArgumentParser
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import models

from common.fields import derived_keys


def rebuild(model: type[models.Model]) -> int:
    """Recompute the derived keys of a model's rows; returns how many were stale."""
    keys = derived_keys(model)
    stale = 0
    for row in model._base_manager.iterator(chunk_size=2000):
        fresh = {key.attname: key.derive(row) for key in keys}
        if any(getattr(row, name) != value for name, value in fresh.items()):
            models.QuerySet(model).filter(pk=row.pk).update(**fresh)
            stale += 1
    return stale


class Command(BaseCommand):
    help = "Recompute search and sort keys, after rows were written past Django."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("labels", nargs="*", help="app.Model; all when omitted")

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = [apps.get_model(label) for label in options["labels"]]
        for model in chosen or apps.get_models():
            if derived_keys(model):
                self.stdout.write(f"{model._meta.label}: {rebuild(model)}")
