"""Places and what is known of them, as the staff keep it.

Importing a module registers its admins.
"""

from communities.admin import conditions, membership, places, territory

__all__ = ["conditions", "membership", "places", "territory"]
