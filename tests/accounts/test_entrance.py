"""Coming in: lock-out, session, password and its reset; who it does not help."""

import datetime
import re
import threading
import time

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from accounts.addresses import client_address
from accounts.middleware import BEGAN, SEEN
from accounts.models import AuditEvent
from tests.builders import make_user
from tests.conftest import Caller

pytestmark = pytest.mark.django_db

PASSWORD = "вигаданий-довгий-пароль"
LOGIN = "/admin/login/"


@pytest.fixture
def person(db):
    return make_user(
        username="person", password=PASSWORD, is_staff=True, email="p@example.org"
    )


def try_in(client, username="person", password="", **meta):
    client.cookies["django_language"] = "en"
    data = {"username": username, "password": password or "хибний"}
    return client.post(LOGIN, data, **meta)


def fail(client, times=5, **kwargs):
    for _number in range(times):
        response = try_in(client, **kwargs)
    return response


def test_five_failures_lock_out_and_say_until_when(client, person):
    assert fail(client, 4).status_code == 200
    locked = try_in(client)
    assert locked.status_code == 429
    assert 0 < int(locked["Retry-After"]) <= 15 * 60
    assert "in 15 minutes" in locked.content.decode()
    assert try_in(client, password=PASSWORD).status_code == 429, "even the right one"


def test_the_page_of_the_lock_is_ukrainian_unless_chosen_otherwise(client, person):
    fail(client)
    del client.cookies["django_language"]
    data = {"username": "person", "password": "хибний"}
    assert '<html lang="uk"' in client.post(LOGIN, data).content.decode()


def test_the_lock_opens_by_itself_and_attempts_do_not_prolong_it(client, person):
    fail(client, 7)
    earlier = timezone.now() - datetime.timedelta(minutes=16)
    AccessAttempt.objects.update(attempt_time=earlier)
    assert try_in(client, password=PASSWORD).status_code == 302


def test_a_stranger_does_not_lock_the_owner_out(client, person):
    fail(client, REMOTE_ADDR="203.0.113.9")
    assert try_in(client, password=PASSWORD).status_code == 302


def test_a_name_that_nobody_has_is_answered_alike(client, person):
    pages = []
    for username in ("person", "ніхто"):
        texts = []
        for _number in range(6):
            response = try_in(client, username=username)
            # A token of its own, and the minute of the clock, which may turn meanwhile.
            own = r'name="csrfmiddlewaretoken" value="\w+"|at \d\d:\d\d, in \d+'
            text = re.sub(own, "", body(response))
            texts.append((response.status_code, text.replace(username, "")))
        pages.append(texts)
    assert pages[0] == pages[1]


def body(response):
    return response.content.decode()


def test_an_inactive_person_is_answered_like_nobody(client, person):
    User.objects.update(is_active=False)
    response = try_in(client, password=PASSWORD)
    assert "Please enter the correct" in body(response)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "found"),
    [
        (0, "198.51.100.1", "127.0.0.1"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "10.0.0.1, 198.51.100.1", "198.51.100.1"),
        (2, "10.0.0.1, 198.51.100.1, 192.0.2.7", "198.51.100.1"),
        (2, "198.51.100.1", "127.0.0.1"),
        (1, "not an address", "127.0.0.1"),
        (1, None, "127.0.0.1"),
    ],
)
def test_the_address_is_the_one_our_own_proxy_saw(settings, proxies, forwarded, found):
    settings.PROXY_COUNT = proxies
    meta = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert client_address(RequestFactory().get("/", **meta)) == found


