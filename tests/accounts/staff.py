"""People of each role, as an administrator would have made them."""

from django.contrib.auth.models import Group

from accounts.granting import apply_roles
from accounts.roles import ROLES
from tests.builders import make_user

CODES = [role.code for role in ROLES]


def make_staff(role, **fields):
    if not Group.objects.filter(name=role).exists():
        apply_roles()
    user = make_user(is_staff=True, **fields)
    user.groups.add(Group.objects.get(name=role))
    return user
