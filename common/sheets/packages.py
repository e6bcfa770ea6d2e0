"""A zip that is sent while it is written: XLSX and ODS are zips of XML."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

# So much XML is compressed at once, and so much of the file is sent at once.
_TEXT_AT_ONCE = 64 * 1024
_BYTES_AT_ONCE = 32 * 1024

Part = tuple[str, Iterable[str]]


class _Sink:
    """Takes bytes to be sent. It cannot go back, so sizes follow each part."""

    def __init__(self) -> None:
        self.waiting = bytearray()
        self.sent = 0

    def write(self, data: bytes) -> int:
        self.waiting += data
        return len(data)

    def flush(self) -> None:
        """There is nothing behind it."""

    def tell(self) -> int:
        return self.sent + len(self.waiting)

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError("What is sent is gone.")

    def take(self) -> bytes:
        taken = bytes(self.waiting)
        self.sent += len(taken)
        self.waiting.clear()
        return taken


def zipped(
    parts: Iterable[Part], *, media_type: str = "", is_large: bool = False
) -> Iterator[bytes]:
    """The zip of these parts, name and text, as it comes about.

    `media_type` is that of an OpenDocument, by which its first bytes are known. Say
    `is_large` where a part may exceed 2 GiB. If a part fails, the zip has no end, and no
    program takes it for whole.
    """
    sink: Any = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        if media_type:
            _name_type(package, sink, media_type)
        for name, texts in parts:
            with package.open(name, "w", force_zip64=is_large) as part:
                for text in _gathered(texts):
                    part.write(text.encode("utf-8", "ignore"))
                    if len(sink.waiting) >= _BYTES_AT_ONCE:
                        yield sink.take()
            if not sink.sent:
                # The reader sees at once that the file comes.
                yield sink.take()
    yield sink.take()


def _gathered(texts: Iterable[str]) -> Iterator[str]:
    """Few large texts instead of many small ones; the first one at once."""
    found: list[str] = []
    size, wanted = 0, 1
    for text in texts:
        found.append(text)
        size += len(text)
        if size >= wanted:
            yield "".join(found)
            found.clear()
            size, wanted = 0, _TEXT_AT_ONCE
    yield "".join(found)


def _name_type(package: zipfile.ZipFile, sink: _Sink, media_type: str) -> None:
    """The part `mimetype`: first, not compressed, its size before it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as small:
        small.writestr("mimetype", media_type)
        sink.write(whole.getvalue()[: small.start_dir])
    package.filelist += small.filelist
    package.NameToInfo |= small.NameToInfo
