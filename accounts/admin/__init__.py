"""The people who work with the register, as an administrator keeps them.

Importing a module registers its admins.
"""

from accounts.admin import audit, users

__all__ = ["audit", "users"]
