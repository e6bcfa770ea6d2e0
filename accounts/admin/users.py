"""Users and their roles. What a role may do is laid down in code, not here."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import second_factor
from accounts.models import AuditKind, CommunityEditor, DigestReader, RoleRule
from accounts.recording import record
from accounts.roles import BY_CODE
from common.admin import PartAdmin, RecordAdmin, RecordInline


def role_names(user: User) -> str:
    names = [group.name for group in user.groups.all()]
    return ", ".join(str(BY_CODE[n].label) if n in BY_CODE else n for n in names)


class RoleChoice(forms.ModelMultipleChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(BY_CODE[obj.name].label)


class StaffForm(UserChangeForm):
    """A person, with their role as a choice of the table's."""

    groups = RoleChoice(
        Group.objects.filter(name__in=BY_CODE).order_by("pk"),
        label=_("Roles"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What each role may do is said in docs/roles.md."),
    )

    def clean_groups(self) -> Any:
        """A narrow role beside a wide one would leave both in doubt."""
        chosen = self.cleaned_data["groups"]
        if len(chosen) > 1 and any(BY_CODE[g.name].is_narrowed for g in chosen):
            raise ValidationError(_("A community editor has no other role."))
        return chosen


class CommunityEditorInline(RecordInline):
    model = CommunityEditor
    fields = ["community"]
    autocomplete_fields = ["community"]
    verbose_name_plural = _("Communities of a community editor")


class DigestReaderInline(RecordInline):
    model = DigestReader
    fields = ["is_wanted", "language", "sent_on"]
    readonly_fields = ["sent_on"]
    can_delete = False
    max_num = 1
    verbose_name_plural = _("Daily letter")


admin.site.unregister([User, Group])


@admin.register(User)
class StaffAdmin(UserAdmin):
    """Nobody rises above themselves here, and nobody is deleted: history names them."""

    form = StaffForm
    list_display = ["username", "full_name", "roles", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal: ClassVar[Any] = []
    inlines = [CommunityEditorInline, DigestReaderInline]
    actions = ["remove_second_factor"]
    fieldsets: ClassVar[Any] = [
        (None, {"fields": ["username", "password"]}),
        (
            _("Person"),
            {
                "fields": [("first_name", "last_name"), "email"],
                "description": _("The e-mail is where a forgotten password is reset."),
            },
        ),
        (
            _("What they may do"),
            {
                "fields": ["is_active", "is_staff", "groups", "is_superuser"],
                "description": _(
                    "Who leaves is made inactive, not deleted. “Staff” opens the "
                    "admin, the role says what may be done in it."
                ),
            },
        ),
        (_("Dates"), {"fields": [("last_login", "date_joined")]}),
    ]
    readonly_fields = ["last_login", "date_joined"]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        rows: QuerySet = super().get_queryset(request).prefetch_related("groups")
        return rows

    def get_readonly_fields(
        self, request: HttpRequest, obj: Model | None = None
    ) -> list[Any]:
        own = [*super().get_readonly_fields(request, obj)]
        return own if request.user.is_superuser else [*own, "is_superuser"]

    def has_change_permission(
        self, request: HttpRequest, obj: Any | None = None
    ) -> bool:
        """A superuser, and a superuser's password, are changed by a superuser only."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False

    def get_inlines(self, request: HttpRequest, obj: Any) -> list[Any]:
        """The form of a new user asks for the name and the password first."""
        return list(super().get_inlines(request, obj)) if obj else []

    @admin.action(description=_("Remove the second factor"), permissions=["change"])
    def remove_second_factor(self, request: HttpRequest, queryset: QuerySet) -> None:
        """For who has lost the telephone and the recovery codes."""
        users = [u for u in queryset if self.has_change_permission(request, u)]
        removed = [user for user in users if second_factor.remove(user)]
        for user in removed:
            record(request, AuditKind.CODE_REMOVED, user=user)
        message = ngettext(
            "The second factor of %(count)d person was removed.",
            "The second factor of %(count)d persons was removed.",
            len(removed),
        )
        messages.success(request, message % {"count": len(removed)})

    @admin.display(description=_("name"), ordering="last_name")
    def full_name(self, user: User) -> str:
        return user.get_full_name() or "—"

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        return role_names(user) or "—"


@admin.register(CommunityEditor)
class CommunityEditorAdmin(RecordAdmin):
    list_display = ["user", "community"]
    list_select_related = ["user", "community"]
    search_fields = ["user__username", "user__last_name", "community__search_key"]
    autocomplete_fields = ["user", "community"]
    fieldsets = [
        (
            None,
            {
                "fields": [("user", "community")],
                "description": _(
                    "Counts for a person in the role “community editor”, who sees "
                    "records of these communities only."
                ),
            },
        )
    ]


@admin.register(DigestReader)
class DigestReaderAdmin(PartAdmin):
    """Reached from the page of the person, and for its history."""

    list_display = ["user", "is_wanted", "language", "sent_on"]
    list_select_related = ["user"]
    search_fields = ["user__username", "user__last_name"]
    autocomplete_fields = ["user"]
    readonly_fields = ["sent_on"]
    fieldsets = [(None, {"fields": ["user", ("is_wanted", "language"), "sent_on"]})]

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False


@admin.register(RoleRule)
class RoleRuleAdmin(RecordAdmin):
    """The rows are made with the roles; only the switch is changed."""

    list_display = ["role", "requires_second_factor"]
    list_select_related = ["group"]
    search_fields = ["group__name"]
    readonly_fields = ["role"]
    fieldsets = [(None, {"fields": ["role", "requires_second_factor"]})]

    @admin.display(description=_("role"), ordering="group")
    def role(self, rule: RoleRule) -> str:
        name = rule.group.name
        return str(BY_CODE[name].label) if name in BY_CODE else name

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(
        self, request: HttpRequest, obj: Model | None = None
    ) -> bool:
        return False


# Their keys are secrets: an administrator takes a device away, but reads none.
admin.site.unregister([TOTPDevice, StaticDevice])
