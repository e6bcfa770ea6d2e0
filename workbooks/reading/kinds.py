"""What a file is, by its content and never by its name."""

import io
import zipfile

from common.files.documents import is_program
from workbooks.reading import limits
from workbooks.reading.refusals import WrongFileError

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*")
_CONTAINER = b"\xd0\xcf\x11\xe0"
_OFFICE_PARTS = ("word/document.xml", "ppt/presentation.xml")
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_ENCRYPTED = 0x1


def kind_of(content: bytes) -> str:
    """`office` for XLSX and ODS, `text` for CSV; raises WrongFileError for the rest."""
    start = content[:512]
    if not content.strip():
        raise WrongFileError("empty")
    if start.startswith(b"PK"):
        _check_package(content)
        return "office"
    if start.startswith(_CONTAINER):
        # The names of the parts of the container are in UTF-16.
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise WrongFileError("password" if locked else "old")
    if code := _of_something_else(start):
        raise WrongFileError(code)
    return "text"


def _of_something_else(start: bytes) -> str:
    if start.startswith(_PICTURES) or start[4:8] == b"ftyp" or start[8:12] == b"WEBP":
        return "photograph"
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "html"
    return ""


def _check_package(content: bytes) -> None:
    """Look into the directory of the package before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            _check_sizes(parts, len(content))
            _check_parts(package, {part.filename for part in parts})
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise WrongFileError("damaged") from error


def _check_sizes(parts: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    is_bomb = unpacked > limits.RATIO_FROM and unpacked > limits.MOST_RATIO * size
    if unpacked > limits.MOST_UNPACKED or len(parts) > limits.MOST_PARTS or is_bomb:
        raise WrongFileError("bomb")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise WrongFileError("password")


def _check_parts(package: zipfile.ZipFile, names: set[str]) -> None:
    if any(is_program(name) for name in names):
        raise WrongFileError("macros")
    if any(name.endswith(".iwa") for name in names):
        raise WrongFileError("numbers")
    if "xl/workbook.xml" in names:
        _check_entities(package, names)
        return
    if "mimetype" in names and package.read("mimetype").strip() == _ODS_TYPE:
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise WrongFileError("password")
        _check_entities(package, names)
        return
    documents = "mimetype" in names or any(name in names for name in _OFFICE_PARTS)
    raise WrongFileError("document" if documents else "archive")


def _check_entities(package: zipfile.ZipFile, names: set[str]) -> None:
    """No honest office file declares entities; those of a bomb unfold endlessly."""
    for name in names:
        if name.endswith((".xml", ".rels")):
            with package.open(name) as part:
                if b"<!DOCTYPE" in part.read(1024).upper():
                    raise WrongFileError("bomb")
