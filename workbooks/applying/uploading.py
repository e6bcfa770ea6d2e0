"""Taking files in: known by their content, kept privately, named by nobody."""

import hashlib
import uuid
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext

from common.files.scanning import scan
from common.files.sizes import check_size
from workbooks.models import Import, ImportFile
from workbooks.reading import limits


def take_in(
    uploads: Sequence[File], *, by: Any, language: str, wanted: str = ""
) -> Import:
    """A new import of the files, yet to be compared; raises ValidationError.

    A file that may not be kept at all refuses the upload; one that is no table is told
    so in the preview, beside the others.
    """
    if len(uploads) > limits.MOST_FILES:
        raise ValidationError(
            gettext("More than %(limit)s files at once: bring them in parts.")
            % {"limit": limits.MOST_FILES}
        )
    contents = [_checked(upload) for upload in uploads]
    with transaction.atomic():
        import_ = Import.objects.create(by=by, language=language, wanted=wanted)
        import_.claim("comparing", of=("comparing",))
        for upload, content in zip(uploads, contents, strict=True):
            _keep(import_, _name(upload), content)
    return import_


def _checked(upload: File) -> bytes:
    try:
        check_size(upload)
        scan(upload)
    except ValidationError as error:
        raise ValidationError(f"{_name(upload)}: {' '.join(error.messages)}") from error
    upload.seek(0)
    content: bytes = upload.read()
    return content


def _name(upload: File) -> str:
    return (upload.name or "").replace("\\", "/").rpartition("/")[2][:255]


def _keep(import_: Import, name: str, content: bytes) -> None:
    file = ImportFile(
        of=import_,
        name=name,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    file.content.save(uuid.uuid4().hex, ContentFile(content), save=False)
    file.save()
