"""The staff's pages, one of each kind, for the rules of weight and of accessibility."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from communities.models import Community
from partnerships.models import Meeting, Outcome, PilotProject
from tests.workbooks.previewed import previewed
from workbooks.models import FormRound, Import


def press(selector):
    """Presses a button and waits for the page that comes of it."""

    def act(page):
        with page.expect_navigation():
            page.locator(selector).first.click()

    return act


def choose(action):
    """Takes the first row of a list, and an action on it."""

    def act(page):
        page.locator(".action-select").first.check()
        page.locator("select[name=action]").select_option(action)
        press("button[name=index]")(page)

    return act


@dataclass(frozen=True)
class AdminPage:
    address: str
    act: Any = None
    is_inside: bool = True


def admin_of(model, page, *args):
    meta = model._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


def forms_of(model):
    """A new form, the same with errors, and the form of a stored record."""
    name, new = model._meta.model_name, admin_of(model, "add")
    stored = model._default_manager.order_by("pk")[0]
    return {
        name: AdminPage(admin_of(model, "change", stored.pk)),
        f"{name} in error": AdminPage(new, press("[name=_save]")),
    }


def inside():
    meeting = Meeting.objects.public().order_by("pk")[0]
    outcome = Outcome.objects.order_by("pk")[0]
    meetings, outcomes = (admin_of(m, "changelist") for m in (Meeting, Outcome))
    return {
        "start": AdminPage(reverse("admin:index")),
        "list": AdminPage(outcomes),
        "list narrowed": AdminPage(f"{meetings}?visibility__exact=published&q=а"),
        **forms_of(Meeting),
        **forms_of(PilotProject),
        **forms_of(Community),
        "import": AdminPage(admin_of(Meeting, "import")),
        "imports": AdminPage(admin_of(Import, "changelist")),
        "preview": AdminPage(admin_of(Import, "change", previewed().pk)),
        "export": AdminPage(admin_of(Meeting, "export")),
        "workbook": AdminPage(
            reverse("workbook_editing", args=["partnerships", "person"])
        ),
        "asking communities": AdminPage(
            admin_of(FormRound, "add"), press("[type=submit].default")
        ),
        "history": AdminPage(admin_of(Meeting, "history", meeting.pk)),
        "version": AdminPage(
            admin_of(Meeting, "simple_history", meeting.pk, meeting.history.latest().pk)
        ),
        "publishing": AdminPage(f"{admin_of(Meeting, 'publish')}?ids={meeting.pk}"),
        "archiving": AdminPage(meetings, choose("archive_records")),
        "deleting": AdminPage(admin_of(Outcome, "delete", outcome.pk)),
        "deleting many": AdminPage(outcomes, choose("delete_selected")),
        "a step": AdminPage(outcomes, choose("assign_records")),
        "reports": AdminPage(f"{reverse('staff_reports')}?since=2026-01-01"),
        "second factor": AdminPage(reverse("second_factor_setup")),
    }


def outside(user):
    key = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    addresses = {
        "log-in": reverse("admin:login"),
        "password": reverse("admin_password_reset"),
        "password sent": reverse("password_reset_done"),
        "password new": reverse("password_reset_confirm", args=[key, token]),
        "password stale": reverse("password_reset_confirm", args=[key, "x-y"]),
        "password done": reverse("password_reset_complete"),
    }
    pages = {name: AdminPage(path, None, False) for name, path in addresses.items()}
    return pages | {"log-in in error": AdminPage(addresses["log-in"], wrong, False)}


def wrong(page):
    page.locator("#id_username").fill("nobody")
    page.locator("#id_password").fill("wrong")
    press("#login-form [type=submit]")(page)
