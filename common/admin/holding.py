"""A form that is held back: shown again with all that was typed, and with a question.

What a person has typed is never thrown away for being late or double: the page says what
there is to decide, and stores nothing before.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db import router, transaction
from django.http import HttpRequest, HttpResponse

from common.admin.meanwhile import OPENED, Meanwhile, token_of
from common.admin.scoped import ScopedAdmin


@dataclass(frozen=True)
class Hold:
    """The question: a template above the form, and what it shows."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)


class HeldError(Exception):
    """Raised while a form is stored: nothing is, and the form is shown with the hold."""

    def __init__(self, hold: Hold) -> None:
        super().__init__(hold.template)
        self.hold = hold


def held_back(form: type[Any]) -> type[Any]:
    """The same form, which is never stored."""

    class HeldForm(form):
        def is_valid(self) -> bool:
            super().is_valid()
            return False

    return HeldForm


class HoldingAdmin(ScopedAdmin):
    """Holds a form back where others have changed its record since it was opened."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method != "POST":
            return self._form_page(request, object_id, form_url, extra_context)
        with transaction.atomic(using=router.db_for_write(self.model)):
            if object_id:
                self._hold_if_changed(request, object_id)
            try:
                return self._form_page(request, object_id, form_url, extra_context)
            except HeldError as held:
                request.hold = held.hold  # type: ignore[attr-defined]
                return self._form_page(request, object_id, form_url, extra_context)

    def _form_page(self, *args: Any) -> HttpResponse:
        page: HttpResponse = super().changeform_view(*args)
        return page

    def _hold_if_changed(self, request: HttpRequest, object_id: str) -> None:
        """Locks the record, so that of two who save at once one is the second."""
        record = self.get_object(request, object_id)
        if OPENED not in request.POST or record is None:
            return
        if not self.has_change_permission(request, record):
            return
        locked = self.model._base_manager.select_for_update()
        locked.filter(pk=record.pk).first()
        record.refresh_from_db()
        meanwhile = Meanwhile(self, request, record)
        request.POST = meanwhile.merged()  # type: ignore[assignment]
        if meanwhile.is_to_be_told:
            shown = {"meanwhile": meanwhile, "address": request.get_full_path()}
            request.hold = Hold("admin/held_meanwhile.html", shown)  # type: ignore[attr-defined]
            request.opened = meanwhile.token  # type: ignore[attr-defined]

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> type[Any]:
        made: type[Any] = super().get_form(request, obj, change=change, **kwargs)
        return held_back(made) if hasattr(request, "hold") else made

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["hold"] = getattr(request, "hold", None)
        record = context.get("original")
        if record is not None and self.has_change_permission(request, record):
            context["opened"] = self._opened(request, context)
        page: HttpResponse = super().render_change_form(
            request, context, *args, **kwargs
        )
        return page

    def _opened(self, request: HttpRequest, context: Any) -> str:
        """After a mistake the form is still as old as when it was opened."""
        if request.method != "POST":
            return token_of(context)
        known: str = getattr(request, "opened", None) or request.POST.get(OPENED, "")
        return known
