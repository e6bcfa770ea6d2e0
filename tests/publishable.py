"""Records that lack nothing that publishing asks for."""

from common.readiness import lacks_of
from tests import builders as b


def ready(record):
    """The record with a source where it needs one; of itself or of its stage."""
    if any(lack.field == "citations" for lack in lacks_of(record)):
        cited = record if hasattr(record, "citations") else record.stages.first()
        if cited is None:
            model = record.stages.model
            cited = model.objects.create(
                **{model.parent_name: record},
                stage=model.lifecycle.starts[0],
                since="2025-06",
            )
        b.cite(cited)
    return record


def written_by(record, *users):
    """The record, changed once by each of the users, as the history has it."""
    for user in users:
        record._history_user = user
        record.save()
        del record._history_user
    return record
