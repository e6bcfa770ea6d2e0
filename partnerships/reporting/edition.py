"""Whose edition of a report it is: everybody's, or that of one of the staff."""

from dataclasses import dataclass
from typing import Any

from common.models import ArchivableQuerySet
from common.scopes import visible
from partnerships.models import (
    AgreementParty,
    AgreementStage,
    Delegate,
    Funding,
    HomeAttendance,
    Indicator,
    Meeting,
    Milestone,
    Outcome,
    PartnershipStage,
    ProjectPartner,
    ProjectStage,
    Reading,
)
from sources.models import Citation, Source

# A part is seen with its whole: none of a record that was archived or is another's.
WHOLES: dict[Any, str] = {
    AgreementParty: "agreement",
    AgreementStage: "agreement",
    Delegate: "delegation",
    Funding: "project",
    HomeAttendance: "meeting",
    Indicator: "project",
    Milestone: "project",
    Outcome: "meeting",
    PartnershipStage: "partnership",
    ProjectPartner: "project",
    ProjectStage: "project",
    Reading: "indicator",
}


@dataclass(frozen=True)
class Edition:
    """Public: what anybody may see. Internal: what the user may see as staff.

    An internal one without a user is made on the server, where nothing is hidden.
    """

    is_public: bool = True
    user: Any = None

    def rows(self, model: Any) -> Any:
        """The records of a model that may be told of; of meetings those that were held.

        What somebody may not see as staff they see as the public does.
        """
        if self.is_public or not self.may_view(model):
            rows = model.objects.public()
            return rows if self.is_public else self._within_whole(model, rows)
        rows = model.objects.all()
        if isinstance(rows, ArchivableQuerySet):
            rows = rows.current()
        if issubclass(model, Citation):
            rows = rows.filter(source__in=self.rows(Source))
        if model is Meeting:
            rows = rows.held()
        rows = visible(rows, self.user) if self.user else rows
        return self._within_whole(model, rows)

    def _within_whole(self, model: Any, rows: Any) -> Any:
        name = WHOLES.get(model)
        if name is None:
            return rows
        whole = model._meta.get_field(name).related_model
        return rows.filter(**{f"{name}__in": self.rows(whole)})

    def may_view(self, model: Any) -> bool:
        """Whether the user sees records of the model as staff; no query after the first."""
        if self.is_public or self.user is None:
            return not self.is_public
        opts = model._meta
        may: bool = self.user.has_perm(f"{opts.app_label}.view_{opts.model_name}")
        return may
