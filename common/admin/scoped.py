"""Admins that show and take in only what is within a person's part of the register."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin

from common.scopes import scope_of, sees, visible


class ScopedChoices:
    """Offers, and accepts, only rows within the person's part."""

    def formfield_for_foreignkey(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        return super().formfield_for_foreignkey(  # type: ignore[misc]
            db_field, request, **self._narrowed(db_field, request, kwargs)
        )

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest, **kwargs: Any
    ) -> Any:
        return super().formfield_for_manytomany(  # type: ignore[misc]
            db_field, request, **self._narrowed(db_field, request, kwargs)
        )

    def _narrowed(
        self, field: Field, request: HttpRequest, kwargs: dict[str, Any]
    ) -> dict[str, Any]:
        if scope_of(request.user) is None:
            return kwargs
        offered = kwargs.get("queryset")
        if offered is None:
            offered = field.related_model._default_manager.all()  # type: ignore[union-attr]
        return {**kwargs, "queryset": visible(offered, request.user)}


class ScopedAdmin(ScopedChoices, SimpleHistoryAdmin):
    """Every page of a record asks whether the record is within the person's part."""

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return visible(super().get_queryset(request), request.user)

    def has_view_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return super().has_view_permission(request, obj) and within(request, obj)

    def has_change_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return super().has_change_permission(request, obj) and within(request, obj)

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[Any]:
        """All fields but those that the person's part lets be changed."""
        own = list(super().get_readonly_fields(request, obj))
        scope = scope_of(request.user)
        allowed = scope.fields(self.model) if scope else None
        if allowed is None:
            return own
        known = {f.name for f in self.opts.get_fields() if not f.auto_created}
        return [*own, *sorted(known - allowed - {*own})]

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """A former version; going back to it is a change, and needs what a change needs.

        The library asks for no more than the right to look.
        """
        if request.method == "POST":
            record = self.get_object(request, object_id)
            if record is None or not self.has_change_permission(request, record):
                raise PermissionDenied
            request.is_going_back = True  # type: ignore[attr-defined]
        response: HttpResponse = super().history_form_view(
            request, object_id, version_id, extra_context
        )
        return response

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        """Going back brings back only what the form could have changed.

        A former version must not publish a record again, or undo its archiving.
        """
        if getattr(request, "is_going_back", False):
            stored = self.model._default_manager.get(pk=obj.pk)
            for field in self.opts.concrete_fields:
                if field.name not in form.fields:
                    setattr(obj, field.attname, getattr(stored, field.attname))
        super().save_model(request, obj, form, change)


def within(request: HttpRequest, record: Model | None) -> bool:
    return record is None or sees(record, request.user)
