"""The page on which records are proposed, published, withdrawn or taken back.

Opening it changes nothing; sending its form does, and leaves history.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.admin.publication_forms import FORMS, ActForm

# More are not read by anybody.
MOST = 50


@dataclass(frozen=True)
class Act:
    """Its name on the page, the permission it needs and what is said afterwards."""

    title: str | Promise
    explanation: str | Promise
    permission: str
    done: Any


ACTS: dict[str, Act] = {
    "propose": Act(
        _("Propose for publishing"),
        _("Somebody who may publish sees that the record is ready to be read."),
        "change",
        ngettext_lazy(
            "%(count)d record was proposed for publishing.",
            "%(count)d records were proposed for publishing.",
            "count",
        ),
    ),
    "publish": Act(
        _("Publish"),
        _("Read what anybody will see. What you approve bears your name."),
        "publish",
        ngettext_lazy(
            "%(count)d record was published.",
            "%(count)d records were published.",
            "count",
        ),
    ),
    "withdraw": Act(
        _("Withdraw from the public"),
        _("Nobody outside will see the record and its parts any more."),
        "publish",
        ngettext_lazy(
            "%(count)d record was withdrawn.",
            "%(count)d records were withdrawn.",
            "count",
        ),
    ),
    "take_back": Act(
        _("Take back to be written on"),
        _("The record is internal again, until it is proposed anew."),
        "change",
        ngettext_lazy(
            "%(count)d record was taken back.",
            "%(count)d records were taken back.",
            "count",
        ),
    ),
}


def address(opts: Any, act: str, keys: list[Any]) -> str:
    """The page for these records."""
    page = reverse(f"admin:{opts.app_label}_{opts.model_name}_{act}")
    return f"{page}?ids={','.join(map(str, keys))}"


def publication_page(model_admin: Any, request: HttpRequest, act: str) -> HttpResponse:
    """Ask, and on POST carry out; all forms must be valid or nothing is stored."""
    if not getattr(model_admin, f"has_{ACTS[act].permission}_permission")(request):
        raise PermissionDenied
    records = _records(model_admin, request)
    back = reverse(
        f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_changelist"
    )
    if not 0 < len(records) <= MOST:
        messages.warning(request, _("Choose 1 to %(most)d records.") % {"most": MOST})
        return HttpResponseRedirect(back)
    data = request.POST if request.method == "POST" else None
    made = [FORMS[act](record, request.user, data=data) for record in records]
    ready = [form for form in made if form.can_go_on]
    # Each is asked, so that every form shows its errors.
    if data is not None and ready and sum(not form.is_valid() for form in ready) == 0:
        _carry_out(request, ready, ACTS[act].done)
        return HttpResponseRedirect(back)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": ACTS[act].title,
        "explanation": ACTS[act].explanation,
        "act": act,
        "opts": model_admin.opts,
        "forms": made,
        "ready": ready,
        "back": back,
        "media": model_admin.media + made[0].media,
    }
    return TemplateResponse(request, "admin/publication.html", context)


def _records(model_admin: Any, request: HttpRequest) -> list[Any]:
    keys = [key for key in request.GET.get("ids", "").split(",") if key.isdigit()]
    if len(keys) > MOST:
        messages.error(request, _("At most %(most)d records at once.") % {"most": MOST})
        return []
    return list(model_admin.get_queryset(request).filter(pk__in=keys))


def _carry_out(request: HttpRequest, ready: list[ActForm], done: Any) -> None:
    count = 0
    for form in ready:
        try:
            with transaction.atomic():
                form.act()
        except ValidationError as refusal:
            said = " ".join(refusal.messages)
            messages.error(request, f"{form.record}: {said}")
        else:
            count += 1
    if count:
        messages.success(request, done % {"count": count})
