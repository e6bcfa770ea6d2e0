"""Taking a register out to be changed: which rows, in which language, with what said."""

from __future__ import annotations

import tempfile
from typing import IO, Any

from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import gettext, override

from common.demo import is_demo
from common.exports import Export, report
from common.sheets import Scope
from workbooks.editing.book import write_book
from workbooks.editing.cover import Cover
from workbooks.editing.notes import editing_notes
from workbooks.editing.options import Options
from workbooks.editing.registers import register_sheet
from workbooks.registers import Register


def take_out(
    request: HttpRequest | None,
    register: Register,
    rows: Any,
    scope: Scope,
    language: str,
) -> IO[bytes]:
    """The rows as a workbook for editing, ready to be sent; the audit is told.

    `rows` are those of a list of the admin; without a request a command asks.
    """
    with override(language):
        file = _workbook(request, register, rows, scope)
        report(
            request,
            Export(
                what=f"{register.model._meta.label}: {register.resource.__name__}",
                file_format="xlsx",
                rows=scope.rows,
                filters=[*scope.filters],
                is_public=False,
            ),
        )
    return file


def workbook_name(register: Register) -> str:
    mark = "demo-" if is_demo() else ""
    return f"{mark}{register.name}-{timezone.localdate().isoformat()}-edit.xlsx"


def _workbook(
    request: HttpRequest | None, register: Register, rows: Any, scope: Scope
) -> IO[bytes]:
    resource = register.resource()
    records = resource.iter_queryset(resource.joined(rows))
    sheet = register_sheet(register.name, resource, records, Options())
    cover = Cover(
        title=gettext("%(register)s: workbook for editing")
        % {"register": register.title},
        facts=_facts(request, scope),
        notes=editing_notes(),
        made_at=scope.made_at,
    )
    file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
    write_book(file, cover, [sheet])
    file.seek(0)
    return file


def _facts(request: HttpRequest | None, scope: Scope) -> list[tuple[str, object]]:
    made_by = [(gettext("Made by"), scope.by)] if scope.by else []
    address = [(gettext("Address"), scope.address)] if scope.address else []
    return [
        (gettext("Made at"), scope.made_at),
        *made_by,
        *address,
        (gettext("Who may see it"), gettext("internal")),
        (gettext("Rows"), scope.rows),
        *(scope.filters or [(gettext("Filters"), gettext("none"))]),
        (gettext("Language"), _own_name()),
    ]


def _own_name() -> str:
    code = translation.get_language() or ""
    return str(translation.get_language_info(code)["name_local"])
