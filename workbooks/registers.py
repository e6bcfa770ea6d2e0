"""The registers that leave as a workbook and come back: those that the admin imports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.contrib.admin import site
from django.http import HttpRequest
from django.utils.text import capfirst

from common.admin.exchange import ExchangeMixin
from common.resources import RecordResource


@dataclass(frozen=True)
class Register:
    """A kind of record as a table, with the admin that says who may import it."""

    name: str
    resource: type[RecordResource]
    admin: Any

    @property
    def model(self) -> Any:
        return self.resource._meta.model

    @property
    def title(self) -> str:
        return str(capfirst(self.model._meta.verbose_name_plural))


def registers(request: HttpRequest) -> dict[str, Register]:
    """By name (`pilot-project`), those that the user of the request may import."""
    found = [
        Register(_name(resource), resource, admin)
        for admin in site._registry.values()
        if isinstance(admin, ExchangeMixin) and admin.has_import_permission(request)
        for resource in admin.get_import_resource_classes(request)
    ]
    return {register.name: register for register in found}


def _name(resource: type[RecordResource]) -> str:
    words = re.findall(r"[A-Z][a-z]*", resource.__name__.removesuffix("Resource"))
    return "-".join(words).lower()
