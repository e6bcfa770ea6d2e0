"""Which documents are taken in: known by their content, never by their name."""

import zipfile
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.files.sizes import check_size

# What an honest office file unpacks to; a bomb is a thousand times its size.
MOST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 10_000


class DocumentType(models.TextChoices):
    PDF = "pdf", "PDF"
    DOCX = "docx", "Word (DOCX)"
    XLSX = "xlsx", "Excel (XLSX)"
    PPTX = "pptx", "PowerPoint (PPTX)"
    ODT = "odt", "OpenDocument (ODT)"
    ODS = "ods", "OpenDocument (ODS)"


OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
MEDIA_TYPES: Mapping[str, str] = {
    DocumentType.PDF: "application/pdf",
    DocumentType.DOCX: f"{OFFICE}.wordprocessingml.document",
    DocumentType.XLSX: f"{OFFICE}.spreadsheetml.sheet",
    DocumentType.PPTX: f"{OFFICE}.presentationml.presentation",
    DocumentType.ODT: f"{OPEN}.text",
    DocumentType.ODS: f"{OPEN}.spreadsheet",
}
# The part that makes a package of Office what it is.
_MAIN_PARTS = {
    "word/document.xml": DocumentType.DOCX,
    "xl/workbook.xml": DocumentType.XLSX,
    "ppt/presentation.xml": DocumentType.PPTX,
}
_OPEN_TYPES = {
    MEDIA_TYPES[kind].encode(): kind for kind in (DocumentType.ODT, DocumentType.ODS)
}


def type_of(upload: File) -> DocumentType:
    """What the file is; raises ValidationError where it is none of the types."""
    check_size(upload)
    upload.seek(0)
    start = upload.read(8)
    upload.seek(0)
    if start.startswith(b"%PDF-"):
        return DocumentType.PDF
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise ValidationError(
            _(
                "This is a file of an old Office, or one locked with a password. Save it "
                "as DOCX, XLSX or PDF without a password."
            ),
            code="old_office",
        )
    kind = _of_package(upload) if start.startswith(b"PK\x03\x04") else None
    upload.seek(0)
    if kind is None:
        raise ValidationError(
            _(
                "This is no PDF, DOCX, XLSX, PPTX, ODT or ODS, whatever its name. Save "
                "it as one of these and try again."
            ),
            code="unknown_type",
        )
    return kind


def _of_package(upload: File) -> DocumentType | None:
    try:
        with zipfile.ZipFile(upload) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            if (
                len(parts) > MOST_PARTS
                or sum(p.file_size for p in parts) > MOST_UNPACKED
            ):
                raise ValidationError(
                    _("The file unpacks to far more than a document holds."),
                    code="bomb",
                )
            if any(is_program(name) for name in names):
                raise ValidationError(
                    _("The document holds macros. Save it without them."),
                    code="macros",
                )
            return _package_type(package, names)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError):
        return None


def is_program(name: str) -> bool:
    last = name.lower().rpartition("/")[2]
    return last == "vbaproject.bin" or name.lower().startswith(("basic/", "scripts/"))


def _package_type(package: zipfile.ZipFile, names: set[str]) -> DocumentType | None:
    if "[Content_Types].xml" in names:
        return next((_MAIN_PARTS[name] for name in _MAIN_PARTS if name in names), None)
    if "mimetype" in names and package.getinfo("mimetype").file_size < 100:
        return _OPEN_TYPES.get(package.read("mimetype"))
    return None
