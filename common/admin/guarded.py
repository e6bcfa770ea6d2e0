"""A form of what is public is held back where it would begin to give something away."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_permission_codename
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from common.admin.holding import HeldError, Hold, HoldingAdmin
from common.guarding import given_away
from common.models import CHANGE_REASON_LENGTH, PublishableRecord
from common.publishing import Finding

WHY = "_why_public"


class GuardedAdmin(HoldingAdmin):
    """Asks for every finding that the stored record did not have before.

    Who may publish the record can say why it may be public; the reason is kept in its
    history. Everybody else mends the text.
    """

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        request.given_away_before = given_away(obj)  # type: ignore[attr-defined]
        if self._may_accept(request) and (why := request.POST.get(WHY, "").strip()):
            said = " ".join(filter(None, [getattr(obj, "_change_reason", ""), why]))
            obj._change_reason = said[:CHANGE_REASON_LENGTH]
        super().save_model(request, obj, form, change)
        if getattr(request, "is_going_back", False):
            # A former version has no rows that are saved after it.
            self._check(request, obj)

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        self._check(request, form.instance)

    def _check(self, request: HttpRequest, record: Any) -> None:
        before = getattr(request, "given_away_before", {})
        found = given_away(record)
        new = [finding for key, finding in found.items() if key not in before]
        if new and not self._is_accepted(request):
            self._hold(request, new)

    def _hold(self, request: HttpRequest, findings: list[Finding]) -> None:
        shown = {
            "findings": findings,
            "why": WHY if self._may_accept(request) else "",
            "said": request.POST.get(WHY, ""),
        }
        raise HeldError(Hold("admin/held_leaks.html", shown))

    def _is_accepted(self, request: HttpRequest) -> bool:
        return self._may_accept(request) and bool(request.POST.get(WHY, "").strip())

    def _may_accept(self, request: HttpRequest) -> bool:
        if not issubclass(self.model, PublishableRecord):
            return False
        codename = get_permission_codename("publish", self.opts)
        return request.user.has_perm(f"{self.opts.app_label}.{codename}")

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Going back to a former version must not give away what was mended since."""
        try:
            with transaction.atomic():
                return super().history_form_view(
                    request, object_id, version_id, extra_context
                )
        except HeldError as held:
            for finding in held.hold.context["findings"]:
                messages.error(
                    request, f"«{finding.leak.found}»: {finding.leak.reason}"
                )
            return HttpResponseRedirect(request.get_full_path())
