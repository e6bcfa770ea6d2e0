"""The map of the public site for search engines: every page, in every language.

An index leads to one file a kind of page, so that no file grows too long. All rows come
from `public()`; what is withdrawn is gone from the map at once.
"""

import datetime
from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar

from django.contrib.sitemaps import Sitemap
from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse

from common.frame import NAVIGATION
from common.models import Record
from communities.models import Community
from partnerships.models import (
    Agreement,
    Delegation,
    Meeting,
    Milestone,
    Outcome,
    PilotModel,
    PilotProject,
    ProjectStage,
    Reading,
)
from partnerships.standing import groups_with_partnership, partner_countries
from sources.models import Source

# Without an argument, and in no navigation.
OTHER_PAGES = [
    "partnerships:home",
    "partnerships:timeline",
    "partnerships:matrix",
    "partnerships:report-list",
    "sources:source-list",
]


class PublicSitemap(Sitemap):
    """Pages of one kind, with their other languages beside them.

    A file takes the rows once, though Django asks for them several times.
    """

    i18n = True
    alternates = True
    x_default = True
    # Entries a file; the format allows 50,000, and four addresses are made for each.
    limit = 5_000

    @cached_property
    def rows(self) -> list[Any]:
        return list(self.queryset())

    def queryset(self) -> Iterable[Any]:
        raise NotImplementedError

    def items(self) -> list[Any]:
        return self.rows

    def lastmod(self, item: Any) -> datetime.datetime | None:
        return None

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        urls = super().get_urls(*args, **kwargs)
        # As a date of the file it would not move when a page is withdrawn.
        vars(self).pop("latest_lastmod", None)
        return urls


class Lists(PublicSitemap):
    def queryset(self) -> list[str]:
        return [*OTHER_PAGES, *(name for name, _label in NAVIGATION)]

    def location(self, item: str) -> str:
        return reverse(item)


class RecordPages(PublicSitemap):
    """Pages of publishable records, with the day of their last change.

    That is the latest of the record's own change, the end of its embargo and the
    changes of its `parts`: models and their paths to the record.
    """

    model: ClassVar[Any]
    parts: ClassVar[list[tuple[type[Record], str]]] = []

    def queryset(self) -> QuerySet:
        changes = {
            f"part_{number}_changed_at": Subquery(
                part._default_manager.filter(**{path: OuterRef("pk")})
                .order_by("-updated_at")
                .values("updated_at")[:1]
            )
            for number, (part, path) in enumerate(self.parts)
        }
        rows: QuerySet = self.model.objects.public().annotate(**changes)
        return rows.order_by("pk")

    def lastmod(self, item: Any) -> datetime.datetime | None:
        parts = [getattr(item, f"part_{n}_changed_at") for n in range(len(self.parts))]
        moments: list[datetime.datetime | None] = [
            item.updated_at,
            item.public_from,
            *parts,
        ]
        return max(moment for moment in moments if moment)


class Meetings(RecordPages):
    model = Meeting
    parts = [(Outcome, "meeting")]


class Projects(RecordPages):
    model = PilotProject
    parts = [
        (ProjectStage, "project"),
        (Milestone, "project"),
        (Reading, "indicator__project"),
    ]


class Models(RecordPages):
    model = PilotModel


class Agreements(RecordPages):
    model = Agreement


class Sources(RecordPages):
    model = Source


class Partners(PublicSitemap):
    """Countries that the public chain names, and groups with a partnership."""

    def queryset(self) -> list[Any]:
        return [*partner_countries(), *groups_with_partnership()]


class Delegations(PublicSitemap):
    def queryset(self) -> QuerySet:
        return Delegation.objects.public().order_by("pk")


class Communities(PublicSitemap):
    def queryset(self) -> QuerySet:
        return Community.objects.public().order_by("pk")


SITEMAPS: dict[str, type[PublicSitemap]] = {
    "lists": Lists,
    "meetings": Meetings,
    "partners": Partners,
    "projects": Projects,
    "models": Models,
    "delegations": Delegations,
    "agreements": Agreements,
    "communities": Communities,
    "sources": Sources,
}
