"""The roles of the table, made groups and permissions of the database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.granting import MissingPermissionsError, apply_roles


class Command(BaseCommand):
    help = (
        "Make the groups of the roles and give them what accounts/roles.py grants, "
        "no more and no less. Safe to repeat."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = apply_roles()
        except MissingPermissionsError as missing:
            raise CommandError(
                f"The database does not know these permissions: {missing}. "
                "Run `manage.py migrate` first."
            ) from None
        for applied in done if options["verbosity"] else ():
            self.stdout.write(
                f"{applied.role.code}: {applied.held} permissions, "
                f"{len(applied.added)} added, {len(applied.removed)} removed"
            )
            for name in applied.removed:
                self.stdout.write(f"  no longer: {name}")
