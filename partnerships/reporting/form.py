"""The form in which a reader chooses; pages and the command ask with the same words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.bilingual import Text
from common.filters import MarkedSelect
from communities.models import Oblast
from partnerships.models import Country, Meeting, Sector
from partnerships.reporting.choice import Choice
from partnerships.reporting.edition import Edition
from partnerships.standing import named

# A list of thousands is no choice; older ones are reached from their own pages.
MEETINGS_OFFERED = 40


class _DayField(forms.DateField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            input_formats=["%Y-%m-%d", "%d.%m.%Y"],
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            error_messages={
                "invalid": _("This is not a day. Write 2026-03-06 or 06.03.2026.")
            },
            **kwargs,
        )


class _RecordField(forms.ModelChoiceField):
    def __init__(self, unknown: Any, **kwargs: Any) -> None:
        super().__init__(
            required=False,
            empty_label=_("any"),
            widget=MarkedSelect,
            error_messages={"invalid_choice": unknown},
            **kwargs,
        )


class ChoiceForm(forms.Form):
    """Everything may be left out. `edition` decides what is offered and accepted."""

    since = _DayField(label=pgettext_lazy("period", "From"))
    until = _DayField(label=pgettext_lazy("period", "Until"))
    country = _RecordField(
        _("There is no such partner country: give its ISO code, such as DK."),
        label=_("Country"),
        queryset=Country.objects.none(),
    )
    region = _RecordField(
        _("There is no such region: give its ISO 3166-2 code, such as UA-63."),
        label=_("Region"),
        queryset=Oblast.objects.none(),
        to_field_name="iso",
    )
    sector = _RecordField(
        _("There is no such sector."),
        label=_("Sector"),
        queryset=Sector.objects.none(),
        to_field_name="code",
    )
    meeting = _RecordField(
        _("There is no such meeting."),
        label=_("Meeting of the visit report"),
        queryset=Meeting.objects.none(),
        to_field_name="slug",
    )

    def __init__(self, edition: Edition, data: Any = None) -> None:
        super().__init__(data if data is not None else {})
        self.edition = edition
        fields: dict[str, Any] = self.fields
        countries = named(edition.rows(Country), rows=edition.rows)
        fields["country"].queryset = countries.by_name()
        fields["region"].queryset = Oblast.objects.by_name()
        fields["sector"].queryset = Sector.objects.all()
        fields["meeting"].queryset = edition.rows(Meeting)
        fields["meeting"].empty_label = _("the newest in this choice")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            error = ValidationError(_("The end is before the start."))
            self.add_error("until", error)
        return cleaned

    def choice(self, site: str = "") -> Choice:
        """What was chosen; only of a valid form."""
        return Choice(edition=self.edition, site=site, **self.cleaned_data)

    def offer_meetings(self, meetings: QuerySet) -> None:
        """List the newest of these, and the one that was chosen; costs a query."""
        field: Any = self.fields["meeting"]
        offered = list(meetings[:MEETINGS_OFFERED])
        chosen = self.cleaned_data.get("meeting") if self.is_valid() else None
        if chosen and chosen not in offered:
            offered.append(chosen)
        field.choices = [
            ("", field.empty_label),
            *((meeting.slug, _label(meeting)) for meeting in offered),
        ]


def _label(meeting: Meeting) -> Text:
    """Day and title, in the language that the title is in."""
    title = meeting.title
    words = f"{meeting.held_on.label}: {title}"
    return Text.make(words, lang=title.lang, is_fallback=title.is_fallback)
