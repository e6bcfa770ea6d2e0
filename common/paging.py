"""Paging of what is no list page of its own."""

from typing import Any

from django.core.paginator import Page


def paging_of(page: Page, address: str) -> dict[str, Any]:
    """What `components/pagination.html` shows; `address` has a query already."""
    before, after = page.number - 1, page.number + 1
    return {
        "number": page.number,
        "total": page.paginator.num_pages,
        "previous": f"{address}&page={before}" if page.has_previous() else "",
        "next": f"{address}&page={after}" if page.has_next() else "",
    }
