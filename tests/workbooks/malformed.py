"""Files that are no register, as offices send them: name, content, and what is wrong.

docs/importing.md shows the same list with the sentence that each of them gets.
"""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator

import openpyxl
from openpyxl.styles import PatternFill
from PIL import Image

HEADINGS = ["name_uk", "kind", "country"]
MIB = 1024 * 1024


def xlsx(*rows, sheet="Sheet1", decorate=None):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    if decorate:
        decorate(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def package(parts, *, compression=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return target.getvalue()


def photograph():
    target = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(target, "JPEG")
    return target.getvalue()


def locked():
    """The beginning of a container as Excel writes it around an encrypted package."""
    names = "EncryptionInfo".encode("utf-16-le") + "EncryptedPackage".encode(
        "utf-16-le"
    )
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + names + bytes(512)


def with_parts(changes):
    """A good workbook in which some parts are replaced."""
    good = xlsx(HEADINGS, ["Рада", "council", ""])
    with zipfile.ZipFile(io.BytesIO(good)) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    return package({**parts, **changes})


def bomb():
    return with_parts({"xl/worksheets/sheet9.xml": bytes(250 * MIB)})


def lying_bomb():
    """It says that a sheet of 60 MiB has a thousand bytes."""
    content = bytearray(with_parts({"xl/worksheets/sheet1.xml": bytes(60 * MIB)}))
    said = struct.pack("<I", 60 * MIB)
    return bytes(content.replace(said, struct.pack("<I", 1000)))


def entities():
    layers = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{layers}]><x>&a11;</x>'
    return with_parts({"xl/sharedStrings.xml": text})


def far_apart():
    """Two cells with seventeen thousand million empty ones between them."""

    def decorate(book):
        book.active["B1048576"] = "x"
        book.active["XFD1"] = "x"

    return xlsx(HEADINGS, decorate=decorate)


def formatted_rows(count=200_000):
    cells = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(2, count))
    good = xlsx(HEADINGS, decorate=lambda book: _paint(book))
    with zipfile.ZipFile(io.BytesIO(good)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = sheet.replace("</sheetData>", f"{cells}</sheetData>")
    return package({**parts, "xl/worksheets/sheet1.xml": sheet})


def _paint(book):
    book.active["A1"].fill = PatternFill("solid", fgColor="FFFF00")


def truncated():
    return xlsx(HEADINGS, *([f"Рада {n}", "council", ""] for n in range(200)))[:-900]


def macros():
    return with_parts({"xl/vbaProject.bin": b"x"})


def numbers():
    return package({"Index/Document.iwa": b"x", "preview.jpg": b"x"})


def word():
    return package({"[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"})


def long_line():
    return ("name_uk;kind\n" + "а" * (5 * MIB)).encode()


def too_many_rows():
    return ("name_uk;kind\n" + "Рада;council\n" * 50_001).encode()


# What stands in the document: the file, its name, who makes it.
FILES: list[tuple[str, str, Callable[[], bytes]]] = [
    ("an empty file", "register.xlsx", lambda: b""),
    ("a photograph named .xlsx", "photo.xlsx", photograph),
    ("a PDF named .csv", "letter.csv", lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    ("a Word document", "letter.docx", word),
    ("a workbook locked with a password", "locked.xlsx", locked),
    ("a workbook of Excel 97", "old.xls", lambda: b"\xd0\xcf\x11\xe0" + bytes(600)),
    ("a file of Apple Numbers", "register.numbers", numbers),
    ("a web page saved as .xls", "report.xls", lambda: b"<html><table></table>"),
    ("an archive with photographs", "photos.zip", lambda: package({"a.jpg": b"x"})),
    ("a workbook with macros", "register.xlsm", macros),
    ("a workbook cut off in the middle", "half.xlsx", truncated),
    ("a zip bomb", "bomb.xlsx", bomb),
    ("a zip bomb that lies of its size", "lying.xlsx", lying_bomb),
    ("an XML entity bomb", "laughs.xlsx", entities),
    ("two cells at the far ends of a sheet", "far.xlsx", far_apart),
    ("200,000 empty formatted rows", "formatted.xlsx", formatted_rows),
    ("a text of zeros and other bytes", "noise.csv", lambda: b"\x00\x01\x02" * 99),
    ("a text in no encoding we know", "odd.csv", lambda: b"name_uk;kind\n\x98\xff;x"),
    ("10 MB in one line", "line.csv", long_line),
    ("more rows than the limit", "endless.csv", too_many_rows),
    (
        "another workbook, with no register in it",
        "sales.xlsx",
        lambda: xlsx(["Month", "Revenue"], ["May", 12]),
    ),
    (
        "a register without its key column",
        "no-key.xlsx",
        lambda: xlsx(["kind", "country (ISO code)", "website"], ["council", "", ""]),
    ),
    (
        "two columns with one heading",
        "twice.xlsx",
        lambda: xlsx([*HEADINGS, "kind"], ["Рада", "council", "", "ngo"]),
    ),
    ("headings and nothing under them", "headings.xlsx", lambda: xlsx(HEADINGS)),
    (
        "headings that several registers have",
        "several.xlsx",
        lambda: xlsx(["slug", "title_uk"], ["nova", "Нова"]),
    ),
]


def all_files() -> Iterator[tuple[str, str, bytes]]:
    for what, name, make in FILES:
        yield what, name, make()
