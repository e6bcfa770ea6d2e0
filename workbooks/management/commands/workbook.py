"""A register as a workbook for editing, on the server."""

import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from common.sheets import Scope
from workbooks.editing.taking import take_out
from workbooks.registers import all_registers


class Command(BaseCommand):
    help = "Write a register as a workbook that is changed and imported again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("register", help="such as meeting or pilot-project")
        parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
        parser.add_argument(
            "--language",
            default=settings.LANGUAGE_CODE,
            choices=[code for code, _name in settings.LANGUAGES],
        )

    def handle(self, *args: Any, **options: Any) -> None:
        known = all_registers()
        if options["register"] not in known:
            names = ", ".join(sorted(known))
            raise CommandError(
                f"There is no {options['register']}. There are: {names}."
            )
        register = known[options["register"]]
        rows = register.rows()
        scope = Scope(rows=rows.count(), is_public=False, address="")
        with (
            take_out(None, register, rows, scope, options["language"]) as made,
            options["output"].open("wb") as file,
        ):
            shutil.copyfileobj(made, file)
        self.stdout.write(f"{options['output']}: {scope.rows} rows")
