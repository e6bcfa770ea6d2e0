"""The first administrator of a fresh register, with a password nobody chose."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from django.db import transaction

NAME = "admin"


class Command(BaseCommand):
    help = (
        "Make the administrator “admin” and print the password, if there is none yet."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists():
            self.stdout.write("There is an administrator already.")
            return
        if users.filter(username=NAME).exists():
            self.stdout.write(
                f"“{NAME}” exists but is no administrator: use createsuperuser."
            )
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser(username=NAME, password=password)
        self.stdout.write(
            f"\n  Administrator: {NAME}   password: {password}\n"
            "  It is shown only now; `manage.py changepassword admin` sets another.\n"
        )
