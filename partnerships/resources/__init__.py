"""The registers of partnerships as tables."""

from partnerships.resources.agreements import AgreementResource, StateListResource
from partnerships.resources.countries import CountryResource
from partnerships.resources.delegations import DelegationResource
from partnerships.resources.meetings import MeetingResource, OutcomeResource
from partnerships.resources.partnerships import PartnershipResource
from partnerships.resources.people import (
    OrganisationResource,
    PersonContactsResource,
    PersonResource,
    PostResource,
)
from partnerships.resources.projects import PilotModelResource, PilotProjectResource
from partnerships.resources.results import (
    IndicatorResource,
    MilestoneResource,
    ReadingResource,
)
from partnerships.resources.statements import StatementResource

__all__ = [
    "AgreementResource",
    "CountryResource",
    "DelegationResource",
    "IndicatorResource",
    "MeetingResource",
    "MilestoneResource",
    "OrganisationResource",
    "OutcomeResource",
    "PartnershipResource",
    "PersonContactsResource",
    "PersonResource",
    "PilotModelResource",
    "PilotProjectResource",
    "PostResource",
    "ReadingResource",
    "StateListResource",
    "StatementResource",
]
