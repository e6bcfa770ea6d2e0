"""The entrance beside the admin's own pages: second factor and forgotten password."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.decorators import staff_member_required
from django.contrib.auth import views
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from django_otp import login as let_in

from accounts import second_factor, seeing
from accounts.forms import CodeForm, LetterForm, SeeAsForm, SetUpForm
from accounts.models import AuditKind
from accounts.recording import record


def page(
    request: HttpRequest, template: str, *, is_inside: bool, **context: Any
) -> HttpResponse:
    """A page of the entrance; before somebody is in, it shows nothing of the inside."""
    around = admin.site.each_context(request)
    if not is_inside:
        around |= {"has_permission": False, "is_nav_sidebar_enabled": False}
        around["available_apps"] = []
    return TemplateResponse(request, f"admin/{template}.html", {**around, **context})


def onward(request: HttpRequest) -> str:
    """Where the person wanted to go; never to another site."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if is_ours else reverse("admin:index")


def come_in(request: HttpRequest, device: Any) -> None:
    """Mark the session as verified, under a key that nobody can have known before."""
    let_in(request, device)
    request.session.cycle_key()


@never_cache
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def check(request: HttpRequest) -> HttpResponse:
    """After the password, the code."""
    if not second_factor.is_set_up(request.user):
        return redirect(onward(request))
    form = CodeForm(request.user, request.POST or None)
    if request.method == "POST":
        if form.is_valid():
            come_in(request, form.device)
            return redirect(onward(request))
        record(request, AuditKind.CODE_FAILED)
    return page(
        request,
        "second_factor_check",
        is_inside=False,
        title=_("Second factor"),
        form=form,
        next=onward(request),
    )


@never_cache
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def set_up(request: HttpRequest) -> HttpResponse:
    """Setting an authenticator up; where there is one, its state and new codes."""
    is_required = second_factor.is_required(request.user)
    if second_factor.is_set_up(request.user):
        return state(request, CodeForm(request.user), is_required=is_required)
    device = second_factor.begun(request.user)
    form = SetUpForm(device, request.POST or None)
    if request.method == "POST":
        if form.is_valid():
            codes = second_factor.confirm(device)
            come_in(request, device)
            record(request, AuditKind.CODE_SET)
            return recovery(request, codes)
        record(request, AuditKind.CODE_FAILED)
    return page(
        request,
        "second_factor_setup",
        is_inside=not is_required,
        title=_("Set up the second factor"),
        form=form,
        drawing=second_factor.drawing(device),
        secret=readable(device),
        is_required=is_required,
        next=onward(request),
    )


def readable(device: Any) -> str:
    """The key in groups of four, for who types it by hand."""
    _start, _mark, rest = device.config_url.partition("secret=")
    key = rest.partition("&")[0]
    return " ".join(key[at : at + 4] for at in range(0, len(key), 4))


def state(request: HttpRequest, form: CodeForm, *, is_required: bool) -> HttpResponse:
    return page(
        request,
        "second_factor_state",
        is_inside=True,
        title=_("Second factor"),
        form=form,
        is_required=is_required,
    )


def recovery(request: HttpRequest, codes: list[str]) -> HttpResponse:
    title = _("Recovery codes")
    context = {"title": title, "codes": codes, "next": onward(request)}
    return page(request, "second_factor_codes", is_inside=True, **context)


@never_cache
@require_POST
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def change(request: HttpRequest) -> HttpResponse:
    """New recovery codes, or no second factor; both want a code first."""
    is_required = second_factor.is_required(request.user)
    if not second_factor.is_set_up(request.user):
        return redirect("second_factor_setup")
    form = CodeForm(request.user, request.POST)
    if not form.is_valid():
        record(request, AuditKind.CODE_FAILED)
        return state(request, form, is_required=is_required)
    if "renew" in request.POST:
        record(request, AuditKind.CODE_SET)
        codes = second_factor.renew_codes(request.user)
        # A recovery code that let the person in is gone with the others.
        come_in(request, second_factor.authenticator(request.user))
        return recovery(request, codes)
    if is_required:
        messages.error(request, gettext("Your role requires a second factor."))
        return redirect("second_factor_setup")
    second_factor.remove(request.user)
    record(request, AuditKind.CODE_REMOVED)
    messages.success(request, gettext("The second factor was removed."))
    return redirect("admin:index")


@never_cache
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def see_as(request: HttpRequest) -> HttpResponse:
    """Choose as which role to see the admin; during the look, the way out of it."""
    title = _("See it as another role")
    if hasattr(request, "seen_as"):
        return page(request, "see_as", is_inside=True, title=title, form=None)
    if not seeing.may_see_as(request.user):
        raise PermissionDenied
    form = SeeAsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        seeing.begin(request, form.cleaned_data["role"], form.cleaned_data["community"])
        return redirect("admin:index")
    return page(request, "see_as", is_inside=True, title=title, form=form)


@never_cache
@require_POST
@staff_member_required(login_url="admin:login")  # type: ignore[untyped-decorator]
def see_as_leave(request: HttpRequest) -> HttpResponse:
    seeing.leave(request)
    return redirect("admin:index")


class InAdmin:
    """Django's pages of a forgotten password, in the frame of the admin."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        around = admin.site.each_context(self.request)
        return {**around, **context, "is_nav_sidebar_enabled": False}


class Reset(InAdmin, views.PasswordResetView):
    form_class = LetterForm
    email_template_name = "admin/password_letter.txt"
    subject_template_name = "admin/password_letter_subject.txt"
    success_url = reverse_lazy("password_reset_done")


class ResetDone(InAdmin, views.PasswordResetDoneView):
    pass


class ResetConfirm(InAdmin, views.PasswordResetConfirmView):
    """A new password lets nobody in by itself: log-in and second factor follow."""

    post_reset_login = False
    success_url = reverse_lazy("password_reset_complete")

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        record(self.request, AuditKind.RESET_DONE, user=self.user)
        return response


class ResetComplete(InAdmin, views.PasswordResetCompleteView):
    pass
