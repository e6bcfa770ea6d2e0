"""The daily letter: for cron, once a day in the morning."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.digest import Sent, due_for, readers, total, write_to


class Command(BaseCommand):
    help = (
        "Write to each of the staff what is overdue or due soon: one letter a person a "
        "day, none where nothing is due. Safe to repeat; who has had a letter today "
        "gets no second one."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="say who would be written to"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        site: str = settings.SITE_ADDRESS
        if not site:
            raise CommandError(
                "SITE_ADDRESS is not set: letters need the address of this site, such "
                "as https://register.example.org."
            )
        if options["dry_run"]:
            self.foretell()
            return
        day = timezone.localdate()
        counted = Counter(write_to(reader, site, day) for reader in readers())
        told = ", ".join(f"{counted[sent]} {sent.value}" for sent in Sent)
        if counted[Sent.FAILED]:
            raise CommandError(
                f"Letters: {told}. The log says why; running it again writes to those "
                "who have had none today."
            )
        self.stdout.write(f"Letters: {told}.")

    def foretell(self) -> None:
        for reader in readers():
            self.stdout.write(f"{reader.user}: {total(due_for(reader.user))} due")
