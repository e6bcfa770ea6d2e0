"""The ODS of LibreOffice: the same two pages as the XLSX, written as a stream."""

import datetime
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import IO, Any
from xml.sax.saxutils import escape, quoteattr

from django.utils import timezone
from django.utils.translation import gettext

from common.demo import SENTENCE, is_demo
from common.sheets.table import Scope, Sheet, about, rows

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
# What XML 1.0 cannot hold.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{prefix}="{_OASIS}:{name}"'
    for prefix, name in {
        "office": "office:1.0",
        "table": "table:1.0",
        "text": "text:1.0",
        "style": "style:1.0",
        "fo": "xsl-fo-compatible:1.0",
        "number": "datastyle:1.0",
    }.items()
)
_STYLES = """<office:automatic-styles>
<number:date-style style:name="day"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="heading" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="4.5cm"/></style:style>
</office:automatic-styles>"""
_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{ODS_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""


def ods_file(sheet: Sheet, records: Iterable[Any], scope: Scope) -> IO[bytes]:
    """The workbook as an open temporary file, ready to be sent."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 (the response closes it)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        # First and uncompressed: by these bytes the type of the file is known.
        package.writestr("mimetype", ODS_TYPE, zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", _MANIFEST)
        with package.open("content.xml", "w", force_zip64=True) as content:
            for part in _content(sheet, records, scope):
                content.write(part.encode())
    file.seek(0)
    return file


def _content(sheet: Sheet, records: Iterable[Any], scope: Scope) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<office:document-content {_NAMES} office:version="1.3">{_STYLES}'
    yield "<office:body><office:spreadsheet>"
    yield _table_start(gettext("About this file"), 2)
    yield _row([str(sheet.title)], "heading")
    yield _row([str(SENTENCE)] if is_demo() else [], "heading")
    for fact in about(scope):
        yield _row(fact)
    yield _row([])
    yield _row([gettext("Column"), gettext("What it holds")], "heading")
    for column in sheet.columns:
        yield _row([str(column.heading), str(column.explanation)])
    yield "</table:table>"
    yield _table_start(str(sheet.title), len(sheet.columns))
    headings = _row([str(column.heading) for column in sheet.columns], "heading")
    yield f"<table:table-header-rows>{headings}</table:table-header-rows>"
    for row in rows(sheet, records):
        yield _row(row)
    yield "</table:table></office:spreadsheet></office:body>"
    yield "</office:document-content>"


def _table_start(name: str, width: int) -> str:
    # Characters that the name of a page cannot have.
    title = re.sub(r"[\[\]*?:/\\']", " ", name)[:31]
    columns = (
        f'<table:table-column table:style-name="wide" '
        f'table:number-columns-repeated="{width}"/>'
    )
    return f"<table:table table:name={quoteattr(title)}>{columns}"


def _row(values: Iterable[object], style: str = "") -> str:
    cells = "".join(_cell(value, style) for value in values)
    return f"<table:table-row>{cells or '<table:table-cell/>'}</table:table-row>\n"


def _cell(value: object, style: str) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, datetime.datetime):
        value = timezone.localtime(value).strftime("%d.%m.%Y %H:%M")
    if isinstance(value, datetime.date):
        return (
            '<table:table-cell table:style-name="date" office:value-type="date" '
            f'office:date-value="{value.isoformat()}"/>'
        )
    if isinstance(value, (int, float, Decimal)):
        return (
            '<table:table-cell office:value-type="float" '
            f'office:value="{float(value)!r}"/>'
        )
    lines = _UNWRITABLE.sub("", str(value)).split("\n")
    text = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    return (
        f'<table:table-cell table:style-name="{style or "text"}" '
        f'office:value-type="string">{text}</table:table-cell>'
    )
