"""The registers of partnerships as tables."""

from partnerships.resources.agreements import AgreementResource, StateListResource
from partnerships.resources.countries import CountryResource
from partnerships.resources.meetings import MeetingResource, OutcomeResource
from partnerships.resources.partnerships import PartnershipResource
from partnerships.resources.people import (
    OrganisationResource,
    PersonContactsResource,
    PersonResource,
)
from partnerships.resources.projects import PilotProjectResource
from partnerships.resources.results import IndicatorResource, ReadingResource

__all__ = [
    "AgreementResource",
    "CountryResource",
    "IndicatorResource",
    "MeetingResource",
    "OrganisationResource",
    "OutcomeResource",
    "PartnershipResource",
    "PersonContactsResource",
    "PersonResource",
    "PilotProjectResource",
    "ReadingResource",
    "StateListResource",
]
