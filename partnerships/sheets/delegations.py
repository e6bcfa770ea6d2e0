from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from partnerships.models import Delegate, Meeting

_DELEGATE = read.made(
    lambda *parts: ", ".join(filter(None, parts)),
    read.first(read.text("country__name"), read.text("organisation__name")),
    read.label("rank", Delegate.Rank),
    read.text("person__name"),
)

DELEGATIONS = Sheet(
    name="delegations",
    title=_("Delegations"),
    columns=[
        Column(
            "name", _("Name"), read.text("name"), _("What the delegation is called"), 50
        ),
        Column(
            "group",
            _("Country group"),
            read.text("group__name"),
            _("In whose name it came"),
            30,
        ),
        Column(
            "delegates",
            _("Delegates"),
            read.many(Delegate.objects.all, "delegation", _DELEGATE),
            _("Country, rank and, where known, the person; one a line"),
            50,
        ),
        Column(
            "meetings",
            _("Meetings"),
            read.many(Meeting.objects.public, "delegations", read.text("title")),
            _("Public meetings with it, one a line"),
            50,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:delegation-detail", "slug"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
