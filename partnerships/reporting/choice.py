"""What a reader chose of a report, and the records that are left of the register."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Self

from django.urls import reverse
from django.utils.translation import gettext, pgettext

from common.books import Link
from common.models import PublishableRecord
from common.sheets import read
from communities.models import Community, Oblast
from partnerships.models import Agreement, Country, Meeting, PilotProject, Sector
from partnerships.reporting.edition import Edition
from partnerships.reporting.narrowing import NARROWED
from sources.models import Source

# The word of a view for each kind of record that has a page, and what its address ends in.
PAGES: dict[Any, tuple[str, str]] = {
    Agreement: ("agreement", "slug"),
    Community: ("community", "code"),
    Meeting: ("meeting", "slug"),
    PilotProject: ("project", "code"),
    Source: ("source", "pk"),
}


@dataclass(frozen=True)
class Choice:
    """An edition, narrowed down; None where nothing was chosen.

    `site` begins the addresses in the file, such as https://example.org; without one
    nothing is linked.
    """

    edition: Edition
    since: datetime.date | None = None
    until: datetime.date | None = None
    country: Country | None = None
    region: Oblast | None = None
    sector: Sector | None = None
    meeting: Meeting | None = None
    site: str = ""

    # What a reader can choose, in the order in which it is said.
    NAMES = ("since", "until", "country", "region", "sector", "meeting")

    def rows(self, model: Any) -> Any:
        """The records of the model that fit what was chosen."""
        rows = self.edition.rows(model)
        narrow = NARROWED.get(model)
        return rows.filter(narrow(self)) if narrow and self.is_narrowed else rows

    @property
    def is_narrowed(self) -> bool:
        return any(getattr(self, name) for name in self.NAMES if name != "meeting")

    def only(self, names: Collection[str]) -> Self:
        """Without what a report does not let be chosen."""
        left: dict[str, Any] = {n: None for n in self.NAMES if n not in names}
        return replace(self, **left)

    def of(self, meeting: Meeting | None) -> Self:
        """The same, of one meeting."""
        return replace(self, meeting=meeting)

    @property
    def words(self) -> list[tuple[str, str]]:
        """What was chosen, in the reader's language; nothing where nothing was."""
        labels = {
            "since": pgettext("period", "From"),
            "until": pgettext("period", "Until"),
            "country": gettext("Country"),
            "region": gettext("Region"),
            "sector": gettext("Sector"),
            "meeting": gettext("Meeting"),
        }
        chosen = [(labels[n], getattr(self, n)) for n in self.NAMES if getattr(self, n)]
        return [
            (
                label,
                value.strftime("%d.%m.%Y")
                if isinstance(value, datetime.date)
                else str(value),
            )
            for label, value in chosen
        ]

    def link(self, record: Any, text: object = None) -> Link | None:
        """The record with the address of its page; staff are led to where it is kept."""
        if record is None:
            return None
        words = str(record if text is None else text)
        if not self.site:
            return Link(words, "")
        if not self.edition.is_public and isinstance(record, PublishableRecord):
            opts = record._meta
            name = f"admin:{opts.app_label}_{opts.model_name}_change"
            return Link(words, self.site + reverse(name, args=[record.pk]))
        return Link(words, self.site + record.get_absolute_url())

    def linked(self, model: Any, words: read.Reading, path: str = "") -> read.Reading:
        """The same by a query: these words with the page of the record at the path."""
        if not self.site:
            return read.made(lambda text: Link(text, ""), words)
        start = f"{path}__" if path else ""
        if not self.edition.is_public and issubclass(model, PublishableRecord):
            opts = model._meta
            name = f"admin:{opts.app_label}_{opts.model_name}_change"
            page = read.address(name, f"{start}pk")
        else:
            view, key = PAGES[model]
            page = read.address(f"partnerships:{view}-detail", f"{start}{key}")
        site = self.site
        return read.made(lambda text, to: Link(text, f"{site}{to}"), words, page)
