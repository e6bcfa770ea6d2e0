"""The registers that leave as a workbook and come back: those that the admin imports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import Any

from django.contrib.admin import site
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils.text import capfirst

from common.admin.exchange import ExchangeMixin
from common.cells import KeyCell, KeysCell
from common.resources import RecordResource
from common.sheets import Scope


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

    @property
    def named_models(self) -> list[Any]:
        """The models of the records that a row may name."""
        return [
            field.widget.register.model
            for field in self.resource.fields.values()
            if isinstance(field.widget, KeyCell | KeysCell) and not field.readonly
        ]

    @property
    def columns_title(self) -> str:
        """What the choice of columns is called, where a model has several registers."""
        return str(self.resource.get_display_name())

    def rows(self, request: HttpRequest | None = None) -> Any:
        """The rows of the admin's list as the address of the request filters them."""
        return self.admin.get_export_queryset(request or _of_the_server())

    def scope(self, request: HttpRequest, rows: Any) -> Scope:
        """What a file of these rows says of itself."""
        found: Scope = self.admin.scope_of_list(request, rows.count())
        return found


def registers(request: HttpRequest) -> dict[str, Register]:
    """By name (`pilot-project`), those that the user of the request may import."""
    found = [
        Register(_name(resource), resource, admin)
        for admin in site._registry.values()
        if isinstance(admin, ExchangeMixin) and admin.has_import_permission(request)
        for resource in admin.get_import_resource_classes(request)
    ]
    return {register.name: register for register in found}


def in_order(registers: Iterable[Register]) -> list[Any]:
    """Their models: each after those whose records its rows name."""
    named: dict[Any, list[Any]] = {}
    for register in registers:
        named.setdefault(register.model, []).extend(register.named_models)
    return [*TopologicalSorter(named).static_order()]


def all_registers() -> dict[str, Register]:
    """By name, all that can be imported: for commands on the server."""
    return registers(_of_the_server())


def _of_the_server() -> HttpRequest:
    """A request of somebody who may do everything, as whoever has the server may."""
    request = HttpRequest()
    request.user = get_user_model()(is_superuser=True, is_staff=True)
    return request


def _name(resource: type[RecordResource]) -> str:
    words = re.findall(r"[A-Z][a-z]*", resource.__name__.removesuffix("Resource"))
    return "-".join(words).lower()
