"""What is done to one record or to many, on a page that asks first.

A step is an action of the list and a link above the form. Both lead to a page that names
the records, says which are left as they are and why, and asks once for what is needed.
Opening it changes nothing; sending it changes all of them, or none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as gettext_now
from django.utils.translation import gettext_lazy as _

from common.guarding import nothing_given_away
from common.models import CHANGE_REASON_LENGTH

MOST = 200
# How Django itself carries the filters of a list along.
FILTERS = "_changelist_filters"


class StepForm(forms.Form):
    """What is asked once for all the records of the step."""

    reason = forms.CharField(
        label=_("Reason for the change"),
        max_length=CHANGE_REASON_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept in the history of the record. May be left empty."),
    )

    def __init__(
        self, records: list[Any], user: Any, data: Any = None, initial: Any = None
    ) -> None:
        super().__init__(data, initial=initial)
        self.records, self.user = records, user

    def take(self, record: Any) -> None:
        """Carry the step out; raises ValidationError where a rule forbids it."""
        raise NotImplementedError


def any_record(record: Any) -> None:
    """The check of a step that every record can take."""


@dataclass(frozen=True)
class Step:
    """`check` raises ValidationError for a record that cannot take the step at all."""

    code: str
    title: str | Promise
    explanation: str | Promise
    form: type[StepForm]
    # A plural form (`ngettext_lazy`) with the placeholder `count`.
    done: Any
    check: Callable[[Any], None] = any_record


class SteppedMixin:
    """An admin with steps."""

    steps: ClassVar[tuple[Step, ...]] = ()

    def get_steps(self) -> list[Step]:
        return list(self.steps)

    def may_step(self: Any, request: HttpRequest) -> bool:
        return bool(self.has_change_permission(request))

    def get_urls(self: Any) -> list[URLPattern]:
        own = [
            path(
                f"{step.code.replace('_', '-')}/",
                self.admin_site.admin_view(partial(step_page, self, step=step)),
                name=f"{self.opts.app_label}_{self.opts.model_name}_{step.code}",
            )
            for step in self.get_steps()
        ]
        return [*own, *super().get_urls()]  # type: ignore[misc]

    def get_actions(self: Any, request: HttpRequest) -> dict[str, Any]:
        found: dict[str, Any] = super().get_actions(request)  # type: ignore[misc]
        if self.may_step(request):
            for step in self.get_steps():
                name = f"{step.code}_records"
                title = f"{step.title}…"
                found[name] = (partial(_ask, step=step), name, title)
        return found

    def get_links(self: Any, request: HttpRequest, obj: Any) -> list[Any]:
        """Above the form: words, and the page where something is done with the record."""
        return [
            (step.title, address(self, step, [obj.pk]))
            for step in self.get_steps()
            if not refusal_of(step, obj)
        ]

    def render_change_form(
        self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context.get("original")
        if record is not None and self.has_change_permission(request, record):
            context["step_links"] = self.get_links(request, record)
        page: HttpResponse = super().render_change_form(  # type: ignore[misc]
            request, context, *args, **kwargs
        )
        return page


def address(model_admin: Any, step: Step, keys: list[Any], **more: str) -> str:
    opts = model_admin.opts
    page = reverse(f"admin:{opts.app_label}_{opts.model_name}_{step.code}")
    return f"{page}?{urlencode({'ids': ','.join(map(str, keys)), **more})}"


def _ask(
    model_admin: Any, request: HttpRequest, queryset: QuerySet, *, step: Step
) -> HttpResponse:
    keys = list(queryset.values_list("pk", flat=True)[: MOST + 1])
    filters = request.GET.urlencode()
    more = {FILTERS: filters} if filters else {}
    return HttpResponseRedirect(address(model_admin, step, keys, **more))


def refusal_of(step: Step, record: Any) -> str:
    """Why the record is left as it is; empty where it can take the step."""
    try:
        step.check(record)
    except ValidationError as refusal:
        return " ".join(refusal.messages)
    return ""


def step_page(model_admin: Any, request: HttpRequest, step: Step) -> HttpResponse:
    """Ask; on POST carry out, or say why nothing was done."""
    if not model_admin.may_step(request):
        raise PermissionDenied
    back = _back(model_admin, request)
    keys = [key for key in request.GET.get("ids", "").split(",") if key.isdigit()]
    if not 0 < len(keys) <= MOST:
        words = gettext_now("Choose 1 to %(most)d records.") % {"most": MOST}
        messages.warning(request, words)
        return HttpResponseRedirect(back)
    rows = model_admin.get_queryset(request).filter(pk__in=keys)
    data = request.POST if request.method == "POST" else None
    with transaction.atomic():
        if data is not None:
            # Nobody else moves them meanwhile.
            rows = rows.select_for_update(of=("self",))
        records = [(record, refusal_of(step, record)) for record in rows]
        ready = [record for record, refusal in records if not refusal]
        form = step.form(ready, request.user, data)
        if data is not None and ready and form.is_valid() and _take(form, ready):
            messages.success(request, step.done % {"count": len(ready)})
            return HttpResponseRedirect(back)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": step.title,
        "explanation": step.explanation,
        "opts": model_admin.opts,
        "form": form,
        "ready": ready,
        "left": [(record, refusal) for record, refusal in records if refusal],
        "back": back,
        "media": model_admin.media + form.media,
    }
    return TemplateResponse(request, "admin/step.html", context)


def _take(form: StepForm, records: list[Any]) -> bool:
    """All of them or none; what forbids it is said of each record."""
    try:
        with transaction.atomic():
            for record in records:
                try:
                    with nothing_given_away(record):
                        form.take(record)
                except ValidationError as refusal:
                    said = " ".join(refusal.messages)
                    form.add_error(None, f"{record}: {said}")
            if form.errors:
                raise ValidationError("refused")
    except ValidationError:
        return False
    return True


def _back(model_admin: Any, request: HttpRequest) -> str:
    opts = model_admin.opts
    filters = request.GET.get(FILTERS, "")
    page = reverse(f"admin:{opts.app_label}_{opts.model_name}_changelist")
    return f"{page}?{filters}" if filters else page
