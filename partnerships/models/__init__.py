"""The chain of partnerships: meeting, outcome, partnership, project, result."""

from partnerships.models.agreements import (
    AGREEMENT_LIFECYCLE,
    Agreement,
    AgreementCitation,
    AgreementParty,
    AgreementStage,
    AgreementStageKind,
)
from partnerships.models.contributions import (
    Funding,
    FundingCitation,
    ProjectPartner,
)
from partnerships.models.countries import (
    Country,
    CountryGroup,
    CountryGroupMembership,
    Sector,
)
from partnerships.models.delegations import (
    Delegate,
    DelegateCitation,
    Delegation,
)
from partnerships.models.files import Document, Photograph
from partnerships.models.meetings import (
    HomeAttendance,
    HomeAttendanceCitation,
    Meeting,
    MeetingCitation,
)
from partnerships.models.outcomes import (
    OUTCOME_LIFECYCLE,
    Outcome,
    OutcomeCitation,
    OutcomeStatus,
)
from partnerships.models.partnerships import (
    PARTNERSHIP_LIFECYCLE,
    Partnership,
    PartnershipStage,
    PartnershipStageCitation,
    PartnershipStageKind,
)
from partnerships.models.people import (
    Organisation,
    Person,
    Post,
)
from partnerships.models.pilot_models import (
    PilotModel,
    PilotModelCitation,
)
from partnerships.models.projects import (
    PROJECT_LIFECYCLE,
    PilotProject,
    PilotProjectCitation,
    ProjectStage,
    ProjectStageCitation,
    ProjectStageKind,
)
from partnerships.models.results import (
    Indicator,
    Milestone,
    Reading,
    ReadingCitation,
)
from partnerships.models.statements import (
    Statement,
    StatementCitation,
)

__all__ = [
    "AGREEMENT_LIFECYCLE",
    "OUTCOME_LIFECYCLE",
    "PARTNERSHIP_LIFECYCLE",
    "PROJECT_LIFECYCLE",
    "Agreement",
    "AgreementCitation",
    "AgreementParty",
    "AgreementStage",
    "AgreementStageKind",
    "Country",
    "CountryGroup",
    "CountryGroupMembership",
    "Delegate",
    "DelegateCitation",
    "Delegation",
    "Document",
    "Funding",
    "FundingCitation",
    "HomeAttendance",
    "HomeAttendanceCitation",
    "Indicator",
    "Meeting",
    "MeetingCitation",
    "Milestone",
    "Organisation",
    "Outcome",
    "OutcomeCitation",
    "OutcomeStatus",
    "Partnership",
    "PartnershipStage",
    "PartnershipStageCitation",
    "PartnershipStageKind",
    "Person",
    "Photograph",
    "PilotModel",
    "PilotModelCitation",
    "PilotProject",
    "PilotProjectCitation",
    "Post",
    "ProjectPartner",
    "ProjectStage",
    "ProjectStageCitation",
    "ProjectStageKind",
    "Reading",
    "ReadingCitation",
    "Sector",
    "Statement",
    "StatementCitation",
]
