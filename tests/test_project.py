"""Guards: rules of the house that hold over all code, models and templates.

Each was seen to fail on a broken copy of the project before it was trusted.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import models
from django.utils.functional import Promise

from common.lifecycles import StageRow
from common.models import ArchivableRecord, PublishableRecord, Record
from tests.records import APPS, MODELS, models_of_ours, name_of

ROOT = Path(__file__).resolve().parent.parent
CODE = (*APPS, "config", "scripts", "tests")
MAX_LINES = 400

# Columns with a fixed set of values that no constraint binds, and why.
UNBOUND: dict[str, str] = {}
# Records that keep no history, and why.
WITHOUT_HISTORY: dict[str, str] = {
    "AuditEvent": "it is a history itself: written once and never changed",
    "FormRound": "a log of what was sent: nothing in it is changed",
    "CommunityForm": "a log of what was sent: only the day of the return is added",
    "Import": "it is a log of what was done to other records",
    "ImportFile": "it is a part of that log",
    "ImportRow": "it is a part of that log",
}
# Fields whose name nobody reads, and why.
UNNAMED = {"record": "the link of a citation to its record is never a field of a form"}


def modules() -> list[Path]:
    return [
        path
        for folder in CODE
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def place(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', '?')}"


OURS = models_of_ours()
each_model = pytest.mark.parametrize("model", OURS, ids=name_of)


# Modules


def test_no_module_is_too_long():
    lengths = {path: len(path.read_text().splitlines()) for path in modules()}
    long = {
        str(path.relative_to(ROOT)): length
        for path, length in lengths.items()
        if length > MAX_LINES
    }
    assert long == {}, f"more than {MAX_LINES} lines: split by subject"


def test_no_function_imports():
    found = [
        place(path, statement)
        for path in modules()
        for function in ast.walk(tree_of(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for statement in ast.walk(function)
        if isinstance(statement, ast.Import | ast.ImportFrom)
    ]
    assert found == [], "an import inside a function hides a wrong layer"


@pytest.mark.django_db
def test_no_migration_is_missing():
    out = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(f"make migrations: {out.getvalue()}")


# Translations

NOW = {"gettext", "ngettext", "pgettext", "npgettext"}
LAZY = {f"{name}_lazy" for name in NOW}


class Translations(ast.NodeVisitor):
    """Finds texts that a module translates when it is imported, for all readers alike."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now: set[str] = set()
        self.lazy: set[str] = set()
        self.depth = 0
        self.found: list[str] = []
        self.visit(tree_of(path))

    def report(self, node: ast.AST, why: str) -> None:
        self.found.append(f"{place(self.path, node)} {why}")

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module != "django.utils.translation":
            return
        for alias in node.names:
            name = alias.asname or alias.name
            if alias.name in NOW:
                self.now.add(name)
            elif alias.name in LAZY:
                self.lazy.add(name)
            if name == "_" and alias.name != "gettext_lazy":
                self.report(node, "_ must be gettext_lazy")

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.visit_function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.visit_function(node)

    def visit_function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        # Decorators and defaults are run on import, the body is not.
        for part in (*node.decorator_list, node.args):
            self.visit(part)
        self.depth += 1
        for part in node.body:
            self.visit(part)
        self.depth -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.args)
        self.depth += 1
        self.visit(node.body)
        self.depth -= 1

    def calls_lazy(self, node: ast.AST) -> bool:
        return (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in self.lazy
        )

    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
        if not self.depth:
            if name in self.now or name in NOW:
                self.report(node, f"{name}() at import")
            if name == "str" and any(map(self.calls_lazy, node.args)):
                self.report(node, "str() of a lazy text at import")
            if isinstance(node.func, ast.Attribute) and self.calls_lazy(
                node.func.value
            ):
                self.report(node, "a method of a lazy text at import")
        self.generic_visit(node)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        sides = (node.left, node.right)
        if (
            not self.depth
            and isinstance(node.op, ast.Mod | ast.Add)
            and any(map(self.calls_lazy, sides))
        ):
            self.report(node, "a lazy text formatted at import")
        self.generic_visit(node)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        if not self.depth and self.calls_lazy(node.value):
            self.report(node, "a lazy text in an f-string at import")
        self.generic_visit(node)


def test_no_text_is_translated_on_import():
    found = [line for path in modules() for line in Translations(path).found]
    assert found == [], "the language of the first reader would be everybody's"


def test_no_text_is_translated_inside_an_f_string():
    found = [
        place(path, call)
        for path in modules()
        for part in ast.walk(tree_of(path))
        if isinstance(part, ast.FormattedValue)
        for call in ast.walk(part)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in NOW
    ]
    assert found == [], "xgettext does not look there: it would never be translated"


# Models


@each_model
def test_a_model_is_a_record(model):
    assert issubclass(model, Record)


@each_model
def test_a_model_has_a_lazy_name(model):
    for text in (model._meta.verbose_name, model._meta.verbose_name_plural):
        assert isinstance(text, Promise)


