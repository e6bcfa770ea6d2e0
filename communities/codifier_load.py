"""Brings the raions and hromadas of the register in line with the codifier."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from communities.codifier import CITY, HROMADA, OBLAST, RAION, Codifier, Problem, Unit
from communities.models import Community, Oblast, Raion

Place = Raion | Community
Parents = dict[str, Oblast | Raion | None]
PARENTS: dict[type[Place], tuple[str, ...]] = {
    Raion: ("oblast",),
    Community: ("oblast", "raion"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """A unit of the report: its code, its name now, what it was called or was in."""

    code: str
    name: str
    before: str = ""


@dataclass(slots=True)
class KindReport:
    """What a load did to one kind of unit. One unit may be renamed and moved at once."""

    added: int = 0
    unchanged: int = 0
    # The codifier proves the kind or names the centre, which was not stated before.
    completed: int = 0
    # New names that are former ones: the file may be an older edition.
    renamed_back: int = 0
    renamed: list[Change] = field(default_factory=list)
    moved: list[Change] = field(default_factory=list)
    # In the register but no longer in the codifier: for staff to decide about.
    gone: list[Change] = field(default_factory=list)


@dataclass(slots=True)
class LoadReport:
    """What a load did, and which rows of the file it could not use."""

    oblasts: KindReport
    raions: KindReport
    hromadas: KindReport
    problems: list[Problem]


@transaction.atomic
def load_codifier(codifier: Codifier, *, reason: str) -> LoadReport:
    """Add and mend raions and hromadas; delete nothing and never touch a region.

    A renamed hromada keeps its old name among the former ones; its centre is that of
    the file, or not stated. Kind and centre are filled where they are empty. What staff
    enters is left alone. `reason` (at most 100
    characters) stands in the history of every row that changes. A repeated load
    writes nothing, and changed rows are written in batches.
    """
    oblasts = {oblast.code: oblast for oblast in Oblast.objects.all()}
    units, unknown_regions = _by_category(codifier, set(oblasts))
    problems = [*codifier.problems, *unknown_regions]
    # What the file mentions but spoils is not gone from the codifier.
    mentioned = {problem.code for problem in problems}

    def of_raion(unit: Unit) -> Parents:
        return {"oblast": oblasts[unit.oblast_code]}

    raion_report = _load(Raion, units[RAION], of_raion, mentioned, reason)
    raions = {raion.code: raion for raion in Raion.objects.all()}

    def of_hromada(unit: Unit) -> Parents:
        return of_raion(unit) | {"raion": raions.get(unit.raion_code)}

    hromada_report = _load(Community, units[HROMADA], of_hromada, mentioned, reason)
    return LoadReport(
        oblasts=_compare_oblasts(units[OBLAST] + units[CITY], oblasts),
        raions=raion_report,
        hromadas=hromada_report,
        problems=sorted(problems, key=lambda problem: problem.line),
    )


def _by_category(
    codifier: Codifier, known: set[str]
) -> tuple[dict[str, list[Unit]], list[Problem]]:
    """The units by category, without those of regions that the register lacks."""
    units: dict[str, list[Unit]] = {kind: [] for kind in (OBLAST, CITY, RAION, HROMADA)}
    problems = []
    children = Counter(unit.oblast_code for unit in codifier.units)
    for unit in codifier.units:
        if (unit.oblast_code or unit.code) in known:
            units[unit.category].append(unit)
        elif unit.category in (OBLAST, CITY):
            problems.append(_unknown_region(unit, children[unit.code]))
    return units, problems


def _unknown_region(unit: Unit, children: int) -> Problem:
    message = _(
        "The region %(code)s «%(name)s» is not in the register; its raions and hromadas "
        "(%(children)d) are left out."
    )
    values = {"code": unit.code, "name": unit.name, "children": children}
    return Problem(unit.line, message, values, unit.code)


def _compare_oblasts(units: list[Unit], oblasts: dict[str, Oblast]) -> KindReport:
    """Regions are reference data with names of their own: compared, never written."""
    found = {unit.code for unit in units}
    gone = [
        Change(oblast.code, oblast.name_uk)
        for oblast in oblasts.values()
        if oblast.code not in found
    ]
    return KindReport(unchanged=len(found), gone=gone)


def _load(
    model: type[Place],
    units: list[Unit],
    parents_of: Callable[[Unit], Parents],
    mentioned: set[str],
    reason: str,
) -> KindReport:
    """Create the missing rows of one kind and update the differing ones."""
    report = KindReport()
    stored = _stored(model)
    created, updated = [], []
    for unit in units:
        parents = parents_of(unit)
        place = stored.get(unit.code)
        if place is None:
            created.append(_make(model, unit, parents))
        elif _align(place, unit, parents, report):
            place.updated_at = timezone.now()
            updated.append(place)
        else:
            report.unchanged += 1
    report.added = len(created)
    report.gone = _gone(stored, units, mentioned)
    _write(model, created, updated, reason)
    return report


def _stored(model: type[Place]) -> dict[str, Place]:
    """All rows of the kind by code, locked, with their parents."""
    rows = model._default_manager.select_related(*PARENTS[model])
    return {row.code: row for row in rows.select_for_update(of=("self",))}


def _make(model: type[Place], unit: Unit, parents: Parents) -> Place:
    values = {"code": unit.code, "name_uk": unit.name, **parents}
    if model is Community:
        values |= {"kind": unit.kind, "centre_uk": unit.centre}
    return model(**values)


def _align(place: Place, unit: Unit, parents: Parents, report: KindReport) -> bool:
    """Change the row to what the codifier says; return whether anything differed."""
    is_renamed = place.name_uk != unit.name
    if is_renamed:
        report.renamed.append(Change(unit.code, unit.name, place.name_uk))
        report.renamed_back += unit.name in getattr(place, "former_name_list", [])
        _rename(place, unit.name)
    before = {name: getattr(place, name) for name in parents}
    is_moved = before != parents
    if is_moved:
        names = ", ".join(parent.name_uk for parent in before.values() if parent)
        report.moved.append(Change(unit.code, unit.name, names))
        for name, parent in parents.items():
            setattr(place, name, parent)
    is_completed = isinstance(place, Community) and _complete(place, unit)
    report.completed += is_completed
    return is_renamed or is_moved or is_completed


def _complete(community: Community, unit: Unit) -> bool:
    """Fill kind and centre where they are empty and the codifier has them."""
    known = {"kind": unit.kind, "centre_uk": unit.centre}
    empty = {name: text for name, text in known.items() if not getattr(community, name)}
    for name, text in empty.items():
        setattr(community, name, text)
    return any(empty.values())


def _rename(place: Place, name: str) -> None:
    if isinstance(place, Community):
        former = dict.fromkeys([*place.former_name_list, place.name_uk])
        former.pop(name, None)
        place.former_names = "\n".join(former)
        # It may have been renamed too.
        place.centre_uk = ""
    place.name_uk = name


def _gone(
    stored: dict[str, Place], units: list[Unit], mentioned: set[str]
) -> list[Change]:
    """Rows that the file lacks, within the regions that it covers; not the archived."""
    covered = {unit.oblast_code for unit in units}
    present = mentioned | {unit.code for unit in units}
    return [
        Change(place.code, place.name_uk)
        for place in stored.values()
        if place.code not in present
        and place.oblast.code in covered
        and not getattr(place, "is_archived", False)
    ]


def _write(
    model: type[Place], created: list[Place], updated: list[Place], reason: str
) -> None:
    if created:
        bulk_create_with_history(created, model, default_change_reason=reason)
    if updated:
        fields = ["name_uk", "updated_at", *PARENTS[model]]
        if model is Community:
            fields += ["former_names", "kind", "centre_uk"]
        bulk_update_with_history(updated, model, fields, default_change_reason=reason)
