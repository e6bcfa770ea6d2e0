"""Brings spreadsheets into the register, as the import pages of the admin do."""

from argparse import ArgumentParser
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import get_language, gettext, override

from workbooks.applying import apply, compare, registers_of, take_in
from workbooks.models import Import, ImportMode, ImportRow, RowKind, Taken


class Command(BaseCommand):
    help = (
        "Import registers from XLSX, ODS or CSV: prints what every row would do, then "
        "writes all rows, or with --good-rows those without errors. Ends with 1 where "
        "nothing was written."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--by", required=True, metavar="USERNAME")
        parser.add_argument("--register", default="", metavar="NAME")
        parser.add_argument("--preview", action="store_true", help="Write nothing.")
        parser.add_argument("--good-rows", action="store_true")
        parser.add_argument("--language", default="", metavar="CODE")
        conflicts = parser.add_mutually_exclusive_group()
        conflicts.add_argument(
            "--mine", action="store_true", help="Conflicts end as in the file."
        )
        conflicts.add_argument(
            "--theirs", action="store_true", help="Conflicts end as in the register."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        language = options["language"] or get_language() or "en"
        with override(language):
            import_ = self._taken_in(options, language)
            self._choose(import_, options)
            compare(import_)
            self._print(import_)
            if options["preview"]:
                self._forget(import_)
            else:
                self._apply(import_)

    def _taken_in(self, options: dict[str, Any], language: str) -> Import:
        users = get_user_model()._default_manager.filter(username=options["by"])
        user = users.filter(is_active=True).first()
        if user is None:
            raise CommandError(f"There is no active user {options['by']}.")
        known = registers_of(user)
        if not known:
            raise CommandError(f"{user} may not import anything.")
        if options["register"] and options["register"] not in known:
            names = ", ".join(sorted(known))
            raise CommandError(f"The register is none of: {names}.")
        try:
            with ExitStack() as opened:
                files = [
                    File(opened.enter_context(path.open("rb")), name=path.name)
                    for path in options["files"]
                ]
                return take_in(
                    files, by=user, language=language, wanted=options["register"]
                )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except OSError as error:
            raise CommandError(str(error)) from error

    def _choose(self, import_: Import, options: dict[str, Any]) -> None:
        import_.mode = ImportMode.GOOD if options["good_rows"] else ImportMode.ALL
        if options["mine"]:
            import_.taken = Taken.FILE
        elif options["theirs"]:
            import_.taken = Taken.REGISTER
        import_.save(update_fields=["mode", "taken"])

    def _print(self, import_: Import) -> None:
        for file in import_.files.all():
            if file.refusal:
                self.stdout.write(f"{file.name}: {file.refusal}")
            for note in file.notes:
                self._print_note(file.name, note)
        for row in import_.rows.exclude(kind=RowKind.SAME, notes=[]).select_related(
            "file"
        ):
            self._print_row(row)
        counts = Counter(import_.rows.values_list("kind", flat=True))
        kinds = ", ".join(f"{kind.label}: {counts[kind]}" for kind in RowKind)
        noted = gettext("rows with a note: %(count)s") % {"count": import_.noted}
        self.stdout.write(f"{kinds}, {noted}")

    def _print_note(self, name: str, note: dict[str, Any]) -> None:
        if unknown := note.get("unknown"):
            said = gettext("columns that are not known and not read")
            self.stdout.write(f"{name}, {note['sheet']}: {said}: {', '.join(unknown)}")
        if sheets := note.get("sheets"):
            said = gettext("sheets that are of no register and not read")
            self.stdout.write(f"{name}: {said}: {', '.join(sheets)}")

    def _print_row(self, row: ImportRow) -> None:
        place = f"{row.file.name}, {row.sheet}, {row.number}"
        self.stdout.write(f"{place}: {row.get_kind_display()}: {row.label}")
        for change in row.changes:
            line = f"  {change['heading']}: «{change['old']}» → «{change['new']}»"
            if beside := change.get("beside"):
                self.stdout.write(f"{line} ({beside})")
            elif row.kind != RowKind.NEW:
                self.stdout.write(line)
        for heading, sentence in (*row.problems, *row.notes):
            self.stdout.write(
                f"  {heading}: {sentence}" if heading else f"  {sentence}"
            )

    def _apply(self, import_: Import) -> None:
        if import_.status == Import.Status.REFUSED:
            raise CommandError(import_.message or gettext("Nothing was written."))
        import_.claim("applying", of=("ready",))
        apply(import_)
        if import_.status != Import.Status.APPLIED:
            import_.drop_files()
            import_.finish("cancelled")
            raise CommandError(import_.message)
        said = gettext("%(import)s: rows written: %(written)s.")
        self.stdout.write(said % {"import": import_, "written": import_.written})

    def _forget(self, import_: Import) -> None:
        """A preview at the terminal waits for nobody."""
        import_.drop_files()
        import_.finish("cancelled")
