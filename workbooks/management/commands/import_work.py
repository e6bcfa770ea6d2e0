"""The process that an import page starts for a large file; not for people."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from workbooks.applying.running import run
from workbooks.models import Import


class Command(BaseCommand):
    help = "Do the claimed work on an import. The pages of the admin start it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int)
        parser.add_argument("run")

    def handle(self, *args: Any, **options: Any) -> None:
        found = Import.objects.filter(pk=options["number"], run=options["run"]).first()
        if found and found.is_working:
            run(found)
