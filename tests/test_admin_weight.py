"""What the staff's first pages weigh on a poor line, with nothing in the cache.

The page itself is never compressed (common/delivery.py says why); its files are.
"""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from demo.filling.whole import fill as fill_with_demo
from tests.builders import make_user
from tests.conftest import Caller
from tests.markup import read
from tests.test_weight import KILOBYTE, needed, packed_size

pytestmark = pytest.mark.django_db

MOST_IN_ALL = 40 * KILOBYTE
# What an answer says of itself, above its body.
HEADERS = KILOBYTE // 4


@pytest.fixture(scope="module")
def boss(django_db_setup, django_db_blocker):
    """Who sees the most, in a register full of records."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_reference", verbosity=0)
        fill_with_demo(1, timezone.localdate())
        yield Caller(make_user(username="boss", is_staff=True, is_superuser=True))
        transaction.set_rollback(True)


@pytest.mark.parametrize("path", ["/admin/login/", "/admin/"])
def test_the_first_page_is_light_enough_for_a_poor_line(boss, language, path):
    client = Client() if "login" in path else boss
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get(path)
    assert f'<html lang="{language}"' in response.content.decode()
    files = needed(read(response))
    weight = len(response.content) + sum(packed_size(client, file) for file in files)
    assert weight + HEADERS * (1 + len(files)) <= MOST_IN_ALL
