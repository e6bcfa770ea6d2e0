"""Fills an empty database with openly made-up records; `make demo` serves it."""

from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from common.demo import is_demo
from communities.models import Community
from demo.filling.whole import fill
from partnerships.fictitious import Holds, what_database_holds
from partnerships.models import Meeting, PilotProject, Reading

LARGEST = 1000


def scale(word: str) -> int:
    if not (word.isascii() and word.isdigit() and 1 <= int(word) <= LARGEST):
        message = gettext("a whole number from 1 to %(largest)d")
        raise ArgumentTypeError(message % {"largest": LARGEST})
    return int(word)


class Command(BaseCommand):
    help = (
        "Fill an empty database with openly made-up records, so that every page can be "
        "seen full. Refuses a database that holds real ones, and any without DEMO=true."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--scale",
            type=scale,
            default=1,
            help="1: about 200 hromadas, 60 meetings, 200 projects, 1,000 readings",
        )
        parser.add_argument(
            "--communities",
            type=Path,
            metavar="FILE",
            help="a codifier to load first (see load_katottg); otherwise hromadas that "
            "are loaded already, or made-up ones",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_demo():
            raise CommandError(
                gettext("Only with DEMO=true, as in `make demo`: its pages say so.")
            )
        found = what_database_holds()
        if found is Holds.REAL:
            raise CommandError(
                gettext(
                    "This database holds records that this command did not make. The "
                    "demo needs a database of its own: see `make demo`."
                )
            )
        if found is Holds.DEMO:
            self.stdout.write(gettext("The demo is in this database already."))
            return
        with transaction.atomic():
            call_command("load_reference", stdout=self.stdout)
            if options["communities"]:
                call_command("load_katottg", options["communities"], stdout=self.stdout)
            fill(options["scale"], timezone.localdate())
        self._report()

    def _report(self) -> None:
        kinds = [Community, Meeting, PilotProject, Reading]
        for kind in kinds:
            name = str(kind._meta.verbose_name_plural)
            self.stdout.write(f"{name}: {kind._default_manager.count()}")
