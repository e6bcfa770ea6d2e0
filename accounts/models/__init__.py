"""What is kept of the people who work with the register."""

from accounts.models.audit import AuditEvent, AuditKind
from accounts.models.letters import DigestReader
from accounts.models.people import CommunityEditor, RoleRule

__all__ = ["AuditEvent", "AuditKind", "CommunityEditor", "DigestReader", "RoleRule"]
