"""Community forms that have come back, as whoever stores them tells it here."""

import uuid
from collections.abc import Iterable

from django.utils import timezone

from workbooks.models import CommunityForm, Import


def answered(form_ids: Iterable[str], import_: Import | None) -> None:
    """The workbooks of these forms were stored by an import. What is no form is left.

    The first answer counts as the day of the return, unless that import is taken back.
    """
    forms = CommunityForm.objects.filter(reference__in=_references(form_ids))
    waiting = forms.unanswered().values_list("pk", flat=True)
    CommunityForm.objects.filter(pk__in=list(waiting)).update(
        returned_at=timezone.now(), returned_in=import_
    )


def forms_of(form_ids: Iterable[str]) -> dict[str, CommunityForm]:
    """The forms by their references, with their communities."""
    forms = CommunityForm.objects.filter(reference__in=_references(form_ids))
    return {str(f.reference): f for f in forms.select_related("community__oblast")}


def _references(texts: Iterable[str]) -> list[uuid.UUID]:
    found = []
    for text in texts:
        try:
            found.append(uuid.UUID(str(text)))
        except ValueError:
            continue
    return found
