"""How large an upload may be."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext_lazy as _

MOST_BYTES = 20 * 1024 * 1024


def check_size(upload: File) -> None:
    """Raises ValidationError for a file that is too large to be looked into."""
    if (upload.size or 0) > MOST_BYTES:
        raise ValidationError(
            _("The file is larger than %(limit)s MB: send a smaller copy."),
            code="too_large",
            params={"limit": MOST_BYTES // 1024**2},
        )
