"""Builders of how the office itself is run, in the manner of tests/builders.py."""

from typing import Any

from django.contrib.auth.models import Group

from accounts.models import AuditEvent, CommunityEditor, DigestReader, RoleRule
from tests.builders import make_community, make_user
from tests.making import number, save
from workbooks.models import CommunityForm, FormRound


def make_community_editor(**fields: Any) -> CommunityEditor:
    return save(CommunityEditor, fields, user=make_user, community=make_community)


def make_rule(**fields: Any) -> RoleRule:
    return save(RoleRule, fields, group=make_role)


def make_digest_reader(**fields: Any) -> DigestReader:
    return save(DigestReader, fields, user=make_user)


def make_role() -> Group:
    return Group.objects.create(name=f"role-{number()}")


def make_event(**fields: Any) -> AuditEvent:
    return save(AuditEvent, fields, kind="login", user=make_user)


def make_form_round(**fields: Any) -> FormRound:
    return save(FormRound, fields)


def make_community_form(**fields: Any) -> CommunityForm:
    return save(CommunityForm, fields, round=make_form_round, community=make_community)
