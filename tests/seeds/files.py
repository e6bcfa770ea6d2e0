"""Seed files for the tests: the real one, the fictitious one, and changed copies."""

from pathlib import Path

from django.apps import apps

from seeds.importer import DATA, import_files
from seeds.problems import SeedError
from seeds.report import CHANGED, CREATED, KEPT, UNCHANGED, Report

KHARKIV = DATA / "2026-03-06-kharkiv-nb8.yaml"
FICTITIOUS = Path(__file__).parent / "data" / "fictitious-visit.yaml"


def changed_copy(
    folder: Path, *changes: tuple[str, str], of: Path = FICTITIOUS
) -> Path:
    """A copy of the same name in which each old text, which must occur, is replaced."""
    text = of.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return written(folder, text, of.name)


def written(folder: Path, text: str, name: str = "example.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def both(**options) -> Report:
    return import_files([KHARKIV, FICTITIOUS], **options)


def problems_of(*paths: Path, **options) -> list[tuple[int, str, str]]:
    """Line, path and message of every problem that the import reports."""
    try:
        import_files(paths, **options)
    except SeedError as error:
        return [(p.place.line, p.place.path, p.message) for p in error.problems]
    return []


def rows():
    """Rows of every table, histories included."""
    return {
        model.__name__: model._default_manager.count()
        for label in ("sources", "communities", "partnerships")
        for model in apps.get_app_config(label).get_models()
    }


def totals(report):
    """How many records were created, changed, left unchanged and kept."""
    return tuple(report.total(s) for s in (CREATED, CHANGED, UNCHANGED, KEPT))


def paths(report):
    """What was kept, by its path in the file."""
    return [kept.place.path for kept in report.kept]