def test_a_made_up_header_does_not_escape_the_lock(client, person):
    for number in range(5):
        response = try_in(client, HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert response.status_code == 429


# Sessions


@pytest.mark.parametrize(
    ("key", "hours", "status"),
    [(SEEN, 7, 200), (SEEN, 9, 302), (BEGAN, 23, 200), (BEGAN, 25, 302)],
)
def test_a_session_ends_when_idle_or_old(administrator, key, hours, status):
    path = reverse("admin:index")
    assert administrator.get(path).status_code == 200
    session = administrator.session
    session[key] = int(time.time()) - hours * 3600
    session.save()
    assert administrator.get(path).status_code == status


def test_a_visitor_gets_no_session(client):
    assert "sessionid" not in client.get("/uk/").cookies


def test_the_session_cookie_is_kept_from_scripts_and_lasts_a_day(client, person):
    cookie = try_in(client, password=PASSWORD).cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 24 * 3600


# Passwords


@pytest.mark.parametrize("password", ["коротке-11c", "1q2w3e4r5t6y", "1" * 14])
def test_a_weak_password_is_refused(administrator, password):
    path = reverse("admin:auth_user_add")
    data = {"username": "n", "usable_password": "true"}
    data |= {"password1": password, "password2": password}
    assert administrator.post(path, data).status_code == 200
    assert not User.objects.filter(username="n").exists()


def ask(client, email):
    client.cookies["django_language"] = "en"
    response = client.post(reverse("admin_password_reset"), {"email": email})
    for thread in threading.enumerate():
        if thread.name == "password letter":
            thread.join()
    return response


def link_of(letter):
    (link,) = re.findall(r"http://testserver(/\S+)", letter.body)
    return link


def test_a_forgotten_password_is_reset_by_a_letter(client, person):
    ask(client, "p@example.org")
    (letter,) = mail.outbox
    assert letter.to == ["p@example.org"]
    assert letter.subject == "New password for the partnership register"
    form = client.get(link_of(letter), follow=True)
    new = "інший-довгий-пароль"
    data = {"new_password1": new, "new_password2": new}
    done = client.post(form.request["PATH_INFO"], data)
    assert done.url == reverse("password_reset_complete")
    assert client.get(done.url).status_code == 200
    assert "_auth_user_id" not in client.session, "the letter alone lets nobody in"
    assert try_in(client, password=new).status_code == 302
    again = client.get(link_of(letter), follow=True)
    assert not again.context["validlink"]


def test_the_answer_does_not_say_whether_the_address_is_known(client, person):
    pages = [ask(client, email) for email in ("p@example.org", "nobody@example.org")]
    assert pages[0].url == pages[1].url == reverse("password_reset_done")
    assert len(mail.outbox) == 1


def test_a_stranger_does_not_fill_a_mailbox(client, person):
    for _number in range(6):
        ask(client, "p@example.org")
    assert len(mail.outbox) == 3


def test_a_new_password_ends_the_other_sessions(person):
    caller = Caller(person)
    person.set_password("інший-довгий-пароль")
    person.save()
    assert caller.get(reverse("admin:index")).status_code == 302


@pytest.mark.parametrize(
    "name", ["admin:login", "admin_password_reset", "password_reset_done"]
)
def test_the_pages_of_the_entrance_bring_no_script_or_style_of_their_own(client, name):
    response = client.get(reverse(name))
    text = body(response)
    assert response.status_code == 200
    assert not re.search(r"<style|style=|<script(?![^>]*src=)|\son\w+=", text)
    assert "default-src 'self'" in response["Content-Security-Policy"]


# The audit of the entrance


def kinds():
    return [*AuditEvent.objects.order_by("pk").values_list("kind", "user__username")]


def test_what_happens_at_the_entrance_is_kept(person):
    client = Client()
    try_in(client)
    try_in(client, password=PASSWORD)
    client.post(reverse("admin:logout"))
    assert kinds() == [
        ("failed", "person"),
        ("login", "person"),
        ("logout", "person"),
    ]


def test_a_lock_is_kept_once_and_what_was_typed_is_not(client):
    fail(client, 8, username="мій-пароль-у-хибному-полі")
    assert kinds().count(("locked", None)) == 1
    assert len(kinds()) <= 6
