"""How a file names a record that stands elsewhere."""

from django.utils.translation import gettext_lazy as _

from communities.models import BasicCondition, Community, Oblast
from partnerships.models import (
    Country,
    CountryGroup,
    Delegation,
    Meeting,
    Organisation,
    Person,
    PilotModel,
    Sector,
)
from seeds.links import Lookup, Many, One

COUNTRY = One(Lookup(Country, "code"), _("a country's code, such as NO"))
GROUP = One(Lookup(CountryGroup, "code"), _("a group's code, such as NB8"))
SECTOR = One(Lookup(Sector, "code"), _("a sector's code, such as energy"))
CONDITION = One(
    Lookup(BasicCondition, "code"), _("a basic condition's code, such as water")
)
OBLAST = One(Lookup(Oblast, "code"), _("a region's KATOTTG code"))
COMMUNITY = One(Lookup(Community, "code"), _("a community's KATOTTG code"))
ORGANISATION = One(
    Lookup(Organisation, "name_uk", "country"),
    _("an organisation's name in Ukrainian"),
)
PERSON = One(
    Lookup(Person, "name_uk", "distinction"), _("a person's name in Ukrainian")
)
DELEGATION = One(Lookup(Delegation, "slug"), _("a delegation's address (slug)"))
MEETING = One(Lookup(Meeting, "slug"), _("a meeting's address (slug)"))
MODEL = One(Lookup(PilotModel, "slug"), _("a typical model's address (slug)"))
SECTORS = Many(SECTOR)
