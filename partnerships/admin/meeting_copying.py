"""A new meeting that begins like a former one: an unsaved form, to be looked through.

Taken along is who comes and who receives. What a meeting brings (outcomes, sources,
texts, dates) is never copied.
"""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse

from partnerships.models import Delegate, HomeAttendance, Meeting

# «?copy=17»: all of a former meeting that may recur; «?after=17»: where it was.
COPY, AFTER = "copy", "after"
SETTING = ("direction", "mode", "community")
DELEGATE = ("country", "organisation", "rank", "person", "is_head")
HOST = ("role", "organisation", "community", "person", "title_uk", "title_en")


def initial_of(model_admin: Any, request: HttpRequest) -> dict[str, Any]:
    """The first values of the form; the rows are left for `copied_rows`."""
    if meeting := _former(model_admin, request, COPY):
        rows = {Delegate: _guests(meeting), HomeAttendance: _hosts(meeting)}
        request.copied_rows = rows  # type: ignore[attr-defined]
        sectors = list(meeting.sectors.values_list("pk", flat=True))
        return {**_values(meeting, SETTING), "sectors": sectors, **_group(meeting)}
    if meeting := _former(model_admin, request, AFTER):
        return _values(meeting, SETTING)
    return {}


def add_address(name: str, meeting: Meeting) -> str:
    """The page of a new meeting that begins like this one."""
    return f"{reverse('admin:partnerships_meeting_add')}?{name}={meeting.pk}"


def copied_rows(request: HttpRequest, model: type[Model]) -> list[dict[str, Any]]:
    """The first rows of a new meeting, only while the form is opened.

    When it is sent they must not be there: a row that is sent as it was offered would
    count as untouched, and would not be stored.
    """
    found: dict[type[Model], list[dict[str, Any]]] = getattr(request, "copied_rows", {})
    return found.get(model, [])


def _former(model_admin: Any, request: HttpRequest, name: str) -> Meeting | None:
    """The former meeting, if the person may see it."""
    key = request.GET.get(name, "")
    if not key.isdigit():
        return None
    found: Meeting | None = model_admin.get_queryset(request).filter(pk=key).first()
    return found if found and model_admin.has_view_permission(request, found) else None


def _values(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """What is stated, keys for records."""
    values = {name: row.serializable_value(name) for name in names}
    return {name: value for name, value in values.items() if value not in (None, "")}


def _group(meeting: Meeting) -> dict[str, Any]:
    groups = {delegation.group_id for delegation in meeting.delegations.all()}
    return {"new_group": groups.pop()} if len(groups) == 1 else {}


def _guests(meeting: Meeting) -> list[dict[str, Any]]:
    rows = Delegate.objects.filter(delegation__meetings=meeting)
    found = [_values(row, DELEGATE) for row in rows.order_by("delegation", "number")]
    heads = [row for row in found if row["is_head"]]
    # Of several delegations one is made, and it has one head.
    for row in heads[1:]:
        row["is_head"] = False
    return found


def _hosts(meeting: Meeting) -> list[dict[str, Any]]:
    return [_values(row, HOST) for row in meeting.home_attendances.order_by("number")]
