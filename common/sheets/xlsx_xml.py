"""The parts of an XLSX that are not rows: contents, styles, properties.

After ECMA-376; the order of elements within a part is that of its schema, and Excel
"mends" a workbook that has another one.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
MAIN = f"{_OPEN}/spreadsheetml/2006/main"
RELATIONS = f"{_OPEN}/officeDocument/2006/relationships"
_PACKAGE = f"{_OPEN}/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument"

# The places of the formats in `cellXfs` below.
PLAIN, HEADING, TEXT, DAY, MOMENT, PERCENT, CODE, TITLE, LINK, NUMBER = range(10)
# The height of the letters in cells.
POINTS = 11

_TOP = '<alignment vertical="top"/>'
# As a date that is known to a month, which is text.
_LEFT = '<alignment horizontal="left" vertical="top"/>'
# With room before the words of the next column.
_RIGHT = '<alignment horizontal="right" vertical="top" indent="1"/>'
_WRAP = '<alignment vertical="top" wrapText="1"/>'


def _format(number: int = 0, font: int = 0, border: int = 0, inside: str = _TOP) -> str:
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="0" borderId="{border}" xfId="0"'
        ' applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">'
        f"{inside}</xf>"
    )


_FORMATS = [
    _format(),
    _format(font=1, border=1, inside=_WRAP),
    _format(inside=_WRAP),
    _format(164, inside=_LEFT),
    _format(165, inside=_LEFT),
    _format(166, inside=_RIGHT),
    _format(49, inside=_WRAP),
    _format(font=2),
    _format(font=3, inside=_WRAP),
    _format(inside=_RIGHT),
]
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="3">'
    '<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>'
    '<numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/>'
    '<numFmt numFmtId="166" formatCode="0%"/></numFmts><fonts count="4">'
    f'<font><sz val="{POINTS}"/><name val="Calibri"/><family val="2"/></font>'
    f'<font><b/><sz val="{POINTS}"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>'
    f'<font><u/><sz val="{POINTS}"/><color rgb="FF0B57A4"/><name val="Calibri"/>'
    '<family val="2"/></font></fonts><fills count="2">'
    '<fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
    '<border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom>'
    "<diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    f'</cellStyleXfs><cellXfs count="{len(_FORMATS)}">{"".join(_FORMATS)}</cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
PACKAGE_LINKS = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    '<Relationship Id="rId2" Type="'
    f'{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{RELATIONS}/extended-properties"'
    ' Target="docProps/app.xml"/></Relationships>'
)


def contents(sheets: int) -> str:
    parts = {
        "xl/workbook.xml": f"{_KIND}.spreadsheetml.sheet.main+xml",
        "xl/styles.xml": f"{_KIND}.spreadsheetml.styles+xml",
        "xl/theme/theme1.xml": f"{_KIND}.theme+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": f"{_KIND}.extended-properties+xml",
    } | {
        f"xl/worksheets/sheet{number}.xml": f"{_KIND}.spreadsheetml.worksheet+xml"
        for number in range(1, sheets + 1)
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in parts.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def workbook(
    names: Sequence[str], column: str, rows: Sequence[int], repeated: str
) -> str:
    """The sheets by name: the first one, then those that hold so many rows.

    `column` is the last one; those up to `repeated`, where there is one, and the headings
    are printed on every page. The names that are defined say so, and let Excel filter.
    """
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    filters, titles = [], []
    for place, (name, number) in enumerate(zip(names[1:], rows, strict=True), start=1):
        quoted = escape(f"'{name}'!")
        start = f'localSheetId="{place}"'
        filters.append(
            f'<definedName name="_xlnm._FilterDatabase" {start} hidden="1">'
            f"{quoted}$A$1:${column}${max(number, 1) + 1}</definedName>"
        )
        columns = f"{quoted}$A:${repeated}," if repeated else ""
        titles.append(
            f'<definedName name="_xlnm.Print_Titles" {start}>'
            f"{columns}{quoted}$1:$1</definedName>"
        )
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><bookViews>'
        f'<workbookView activeTab="0"/></bookViews><sheets>{sheets}</sheets>'
        f"<definedNames>{''.join(filters + titles)}</definedNames></workbook>"
    )


def workbook_links(sheets: int) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" '
        f'Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}'
        f'<Relationship Id="rId{sheets + 1}" Type="{RELATIONS}/styles" '
        f'Target="styles.xml"/><Relationship Id="rId{sheets + 2}" '
        f'Type="{RELATIONS}/theme" Target="theme/theme1.xml"/></Relationships>'
    )


def hyperlinks(links: Sequence[tuple[str, str]]) -> str:
    """The cells that lead somewhere, in the order of the part that says where."""
    found = "".join(
        f'<hyperlink ref="{cell}" r:id="rId{number}"/>'
        for number, (cell, _address) in enumerate(links, start=1)
    )
    return f"<hyperlinks>{found}</hyperlinks>" if found else ""


def links(addresses: Sequence[str]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/hyperlink" '
        f'Target={quoteattr(address)} TargetMode="External"/>'
        for number, address in enumerate(addresses, start=1)
    )
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'
    )


def core(title: str, creator: str, made_at: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(creator)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made_at}</dcterms:created>'
        "</cp:coreProperties>"
    )


def app(creator: str) -> str:
    return (
        f'{HEAD}<Properties xmlns="{_OPEN}/officeDocument/2006/extended-properties">'
        # Not Excel's name: LibreOffice would believe that it fitted the heights of rows.
        f"<Application>{escape(creator)}</Application><Company>{escape(creator)}</Company>"
        "</Properties>"
    )
