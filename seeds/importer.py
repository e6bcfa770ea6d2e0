"""Imports seed files: all of them or nothing, and safe to repeat.

A record is found by its natural key. A value that the staff changed since the importer
wrote it stays (seeds/provenance.py); so does the removal of a record. What a file no
longer describes stays in the register: records are ended there, never by an import.
"""

import datetime
from collections.abc import Iterable
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext

from common.lifecycles import StageRow, check_order, settle
from partnerships.models import Meeting
from seeds.checking import Entry, SeedFile, read_file
from seeds.finding import RemovedError, default, find, find_present, identity
from seeds.links import Reference
from seeds.names import Names, UnclearError, check_references
from seeds.problems import Problems, SeedError
from seeds.provenance import Authors, comparable, mark_of, stored
from seeds.reference import load_reference
from seeds.report import CHANGED, CREATED, KEPT, UNCHANGED, Kept, Report, shown
from seeds.values import Fields
from seeds.writing import Writer

DATA = Path(__file__).parent / "data"
# Filled in by publishing itself where the file does not state it.
COMPUTED = {"public_from"}


def default_files() -> list[Path]:
    return sorted(DATA.glob("*.yaml"))


def import_files(
    paths: Iterable[Path], *, overwrite: bool = False, dry_run: bool = False
) -> Report:
    """Import the files in their order and say what was done.

    With `overwrite` the files win over the staff; with `dry_run` nothing is written.
    Raises SeedError with everything that is wrong; then nothing is written either.
    """
    problems = Problems()
    files = _read(paths, problems)
    report = Report()
    with transaction.atomic():
        report.reference = sum(load_reference().values())
        if None not in files:
            check_references([file for file in files if file], problems)
        problems.stop_if_any()
        names = Names()
        for file in filter(None, files):
            _FileImport(file, names, report, problems, overwrite=overwrite).run()
        problems.stop_if_any()
        transaction.set_rollback(dry_run)
    return report


def _read(paths: Iterable[Path], problems: Problems) -> list[SeedFile | None]:
    """The files; None for one that is no readable YAML."""
    files: list[SeedFile | None] = []
    for path in paths:
        try:
            files.append(read_file(path, problems))
        except SeedError as error:
            problems += error.problems
            files.append(None)
    return files


def _public_from(file: SeedFile) -> datetime.datetime | None:
    """Nothing of a visit becomes public before its meeting may."""
    for entry in file.entries:
        if entry.kind.model is Meeting:
            days = {name: entry.values.get(name, "") for name in ("held_on", "ends_on")}
            return Meeting(**days).earliest_public_moment()
    return None


class _MissingError(Exception):
    """A record that this one refers to was removed by the staff, or not written."""


