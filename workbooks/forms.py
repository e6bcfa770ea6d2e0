"""Community forms that have come back, as whoever stores them tells it here."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from workbooks.models import CommunityForm


def answered(form_ids: Iterable[str], import_: Any) -> None:
    """The workbooks of these forms were stored by an import. What is no form is left.

    The first answer counts as the day of the return.
    """
    forms = CommunityForm.objects.filter(reference__in=_references(form_ids))
    forms.unanswered().update(returned_at=timezone.now())


def _references(texts: Iterable[str]) -> list[uuid.UUID]:
    found = []
    for text in texts:
        try:
            found.append(uuid.UUID(str(text)))
        except ValueError:
            continue
    return found
