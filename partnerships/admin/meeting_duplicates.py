"""Before a new meeting is stored: is it one that is known?"""

from typing import Any

from django.http import HttpRequest

from common.admin.holding import HeldError, Hold
from partnerships.duplicates import likely_duplicates
from partnerships.models import Meeting

# Keys of the meetings that the person has been shown and has declined.
SEEN = "_seen"
WAYS = ("_continue", "_addanother")


def hold_likely_duplicate(
    model_admin: Any, request: HttpRequest, meeting: Meeting
) -> None:
    """Raise HeldError where a known meeting may be the same and was not shown yet."""
    known = model_admin.get_queryset(request).current()
    found = likely_duplicates(meeting, known)
    seen = {key for key in request.POST.get(SEEN, "").split(",") if key}
    keys = {str(like.meeting.pk) for like in found}
    if keys <= seen:
        return
    way = next((way for way in WAYS if way in request.POST), "_save")
    shown = {
        "opts": model_admin.opts,
        "found": found,
        "seen": ",".join(sorted(seen | keys)),
        "way": way,
    }
    raise HeldError(Hold("admin/held_duplicates.html", shown))
