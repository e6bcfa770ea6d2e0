from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet

DELEGATIONS = Sheet(
    name="delegations",
    title=_("Delegations"),
    columns=[
        Column("name", _("Name"), lambda d: d.name, width=50),
        Column(
            "group", _("Country group"), lambda d: d.group and d.group.name, width=30
        ),
        Column(
            "delegates",
            _("Delegates"),
            lambda d: [str(delegate) for delegate in d.delegates.all()],
            _("Country, rank and, where known, the person; one a line"),
            50,
        ),
        Column(
            "meetings",
            _("Meetings"),
            lambda d: [str(meeting) for meeting in d.public_meetings],
            _("One a line"),
            50,
        ),
        Column(
            "address",
            _("Address"),
            lambda d: d.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
