"""The staff's tool for partnerships, split by the subjects that the models are split by.

Importing a module registers its admins.
"""

from django.contrib import admin

from partnerships.admin import (
    agreements,
    countries,
    delegations,
    files,
    meetings,
    outcomes,
    partnerships,
    people,
    projects,
    results,
    statements,
)
from partnerships.models import (
    AgreementCitation,
    DelegateCitation,
    FundingCitation,
    HomeAttendanceCitation,
    MeetingCitation,
    OutcomeCitation,
    PartnershipStageCitation,
    PilotModelCitation,
    PilotProjectCitation,
    ProjectStageCitation,
    ReadingCitation,
    StatementCitation,
)
from sources.admin import CitationAdmin

__all__ = [
    "agreements",
    "countries",
    "delegations",
    "files",
    "meetings",
    "outcomes",
    "partnerships",
    "people",
    "projects",
    "results",
    "statements",
]

for citation in (
    AgreementCitation,
    DelegateCitation,
    FundingCitation,
    HomeAttendanceCitation,
    MeetingCitation,
    OutcomeCitation,
    PartnershipStageCitation,
    PilotModelCitation,
    PilotProjectCitation,
    ProjectStageCitation,
    ReadingCitation,
    StatementCitation,
):
    admin.site.register(citation, CitationAdmin)
