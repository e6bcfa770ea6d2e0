"""Builders of how the office itself is run, in the manner of tests/builders.py."""

from typing import Any

from django.contrib.auth.models import Group

from accounts.models import AuditEvent, CommunityEditor, DigestReader, RoleRule
from tests.builders import make_community, make_user
from tests.making import number, save
from workbooks.models import (
    CommunityForm,
    FormRound,
    Import,
    ImportFile,
    ImportRow,
)


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


def make_import(**fields: Any) -> Import:
    return save(Import, fields, by=make_user, language="uk", status="applied")


def make_import_file(**fields: Any) -> ImportFile:
    return save(
        ImportFile,
        fields,
        of=make_import,
        name="реєстр.xlsx",
        size=100,
        sha256="0" * 64,
    )


def make_import_row(**fields: Any) -> ImportRow:
    file = fields.pop("file", None) or make_import_file()
    values = {"of": file.of, "file": file, "sheet": "Аркуш", "number": 2, **fields}
    return save(ImportRow, values, register="meeting", kind="new", label="зустріч")
