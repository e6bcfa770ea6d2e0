"""What is alike in every OpenDocument spreadsheet: names, list of parts, pages on paper."""

from collections.abc import Sequence

from common.sheets.paper import PAPERS, Paper, least_scale

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_OF_OASIS = {
    "office": "office:1.0",
    "table": "table:1.0",
    "text": "text:1.0",
    "style": "style:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "number": "datastyle:1.0",
    "meta": "meta:1.0",
    "config": "config:1.0",
    "of": "of:1.2",
}
NAMES = " ".join(
    [
        *(f'xmlns:{prefix}="{_OASIS}:{name}"' for prefix, name in _OF_OASIS.items()),
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ]
)


def manifest(*parts: str) -> str:
    """`parts` are the XML files of the package."""
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{part}" '
        'manifest:media-type="text/xml"/>'
        for part in parts
    )
    return (
        f'{HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" '
        'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:version="1.3" manifest:media-type="{ODS_TYPE}"/>{entries}'
        "</manifest:manifest>"
    )


# Without it what stands above and below a page is not printed.
_ROOM = (
    '<style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.2cm" '
    'fo:margin-bottom="0.2cm"/>'
)


def page_layout(paper: Paper, points: int, margin: str) -> str:
    """A page with a header and a footer, for cells with letters of so many points."""
    size = (
        f'style:scale-to="{least_scale(points)}%" style:print-page-order="ltr"'
        if paper.parted
        else 'style:scale-to-X="1"'
    )
    return (
        f'<style:page-layout style:name="{paper.name}-layout">'
        f'<style:page-layout-properties fo:page-width="{paper.width}cm" '
        f'fo:page-height="{paper.height}cm" fo:margin="{margin}" '
        f'style:print-orientation="{paper.orientation}" {size}/>'
        f"<style:header-style>{_ROOM}</style:header-style>"
        f"<style:footer-style>{_ROOM}</style:footer-style></style:page-layout>"
    )


def table_styles() -> str:
    """A style for tables on each paper: `wide-page` leads to the master page `wide`."""
    return "".join(
        f'<style:style style:name="{paper.name}-page" style:family="table" '
        f'style:master-page-name="{paper.name}"><style:table-properties '
        'table:display="true"/></style:style>'
        for paper in PAPERS
    )


def header_columns(columns: Sequence[str], number: int) -> str:
    """The columns of a table, so many of which are printed on every page."""
    first, others = "".join(columns[:number]), "".join(columns[number:])
    if not first:
        return others
    return f"<table:table-header-columns>{first}</table:table-header-columns>{others}"
