"""The history of a record, in words a reader understands."""

from typing import Any

from django.db.models import ManyToManyField
from django.utils.translation import gettext
from simple_history.template_utils import HistoricalRecordContextHelper

from common.dates import PartialDate


class ReadableChanges(HistoricalRecordContextHelper):
    """Shows labels for codes, dates as dates and words for yes and no."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        prepared = super().prepare_delta_change_value(change, value)
        field = self.model._meta.get_field(change.field)
        if isinstance(field, ManyToManyField):
            return ", ".join(map(str, prepared)) or "—"
        if field.choices:
            return dict(field.flatchoices).get(prepared, prepared)
        if isinstance(prepared, bool):
            return gettext("yes") if prepared else gettext("no")
        if isinstance(prepared, PartialDate):
            prepared = prepared.label
        return "—" if prepared in (None, "") else prepared


def last_version(model: Any, key: Any) -> Any:
    """The newest version of a row, also of a removed one; None without a history."""
    if not hasattr(model, "history"):
        return None
    versions = model.history.filter(**{model._meta.pk.name: key})
    return versions.select_related("history_user").order_by("-history_id").first()


def author_of(version: Any) -> dict[str, Any]:
    """Who stored the version, and when; nobody for a program."""
    if version is None:
        return {}
    user = version.history_user
    name = (user.get_full_name() or user.get_username()) if user else ""
    return {"who": name, "when": version.history_date}
