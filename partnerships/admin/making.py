"""The page on which projects are made from a typical model: choose, look, make."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.forms import PartialDateFormField, PastDateFormField
from communities.models import Community, MembershipStage, Oblast
from partnerships.models import PilotProject
from partnerships.services import make_projects, projects_of

MOST = 100


class MakeForm(forms.Form):
    """For which communities: named ones, those of a region, or both."""

    communities = forms.ModelMultipleChoiceField(
        Community.objects.current(),
        label=_("Communities"),
        required=False,
        widget=AutocompleteSelectMultiple(
            PilotProject._meta.get_field("communities"), admin.site
        ),
    )
    oblast = forms.ModelChoiceField(
        Oblast.objects.all(),
        label=_("And the members of the Association in the region"),
        required=False,
    )
    starts_on = PartialDateFormField(
        label=_("Start"),
        required=False,
        help_text=_(
            "Milestones fall due so many months after it; empty: no dates yet."
        ),
    )
    proposed_on = PastDateFormField(
        label=_("Proposed on"),
        required=False,
        initial=None,
        help_text=_("Empty: the projects have no status yet."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        chosen = self._chosen(cleaned)
        if not 0 < len(chosen) <= MOST:
            raise ValidationError(
                _("Choose 1 to %(most)d communities; these are %(count)d."),
                params={"most": MOST, "count": len(chosen)},
            )
        cleaned["chosen"] = chosen
        return cleaned

    def _chosen(self, cleaned: dict[str, Any]) -> list[Community]:
        rows = Community.objects.current()
        keys = {community.pk for community in cleaned["communities"]}
        if cleaned["oblast"]:
            members = MembershipStage.objects.filter(stage="member", is_current=True)
            of_region = rows.filter(
                oblast=cleaned["oblast"],
                pk__in=members.values("membership__community"),
            )
            keys |= {*of_region.values_list("pk", flat=True)}
        return list(rows.filter(pk__in=keys).by_name())


def making_page(model_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """Nothing is made until the list of what will be made was shown and confirmed."""
    model = model_admin.get_object(request, object_id)
    if model is None:
        raise Http404
    projects = model_admin.admin_site.get_model_admin(PilotProject)
    if not projects.has_add_permission(request):
        raise PermissionDenied
    form = MakeForm(request.POST or None)
    is_known = request.method == "POST" and form.is_valid()
    chosen = form.cleaned_data["chosen"] if is_known else []
    if is_known and "confirmed" in request.POST:
        said = form.cleaned_data
        dates = {name: said[name] for name in ("starts_on", "proposed_on")}
        made = make_projects(model, chosen, **dates)
        words = ngettext(
            "%(count)d project was made.", "%(count)d projects were made.", len(made)
        )
        messages.success(request, words % {"count": len(made)})
        page = reverse("admin:partnerships_pilotproject_changelist")
        return HttpResponseRedirect(f"{page}?model__id__exact={model.pk}")
    taken = projects_of(model, chosen)
    context = {
        **model_admin.admin_site.each_context(request),
        "title": _("Make projects"),
        "opts": model_admin.opts,
        "model": model,
        "form": form,
        "chosen": [(community, taken.get(community.pk)) for community in chosen],
        "missing": len(chosen) - len(taken),
        "media": model_admin.media + form.media,
    }
    return TemplateResponse(request, "admin/make_projects.html", context)
