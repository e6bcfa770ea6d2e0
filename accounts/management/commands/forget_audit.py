"""The retention period of the audit: for cron, once a day."""

import datetime
from argparse import ArgumentParser
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.models import AuditEvent


class Command(BaseCommand):
    help = "Delete what is older than the retention period from the audit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--days", type=int, default=settings.AUDIT_DAYS)
        parser.add_argument(
            "--dry-run", action="store_true", help="say how many and delete none"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        days: int = options["days"]
        if days < 1:
            raise CommandError("--days must be 1 or more.")
        before = timezone.now() - datetime.timedelta(days=days)
        events = AuditEvent.objects.before(before)
        if options["dry_run"]:
            self.stdout.write(f"{events.count()} events are older than {days} days.")
            return
        # The counters of failed log-ins are of use for minutes only.
        AccessAttempt.objects.filter(attempt_time__lt=before).delete()
        self.stdout.write(f"{events.forget()} events older than {days} days deleted.")
