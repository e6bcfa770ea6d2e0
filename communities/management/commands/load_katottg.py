"""Loads raions and hromadas from the codifier; `--geo` adds facts about them."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.planning import count_rows_anew
from communities.codifier import CodifierError, Problem, read_codifier
from communities.codifier_geo import GeoReport, fill_facts
from communities.codifier_load import Change, KindReport, LoadReport, load_codifier
from communities.models import Oblast

HISTORY_REASON_LENGTH = 100

FACTS = {
    "name_en": _("English name"),
    "kind": _("kind"),
    "centre_uk": _("centre"),
    "latitude": _("centre point"),
    "population": _("population"),
}


class Command(BaseCommand):
    help = (
        "Load raions and hromadas from the codifier of administrative units (KATOTTG): "
        "the ministry's CSV or spreadsheet, or a compact CSV (code, category, name, "
        "oblast_code, raion_code). Safe to repeat: nothing is deleted, and what staff "
        "entered stays."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the codifier")
        parser.add_argument(
            "--geo",
            type=Path,
            metavar="FILE",
            help=(
                "a CSV with English names, kinds, centres and their points and population, "
                "filled in where they are empty. Made from the KSE Loc Data Hub, OpenStreetMap "
                "(ODbL) and OCHA: name all three wherever such values are shown"
            ),
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="report, but write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not Oblast.objects.exists():
            message = gettext("There are no regions yet: run “%(command)s” first.")
            raise CommandError(message % {"command": "manage.py load_reference"})
        try:
            with transaction.atomic():
                self._load(options["file"], options["geo"])
                if options["dry_run"]:
                    transaction.set_rollback(True)
        except CodifierError as error:
            raise CommandError(str(error)) from error
        if options["dry_run"]:
            self.stdout.write(gettext("Trial run: nothing was written."))
        else:
            count_rows_anew()

    def _load(self, file: Path, geo: Path | None) -> None:
        codifier = read_codifier(file)
        self._report(load_codifier(codifier, reason=_reason(file)))
        if geo:
            self._report_geo(fill_facts(geo, reason=_reason(geo)))

    def _report(self, report: LoadReport) -> None:
        kinds = [
            (gettext("Regions"), report.oblasts),
            (gettext("Raions"), report.raions),
            (gettext("Hromadas"), report.hromadas),
        ]
        for label, kind in kinds:
            self.stdout.write(f"{label}: {_counts(kind)}")
            self._list(
                gettext("Renamed; the English names stay as they are"), kind.renamed
            )
            self._warn_of_older_edition(kind)
            self._list(gettext("Moved to another parent"), kind.moved)
            self._list(gettext("Gone from the codifier, kept here"), kind.gone)
        self._list_problems(report.problems)

    def _warn_of_older_edition(self, kind: KindReport) -> None:
        if kind.renamed_back:
            message = gettext(
                "Of the new names, %(number)d are former ones: is this an older edition "
                "of the codifier?"
            )
            warning = message % {"number": kind.renamed_back}
            self.stdout.write(self.style.WARNING(f"  {warning}"))

    def _report_geo(self, report: GeoReport) -> None:
        message = gettext("Hromadas with facts filled in: %(number)d")
        self.stdout.write(message % {"number": report.hromadas})
        for fact, label in FACTS.items():
            self.stdout.write(f"  {label}: {report.filled[fact]}")
        if report.outdated_names:
            message = gettext(
                "English names left out, because the hromada has another name now: "
                "%(number)d"
            )
            values = {"number": report.outdated_names}
            self.stdout.write(f"  {message % values}")
        self._list_problems(report.problems)

    def _list(self, heading: str, changes: list[Change]) -> None:
        if changes:
            self.stdout.write(f"  {heading}:")
        for change in changes:
            before = f" ← {change.before}" if change.before else ""
            self.stdout.write(f"    {change.code} {change.name}{before}")

    def _list_problems(self, problems: list[Problem]) -> None:
        if problems:
            heading = gettext("Rows that cannot be used: %(number)d")
            self.stdout.write(heading % {"number": len(problems)})
        for problem in problems:
            message = gettext("line %(line)d: %(reason)s")
            values = {"line": problem.line, "reason": problem.reason}
            self.stdout.write(f"  {message % values}")


def _reason(file: Path) -> str:
    """What the history says: the command and the file, the same in every language."""
    return f"load_katottg {file.name}"[:HISTORY_REASON_LENGTH]


def _counts(kind: KindReport) -> str:
    message = gettext(
        "added %(added)d, renamed %(renamed)d, moved %(moved)d, kind or "
        "centre filled in %(completed)d, unchanged %(unchanged)d, gone %(gone)d"
    )
    return message % {
        "added": kind.added,
        "renamed": len(kind.renamed),
        "moved": len(kind.moved),
        "completed": kind.completed,
        "unchanged": kind.unchanged,
        "gone": len(kind.gone),
    }
