from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet

SOURCES = Sheet(
    name="sources",
    title=_("Sources"),
    columns=[
        Column(
            "published_on",
            _("Published on"),
            lambda s: s.published_on,
            _("As exactly as it is known"),
            14,
        ),
        Column("publisher", _("Publisher"), lambda s: s.publisher, width=30),
        Column(
            "title",
            _("Title"),
            lambda s: s.title,
            _("In the language of the source"),
            50,
        ),
        Column("kind", _("Kind"), lambda s: s.get_kind_display(), width=22),
        Column("language", _("Language"), lambda s: s.language, "ISO 639-1", 10),
        Column(
            "retrieved_on",
            _("Retrieved on"),
            lambda s: s.retrieved_on,
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "original",
            _("Address of the source"),
            lambda s: s.address,
            _("Where it was published"),
            40,
        ),
        Column(
            "address",
            _("Address"),
            lambda s: s.get_absolute_url(),
            _("On this site"),
            40,
        ),
    ],
)
