"""The sheets of a community's form: each is one of a register, filled in as far as known.

What is asked anew has a row for each answer; what was known before stands beside it in
columns for people. Docs/workbooks.md says what the import makes of it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext

from common.dates import PartialDate
from common.forms import dotted
from common.resources import RecordResource
from common.sheets import defused, plain
from communities.models import BasicCondition, Community
from communities.resources import ConditionStateResource
from partnerships.models import Indicator, Reading
from partnerships.resources import (
    OrganisationResource,
    PersonContactsResource,
    PostResource,
    ReadingResource,
)
from workbooks.editing.known import Known
from workbooks.editing.options import Options
from workbooks.editing.registers import edit_columns, stored_rows
from workbooks.editing.table import EditColumn, EditRow, EditSheet, Kind, for_people

# What a community is asked; the office's notes on persons are not among it.
CONTACT_COLUMNS = (
    "name_uk",
    "name_en",
    "distinction",
    "internal_email",
    "internal_phone",
)
# New organisations that a form has room for.
_NEW = 5
_SPARE = 20


def form_sheets(
    community: Community, known: Known, options: Options, allowed: Collection[str]
) -> list[EditSheet]:
    """The sheets of those registers that the person who makes the form may import."""
    sheets = [
        _conditions(community, known, options),
        _organisations(community, known, options),
        _contacts(known, options),
        _posts(known, options),
        _readings(known, options),
    ]
    return [sheet for sheet in sheets if sheet.register in allowed]


def _conditions(community: Community, known: Known, options: Options) -> EditSheet:
    columns = _by_key(ConditionStateResource(), options)
    rows = [
        _condition_row(community, condition, known) for condition in known.conditions
    ]
    return EditSheet(
        title=gettext("Basic conditions"),
        register="condition-state",
        columns=[
            for_people("name", gettext("basic condition")),
            for_people("last_state", gettext("last known state")),
            for_people("last_as_of", gettext("known as of"), Kind.DATE),
            _asked(columns["state"]),
            _asked(columns["as_of"]),
            columns["note_uk"],
            replace(columns["community"], is_given=True),
            replace(columns["condition"], is_given=True),
        ],
        rows=rows,
        spare=0,
    )


def _condition_row(
    community: Community, condition: BasicCondition, known: Known
) -> EditRow:
    last = known.states.get(condition.pk)
    return _row(
        name=condition.name,
        last_state=last.get_state_display() if last else gettext("not stated"),
        last_as_of=_day(last.as_of) if last else "",
        community=community.code,
        condition=condition.code,
    )


def _organisations(community: Community, known: Known, options: Options) -> EditSheet:
    resource = OrganisationResource()
    columns = _by_key(resource, options)
    shown = [
        columns["name_uk"],
        columns["name_en"],
        columns["kind"],
        columns["edrpou"],
        columns["website"],
        replace(columns["country"], is_given=True),
        replace(columns["community"], is_given=True),
    ]
    is_known = any(option.startswith("UA ") for option in columns["country"].options)
    given = {"community": community.code, "country": "UA" if is_known else ""}
    stored = stored_rows(resource, known.organisations, shown)
    return EditSheet(
        title=gettext("Organisations"),
        register="organisation",
        columns=shown,
        rows=[*stored, *(EditRow(given) for _number in range(_NEW))],
        spare=0,
    )


def _contacts(known: Known, options: Options) -> EditSheet:
    """A row for each person, whatever the number of their posts."""
    columns = _by_key(PersonContactsResource(), options)
    shown = [columns[key] for key in CONTACT_COLUMNS]
    persons = dict.fromkeys(post.person for post in known.posts)
    return EditSheet(
        title=gettext("Contacts"),
        register="person-contacts",
        columns=shown,
        rows=list(stored_rows(PersonContactsResource(), persons, shown)),
        spare=_SPARE,
    )


def _posts(known: Known, options: Options) -> EditSheet:
    """Who holds which office; other communities' persons are nobody's to choose from."""
    columns = _by_key(PostResource(), options)
    names = [organisation.name_uk for organisation in known.organisations]
    columns["person"] = replace(columns["person"], options=())
    columns["organisation"] = replace(columns["organisation"], options=names)
    shown = [*columns.values()]
    return EditSheet(
        title=gettext("Posts"),
        register="post",
        columns=shown,
        rows=list(stored_rows(PostResource(), known.posts, shown)),
        spare=_SPARE,
    )


def _readings(known: Known, options: Options) -> EditSheet:
    columns = _by_key(ReadingResource(), options)
    return EditSheet(
        title=gettext("Readings"),
        register="reading",
        columns=[
            for_people("title", gettext("pilot project")),
            replace(columns["indicator"], is_given=True),
            for_people("unit_of", gettext("unit")),
            for_people("last_value", gettext("last value"), Kind.NUMBER),
            for_people("last_on", gettext("last measured on"), Kind.DATE),
            for_people("target", gettext("target"), Kind.NUMBER),
            _asked(columns["value"]),
            _asked(columns["measured_on"]),
            columns["note_uk"],
            replace(columns["project"], is_given=True),
        ],
        rows=[_reading_row(indicator, last) for indicator, last in known.indicators],
        spare=0,
    )


def _reading_row(indicator: Indicator, last: Reading | None) -> EditRow:
    project: Any = indicator.project
    return _row(
        title=project.title,
        indicator=indicator.name_uk,
        unit_of=indicator.unit,
        last_value=last.value if last else None,
        last_on=_day(last.measured_on) if last else "",
        target=indicator.target,
        project=project.code,
    )


def _day(date: PartialDate) -> object:
    """A real date, or a month or year as people write it."""
    return plain(date) if date.precision == "day" else dotted(date)


def _asked(column: EditColumn) -> EditColumn:
    """A column of answers: a row may stay empty, and its day is that of the answer."""
    return replace(column, is_key=False, is_required=False)


def _row(**cells: object) -> EditRow:
    return EditRow({key: defused(plain(value)) for key, value in cells.items()})


def _by_key(resource: RecordResource, options: Options) -> dict[str, EditColumn]:
    return {column.key: column for column in edit_columns(resource, options)}
