import datetime

from django.db.models import F, QuerySet
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from common.atom import ENTRIES, PublicFeed, language_of, stable_id
from common.bilingual import Text
from partnerships.models import Meeting


class MeetingFeed(PublicFeed):
    """Public meetings, those that became public last at the top."""

    title = _("Meetings of the frontline communities with their partners")
    subtitle = _("Visits and talks that have been held, as they are published.")
    author_name = _("Association of Frontline Cities and Communities of Ukraine")

    def link(self) -> str:
        return reverse("partnerships:meeting-list")

    def feed_guid(self) -> str:
        return stable_id("meetings", get_language())

    def items(self) -> QuerySet[Meeting]:
        return (
            Meeting.objects.public()
            .select_related("community")
            .annotate(changed_at=Greatest(F("updated_at"), F("public_from")))
            .order_by("-public_from", "-held_on", "pk")[:ENTRIES]
        )

    def item_title(self, item: Meeting) -> Text:
        return item.title

    def item_description(self, item: Meeting) -> str:
        """The day and, where it has a name in the reader's language, the place."""
        place = item.community.full_name if item.community else ""
        parts = [item.held_on.label, "" if language_of(place) else place]
        return ", ".join(part for part in parts if part)

    def item_content(self, item: Meeting) -> Text:
        return item.summary or item.purpose

    def item_guid(self, item: Meeting) -> str:
        return stable_id("meeting", item.slug, get_language())

    def item_pubdate(self, item: Meeting) -> datetime.datetime | None:
        return item.public_from

    def item_updateddate(self, item: Meeting) -> datetime.datetime:
        changed: datetime.datetime = item.changed_at  # type: ignore[attr-defined]
        return changed
