"""The colours of the stylesheet, read from it, and how well they can be told apart."""

import re
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders

STYLESHEET = "site/site.css"
SCHEMES = ("light", "dark")

# Text and the grounds that it stands on (at least 4.5), then lines and marks that carry
# meaning (at least 3): WCAG 2.2, success criteria 1.4.3 and 1.4.11.
TEXT_ON = [
    ("ink", "ground"),
    ("ink", "paper"),
    ("soft", "ground"),
    ("soft", "paper"),
    ("accent", "ground"),
    ("accent", "paper"),
    ("accent-deep", "paper"),
    ("accent-deep", "accent-pale"),
    ("paper", "accent-deep"),
    ("paper", "accent"),
    ("gold", "ground"),
    ("good", "good-pale"),
    ("warn", "warn-pale"),
    ("warn", "paper"),
    ("bad", "bad-pale"),
    ("bad", "paper"),
]
MARK_ON = [
    ("soft", "ground"),
    ("accent", "line"),
    ("gold", "ground"),
    ("gold", "paper"),
]
ENOUGH_FOR_TEXT, ENOUGH_FOR_MARKS = 4.5, 3.0

_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})\b")


@cache
def palette() -> dict[str, dict[str, str]]:
    """The colours of each scheme by the names of their tokens."""
    css = Path(str(finders.find(STYLESHEET))).read_text(encoding="utf-8")
    light, dark = (dict(_COLOUR.findall(block)) for block in _ROOT.findall(css)[:2])
    return {"light": light, "dark": light | dark}


def contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2.2: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def scheme_css() -> str:
    """Rules that show either scheme in a part of a page, whatever the reader prefers."""
    rules = []
    for scheme, colours in palette().items():
        tokens = " ".join(f"--{name}: {value};" for name, value in colours.items())
        ground = "background: var(--ground); color: var(--ink);"
        rules.append(
            f".scheme-{scheme} {{ color-scheme: {scheme}; {tokens} {ground} }}"
        )
    names = palette()["light"]
    rules += [f".token-{name} i {{ background: var(--{name}); }}" for name in names]
    return "\n".join(rules)
