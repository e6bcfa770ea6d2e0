"""What changed in the pilot projects: a new status, a step done, a reading."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from common.atom import ENTRIES, PublicFeed, stable_id
from common.bilingual import Text
from common.templatetags.components import decimal
from partnerships.models import Milestone, PilotProject, ProjectStage, Reading


@dataclass(frozen=True)
class Change:
    """A public row as news; `key` names it for good."""

    key: tuple[str, int]
    project: PilotProject
    part: str
    words: str
    content: str
    changed_at: datetime.datetime


class ProjectFeed(PublicFeed):
    """Public changes, those that became public last at the top."""

    title = _("Changes in the pilot projects of the frontline communities")
    subtitle = _("Statuses entered, milestones reached and readings published.")
    author_name = _("Association of Frontline Cities and Communities of Ukraine")

    def link(self) -> str:
        return reverse("partnerships:project-list")

    def feed_guid(self) -> str:
        return stable_id("projects", get_language())

    def items(self) -> list[Change]:
        found = [*_stages(), *_milestones(), *_readings()]
        found.sort(key=lambda change: change.key)
        found.sort(key=lambda change: change.changed_at, reverse=True)
        return found[:ENTRIES]

    def item_title(self, item: Change) -> Text:
        return item.project.title

    def item_description(self, item: Change) -> str:
        return item.words

    def item_content(self, item: Change) -> str:
        return item.content

    def item_link(self, item: Change) -> str:
        return f"{item.project.get_absolute_url()}#{item.part}"

    def item_guid(self, item: Change) -> str:
        return stable_id(*item.key, get_language())

    def item_updateddate(self, item: Change) -> datetime.datetime:
        return item.changed_at


def _latest(rows: QuerySet[Any], project: str, moment: str) -> QuerySet[Any]:
    """The rows that became public last: entered, or freed from the embargo."""
    changed = Greatest(F(moment), F(f"{project}__public_from"))
    dated: QuerySet = rows.select_related(project).annotate(changed_at=changed)
    return dated.order_by("-changed_at", "pk")[:ENTRIES]


def _stages() -> list[Change]:
    # A stage is saved again when the next one takes its place: that is no news.
    rows = _latest(ProjectStage.objects.public(), "project", "created_at")
    words = gettext("Status: %(status)s, since %(day)s")
    return [
        Change(
            key=("stage", row.pk),
            project=row.project,
            part="status",
            words=words
            % {"status": row.get_stage_display(), "day": row.since.after_preposition},
            content="",
            changed_at=row.changed_at,
        )
        for row in rows
    ]


def _milestones() -> list[Change]:
    done = Milestone.objects.public().filter(project__isnull=False).exclude(done_on="")
    words = gettext("Milestone reached: %(day)s")
    return [
        Change(
            key=("milestone", row.pk),
            project=row.project,
            part="milestones",
            words=words % {"day": row.done_on.label},
            content=row.title,
            changed_at=row.changed_at,
        )
        for row in _latest(done, "project", "updated_at")
    ]


def _readings() -> list[Change]:
    published = Reading.objects.public().filter(indicator__project__isnull=False)
    words = gettext("New reading: %(day)s")
    return [
        Change(
            key=("reading", row.pk),
            project=row.indicator.project,
            part="readings",
            words=words % {"day": row.measured_on.label},
            content=_measured(row),
            changed_at=row.changed_at,
        )
        for row in _latest(published, "indicator__project", "updated_at")
    ]


def _measured(reading: Reading) -> Text:
    """«Назва показника: 12 %», in the language in which the indicator is named."""
    name, unit = reading.indicator.name, reading.indicator.unit
    words = f"{name}: {decimal(reading.value)} {unit}".strip()
    return Text.make(words, lang=name.lang, is_fallback=name.is_fallback)
