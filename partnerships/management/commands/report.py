"""One of the ready reports as a file; without a name, which reports there are."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from common.books import WRITERS, write_book
from common.exports import Export
from common.exports import report as tell
from partnerships.reporting.books import book_of
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition
from partnerships.reporting.form import ChoiceForm
from partnerships.reporting.report import Report
from partnerships.reports import reports

# What the form calls it, by the option that people would guess.
OPTIONS = {
    "from": ("since", "a day such as 2026-03-06"),
    "to": ("until", "a day such as 2026-12-31"),
    "country": ("country", "an ISO code such as DK"),
    "region": ("region", "an ISO 3166-2 code such as UA-63"),
    "sector": ("sector", "the code of a sector such as energy"),
    "meeting": ("meeting", "the end of the meeting's address"),
}


class Command(BaseCommand):
    help = "Write a ready report as a workbook, or list the reports there are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", nargs="?", help="none: list the reports")
        parser.add_argument("-o", "--output", type=Path)
        parser.add_argument("--format", choices=[*WRITERS], default="")
        edition = parser.add_mutually_exclusive_group()
        edition.add_argument("--public", action="store_true", help="this is usual")
        edition.add_argument("--internal", action="store_true")
        parser.add_argument(
            "--language", choices=[code for code, _name in settings.LANGUAGES]
        )
        for option, (name, meaning) in OPTIONS.items():
            parser.add_argument(f"--{option}", dest=name, default="", help=meaning)

    def handle(self, *args: Any, **options: Any) -> None:
        language = options["language"] or settings.LANGUAGE_CODE
        with translation.override(language):
            if not options["name"]:
                return self.list_them()
            return self.write(**options)

    def list_them(self) -> None:
        for name, report in reports().items():
            self.stdout.write(f"{name:20} {report.title}: {report.sentence}")

    def write(self, **options: Any) -> None:
        report = _find(options["name"])
        path, file_format = _target(options["output"], options["format"])
        choice = _choice(Edition(is_public=not options["internal"]), options)
        book = book_of(report, choice)
        with path.open("wb") as file:
            write_book(book, file_format, file)
        rows = sum(page.count() for page in book.pages)
        words = report.settled(choice).words
        tell(None, Export(report.name, file_format, rows, words, book.is_public))
        self.stdout.write(f"{path}: {rows} rows on {len(book.pages)} sheets.")


def _find(name: str) -> Report:
    report = reports().get(name)
    if report is None:
        raise CommandError(
            f"There is no report “{name}”. There are: {', '.join(reports())}."
        )
    return report


def _target(path: Path | None, file_format: str) -> tuple[Path, str]:
    if path is None:
        raise CommandError("Say where to write it: -o FILE.")
    found = file_format or path.suffix.removeprefix(".").lower()
    if found not in WRITERS:
        raise CommandError("Say the format: --format xlsx or --format ods.")
    if not path.parent.is_dir():
        raise CommandError(f"There is no folder {path.parent}.")
    return path, found


def _choice(edition: Edition, options: dict[str, Any]) -> Choice:
    """What was asked for; raises CommandError with one sentence where it is wrong."""
    asked = {name: options[name] for name, _meaning in OPTIONS.values()}
    form = ChoiceForm(edition, asked)
    if not form.is_valid():
        wrong = {name: option for option, (name, _meaning) in OPTIONS.items()}
        raise CommandError(
            " ".join(
                f"--{wrong[name]} {asked[name]}: {error}"
                for name, errors in form.errors.items()
                for error in errors
            )
        )
    return form.choice(site=settings.SITE_ADDRESS)
