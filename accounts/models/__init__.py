"""What is kept of the people who work with the register."""

from accounts.models.people import CommunityEditor

__all__ = ["CommunityEditor"]
