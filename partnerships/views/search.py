from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import BadRequest
from django.core.paginator import InvalidPage, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import View

from common.lists import ROWS_A_PAGE
from common.paging import paging_of
from partnerships.search import Found, found_of, hits_of, search_all, words_of
from partnerships.search_kinds import KINDS, Kind

LONGEST = 200


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Search in the whole register"),
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(attrs={"type": "search"}),
    )


class Search(View):
    """One box over all public records; `?kind=` pages through those of one kind."""

    def get(self, request: HttpRequest) -> HttpResponse:
        form = SearchForm(request.GET)
        if not form.is_valid():
            return _page(request, {"form": form}, status=400)
        question = form.cleaned_data["q"]
        words = words_of(question)
        context = {"form": form, "question": question, "words": words}
        code = request.GET.get("kind", "")
        if not words:
            return _page(request, context)
        if code:
            return _one_kind(request, context, _kind(code))
        groups = [(found, _address(found, question)) for found in search_all(question)]
        return _page(request, context | {"groups": groups, "apart": _apart(words)})


def _page(
    request: HttpRequest, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    return TemplateResponse(request, "partnerships/search.html", context, status=status)


def _kind(code: str) -> Kind:
    for kind in KINDS:
        if kind.code == code:
            return kind
    raise BadRequest(code)


def _one_kind(
    request: HttpRequest, context: dict[str, Any], kind: Kind
) -> HttpResponse:
    question = context["question"]
    paginator = Paginator(found_of(kind, question), ROWS_A_PAGE)
    address = f"{request.path}?{urlencode({'q': question, 'kind': kind.code})}"
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage:
        return redirect(address)
    hits = hits_of(kind, list(page.object_list), question)
    context |= {
        "kind": kind,
        "found": Found(kind, paginator.count, hits),
        "paging": paging_of(page, address),
    }
    return _page(request, context)


def _address(found: Found, question: str) -> str:
    """Where all records of the kind are that were found; empty when all are shown."""
    if len(found.hits) == found.number:
        return ""
    kind = found.kind
    if kind.listed:
        return f"{reverse(kind.listed)}?{urlencode({'search': question})}"
    query = urlencode({"q": question, "kind": kind.code})
    return f"{reverse('partnerships:search')}?{query}"


def _apart(words: list[str]) -> list[tuple[str, str]]:
    """Each word of a question of several, with the address that asks for it alone."""
    if len(words) == 1:
        return []
    return [(word, f"?{urlencode({'q': word})}") for word in words]
