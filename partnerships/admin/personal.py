"""On a person's page: all that is held of them as a file, and its erasure for good."""

import io
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.exports import Erasure, Export, report
from partnerships.models import Person
from partnerships.personal.erasure import erase, plan_for, public_acts
from partnerships.personal.facts import FORMATS, facts_of, write_facts
from partnerships.personal.naming import in_audit

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
DISCLOSE, ERASE = "partnerships.disclose_person", "partnerships.erase_person"


class DisclosureForm(forms.Form):
    file_format = forms.ChoiceField(
        label=_("File"), choices=[(name, name.upper()) for name in FORMATS]
    )


class ErasureForm(forms.Form):
    """The plan that was read is sent along: what has changed since is read again."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=100,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("For example the date and number of the request. It is kept."),
    )
    is_sure = forms.BooleanField(
        label=_("I have read what goes and what stays. It cannot be undone.")
    )
    keeps_name = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, acts: list[Any], data: Any = None) -> None:
        self.read = "yes" if acts else "no"
        super().__init__(data, initial={"keeps_name": self.read})

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("keeps_name") != self.read:
            self.data = {**self.data, "keeps_name": self.read}
            raise ValidationError(
                _("Meanwhile it has changed whether the name stays. Read it again.")
            )
        return cleaned


class PersonalDataMixin:
    """Two pages of a person, for whom the permissions name and nobody else."""

    def get_urls(self: Any) -> list[URLPattern]:
        pages = {"personal_data": self.personal_data, "erase": self.erase}
        own = [
            path(
                f"<int:key>/{name.replace('_', '-')}/",
                self.admin_site.admin_view(view),
                name=f"partnerships_person_{name}",
            )
            for name, view in pages.items()
        ]
        return [*own, *super().get_urls()]  # type: ignore[misc]

    def render_change_form(
        self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        person = context.get("original")
        context["more_links"] = [
            (label, reverse(f"admin:partnerships_person_{name}", args=[person.pk]))
            for permission, label, name in (
                (DISCLOSE, gettext("All that is held of the person"), "personal_data"),
                (ERASE, gettext("Erase personal data"), "erase"),
            )
            if person is not None and request.user.has_perm(permission)
        ]
        page: HttpResponse = super().render_change_form(  # type: ignore[misc]
            request, context, *args, **kwargs
        )
        return page

    def personal_data(self, request: HttpRequest, key: int) -> HttpResponse:
        """What is held, in figures; on POST the file, which the audit notes."""
        person = self._person(request, key, DISCLOSE)
        facts = facts_of(person)
        form = DisclosureForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            return _file(request, person, facts, form.cleaned_data["file_format"])
        parts: dict[str, int] = {}
        for fact in facts:
            parts[fact.part] = parts.get(fact.part, 0) + 1
        title = _("All that is held of the person")
        shown = {"title": title, "parts": parts.items(), "form": form}
        return self._page(request, person, "person_data", shown)

    def erase(self, request: HttpRequest, key: int) -> HttpResponse:
        """Ask with the whole plan; on POST erase."""
        person = self._person(request, key, ERASE)
        form = ErasureForm(public_acts(person), request.POST.dict() or None)
        if request.method == "POST" and form.is_valid():
            try:
                erase(person, by=request.user, reason=form.cleaned_data["reason"])
            except ValidationError as refusal:
                form.add_error("reason", refusal)
            else:
                report(request, Erasure(what=in_audit(person)))
                messages.success(request, gettext("The personal data was erased."))
                return HttpResponseRedirect(_address(person))
        plan = plan_for(person)
        texts = [(mention, _address(mention.row)) for mention in plan.texts]
        title = _("Erase personal data")
        shown = {"title": title, "plan": plan, "texts": texts, "form": form}
        return self._page(request, person, "person_erase", shown)

    def _person(self: Any, request: HttpRequest, key: int, permission: str) -> Person:
        if not request.user.has_perm(permission):
            raise PermissionDenied
        person: Person | None = self.get_queryset(request).filter(pk=key).first()
        if person is None:
            raise Http404
        if not self.has_view_permission(request, person):
            raise PermissionDenied
        return person

    def _page(
        self: Any, request: HttpRequest, person: Person, name: str, shown: Any
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "person": person,
            **shown,
        }
        return TemplateResponse(request, f"admin/{name}.html", context)


def _address(row: Any) -> str:
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


def _file(
    request: HttpRequest, person: Person, facts: list[Any], file_format: str
) -> HttpResponse:
    content = io.BytesIO()
    write_facts(facts, file_format, content)
    left = Export(
        what=" ".join((in_audit(person), gettext("Personal data"))),
        file_format=file_format,
        rows=len(facts),
        filters=[],
        is_public=False,
    )
    report(request, left)
    response = HttpResponse(content.getvalue(), content_type=TYPES[file_format])
    day = timezone.localdate().isoformat()
    name = f"person-{person.pk}-{day}.{file_format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
