"""Regions, raions, hromadas, and what is known of each hromada over time."""

from communities.models.conditions import (
    BasicCondition,
    ConditionState,
    ConditionStateCitation,
)
from communities.models.membership import (
    MEMBERSHIP_LIFECYCLE,
    Membership,
    MembershipCitation,
    MembershipStage,
)
from communities.models.places import Community, Oblast, Raion, public_projects
from communities.models.territory import TerritoryStatus, TerritoryStatusCitation

__all__ = [
    "MEMBERSHIP_LIFECYCLE",
    "BasicCondition",
    "Community",
    "ConditionState",
    "ConditionStateCitation",
    "Membership",
    "MembershipCitation",
    "MembershipStage",
    "Oblast",
    "Raion",
    "TerritoryStatus",
    "TerritoryStatusCitation",
    "public_projects",
]
