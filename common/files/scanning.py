"""The hook for a virus scanner: a command of the machine, named in the settings."""

import logging
import subprocess

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

log = logging.getLogger(__name__)
CLEAN, INFECTED = 0, 1
SECONDS = 120


def scan(upload: File) -> None:
    """Give the file to SCAN_COMMAND on its standard input, as clamdscan wants it.

    0 lets the file in and 1 means infected. Any other end means that nobody looked:
    then the file stays out too. Without a command nothing is asked.
    """
    command: list[str] = settings.SCAN_COMMAND
    if not command:
        return
    upload.seek(0)
    content = upload.read()
    upload.seek(0)
    try:
        done = subprocess.run(  # noqa: S603 - the command is the operator's setting
            command, input=content, capture_output=True, timeout=SECONDS, check=False
        )
        code = done.returncode
    except (OSError, subprocess.TimeoutExpired):
        log.exception("The virus scanner did not answer.")
        code = -1
    if code == INFECTED:
        raise ValidationError(
            _("The virus scanner found something in this file. It was not kept."),
            code="infected",
        )
    if code != CLEAN:
        log.error("The virus scanner ended with %s.", code)
        raise ValidationError(
            _(
                "The virus scanner did not answer, so the file was not kept. Try again "
                "later, or tell the administrator."
            ),
            code="not_scanned",
        )
