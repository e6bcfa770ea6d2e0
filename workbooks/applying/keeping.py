"""The log of an import: what the preview showed of each row, and what became of it."""

from common import bulk
from workbooks.applying.gathering import Gathered, Part, SeenRows
from workbooks.comparing import Outcome, Seen
from workbooks.models import Import, ImportRow


def seen_rows(import_: Import) -> tuple[SeenRows, dict[tuple[int, str, int], str]]:
    """What the stored preview showed of each row; and the kind that it had."""
    seen, kinds = {}, {}
    rows = import_.rows.values_list(
        "file", "sheet", "number", "kind", "changes", "choices"
    )
    for file, sheet, number, kind, changes, choices in rows:
        place = (file, sheet, number)
        kinds[place] = kind
        seen[place] = Seen(
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
    ImportRow.objects.filter(of=import_).delete()
    rows = [
        ImportRow(
            of_id=import_.pk,
            file_id=part.file.pk,
            sheet=part.sheet,
            number=outcome.number,
            register=part.register.name,
            kind=outcome.kind,
            label=outcome.label,
            record=_key(outcome),
            entry=outcome.entry,
            also=[other.as_json() for other in outcome.also if other.entry],
            changes=[change.as_json() for change in outcome.changes],
            problems=outcome.problems,
            notes=outcome.notes,
            choices=_choices(choices, part, outcome),
        )
        for part in gathered.parts
        for outcome in part.outcomes
    ]
    bulk.add(rows)
    for file in gathered.files:
        file.save(update_fields=["refusal", "notes", "forms"])


def _key(outcome: Outcome) -> str:
    is_stored = outcome.entry or not outcome.is_new
    return str(outcome.record.pk) if is_stored and outcome.record.pk else ""


def _choices(choices: SeenRows | None, part: Part, outcome: Outcome) -> dict[str, str]:
    seen = (choices or {}).get((part.file.pk, part.sheet, outcome.number))
    return seen.choices if seen else {}
