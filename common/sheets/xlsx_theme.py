"""The theme of an XLSX: a part that every workbook must have, though ours uses none of it.

Colours and typefaces are those of the cells; each list of effects needs three entries.
"""

from common.sheets.xlsx_xml import HEAD

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1A2233",
    "lt2": "E8EEF7",
    "accent1": "123A70",
    "accent2": "5B7FB5",
    "accent3": "A9BEDD",
    "accent4": "8F5F00",
    "accent5": "D9B66B",
    "accent6": "535D73",
    "hlink": "0B57A4",
    "folHlink": "535D73",
}
_SCHEME = "".join(
    f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
    for name, colour in _COLOURS.items()
)
_FONTS = "".join(
    f'<a:{place}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    f"</a:{place}>"
    for place in ("majorFont", "minorFont")
)
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
THEME = (
    f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'name="Office"><a:themeElements><a:clrScheme name="Office">{_SCHEME}</a:clrScheme>'
    f'<a:fontScheme name="Office">{_FONTS}</a:fontScheme><a:fmtScheme name="Office">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
    "</a:theme>"
)
