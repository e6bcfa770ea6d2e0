"""Where a hromada lies, no more exactly than its own centre."""

from django.utils.translation import gettext

from communities.models import Community
from communities.region_map import Region, RegionMap, outlines, place


def community_map(community: Community) -> RegionMap:
    """Ukraine with the region marked and, where it is known, the hromada's centre.

    The other regions need no names here: nothing is asked of the database.
    """
    here = community.oblast.iso
    # Without the hromada's own name: it may be in the other language.
    label = gettext("Map of Ukraine with this region marked: %(region)s")
    return RegionMap(
        label=label % {"region": community.oblast.name},
        regions=[Region(iso=iso, name="", is_here=iso == here) for iso in outlines()],
        point=_centre(community),
    )


def _centre(community: Community) -> tuple[int, int] | None:
    if community.latitude is None or community.longitude is None:
        return None
    return place(community.latitude, community.longitude)
