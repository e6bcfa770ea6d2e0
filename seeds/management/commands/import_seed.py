"""Loads the reference tables and the seed files; docs/seed-files.md explains them."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext, ngettext

from common.demo import is_demo
from partnerships.fictitious import Holds, what_database_holds
from seeds.importer import default_files, import_files
from seeds.problems import SeedError


class Command(BaseCommand):
    help = "Import seed files: all of them or nothing. Safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files",
            nargs="*",
            type=Path,
            metavar="FILE",
            help=gettext("a YAML file; without any, all files of seeds/data"),
        )
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help=gettext("check everything and write nothing"),
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help=gettext("let the files win over what the staff changed or removed"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if is_demo() or what_database_holds() is Holds.DEMO:
            raise CommandError(gettext("A demo takes no real records in."))
        files = options["files"] or default_files()
        dry_run, overwrite = options["dry_run"], options["overwrite"]
        try:
            report = import_files(files, overwrite=overwrite, dry_run=dry_run)
        except SeedError as error:
            raise CommandError(explained(error)) from None
        self.stdout.write("\n".join(report.lines()))
        if dry_run:
            self.stdout.write("\n" + gettext("A trial: nothing was written."))


def explained(error: SeedError) -> str:
    number = len(error.problems)
    heading = ngettext(
        "Nothing was imported: %(number)d problem.",
        "Nothing was imported: %(number)d problems.",
        number,
    )
    return "\n\n".join([heading % {"number": number}, *map(str, error.problems)])
