"""Forms as files: one community's, or those of a whole round as they are made."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Collection, Iterator, Sequence
from typing import IO, Any

from django.http import HttpRequest
from django.utils.translation import gettext, override

from common.admin.site import NAME
from common.demo import is_demo
from common.exports import Export, report
from common.parts import in_parts
from workbooks.editing.book import write_book
from workbooks.editing.community import form_sheets
from workbooks.editing.cover import Cover
from workbooks.editing.known import Known, known_of
from workbooks.editing.notes import form_notes
from workbooks.editing.options import Options
from workbooks.models import CommunityForm, FormRound

CONTACTS = "person-contacts"
# What tells of persons, and is asked only where contacts are.
_PERSONAL = {CONTACTS, "post"}
# Communities of which all is fetched at once.
_AT_ONCE = 50


def form_name(form: CommunityForm) -> str:
    mark = "demo-" if is_demo() else ""
    return f"{mark}{form.community.code}.xlsx"


def form_file(
    form: CommunityForm, known: Known, options: Options, allowed: Collection[str]
) -> IO[bytes]:
    """The form as of now, in the language in use."""
    sheets = form_sheets(form.community, known, options, allowed)
    file = tempfile.TemporaryFile()  # noqa: SIM115 (whoever takes it closes it)
    write_book(file, _cover(form), sheets, form=str(form.reference))
    file.seek(0)
    return file


def one_form(
    request: HttpRequest, form: CommunityForm, allowed: Collection[str]
) -> IO[bytes]:
    _report(request, form.round, 1)
    with override(form.round.language):
        known = known_of([form.community])[form.community_id]
        return form_file(form, known, Options(), _asked(form.round, allowed))


def zipped_forms(
    request: HttpRequest, round: FormRound, allowed: Collection[str]
) -> Iterator[bytes]:
    """All forms of a round as one archive, sent as they are made."""
    forms = list(round.forms.select_related("community__oblast", "round"))
    _report(request, round, len(forms))
    return _archive(forms, round.language, _asked(round, allowed))


def _archive(
    forms: Sequence[CommunityForm], language: str, allowed: Collection[str]
) -> Iterator[bytes]:
    stream: Any = _Stream()
    options = Options()
    # A workbook is an archive itself: to press it again would gain nothing.
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for some in in_parts(forms, _AT_ONCE):
            known = known_of([form.community for form in some])
            for form in some:
                # Between two parts another request may have its own language here.
                with override(language):
                    known_here = known[form.community_id]
                    with form_file(form, known_here, options, allowed) as file:
                        archive.writestr(form_name(form), file.read())
                yield stream.taken()
    yield stream.taken()


class _Stream:
    """A file that cannot go back, and gives away what was written."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, part: bytes) -> int:
        self._parts.append(bytes(part))
        return len(part)

    def flush(self) -> None:
        pass

    def taken(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


def _asked(round: FormRound, allowed: Collection[str]) -> set[str]:
    return {*allowed} - (set() if round.with_contacts else _PERSONAL)


def _cover(form: CommunityForm) -> Cover:
    community, round = form.community, form.round
    return Cover(
        title=gettext("Form of a community"),
        facts=[
            (gettext("Community"), community.full_name),
            (gettext("KATOTTG code"), community.code),
            (gettext("Region"), community.oblast.name),
            (gettext("Sent by"), str(NAME)),
            (gettext("Please return it by"), round.due_on or gettext("not stated")),
            (gettext("Where to"), round.return_to or gettext("not stated")),
        ],
        notes=form_notes(),
    )


def _report(request: HttpRequest, round: FormRound, count: int) -> None:
    report(
        request,
        Export(
            what=round._meta.label,
            file_format="xlsx",
            rows=count,
            filters=[(str(round._meta.verbose_name), str(round))],
            is_public=False,
        ),
    )