class _FileImport:
    def __init__(
        self,
        file: SeedFile,
        names: Names,
        report: Report,
        problems: Problems,
        *,
        overwrite: bool,
    ) -> None:
        self.file = file
        self.names = names
        self.report = report
        self.problems = problems
        self.overwrite = overwrite
        self.mark = mark_of(file.name)
        self.writer = Writer(self.mark, _public_from(file), problems)
        self.made: dict[Entry, models.Model | None] = {}

    def run(self) -> None:
        for entry in self.file.entries:
            self.take(entry)

    def take(self, entry: Entry) -> bool:
        """Bring the register in line with an entry; True where something was written."""
        record, state = self.record(entry)
        self.made[entry] = record
        self.names.add(entry, record)
        self.report.count(entry.kind.model, state)
        stages = [
            part for part in entry.parts if self.take(part) and part.kind.is_stage
        ]
        if stages and record is not None:
            self.settle(record, stages)
        return state in (CREATED, CHANGED)

    def record(self, entry: Entry) -> tuple[models.Model | None, str]:
        try:
            values, gaps = self.resolved(entry)
            found = self.find(entry, values)
            if found is None and gaps:
                raise _MissingError
        except UnclearError as error:
            self.problems.add(entry.place, str(error))
            return None, KEPT
        except RemovedError:
            self.report.kept.append(Kept(entry.place, "", "", "", removed=True))
            return None, KEPT
        except _MissingError:
            return None, KEPT
        if found is None:
            return self.writer.create(entry, values), CREATED
        if self.is_repeated(entry, found):
            return found, UNCHANGED
        return found, self.update(entry, found, values)

    def is_repeated(self, entry: Entry, found: models.Model) -> bool:
        for other, record in self.made.items():
            if record == found:
                message = gettext("This is described already in line %(line)d.")
                self.problems.add(entry.place, message % {"line": other.place.line})
                return True
        return False

    def find(self, entry: Entry, values: Fields) -> models.Model | None:
        try:
            return find(entry.kind, values)
        except RemovedError:
            if self.overwrite:
                return find_present(entry.kind, values)
            raise

    # What the entry states, as values of the model

    def resolved(self, entry: Entry) -> tuple[Fields, set[str]]:
        """The values, and the fields whose records are not there any more."""
        values: Fields = {}
        gaps = set()
        if entry.owner is not None:
            values[entry.kind.parent] = self.required(entry.owner)
        for name, value in entry.values.items():
            try:
                values[name] = self.value(value)
            except _MissingError:
                gaps.add(name)
        if gaps & identity(entry.kind, {}).keys():
            raise _MissingError
        return values, gaps

    def value(self, value: object) -> object:
        if isinstance(value, list):
            found = [self.names.find(item) for item in value]
            return [record for record in found if record is not None]
        if isinstance(value, Reference):
            record = self.names.find(value)
            if record is None:
                raise _MissingError
            return record
        return self.required(value) if isinstance(value, Entry) else value

    def required(self, entry: Entry) -> models.Model:
        record = self.made.get(entry)
        if record is None:
            raise _MissingError
        return record

    # Changing what exists

    def update(self, entry: Entry, record: models.Model, values: Fields) -> str:
        authors = Authors(record)
        changes: Fields = {}
        kept: list[str] = []
        for name, value in values.items():
            if stored(record, name) == comparable(value):
                continue
            if self.overwrite or authors.lets(self.mark, name):
                changes[name] = value
            else:
                kept.append(name)
        if kept and not self.writer.fits(record, changes):
            # What belongs together is not torn apart: such as a status and its reason.
            kept += changes
            changes = {}
        self.note_kept(entry, record, values, kept)
        changes |= self.withdrawn(entry, values, authors)
        if changes and self.writer.update(entry, record, changes):
            return CHANGED
        return KEPT if kept else UNCHANGED

    def withdrawn(self, entry: Entry, values: Fields, authors: Authors) -> Fields:
        """What this file stated once and does not state any more, back to empty."""
        fields = {name for key in entry.kind.all_keys for name in key.fields()}
        changes: Fields = {}
        for name in fields - values.keys() - COMPUTED:
            empty = default(entry.kind.model, name)
            if stored(authors.record, name) == comparable(empty):
                continue
            if authors.wrote(self.mark, name):
                changes[name] = empty
        return changes

    def note_kept(
        self, entry: Entry, record: models.Model, values: Fields, kept: list[str]
    ) -> None:
        for name in kept:
            theirs = getattr(record, name)
            if isinstance(values[name], list):
                theirs = list(theirs.all())
            note = Kept(
                entry.place_of(name), str(record), shown(theirs), shown(values[name])
            )
            self.report.kept.append(note)

    def settle(self, record: models.Model, stages: list[Entry]) -> None:
        rows: list[StageRow] = list(record.stages.order_by("since", "pk"))  # type: ignore[attr-defined]
        try:
            check_order(rows)
        except ValidationError as error:
            self.problems.add(stages[0].place, " ".join(error.messages))
        else:
            settle(record)