@each_model
def test_what_people_read_of_a_field_is_lazy(model):
    for field in model._meta.fields:
        if not field.editable or field.primary_key or field.name in UNNAMED:
            continue
        assert isinstance(field.verbose_name, Promise), field.name
        assert field.help_text == "" or isinstance(field.help_text, Promise), field.name
        labels = dict(field.choices or []).values()
        assert all(isinstance(label, Promise) for label in labels), field.name


@each_model
def test_a_model_has_an_order_that_is_the_same_every_time(model):
    assert model._meta.ordering, "a page of an unordered list is any page"
    assert model._meta.ordering[-1] == "pk"


@each_model
def test_a_model_says_what_it_is(model):
    """Its own docstring, or that of its abstract base where that says it all."""
    said_of_all = {Record, ArchivableRecord, PublishableRecord, StageRow, models.Model}
    own = [
        inspect.getdoc(cls)
        for cls in model.__mro__
        if issubclass(cls, models.Model)
        and cls not in said_of_all
        and "__doc__" in vars(cls)
    ]
    # Django writes a docstring of its own, Name(field, field), where there is none.
    said = [doc for doc in own if doc and not re.match(r"\w+\(\w+[,)]", doc)]
    assert said


@each_model
def test_a_model_keeps_a_history(model):
    exempt = name_of(model) in WITHOUT_HISTORY
    assert hasattr(model, "history") is not exempt


@each_model
def test_a_model_says_what_anybody_may_see(model):
    assert callable(getattr(model._default_manager, "public", None))


@each_model
def test_constraints_of_the_bases_are_not_lost(model):
    """A Meta that names constraints must repeat those that it inherits."""
    names = {constraint.name for constraint in model._meta.constraints}
    for base in (ArchivableRecord, PublishableRecord):
        if issubclass(model, base):
            inherited = {
                constraint.name
                % {"app_label": model._meta.app_label, "class": model._meta.model_name}
                for constraint in base.Meta.constraints
            }
            assert inherited <= names


def stored_sets() -> Iterator[tuple[type[models.Model], models.Field]]:
    for model in OURS:
        for field in model._meta.concrete_fields:
            if field.choices:
                yield model, field


def binds(constraint: models.BaseConstraint, field: models.Field) -> bool:
    """Whether the constraint is: the column is in the list of the field's values."""
    if not isinstance(constraint, models.CheckConstraint):
        return False
    parts: list[Any] = getattr(constraint.condition, "children", [])
    conditions: dict[str, Any] = dict(part for part in parts if isinstance(part, tuple))
    values = {value for value, _ in field.choices or []}
    return {*conditions.get(f"{field.name}__in", ())} - {""} == values


@pytest.mark.parametrize(
    ("model", "field"),
    [
        pytest.param(model, field, id=f"{name_of(model)}.{field.name}")
        for model, field in stored_sets()
    ],
)
def test_a_fixed_set_of_values_is_bound_by_the_database(model, field):
    bound = any(binds(constraint, field) for constraint in model._meta.constraints)
    exempt = f"{name_of(model)}.{field.name}" in UNBOUND
    assert bound is not exempt


def test_exemptions_name_what_exists():
    assert {*WITHOUT_HISTORY} <= {*MODELS}
    assert {*UNBOUND} <= {f"{name_of(m)}.{f.name}" for m, f in stored_sets()}


# What is internal

INTERNAL = re.compile(r"\binternal_\w+")


def public_templates() -> list[Path]:
    folders = [ROOT / "templates", *(ROOT / app / "templates" for app in APPS)]
    return [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "admin" not in path.relative_to(folder).parts
    ]


def public_modules(*kinds: str) -> list[Path]:
    """Modules of filters and sheets: filters.py, filters/…, sheets/… of any app."""
    return [
        path
        for path in modules()
        if path.parts[len(ROOT.parts)] in APPS
        and ({*kinds} & {*path.relative_to(ROOT).parts} or path.stem in kinds)
    ]


@pytest.mark.parametrize(
    "paths",
    [
        public_templates(),
        public_modules("filters"),
        public_modules("sheets"),
        public_modules("views", "feeds", "api"),
        public_modules("reporting", "reports"),
    ],
    ids=["templates", "filters", "sheets", "views", "reports"],
)
def test_no_internal_field_is_on_a_public_surface(paths):
    found = {
        str(path.relative_to(ROOT)): names
        for path in paths
        if (names := INTERNAL.findall(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_internal_fields_exist_and_no_key_is_made_of_them():
    internal = [
        f"{name_of(model)}.{field.name}"
        for model in OURS
        for field in model._meta.get_fields()
        if INTERNAL.match(field.name)
    ]
    assert internal, "the guard above would guard nothing"
    sources = [
        name
        for model in OURS
        for field in model._meta.fields
        for name in getattr(field, "sources", ())
    ]
    assert not any(map(INTERNAL.match, sources))
