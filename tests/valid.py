"""Whether a workbook is what the standards and Excel expect, by a program not our own."""

from functools import cache

from openxml_audit import OdfValidator, OpenXmlValidator
from openxml_audit.errors import ValidationSeverity


@cache
def _validators():
    """Their rules take a while to load, so each is made once."""
    return {
        "xlsx": OpenXmlValidator(max_errors=0),
        # Without its schema of OpenDocument little is looked at but the package.
        "ods": OdfValidator(max_errors=0, relaxng_validation=True),
    }


def errors_in(content, file_format, folder):
    """What is wrong with the bytes of a workbook; `folder` takes them for a while.

    Advice is left out: a text within its cell and a style that is not used are allowed.
    """
    path = folder / f"asked.{file_format}"
    path.write_bytes(content)
    found = _validators()[file_format].validate(path).errors
    return [
        f"{error.part_uri}: {error.description}"
        for error in found
        if error.severity is ValidationSeverity.ERROR
    ]
