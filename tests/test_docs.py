"""The documents say what the code does."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from sources.models import Citation
from tests.common.test_lifecycles import LIFECYCLES
from tests.records import MODELS

DOCS = Path(__file__).resolve().parent.parent / "docs"
ROW = re.compile(r"^\| (.+?) \(`(\w+)`\) \| (yes|no) \| (.+) \|$", re.MULTILINE)


def section(title):
    """The part of docs/domain.md under the heading that contains the title."""
    text = (DOCS / "domain.md").read_text(encoding="utf-8")
    parts = re.split(r"^#+ ", text, flags=re.MULTILINE)
    (found,) = [part for part in parts if title in part.partition("\n")[0]]
    return found


@pytest.mark.parametrize("name", LIFECYCLES)
def test_the_tables_of_lifecycles_are_those_of_the_code(name):
    lifecycle, states = LIFECYCLES[name]
    with translation.override("en"):
        expected = [
            (
                str(states(state).label),
                state,
                "yes" if state in lifecycle.starts else "no",
                [*following],
            )
            for state, following in lifecycle.moves.items()
        ]
    written = [
        (label, state, begins, re.findall(r"`(\w+)`", following))
        for label, state, begins, following in ROW.findall(
            section(f"{name.upper()}_LIFECYCLE")
        )
    ]
    assert written == expected


@pytest.mark.parametrize(
    "name", [n for n, m in MODELS.items() if not issubclass(m, Citation)]
)
def test_every_record_is_explained_and_says_who_sees_it(name):
    assert re.search(rf"\b{name}\b", section("The records"))
    assert re.search(rf"\b{name}\b", section("Who sees what"))


@pytest.mark.parametrize(
    "path", [*DOCS.rglob("*.md")], ids=lambda path: str(path.relative_to(DOCS))
)
def test_links_between_documents_lead_somewhere(path):
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [t for t in targets if not (path.parent / t).exists()] == []
