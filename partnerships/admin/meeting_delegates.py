"""The delegates of a meeting, edited on the page of the meeting.

Delegates belong to a delegation, and a delegation may come to several meetings: Django's
inlines cannot reach over that. This formset does, as long as the meeting has one
delegation or none: the rows are those of the only delegation, or make a new one.
"""

from typing import Any

from django.contrib.admin.checks import InlineModelAdminChecks
from django.core.exceptions import ValidationError
from django.forms import BaseModelFormSet, modelformset_factory
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.admin import RecordInline, fill_numbers, kept_forms, next_number
from common.admin.inlines import NamedCells
from common.forms import NumberedRowForm
from partnerships.admin.delegations import DELEGATE_FIELDS
from partnerships.admin.meeting_copying import copied_rows
from partnerships.models import Delegate, Delegation, Meeting

HEAD = "partnerships_delegate_one_head"


def only_delegation(meeting: Meeting | None) -> Delegation | None:
    """The delegation of a stored meeting that has exactly one."""
    if meeting is None or meeting.pk is None:
        return None
    found = list(meeting.delegations.all()[:2])
    return found[0] if len(found) == 1 else None


def free_slug(wanted: str) -> str:
    """The address, or the first of its numbered kin that is free."""
    slug, number = wanted[:80], 1
    while Delegation.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{wanted[:76]}-{number}"
    return slug


def make_delegation(meeting: Meeting, wanted: dict[str, Any]) -> Delegation:
    """A new delegation of the meeting, named after it where no name is given."""
    slug = free_slug(f"{meeting.slug}-delegation")
    own = {
        name: wanted[name] for name in ("name_uk", "name_en", "group") if name in wanted
    }
    delegation = Delegation(slug=slug, **{"name_uk": "", **own})
    if not delegation.name_uk:
        delegation.name_uk = _name_after(meeting.title_uk, "uk")
        delegation.name_en = delegation.name_en or _name_after(meeting.title_en, "en")
    delegation.full_clean()
    delegation.save()
    meeting.delegations.add(delegation)
    return delegation


def add_countries(
    delegation: Delegation, meeting: Meeting, wanted: dict[str, Any]
) -> None:
    """A delegate of the wanted rank for each wanted country that has none yet.

    Nobody is said to have attended what has not been held.
    """
    is_held = meeting.status == Meeting.Status.HELD
    part = (
        Delegate.Participation.ATTENDED if is_held else Delegate.Participation.INVITED
    )
    there = set(delegation.delegates.values_list("country", flat=True))
    number = next_number(delegation.delegates.all())
    missing = [c for c in wanted["countries"] if c.pk not in there]
    for following, country in enumerate(missing, number):
        row = Delegate(
            delegation=delegation,
            number=following,
            country=country,
            rank=wanted["rank"],
            participation=part,
        )
        row.full_clean()
        row.save()


def _name_after(title: str, language: str) -> str:
    if not title:
        return ""
    with translation.override(language):
        return (gettext("Delegation: %(title)s") % {"title": title})[:250]


