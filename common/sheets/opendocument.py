"""What every OpenDocument spreadsheet begins with: names, type, the list of its parts."""

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
