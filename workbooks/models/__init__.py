"""What is kept of the workbooks that went out and came back."""

from workbooks.models.forms import CommunityForm, FormRound

__all__ = ["CommunityForm", "FormRound"]
