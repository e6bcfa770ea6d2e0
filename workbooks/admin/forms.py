"""Rounds of community forms: asking, the files, and who has answered."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from common.downloads import in_language, streamed
from common.exports import Export, report
from common.sheets import XLSX_TYPE, Scope, file_name, xlsx_parts
from workbooks.admin.answers import ANSWERS, count_of
from workbooks.admin.asking import AskForm
from workbooks.editing.forms import CONTACTS, form_name, one_form, zipped_forms
from workbooks.models import CommunityForm, FormRound
from workbooks.models.forms import ANSWERED
from workbooks.registers import registers


@admin.register(FormRound)
class FormRoundAdmin(admin.ModelAdmin):
    list_display = ["made", "language", "due_on", "made_by", "sent", "answered"]
    list_display_links = ["made"]
    list_select_related = ["made_by"]
    search_fields = ["made_by__username", "made_by__last_name", "return_to"]
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    actions = None
    add_words = _("Ask communities to fill in a form")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: QuerySet = super().get_queryset(request)
        theirs = CommunityForm.objects.filter(round=OuterRef("pk")).order_by()
        counted: QuerySet = rows.annotate(
            forms_count=count_of(theirs),
            returned_count=count_of(theirs.filter(ANSWERED)),
        )
        return counted

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        changelist: ChangeList = super().get_changelist_instance(request)
        changelist.title = str(capfirst(self.opts.verbose_name_plural))
        return changelist

    @admin.display(description=_("made at"), ordering="created_at")
    def made(self, round: FormRound) -> datetime.datetime:
        return round.created_at

    @admin.display(description=_("forms"), ordering="forms_count")
    def sent(self, round: Any) -> int:
        return int(round.forms_count)

    @admin.display(description=_("answered"), ordering="returned_count")
    def answered(self, round: Any) -> int:
        return int(round.returned_count)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        pages = {
            "<int:key>/forms.zip": (self.forms_view, "forms"),
            "<int:key>/answers.xlsx": (self.answers_view, "answers"),
            "form/<int:key>/": (self.form_view, "form"),
        }
        own = [
            path(
                address,
                self.admin_site.admin_view(view),
                name=f"workbooks_formround_{name}",
            )
            for address, (view, name) in pages.items()
        ]
        return [*own, *super().get_urls()]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Ask; the files are made on the page of the round."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        keys = request.GET.get("communities", "").split(",")
        form = AskForm(
            request.POST if request.method == "POST" else None,
            initial={
                "communities": [int(key) for key in keys if key.isdigit()],
                "return_to": getattr(request.user, "email", ""),
            },
            may_contact=CONTACTS in registers(request),
        )
        if request.method == "POST" and form.is_valid():
            return self._asked(request, form)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Ask communities to fill in a form"),
            "opts": self.opts,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/ask_communities.html", context)

    def _asked(self, request: HttpRequest, form: AskForm) -> HttpResponse:
        round = form.ask(request.user)
        count = len(form.cleaned_data["chosen"])
        words = ngettext(
            "%(count)d form is ready.", "%(count)d forms are ready.", count
        )
        messages.success(request, words % {"count": count})
        page = reverse("admin:workbooks_formround_change", args=[round.pk])
        return HttpResponseRedirect(page)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        """Who has answered, and the files again."""
        round = self._round(request, object_id)
        forms = list(self._forms(round))
        waiting = [form for form in forms if not form.is_answered]
        wanted = request.GET.get("show", "")
        shown = {
            "waiting": waiting,
            "answered": [form for form in forms if form.is_answered],
        }
        context = {
            **self.admin_site.each_context(request),
            "title": _("Community forms of %(day)s") % {"day": round},
            "opts": self.opts,
            "round": round,
            "forms": shown.get(wanted, forms),
            "show": wanted if wanted in shown else "",
            "total": len(forms),
            "answered": len(forms) - len(waiting),
            "waiting": len(waiting),
        }
        return TemplateResponse(request, "admin/form_round.html", context)

    def forms_view(self, request: HttpRequest, key: int) -> HttpResponseBase:
        """All forms as one archive."""
        round = self._round(request, key)
        parts = zipped_forms(request, round, registers(request))
        day = timezone.localdate(round.created_at).isoformat()
        return StreamingHttpResponse(
            parts,
            content_type="application/zip",
            headers={"Content-Disposition": f'attachment; filename="forms-{day}.zip"'},
        )

    def form_view(self, request: HttpRequest, key: int) -> HttpResponseBase:
        """One form."""
        forms = CommunityForm.objects.select_related("community__oblast", "round")
        form = get_object_or_404(forms, pk=key)
        self._round(request, form.round_id)
        return FileResponse(
            one_form(request, form, registers(request)),
            as_attachment=True,
            filename=form_name(form),
            content_type=XLSX_TYPE,
        )

    def answers_view(self, request: HttpRequest, key: int) -> HttpResponseBase:
        """Who has answered, as a spreadsheet."""
        round = self._round(request, key)
        forms = self._forms(round)
        address = request.build_absolute_uri(
            reverse("admin:workbooks_formround_change", args=[round.pk])
        )
        scope = Scope(rows=len(forms), is_public=False, address=address)
        left = Export(FormRound._meta.label, "xlsx", scope.rows, [], is_public=False)
        report(request, left)
        parts = in_language(get_language(), xlsx_parts(ANSWERS, list(forms), scope))
        return streamed(parts, "xlsx", file_name(ANSWERS, "xlsx"))

    def _round(self, request: HttpRequest, key: int | str) -> FormRound:
        if not str(key).isdigit():
            raise Http404
        round = get_object_or_404(FormRound.objects.select_related("made_by"), pk=key)
        if not self.has_view_permission(request, round):
            raise PermissionDenied
        return round

    def _forms(self, round: FormRound) -> QuerySet[CommunityForm]:
        joined = ("community__oblast", "round", "returned_in")
        return round.forms.select_related(*joined)


@admin.register(CommunityForm)
class CommunityFormAdmin(admin.ModelAdmin):
    """The forms of all rounds: reached by their address, to look for a community."""

    list_display = ["community", "round", "returned_at"]
    list_select_related = ["community__oblast", "round"]
    list_per_page = 50
    search_fields = ["community__name_uk", "community__name_en", "community__code"]
    show_facets = admin.ShowFacets.NEVER
    actions = None

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        return {}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
