"""Who works for which community, and how a role comes in."""

import datetime
from typing import Self

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import Record, RecordQuerySet
from communities.models import Community


class OfficeQuerySet(RecordQuerySet):
    def public(self, at: datetime.datetime | None = None) -> Self:
        """How the office is run is nobody else's business."""
        return self.none()


class CommunityEditor(Record):
    """A person in a member community, and the community whose records are theirs."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        related_name="edited_communities",
    )
    community = models.ForeignKey(
        Community,
        verbose_name=_("community"),
        on_delete=models.PROTECT,
        related_name="editors",
    )

    objects = OfficeQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("community editor")
        verbose_name_plural = _("community editors")
        ordering = ["user__username", "community__sort_key_uk", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "community"],
                name="accounts_communityeditor_once",
                violation_error_message=_("The person has this community already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.community}"


class RoleRule(Record):
    """What an administrator demands of everybody in a role. One row a role."""

    group = models.OneToOneField(
        Group,
        verbose_name=_("role"),
        on_delete=models.CASCADE,
        editable=False,
        related_name="rule",
    )
    requires_second_factor = models.BooleanField(
        _("second factor required"),
        default=False,
        help_text=_(
            "Whoever is in this role must set up an authenticator before the next page."
        ),
    )

    objects = OfficeQuerySet.as_manager()
    history = tracked()

    class Meta:
        verbose_name = _("rule of a role")
        verbose_name_plural = _("rules of the roles")
        ordering = ["group_id", "pk"]
        # What is granted beyond single tables: `powers` of the roles.
        permissions = [
            ("override_approval", "Can approve alone, with a reason"),
            ("see_as_role", "Can see the admin as another role"),
        ]

    def __str__(self) -> str:
        return self.group.name
