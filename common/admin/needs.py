"""What wants seeing to: a choice of a list's filter, counted on the start page.

A need is said once. The filter beside the list, the start page with its counts and the
daily letter all ask the same rows of the same list, so that a count is what its link
shows, and what the list lets be exported.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from common.bilingual import english_fields, lacks_english
from common.models import Visibility
from common.scopes import scope_of

PARAMETER = "follow_up"


class Section(models.TextChoices):
    """Where on the start page; in this order."""

    MINE = "mine", _("Mine")
    DUE = "due", _("To follow up")
    APPROVAL = "approval", _("Waiting for approval")
    ENGLISH = "english", _("English is missing")

    @property
    def is_of_one_kind(self) -> bool:
        """Its heading says what is wanted; the figures say of which records."""
        return self in {Section.APPROVAL, Section.ENGLISH}


def nothing_more(record: Any) -> str:
    return ""


@dataclass(frozen=True)
class Need:
    """Rows of one list that somebody should see to.

    `rows` narrows the rows of the list for a user; `order` says which come first where
    only some are shown, `label` names a row and `note` is said beside it. Holders of `verb` are
    reminded by letter where `is_mailed`; who is named in the rows is in any case.
    """

    code: str
    title: str | Promise
    rows: Callable[[Any, Any], QuerySet]
    section: Section | None = Section.DUE
    order: tuple[Any, ...] = ("pk",)
    label: Callable[[Any], str] = str
    note: Callable[[Any], str] = nothing_more
    verb: str = "change"
    is_mailed: bool = False
    # Rows stand on the start page, not only their number.
    is_listed: bool = False


WAITING = Need(
    "waiting",
    _("waiting for approval"),
    lambda rows, user: rows.filter(visibility=Visibility.PROPOSED),
    section=Section.APPROVAL,
    order=("updated_at", "pk"),
    verb="publish",
    is_mailed=True,
    is_listed=True,
)
NO_ENGLISH = Need(
    "no_english",
    _("English is missing"),
    lambda rows, user: rows.filter(lacks_english(rows.model)),
    section=Section.ENGLISH,
)


def may_translate(model: type[models.Model], user: Any) -> bool:
    """The record has texts in two languages, and the person may write the English."""
    scope = scope_of(user)
    allowed = scope.fields(model) if scope else None
    fields = {*english_fields(model)}
    return bool(fields if allowed is None else fields & allowed)


class NeedFilter(admin.SimpleListFilter):
    """What in the list wants seeing to."""

    title = _("follow-up")
    parameter_name = PARAMETER

    def __init__(
        self,
        request: HttpRequest,
        params: dict[str, Any],
        model: type[models.Model],
        model_admin: Any,
    ) -> None:
        self.needs = {need.code: need for need in model_admin.get_needs(request)}
        super().__init__(request, params, model, model_admin)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(need.code, need.title) for need in self.needs.values()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        need = self.needs.get(str(self.value()))
        return need.rows(queryset, request.user) if need else queryset


def rows_of(model_admin: Any, request: HttpRequest, need: Need) -> QuerySet:
    """The rows that the list shows when it is asked for the need, and nothing else."""
    rows = model_admin.get_queryset(request)
    # The list hides what is archived until it is asked for that.
    rows = rows.current() if hasattr(rows, "current") else rows
    return need.rows(rows, request.user)
