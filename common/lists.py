"""The public list page: filter form, rows, paging and the same rows as a file."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.views.generic import View

from common.downloads import FORMATS, DownloadForm, Downloads, file_response
from common.exports import Export, report
from common.filters import RecordFilterSet
from common.live import mark_answer, tidy_address, wants_part
from common.sheets import Scope, Sheet, sources_of

ROWS_A_PAGE = 50


class ListPage(View):
    """A list at `/things/` and, exactly as filtered, as a file at `/things.xlsx`.

    A subclass names `queryset()` (the public rows with their joins), the filter
    set, the sheet and the template. Wrong filter values give the form with its
    errors and no rows, in every format.
    """

    filterset_class: ClassVar[type[RecordFilterSet]]
    sheet: ClassVar[Sheet]
    template_name: ClassVar[str]
    title: ClassVar[str | Promise]

    def queryset(self) -> QuerySet:
        raise NotImplementedError

    @property
    def path(self) -> str:
        """Of the page, also where a file was asked for that could not be given."""
        address = self.request.path
        return address if address.endswith("/") else f"{address.rpartition('.')[0]}/"

    def extra_context(self) -> dict[str, Any]:
        return {}

    def get(self, request: HttpRequest, format: str = "") -> HttpResponseBase:
        filterset = self.filterset_class(
            request.GET or None, queryset=self.queryset(), request=request
        )
        is_valid = filterset.is_valid() if filterset.is_bound else True
        if format and is_valid:
            return self.download(filterset, format)
        return self.page(filterset, is_valid=is_valid)

    def page(self, filterset: RecordFilterSet, *, is_valid: bool) -> HttpResponse:
        rows = filterset.qs if is_valid else filterset.queryset.none()
        paginator = Paginator(rows, ROWS_A_PAGE)
        try:
            page = paginator.page(self.request.GET.get("page", 1))
        except InvalidPage:
            # A page that is gone leads to the first one, filters kept.
            return redirect(self._address(page=None))
        downloads = self._downloads(self.sheet)
        context = {
            "layout": "list_part.html" if wants_part(self.request) else "base.html",
            "address": self.path,
            "title": self.title,
            "filterset": filterset,
            "page": page,
            "paging": self._paging(page),
            "total": paginator.count,
            "pills": self._pills(filterset),
            "downloads": downloads,
            **self.extra_context(),
        }
        status = 200 if is_valid and not downloads.form.errors else 400
        response = TemplateResponse(
            self.request, self.template_name, context, status=status
        )
        mark_answer(self.request, response)
        return response

    def download(self, filterset: RecordFilterSet, format: str) -> HttpResponseBase:
        rows = filterset.qs
        return self.file_of(self.sheet, rows, rows.count(), filterset, format)

    def file_of(
        self,
        sheet: Sheet,
        records: Iterable[Any],
        number: int,
        filterset: RecordFilterSet,
        format: str,
    ) -> HttpResponseBase:
        """The records, so many, as a file that says how they were filtered."""
        form = DownloadForm(sheet, self.request.GET)
        if not form.is_valid():
            return self.page(filterset, is_valid=True)
        filters = [(str(label), str(words)) for _, label, words in filterset.active]
        self._report(sheet, format, number, filters)
        scope = Scope(
            rows=number,
            is_public=True,
            address=self.request.build_absolute_uri(),
            filters=filters,
            by=self._taker(),
            sources=sources_of(records) if isinstance(records, QuerySet) else list,
        )
        return file_response(format, form, records, scope)

    def _report(
        self, sheet: Sheet, format: str, number: int, filters: list[tuple[str, str]]
    ) -> None:
        """Tell what a member of staff takes; a visitor's is nobody's business."""
        if not self._has_session():
            return
        left = Export(
            what=sheet.name,
            file_format=format,
            rows=number,
            filters=filters,
            is_public=True,
        )
        report(self.request, left)

    def _has_session(self) -> bool:
        # Without one nobody is asked for it: the answer stays the same for all.
        return settings.SESSION_COOKIE_NAME in self.request.COOKIES

    def _taker(self) -> str:
        """The name of the member of staff who takes the file; a visitor has none."""
        user = self.request.user if self._has_session() else None
        if user is None or not user.is_authenticated:
            return ""
        return user.get_full_name() or user.get_username()

    def _paging(self, page: Page) -> dict[str, Any]:
        """Where the page stands and the addresses beside it, filters kept."""
        before, after = page.number - 1, page.number + 1
        return {
            "number": page.number,
            "total": page.paginator.num_pages,
            "previous": self._address(page=str(before)) if page.has_previous() else "",
            "next": self._address(page=str(after)) if page.has_next() else "",
        }

    def _address(self, **changes: str | None) -> str:
        query = self.request.GET.copy()
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = value
        return tidy_address(self.path, query)

    def _pills(self, filterset: RecordFilterSet) -> list[dict[str, str]]:
        """The active filters, each with the address of the list without it."""
        return [
            {
                "label": label,
                "words": words,
                "address": self._address(page=None, **{name: None}),
            }
            for name, label, words in filterset.active
        ]

    def _downloads(self, sheet: Sheet) -> Downloads:
        """The files of the list as it is filtered; a wrong choice is named there."""
        form = DownloadForm(sheet, self.request.GET)
        form.is_valid()
        query = self.request.GET.copy()
        query.pop("page", None)
        path = self.path.rstrip("/")
        kept = [
            (name, word)
            for name, words in query.lists()
            for word in words
            if word and name not in form.fields
        ]
        addresses = [(f, tidy_address(f"{path}.{f}", query)) for f in FORMATS]
        return Downloads(path, addresses, form, kept)
