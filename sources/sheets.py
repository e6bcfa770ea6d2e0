from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet, read
from sources.models import Source

SOURCES = Sheet(
    name="sources",
    title=_("Sources"),
    columns=[
        Column(
            "published_on",
            _("Published on"),
            read.date("published_on"),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "publisher",
            _("Publisher"),
            read.text("publisher"),
            _("Who published it"),
            30,
        ),
        Column(
            "title",
            _("Title"),
            read.stored("title"),
            _("In the language of the source"),
            50,
        ),
        Column(
            "kind",
            _("Kind"),
            read.label("kind", Source.Kind),
            _("Press, an official site, a document and the like"),
            22,
        ),
        Column(
            "language",
            _("Language"),
            read.stored("language"),
            _("ISO 639-1 code of the language it is in"),
            10,
        ),
        Column(
            "retrieved_on",
            _("Retrieved on"),
            read.date("retrieved_on"),
            _("As exactly as it is known"),
            14,
        ),
        Column(
            "original",
            _("Address of the source"),
            read.stored("address"),
            _("Where it was published"),
            40,
        ),
        Column(
            "address",
            _("Address"),
            read.address("partnerships:source-detail", "pk"),
            _("The page of the record on this site"),
            40,
        ),
    ],
)
