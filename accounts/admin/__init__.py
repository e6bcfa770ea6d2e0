"""The people who work with the register, as an administrator keeps them.

Importing a module registers its admins.
"""

from accounts.admin import users

__all__ = ["users"]
