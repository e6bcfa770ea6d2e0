"""Forms of the entrance: a code, and the letter with a link to a new password."""

import datetime
import logging
from threading import Thread
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.mail import EmailMultiAlternatives
from django.template import loader
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import second_factor
from accounts.models import AuditEvent, AuditKind, CommunityEditor
from accounts.roles import BY_CODE, ROLES
from communities.models import Community

log = logging.getLogger(__name__)

CODE = forms.TextInput(
    attrs={
        "class": "vTextField",
        "autocomplete": "one-time-code",
        "autocapitalize": "off",
        "spellcheck": "false",
        "autofocus": True,
    }
)
WRONG = _("The code is wrong or was used already.")
# A mailbox must not be filled by a stranger.
LETTERS_AN_HOUR = 3


class CodeForm(forms.Form):
    """A code that a confirmed device of the person accepts."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.device: Any = None

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split()).lower()
        until = second_factor.locked_until(self.user)
        if until:
            seconds = int((until - timezone.now()).total_seconds()) + 1
            raise ValidationError(
                _("Too many wrong codes. Try again in %(seconds)s seconds."),
                code="wait",
                params={"seconds": seconds},
            )
        self.device = second_factor.verified(self.user, code)
        if self.device is None:
            raise ValidationError(WRONG, code="wrong")
        return code


class SetUpForm(forms.Form):
    """The first code of a device: it shows that the key has arrived."""

    code = forms.CharField(label=_("Code"), max_length=20, widget=CODE)

    def __init__(self, device: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.device = device

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if not self.device.verify_token(code):
            raise ValidationError(WRONG, code="wrong")
        return code


class SeeAsForm(forms.Form):
    """As which role to look; an editor of communities is one of some community."""

    role = forms.TypedChoiceField(
        label=_("Role"),
        choices=[(role.code, role.label) for role in ROLES],
        coerce=BY_CODE.get,
    )
    community = forms.ModelChoiceField(
        Community.objects.current(),
        label=_("Community"),
        required=False,
        widget=AutocompleteSelect(
            CommunityEditor._meta.get_field("community"), admin.site
        ),
        help_text=_("For the role “community editor” only."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        role = cleaned.get("role")
        if role and role.is_narrowed and not cleaned.get("community"):
            self.add_error("community", _("Choose whose editor to look as."))
        return cleaned


class LetterForm(PasswordResetForm):
    """Sends the letter after the answer, which tells nobody whether there is one.

    An answer that waited for the mail server would be slower for an address that
    belongs to somebody.
    """

    def get_users(self, email: str) -> Any:
        hour_ago = timezone.now() - datetime.timedelta(hours=1)
        for user in super().get_users(email):
            letters = AuditEvent.objects.filter(
                kind=AuditKind.RESET_ASKED, user=user, created_at__gte=hour_ago
            )
            if letters.count() < LETTERS_AN_HOUR:
                yield user

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        subject = loader.render_to_string(subject_template_name, context)
        letter = EmailMultiAlternatives(
            " ".join(subject.split()),
            loader.render_to_string(email_template_name, context),
            from_email,
            [to_email],
        )
        user: User = context["user"]
        AuditEvent.objects.create(kind=AuditKind.RESET_ASKED, user=user)
        Thread(target=_send, args=(letter, user.pk), name="password letter").start()


def _send(letter: EmailMultiAlternatives, user_id: int) -> None:
    try:
        letter.send()
    except Exception:
        log.exception("The letter to user %s was not sent.", user_id)
