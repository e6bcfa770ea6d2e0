"""What is asked before a record changes hands with the public: one form a record."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.models import PublishableRecord
from common.public_texts import PublicText, digest, public_texts
from common.publishing import (
    Finding,
    findings_of,
    is_alone,
    is_early,
)
from common.readiness import Lack, lacks_of

LINES = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})


def address_of(record: Any, field: str = "") -> str:
    """Where the field is mended: in the admin, on the page of its record."""
    opts = record._meta
    page = reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[record.pk])
    return f"{page}#id_{field}" if field else page


class ActForm(forms.Form):
    """A change of state of one record, with a note."""

    note = forms.CharField(label=_("Note"), required=False, widget=LINES)

    def __init__(self, record: PublishableRecord, by: Any, **kwargs: Any) -> None:
        self.record, self.by = record, by
        super().__init__(prefix=str(record.pk), **kwargs)

    @property
    def can_go_on(self) -> bool:
        return True

    def act(self) -> None:
        raise NotImplementedError


class ProposeForm(ActForm):
    def act(self) -> None:
        self.record.propose(by=self.by, note=self.cleaned_data["note"])


class TakeBackForm(ActForm):
    def act(self) -> None:
        self.record.take_back(by=self.by, note=self.cleaned_data["note"])


class WithdrawForm(ActForm):
    note = forms.CharField(label=_("Reason for withdrawing"), widget=LINES)

    def act(self) -> None:
        self.record.withdraw(by=self.by, reason=self.cleaned_data["note"])


class PublishForm(ActForm):
    """All that the approver must have seen, and the reasons that are asked for."""

    note = None  # type: ignore[assignment]
    public_from = forms.SplitDateTimeField(
        label=_("Public from"),
        widget=AdminSplitDateTime,
        help_text=_("Kyiv time. Nobody outside sees the record before this moment."),
    )
    override_reason = forms.CharField(
        label=_("Reason for overriding the rules"),
        required=False,
        widget=LINES,
        help_text=_(
            "Needed to publish before the embargo ends, and where nobody but you has "
            "changed the record. It is kept in the history."
        ),
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, record: PublishableRecord, by: Any, **kwargs: Any) -> None:
        super().__init__(record, by, **kwargs)
        earliest = record.earliest_public_moment()
        stored = record.public_from or earliest
        # One label stands for two fields.
        for part, words in zip(
            self.fields["public_from"].widget.widgets,
            (_("Public from, date"), _("Public from, time")),
            strict=True,
        ):
            part.attrs["aria-label"] = words
        self.initial = {"public_from": max(stored, earliest), "seen": self.version}
        for finding in self.findings:
            self.fields[f"accept-{finding.key}"] = forms.CharField(
                label=_("Why it may be public"),
                required=False,
                widget=forms.TextInput(attrs={"class": "vTextField"}),
            )

    @cached_property
    def texts(self) -> list[PublicText]:
        return public_texts(self.record)

    @cached_property
    def version(self) -> str:
        return digest(self.texts)

    @cached_property
    def findings(self) -> list[Finding]:
        return findings_of(self.record)

    @cached_property
    def lacks(self) -> list[Lack]:
        return lacks_of(self.record)

    @property
    def can_go_on(self) -> bool:
        return not any(lack.blocks for lack in self.lacks)

    @cached_property
    def is_alone(self) -> bool:
        return is_alone(self.record, self.by)

    @property
    def earliest(self) -> Any:
        return self.record.earliest_public_moment()

    def shown_lacks(self) -> Iterator[tuple[Lack, str]]:
        for lack in self.lacks:
            own = lack.field == "citations"
            yield lack, address_of(lack.record, "" if own else lack.field)

    def shown_findings(self) -> Iterator[tuple[Finding, str, Any]]:
        for finding in self.findings:
            where = address_of(finding.text.record, finding.text.field)
            yield finding, where, self[f"accept-{finding.key}"]

    def clean_seen(self) -> str:
        """What is approved is what was read."""
        if self.cleaned_data["seen"] != self.version:
            # The page shows the texts of now, so that the next try is of these.
            self.data = {**self.data.dict(), self.add_prefix("seen"): self.version}  # type: ignore[attr-defined]
            raise ValidationError(
                gettext("The record was changed meanwhile. Read it again.")
            )
        return self.version

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for finding in self.findings:
            if not cleaned.get(f"accept-{finding.key}", "").strip():
                self.add_error(
                    f"accept-{finding.key}",
                    gettext("Mend the text, or say why it may be public."),
                )
        self._ask_for_a_reason(cleaned)
        return cleaned

    def _ask_for_a_reason(self, cleaned: dict[str, Any]) -> None:
        moment = cleaned.get("public_from")
        if cleaned.get("override_reason") or not moment:
            return
        if is_early(self.record, moment):
            self.add_error(
                "override_reason",
                gettext("Say why it becomes public before its embargo ends."),
            )

    def act(self) -> None:
        said = self.cleaned_data
        self.record.publish(
            by=self.by,
            public_from=said["public_from"],
            override_reason=said["override_reason"],
            accepted={f.key: said[f"accept-{f.key}"] for f in self.findings},
        )


FORMS: dict[str, type[ActForm]] = {
    "propose": ProposeForm,
    "publish": PublishForm,
    "withdraw": WithdrawForm,
    "take_back": TakeBackForm,
}
