"""The page on which projects are made from a typical model: choose, look, make."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.forms import PartialDateFormField, PastDateFormField
from partnerships.admin.choosing import CommunitiesForm
from partnerships.models import PilotProject
from partnerships.services import make_projects, projects_of

MOST = 100


class MakeForm(CommunitiesForm):
    """For which communities, and from when."""

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
        chosen = self.chosen(cleaned, all_members=False)
        if not 0 < len(chosen) <= MOST:
            raise ValidationError(
                _("Choose 1 to %(most)d communities; these are %(count)d."),
                params={"most": MOST, "count": len(chosen)},
            )
        cleaned["chosen"] = chosen
        return cleaned


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
