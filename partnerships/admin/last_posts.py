"""In what capacity a person was last seen: offered where the person is chosen."""

from typing import Any

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.db.models import F, Max, Model
from django.http import Http404, HttpRequest, JsonResponse

from common.dates import PartialDate
from common.scopes import visible
from partnerships.models import Delegate, HomeAttendance, Person, Post


def last_post_view(
    model_admin: Any, request: HttpRequest, object_id: str
) -> JsonResponse:
    """`delegate` and `home`: fields with values, and `words`; null where unknown."""
    person = model_admin.get_object(request, object_id)
    if not model_admin.has_view_permission(request, person):
        raise PermissionDenied
    if person is None:
        raise Http404
    post = _newest(request, Post, person, "starts_on")
    was = _newest(request, Delegate, person, "delegation__meetings__held_on")
    hosted = _newest(request, HomeAttendance, person, "meeting__held_on")
    answer = JsonResponse(
        {
            "delegate": _of(was, "country", "organisation", "rank")
            or _of(post, "organisation"),
            "home": _of(hosted, "organisation", "community", "title_uk", "title_en")
            or _of(post, "organisation", "title_uk", "title_en"),
        }
    )
    answer["Cache-Control"] = "no-store, private"
    return answer


def _newest(request: HttpRequest, model: type[Model], person: Person, date: str) -> Any:
    """The person's newest row that the user may see; an ended post counts no more."""
    opts = model._meta
    code = get_permission_codename("view", opts)
    if not request.user.has_perm(f"{opts.app_label}.{code}"):
        return None
    rows = visible(model._default_manager.filter(person=person), request.user)
    if model is Post:
        rows = rows.filter(ends_on="")
    dated = rows.annotate(dated=Max(date))
    return dated.order_by(F("dated").desc(nulls_last=True), "-pk").first()


def _of(row: Any, *names: str) -> dict[str, Any] | None:
    if row is None:
        return None
    fields = {}
    for name in names:
        value = getattr(row, name)
        if value:
            label = _label(row, name)
            fields[name] = {"value": str(row.serializable_value(name)), "label": label}
    day = PartialDate.parse(row.dated).label
    shown = [field["label"] for name, field in fields.items() if name != "title_en"]
    words = ", ".join(shown) + (f" ({day})" if day else "")
    return {"fields": fields, "words": words} if fields else None


def _label(row: Any, name: str) -> str:
    if row._meta.get_field(name).choices:
        return str(getattr(row, f"get_{name}_display")())
    return str(getattr(row, name))
