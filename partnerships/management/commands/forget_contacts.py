"""The retention period of contacts: for cron, once a day."""

import datetime
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from partnerships.personal.retention import forget_contacts


class Command(BaseCommand):
    help = "Wipe the contacts of persons of whom nothing was heard for long."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=settings.CONTACT_DAYS)
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many and wipe none"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        days: int = options["days"]
        if days < 1:
            raise CommandError("--days must be 1 or more.")
        since = timezone.now() - datetime.timedelta(days=days)
        is_rehearsal: bool = options["dry_run"]
        found = forget_contacts(since, is_rehearsal=is_rehearsal)
        done = "would be wiped" if is_rehearsal else "wiped"
        self.stdout.write(
            f"Contacts of {found.persons} persons and in {found.versions} versions of "
            f"the history {done}: nothing heard for {days} days; "
            f"so were the values in {found.rows} rows of imports."
        )
