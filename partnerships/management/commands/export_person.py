"""All that is held of one person, as a file: on the person's request."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from common.exports import Export, report
from partnerships.models import Person
from partnerships.personal.facts import FORMATS, facts_of, write_facts
from partnerships.personal.naming import in_audit


class Command(BaseCommand):
    help = "Write all that the register holds of one person to an XLSX or JSON file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("person", type=int, help="the number in the page's address")
        parser.add_argument("-o", "--output", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["output"]
        file_format = path.suffix.removeprefix(".").lower()
        if file_format not in FORMATS:
            raise CommandError("The file's name must end in .xlsx or .json.")
        person = Person.objects.filter(pk=options["person"]).first()
        if person is None:
            raise CommandError(f"There is no person {options['person']}.")
        facts = facts_of(person)
        try:
            with path.open("xb") as file:
                write_facts(facts, file_format, file)
        except FileExistsError:
            raise CommandError(f"{path} is there already.") from None
        left = Export(
            f"{in_audit(person)} {path.name}", file_format, len(facts), [], False
        )
        report(None, left)
        self.stdout.write(f"{len(facts)} values written to {path}.")