class MeetingDelegateFormSet(NamedCells, BaseModelFormSet):
    """Delegate rows whose parent is the only delegation of a meeting.

    `MeetingAdmin.save_form` leaves on the meeting what its form says: the chosen
    delegations and what is wanted of a new one.
    """

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        instance: Any = None,
        save_as_new: bool = False,
        prefix: str | None = None,
        queryset: Any = None,
        **kwargs: Any,
    ) -> None:
        self.instance = instance
        self.shown = only_delegation(instance)
        self.is_saving = False
        rows = queryset.filter(delegation=self.shown) if self.shown else queryset.none()
        super().__init__(data, files, prefix=prefix, queryset=rows, **kwargs)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "delegates"

    @property
    def initial_forms(self) -> list[Any]:
        """While saving, the head comes last: the old one must have stepped down."""
        forms: list[Any] = super().initial_forms
        if not self.is_saving:
            return forms
        return sorted(forms, key=lambda form: bool(form.instance.is_head))

    @property
    def chosen(self) -> list[Delegation]:
        """The delegations that the meeting will have, as its valid form says."""
        shown = [self.shown] if self.shown else []
        return getattr(self.instance, "chosen_delegations", shown)

    def clean(self) -> None:
        super().clean()
        if not self.has_changed():
            return
        if len(self.chosen) > 1:
            raise ValidationError(
                _("The meeting has several delegations: edit each on its own page.")
            )
        target = self.chosen[0] if self.chosen else None
        if self.shown not in (None, target):
            raise ValidationError(
                _(
                    "Another delegation was chosen: save the meeting, then edit its rows."
                )
            )
        forms = kept_forms(self)
        first = next_number(target.delegates.all()) if target else 1
        fill_numbers(forms, first)
        self._check_heads(forms, target)
        for form in forms:
            self._check_in_delegation(form, target)

    def _check_heads(self, forms: list[Any], target: Delegation | None) -> None:
        heads = sum(1 for form in forms if form.instance.is_head)
        if target and not self.shown:
            heads += target.delegates.filter(is_head=True).count()
        if heads > 1:
            raise ValidationError(_("A delegation has one head."))

    def _check_in_delegation(self, form: Any, target: Delegation | None) -> None:
        """The constraints that the row's own check leaves out: they need the parent."""
        if target is None:
            return
        form.instance.delegation = target
        for constraint in Delegate._meta.constraints:
            if constraint.name == HEAD:
                continue
            try:
                constraint.validate(Delegate, form.instance)
            except ValidationError as error:
                if not form.non_field_errors():
                    form.add_error(None, error)

    def save(self, commit: bool = True) -> Any:
        self.is_saving = True
        wanted = getattr(self.instance, "new_delegation", {})
        target = self.chosen[0] if self.chosen else None
        rows = kept_forms(self) if self.has_changed() else []
        if target is None and (any(wanted.values()) or rows):
            target = make_delegation(self.instance, wanted)
        for form in rows:
            form.instance.delegation = target
        saved = super().save(commit)
        if target and wanted.get("countries"):
            add_countries(target, self.instance, wanted)
        return saved


class _NoParentChecks(InlineModelAdminChecks):
    """Django's checks without the one for a foreign key to the page's own record."""

    def _check_relation(self, obj: Any, parent_model: Any) -> list[Any]:
        return []

    def _check_exclude_of_parent_model(self, obj: Any, parent_model: Any) -> list[Any]:
        return []


class MeetingDelegateInline(RecordInline):
    """Who came: the delegates of the meeting's only, or new, delegation."""

    model = Delegate
    formset: Any = MeetingDelegateFormSet
    form: Any = NumberedRowForm
    checks_class = _NoParentChecks
    autocomplete_fields = ["country", "organisation", "person"]
    fields = DELEGATE_FIELDS
    verbose_name_plural = _("Delegates of the delegation")

    def get_formset(
        self, request: HttpRequest, obj: Any = None, **kwargs: Any
    ) -> type[Any]:
        can_add = self.has_add_permission(request, obj)
        can_change = self.has_change_permission(request, obj)

        class Row(self.form):  # type: ignore[name-defined]
            def has_changed(self) -> bool:
                """Rows that the user may not write count as untouched."""
                is_new = self.instance._state.adding
                allowed = can_add if is_new else can_change
                return allowed and super().has_changed()

        return modelformset_factory(
            self.model,
            form=Row,
            formset=self.formset,
            fields=self.fields,
            formfield_callback=lambda field, **options: self.formfield_for_dbfield(
                field, request, **options
            ),
            extra=self.get_extra(request, obj) if can_add else 0,
            max_num=None if can_add else 0,
            can_delete=self.has_delete_permission(request, obj),
        )

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        if rows := copied_rows(request, Delegate):
            return len(rows)
        return 0 if only_delegation(obj) else 1
