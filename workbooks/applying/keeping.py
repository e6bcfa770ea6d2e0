"""The log of an import: what the preview showed of each row, and what became of it."""

from collections.abc import Sequence
from typing import Any

from common import bulk
from workbooks.applying.gathering import Gathered, Part, SeenRows
from workbooks.applying.strangers import note_strangers
from workbooks.comparing import Outcome, Seen
from workbooks.models import Import, ImportRow


def seen_rows(import_: Import) -> tuple[SeenRows, dict[tuple[int, str, int], str]]:
    """What the stored preview showed of each row; and the kind that it had."""
    seen: dict[tuple[int, str], dict[int, Seen]] = {}
    kinds = {}
    rows = import_.rows.values_list(
        "file", "sheet", "number", "kind", "changes", "choices"
    )
    for file, sheet, number, kind, changes, choices in rows:
        kinds[file, sheet, number] = kind
        seen.setdefault((file, sheet), {})[number] = Seen(
            marks={change["key"]: change["mark"] for change in changes},
            choices=choices,
            conflicts={c["key"] for c in changes if c.get("conflict")},
        )
    return seen, kinds


def keep_rows(
    import_: Import,
    gathered: Gathered,
    *,
    choices: SeenRows | None = None,
) -> None:
    """Write the rows to the log instead of those that it had.

    What was brought without an entry in the history has been taken back.
    """
    note_strangers(gathered)
    ImportRow.objects.filter(of=import_).delete()
    rows = [(part, outcome) for part in gathered.parts for outcome in part.outcomes]
    if rows:
        bulk.add_columns(ImportRow, _columns(import_, rows, choices))
    for file in gathered.files:
        file.save(update_fields=["refusal", "notes", "forms"])


def _columns(
    import_: Import, rows: Sequence[tuple[Part, Outcome]], choices: SeenRows | None
) -> dict[str, list[Any]]:
    """The fields of the log, each with its values of all rows."""
    return {
        "of_id": [import_.pk] * len(rows),
        "file_id": [part.file.pk for part, _outcome in rows],
        "sheet": [part.sheet for part, _outcome in rows],
        "number": [outcome.number for _part, outcome in rows],
        "register": [part.register.name for part, _outcome in rows],
        "kind": [outcome.kind for _part, outcome in rows],
        "label": [outcome.label for _part, outcome in rows],
        "record": [_key(outcome) for _part, outcome in rows],
        "entry": [outcome.entry for _part, outcome in rows],
        "also": [[o.as_json() for o in row.also if o.entry] for _part, row in rows],
        "changes": [[c.as_json() for c in outcome.changes] for _part, outcome in rows],
        "problems": [outcome.problems for _part, outcome in rows],
        "notes": [outcome.notes for _part, outcome in rows],
        "choices": [_choices(choices, part, outcome) for part, outcome in rows],
    }


def _key(outcome: Outcome) -> str:
    is_stored = outcome.entry or not outcome.is_new
    return str(outcome.record.pk) if is_stored and outcome.record.pk else ""


def _choices(choices: SeenRows | None, part: Part, outcome: Outcome) -> dict[str, str]:
    seen = (choices or {}).get((part.file.pk, part.sheet), {}).get(outcome.number)
    return seen.choices if seen else {}
