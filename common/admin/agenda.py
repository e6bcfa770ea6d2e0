"""The start page's figures: what waits for the person who has signed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import capfirst

from common.admin.needs import PARAMETER, Need, Section, rows_of

SHOWN = 5


@dataclass(frozen=True)
class Row:
    label: str
    note: str
    address: str


@dataclass(frozen=True)
class Item:
    """One figure, the list that it counts, and the first rows of that list."""

    need: Need
    model_admin: Any
    count: int
    address: str
    rows: list[Row]

    @property
    def title(self) -> str:
        return capfirst(str(self.need.title))

    @property
    def records(self) -> str:
        """What is counted, in the plural."""
        return capfirst(str(self.model_admin.opts.verbose_name_plural))

    @property
    def more(self) -> int:
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Part:
    """One section of the page: figures first, then the rows of some of them."""

    section: Section
    items: list[Item]

    @property
    def listed(self) -> list[Item]:
        return [item for item in self.items if item.rows]


def agenda(site: AdminSite, request: HttpRequest) -> list[Part]:
    """The sections that this person has; begins from the rows of their own lists.

    Costs a query for each figure, and one or two for the rows of those that are listed.
    """
    items = list(items_of(site, request))
    parts = [
        Part(section, [item for item in items if item.need.section == section])
        for section in Section
    ]
    return [part for part in parts if part.items]


def beginnings(site: AdminSite, request: HttpRequest) -> list[tuple[str, str]]:
    """What this person may begin from here: words, and the address of an empty form."""
    registered: list[Any] = list(site._registry.values())
    return [
        (str(words), _page(model_admin, model_admin.begins_at))
        for model_admin in registered
        if (words := getattr(model_admin, "begins", ""))
        and model_admin.has_add_permission(request)
    ]


def items_of(site: AdminSite, request: HttpRequest) -> Iterator[Item]:
    for model_admin in site._registry.values():
        if not hasattr(model_admin, "get_needs"):
            continue
        if not model_admin.has_view_permission(request):
            continue
        for need in model_admin.get_needs(request):
            if need.section and (item := item_of(model_admin, request, need)):
                yield item


def item_of(model_admin: Any, request: HttpRequest, need: Need) -> Item | None:
    """The figure; a nought is worth seeing only among what is to be followed up."""
    rows = rows_of(model_admin, request, need)
    count = rows.count()
    if not count and need.section != Section.DUE:
        return None
    listed: list[Row] = []
    if need.is_listed and count:
        first = _joined(rows, model_admin, request).order_by(*need.order)[:SHOWN]
        listed = [row_of(model_admin, need, record) for record in first]
    return Item(need, model_admin, count, address_of(model_admin, need), listed)


def _joined(rows: QuerySet, model_admin: Any, request: HttpRequest) -> QuerySet:
    """With what the list joins, so that naming a row costs no query of its own."""
    joins = model_admin.get_list_select_related(request)
    rows = rows.prefetch_related(None)
    return rows.select_related(*joins) if joins else rows


def address_of(model_admin: Any, need: Need) -> str:
    return f"{_page(model_admin, 'changelist')}?{PARAMETER}={need.code}"


def row_of(model_admin: Any, need: Need, record: Any) -> Row:
    text = need.label(record)
    return Row(
        label=text if len(text) <= 120 else f"{text[:119]}…",
        note=need.note(record),
        address=_page(model_admin, "change", record.pk),
    )


def _page(model_admin: Any, page: str, *args: Any) -> str:
    opts = model_admin.opts
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_{page}", args=args)
