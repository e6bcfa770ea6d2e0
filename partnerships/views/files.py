"""Photographs and documents: to anybody what is public, to staff the rest as well."""

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from django.views.generic import DetailView

from common.files.answers import file_answer
from common.scopes import visible
from partnerships.models import Document, Photograph


class PhotographDetail(DetailView):
    """One photograph as large as a page may be, among the others of its record."""

    template_name = "partnerships/photograph_detail.html"
    context_object_name = "photograph"
    slug_field = slug_url_kwarg = "key"

    def get_queryset(self) -> QuerySet:
        return Photograph.objects.public().select_related("meeting", "project")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        photograph: Photograph = self.object
        siblings = list(photograph.owner.photographs.public())
        place = siblings.index(photograph)
        return super().get_context_data(
            owner=photograph.owner,
            number=place + 1,
            total=len(siblings),
            previous=siblings[place - 1] if place else None,
            following=(siblings[place + 1 : place + 2] or [None])[0],
            **kwargs,
        )


SIZES = {"full": "image/jpeg", "screen": "image/webp", "small": "image/webp"}


def _within_reach(model: Any, request: HttpRequest) -> QuerySet:
    """What is public; for staff who may look at such files, all within their part."""
    name = f"partnerships.view_{model._meta.model_name}"
    is_staff = getattr(request.user, "is_staff", False)
    if is_staff and request.user.has_perm(name):
        return visible(model.objects.all(), request.user)
    public: QuerySet = model.objects.public()
    return public


@require_safe
def photograph(request: HttpRequest, key: uuid.UUID, size: str) -> HttpResponse:
    found = get_object_or_404(_within_reach(Photograph, request), key=key)
    ending = "jpg" if size == "full" else "webp"
    return file_answer(
        _content(getattr(found, size)),
        SIZES[size],
        f"{found.key}-{size}.{ending}",
        is_attachment=False,
    )


@require_safe
def document(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    found = get_object_or_404(_within_reach(Document, request), key=key)
    return file_answer(
        _content(found.file), found.media_type, found.file_name, is_attachment=True
    )


def _content(file: Any) -> bytes:
    """A file that the disk has lost is a page that is not there, not a fault."""
    try:
        with file.open("rb") as opened:
            content: bytes = opened.read()
    except FileNotFoundError as lost:
        raise Http404(str(file)) from lost
    return content
